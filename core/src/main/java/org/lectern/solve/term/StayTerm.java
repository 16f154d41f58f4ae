package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.tally.LongStayPerson;

/**
 * {@code long-stay} in the dual, for people without a {@link PersonTimeTerm}. A person stays from a first day to a last
 * one, and each of the person's sessions is on a day between them.
 *
 * <p>A state is the first day, the last, and the number of sessions so far. Arcs number the pairs of days, times
 * sessions, times days.
 */
public final class StayTerm {

    private final TermModel model;
    private final HalfDays halfDays;
    private final int days;
    private final long costOfNight;

    private StayTerm(TermModel model, long costOfNight) {
        this.model = model;
        this.halfDays = model.instance().index().halfDays();
        this.days = halfDays.dayCount();
        this.costOfNight = costOfNight;
    }

    /**
     * Returns a term for each person; none if the rule is hard.
     *
     * @param timedPeople the people whose nights another term counts
     */
    public static List<DualTerm> all(TermModel model, Set<String> timedPeople) {
        CouplingRules couplingRules = model.instance().couplingRules();
        RuleConfig config = couplingRules.config(RuleIds.LONG_STAY);
        StayTerm stay = new StayTerm(model, model.unitCost(config));
        List<DualTerm> terms = new ArrayList<>();
        for (LongStayPerson person : couplingRules.longStayPeople()) {
            if (config.level() != Level.HARD && !timedPeople.contains(person.personId())) {
                terms.add(stay.of(person));
            }
        }
        return terms;
    }

    private DualTerm of(LongStayPerson person) {
        Instance instance = model.instance();
        int[] sessions = person.sessions();
        int[][] multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            int first = i * days;
            multipliers[i] = instance.table(sessions[i]).options().stream()
                    .mapToInt(option -> first + day(option))
                    .toArray();
        }
        return new DiagramTerm(
                PersonTimeTerm.name(person.personId()),
                sessions,
                multipliers,
                sessions.length * days,
                diagram(new TermOptions(model, sessions)),
                model.scale(),
                (multiplier, value) -> new CertificateMultiplier(
                        CertificateMultiplier.Kind.STAY,
                        person.personId(),
                        instance.event()
                                .sessions()
                                .get(sessions[multiplier / days])
                                .id(),
                        halfDays.dateOfDay(multiplier % days)
                                .atStartOfDay(instance.event().zone())
                                .toInstant(),
                        0,
                        value));
    }

    private int day(TimeOption option) {
        return halfDays.dayIndex(option.halfDay());
    }

    private DecisionDiagram diagram(TermOptions options) {
        int sessions = options.sessionCount();
        boolean[][] isOpen = new boolean[sessions][days];
        for (int option = 0; option < options.count(); option++) {
            isOpen[options.session(option)][day(options.time(option))] = true;
        }
        long last = 1 + (sessions + 1L) * days * days;
        return new DiagramBuilder(last).build(0, (state, into) -> {
            if (state == 0) {
                choose(into);
                return;
            }
            int i = (int) ((state - 1) / days / days);
            int from = (int) ((state - 1) / days % days);
            int until = (int) ((state - 1) % days);
            long next = i + 1 == sessions ? last : state + (long) days * days;
            for (int day = from; day <= until; day++) {
                if (isOpen[i][day]) {
                    into.arc(next, i * days + day, 0);
                }
            }
            if (options.mayBeAbsent(i)) {
                into.arc(next, DecisionDiagram.NONE, 0);
            }
        });
    }

    private void choose(DiagramBuilder into) {
        long[] dates = new long[days];
        Arrays.setAll(dates, day -> halfDays.dateOfDay(day).toEpochDay());
        for (int from = 0; from < days; from++) {
            for (int until = from; until < days; until++) {
                long nights = dates[until] - dates[from];
                long state = 1L + (long) from * days + until;
                into.arc(state, DecisionDiagram.NONE, Math.multiplyExact(nights, costOfNight));
            }
        }
    }
}
