package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/** The soft coupling rules that need no more than days: {@code long-stay} and {@code day-balance}. */
final class SoftCouplingModel {

    private final CpModel cp;
    private final Offer offer;
    private final SessionVariables sessions;
    private final Costs costs;
    private final HalfDays halfDays;

    SoftCouplingModel(CpModel cp, Offer offer, SessionVariables sessions, Costs costs) {
        this.cp = cp;
        this.offer = offer;
        this.sessions = sessions;
        this.costs = costs;
        this.halfDays = offer.tables().halfDays();
    }

    void add() {
        if (isSoft("long-stay")) {
            Map<String, Person> people = offer.event().peopleById();
            LivePeople.sessionsByPerson(offer.event()).forEach((id, own) -> {
                if (own.size() > 1
                        && Objects.requireNonNull(people.get(id)).findZone().isEmpty()) {
                    addStay(own);
                }
            });
        }
        if (isSoft("day-balance")) {
            addBalance();
        }
    }

    private boolean isSoft(String rule) {
        RuleConfig config = offer.rulebook().config(rule);
        return config.isActive() && config.level() == Level.SOFT;
    }

    private void addStay(List<Integer> own) {
        int last = date(halfDays.dayCount() - 1);
        IntVar first = cp.newIntVar(0, last, "");
        IntVar then = cp.newIntVar(0, last, "");
        IntVar nights = cp.newIntVar(0, last, "");
        cp.addGreaterOrEqual(
                nights, LinearExpr.newBuilder().add(then).addTerm(first, -1).build());
        for (int s : own) {
            for (int d = 0; d < halfDays.dayCount(); d++) {
                Literal is = sessions.onDay(s, d);
                cp.addLessOrEqual(first, date(d)).onlyEnforceIf(is);
                cp.addGreaterOrEqual(then, date(d)).onlyEnforceIf(is);
            }
        }
        costs.add(nights, 0, offer.rulebook().config("long-stay").weight(), last);
    }

    /** Returns how many days after the first a day is. */
    private int date(int day) {
        return (int) ChronoUnit.DAYS.between(halfDays.dateOfDay(0), halfDays.dateOfDay(day));
    }

    private void addBalance() {
        int count = offer.sessionCount();
        IntVar most = cp.newIntVar(0, count, "");
        IntVar fewest = cp.newIntVar(0, count, "");
        IntVar between = cp.newIntVar(0, count, "");
        cp.addGreaterOrEqual(
                between, LinearExpr.newBuilder().add(most).addTerm(fewest, -1).build());
        for (int d = 0; d < halfDays.dayCount(); d++) {
            int day = d;
            boolean isUsable = IntStream.range(0, count)
                    .anyMatch(s -> offer.times(s).stream().anyMatch(time -> halfDays.dayIndex(time.halfDay()) == day));
            if (isUsable) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                for (int s = 0; s < count; s++) {
                    sum.add(sessions.onDay(s, d));
                }
                cp.addGreaterOrEqual(most, sum);
                cp.addLessOrEqual(fewest, sum);
            }
        }
        costs.add(between, 0, offer.rulebook().config("day-balance").weight(), count);
    }
}
