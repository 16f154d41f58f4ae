package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.lectern.rule.Score;

/** What is to be minimised: medium cost first, then soft cost, packed into one number. */
final class Costs {

    private record Term(LinearArgument variable, long medium, long soft) {}

    private final List<Term> terms = new ArrayList<>();
    private long maxSoft;
    private long mediumStep = 1;

    /** Adds what a 0-1 variable costs when it is 1. */
    void add(LinearArgument variable, Score score) {
        add(variable, score.medium(), score.soft(), 1);
    }

    /**
     * Adds what a variable costs for each unit.
     *
     * @param most its greatest value
     */
    void add(LinearArgument variable, long medium, long soft, long most) {
        if (medium != 0 || soft != 0) {
            terms.add(new Term(variable, medium, soft));
            maxSoft = Math.addExact(maxSoft, Math.multiplyExact(soft, most));
        }
    }

    /** Adds what 0-1 variables cost of which at most one is 1, so that the dearest bounds them all. */
    void addOneOf(List<? extends LinearArgument> variables, List<Score> scores) {
        long before = maxSoft;
        long dearest = 0;
        for (int i = 0; i < scores.size(); i++) {
            add(variables.get(i), scores.get(i));
            dearest = Math.max(dearest, scores.get(i).soft());
        }
        maxSoft = Math.addExact(before, dearest);
    }

    void minimise(CpModel cp) {
        mediumStep = Math.addExact(maxSoft, 1);
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Term term : terms) {
            sum.addTerm(term.variable(), Math.addExact(Math.multiplyExact(term.medium(), mediumStep), term.soft()));
        }
        cp.minimize(sum.build());
    }

    /** Returns a packed cost as a score. */
    Score score(long packed) {
        return new Score(0, packed / mediumStep, packed % mediumStep);
    }
}
