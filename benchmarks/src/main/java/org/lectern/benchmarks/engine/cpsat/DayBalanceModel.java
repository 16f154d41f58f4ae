package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.Waiver;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;

/** {@code day-balance}: the sessions of the fullest day beyond those of the emptiest. */
final class DayBalanceModel {

    private final Model model;
    private final RuleConfig config;
    private final HalfDays halfDays;

    DayBalanceModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
        this.halfDays = model.offer().tables().halfDays();
    }

    void add() {
        List<Integer> days = IntStream.range(0, model.dayCount())
                .filter(this::mayBeUsed)
                .boxed()
                .sorted(Comparator.comparing(halfDays::dateOfDay))
                .toList();
        if (days.isEmpty()) {
            return;
        }
        List<IntVar> counts = days.stream().map(this::count).toList();
        IntVar units = model.costs().units(config, model.sessionCount());
        Literal[] onlyIf =
                model.hasWaivers(config) ? new Literal[] {isWaived(days, counts).not()} : new Literal[0];
        for (int full = 0; full < counts.size(); full++) {
            for (int empty = 0; empty < counts.size(); empty++) {
                if (full != empty) {
                    LinearExprBuilder more = LinearExpr.newBuilder().add(counts.get(full));
                    model.atLeast(units, more.addTerm(counts.get(empty), -1), onlyIf);
                }
            }
        }
    }

    private IntVar count(int day) {
        IntVar count = model.cp().newIntVar(0, model.sessionCount(), "");
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int s = 0; s < model.sessionCount(); s++) {
            sum.add(model.sessions().onDay(s, day));
        }
        model.cp().addEquality(count, sum);
        return count;
    }

    /** Some waiver names none but days with most and days with fewest sessions. */
    private Literal isWaived(List<Integer> days, List<IntVar> counts) {
        BoolVar isWaived = model.cp().newBoolVar("");
        List<Literal> waivers = new ArrayList<>(List.of(isWaived.not()));
        for (Waiver waiver :
                model.offer().rulebook().waivers(config.definition().id())) {
            List<IntVar> named = IntStream.range(0, days.size())
                    .filter(i -> waiver.subjects().contains(model.day(days.get(i))))
                    .mapToObj(counts::get)
                    .toList();
            if (named.size() == waiver.subjects().size()) {
                BoolVar covers = model.cp().newBoolVar("");
                waivers.add(covers);
                named.forEach(count -> isExtreme(count, counts, covers));
            }
        }
        model.cp().addBoolOr(waivers);
        return isWaived;
    }

    private void isExtreme(IntVar count, List<IntVar> counts, Literal onlyIf) {
        BoolVar isMost = model.cp().newBoolVar("");
        for (IntVar other : counts) {
            model.cp().addGreaterOrEqual(count, other).onlyEnforceIf(new Literal[] {onlyIf, isMost});
            model.cp().addLessOrEqual(count, other).onlyEnforceIf(new Literal[] {onlyIf, isMost.not()});
        }
    }

    private boolean mayBeUsed(int day) {
        return model.offer().event().sessions().stream().anyMatch(session -> mayUse(session, day));
    }

    private boolean mayUse(Session session, int day) {
        Pin pin = session.pin();
        LocalDate date = halfDays.dateOfDay(day);
        boolean dayAllows = pin.findDay().map(date::equals).orElse(true);
        boolean startAllows = pin.findStart()
                .map(model.offer().tables().timeline()::toMinute)
                .map(start -> halfDays.dayIndex(halfDays.indexOf(start, start + session.minAllowedMinutes())) == day)
                .orElse(true);
        boolean fits = IntStream.range(0, halfDays.count())
                .anyMatch(h -> halfDays.dayIndex(h) == day
                        && halfDays.end(h) - halfDays.start(h) >= session.minAllowedMinutes());
        return dayAllows && startAllows && fits;
    }
}
