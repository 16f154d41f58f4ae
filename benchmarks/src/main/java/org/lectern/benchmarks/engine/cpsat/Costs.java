package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.function.ToLongFunction;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/** What a timetable costs at medium and at soft level, as two linear expressions; at hard level nothing may cost. */
final class Costs {

    private final CpModel cp;
    private final LinearExprBuilder medium = LinearExpr.newBuilder();
    private final LinearExprBuilder soft = LinearExpr.newBuilder();

    Costs(CpModel cp) {
        this.cp = cp;
    }

    /** Adds what a 0-1 variable costs when it is 1. */
    void add(LinearArgument variable, Score score) {
        addTerm(medium, variable, score.medium());
        addTerm(soft, variable, score.soft());
    }

    /** Returns a variable of what a rule counts, which is charged at the rule's level. Of a hard rule it is always 0. */
    IntVar units(RuleConfig config, long max) {
        return units(config, max, 1);
    }

    /**
     * Returns a variable of what a rule counts several times.
     *
     * @param times how often each unit is charged
     */
    IntVar units(RuleConfig config, long max, long times) {
        long cost = Math.multiplyExact(config.weight(), times);
        return switch (config.level()) {
            case HARD -> cp.newConstant(0);
            case MEDIUM -> addTerm(medium, cp.newIntVar(0, max, ""), cost);
            case SOFT -> addTerm(soft, cp.newIntVar(0, max, ""), cost);
        };
    }

    private static <T extends LinearArgument> T addTerm(LinearExprBuilder sum, T variable, long cost) {
        if (cost != 0) {
            sum.addTerm(variable, cost);
        }
        return variable;
    }

    void minimiseMedium() {
        cp.minimize(medium.build());
    }

    void minimiseSoft() {
        cp.minimize(soft.build());
    }

    void limitMedium(long most) {
        cp.addLessOrEqual(medium.build(), most);
    }

    /** Returns what a solution costs. */
    Score score(ToLongFunction<LinearArgument> value) {
        return new Score(0, value.applyAsLong(medium.build()), value.applyAsLong(soft.build()));
    }
}
