package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.tally.LongStayPerson;

/**
 * {@code long-stay} in the dual, night by night, for people with too many sessions for a {@link PersonTimeTerm}. A
 * night lies between two days of the event. Each session of the person is before it or after it, and the person stays if
 * there are sessions on both sides.
 */
final class NightTerm {

    /** The sessions so far are all before the night, all after it, or on both sides. */
    private static final int BEFORE = 1;

    private static final int AFTER = 2;
    private static final int BOTH = 3;

    private NightTerm() {}

    /**
     * Returns a term for each night of each person; none if the rule is hard.
     *
     * @param timedPeople the people whose nights another term counts
     */
    static List<DualTerm> all(LagrangianModel model, Set<String> timedPeople) {
        CouplingRules couplingRules = model.instance().couplingRules();
        RuleConfig config = couplingRules.config(RuleIds.LONG_STAY);
        List<DualTerm> terms = new ArrayList<>();
        for (LongStayPerson stayer : couplingRules.longStayPeople()) {
            for (int day = 1;
                    config.level() != Level.HARD
                            && day < couplingRules.halfDays().dayCount();
                    day++) {
                if (!timedPeople.contains(stayer.personId())) {
                    terms.add(term(model, stayer, day, model.unitCost(config)));
                }
            }
        }
        return terms;
    }

    private static DualTerm term(LagrangianModel model, LongStayPerson stayer, int day, long costOfNight) {
        Instance instance = model.instance();
        HalfDays halfDays = instance.index().halfDays();
        long nights = halfDays.dateOfDay(day).toEpochDay()
                - halfDays.dateOfDay(day - 1).toEpochDay();
        int[] sessions = stayer.sessions();
        int[][] multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            List<TimeOption> options = instance.table(sessions[i]).options();
            int before = 2 * i;
            multipliers[i] = options.stream()
                    .mapToInt(option -> halfDays.dayIndex(option.halfDay()) < day ? before : before + 1)
                    .toArray();
        }
        return new DiagramTerm(
                "night " + day + " " + stayer.personId(),
                sessions,
                multipliers,
                2 * sessions.length,
                diagram(model, new TermOptions(model, sessions), day, Math.multiplyExact(nights, costOfNight)),
                model.scale(),
                (multiplier, value) -> new CertificateMultiplier(
                        multiplier % 2 == 0
                                ? CertificateMultiplier.Kind.BEFORE_NIGHT
                                : CertificateMultiplier.Kind.AFTER_NIGHT,
                        stayer.personId(),
                        instance.event()
                                .sessions()
                                .get(sessions[multiplier / 2])
                                .id(),
                        halfDays.dateOfDay(day)
                                .atStartOfDay(instance.event().zone())
                                .toInstant(),
                        0,
                        value));
    }

    /** A state is the number of sessions so far, times 4, and on which sides they are. */
    private static DecisionDiagram diagram(LagrangianModel model, TermOptions options, int day, long cost) {
        int sessions = options.sessionCount();
        HalfDays halfDays = model.instance().index().halfDays();
        boolean[] isBefore = new boolean[sessions];
        boolean[] isAfter = new boolean[sessions];
        for (int option = 0; option < options.count(); option++) {
            boolean isEarly = halfDays.dayIndex(options.time(option).halfDay()) < day;
            isBefore[options.session(option)] |= isEarly;
            isAfter[options.session(option)] |= !isEarly;
        }
        DiagramBuilder builder = new DiagramBuilder(4L * sessions + 4);
        return builder.build(0, (state, into) -> {
            int i = (int) (state / 4);
            int sides = (int) (state % 4);
            if (i == sessions) {
                into.arc(state, 4L * sessions + 4, DecisionDiagram.NONE, sides == BOTH ? cost : 0);
                return;
            }
            if (isBefore[i]) {
                into.arc(state, 4L * (i + 1) + (sides | BEFORE), 2 * i, 0);
            }
            if (isAfter[i]) {
                into.arc(state, 4L * (i + 1) + (sides | AFTER), 2 * i + 1, 0);
            }
            if (options.mayBeAbsent(i)) {
                into.arc(state, 4L * (i + 1) + sides, DecisionDiagram.NONE, 0);
            }
        });
    }
}
