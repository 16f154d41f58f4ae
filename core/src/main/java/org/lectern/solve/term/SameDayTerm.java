package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * {@code same-day} in the dual: a group chooses a day, and each of its sessions is there, or elsewhere at a cost. A state is the
 * number of sessions so far, and the day.
 */
public final class SameDayTerm {

    /** Beyond this many arcs, multipliers are not worth their memory. */
    private static final int MAX_ARCS = 60_000;

    private final TermModel model;
    private final HalfDays halfDays;
    private final int days;
    private final long unitCost;

    private SameDayTerm(TermModel model, long unitCost) {
        this.model = model;
        this.halfDays = model.instance().index().halfDays();
        this.days = halfDays.dayCount();
        this.unitCost = unitCost;
    }

    /** Returns a term for each relation that is not waived. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        List<Relation> relations = instance.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.SameDay group
                    && model.isCounted(group)
                    && !instance.index()
                            .waivers(RuleIds.SAME_DAY)
                            .covers(group.sessionIds().stream()
                                    .map(SubjectId::session)
                                    .toList())) {
                new SameDayTerm(model, model.unitCost(group))
                        .find(r, instance.index().sessions(group.sessionIds()))
                        .ifPresent(terms::add);
            }
        }
        return terms;
    }

    private Optional<DualTerm> find(int relation, int[] sessions) {
        int[][] multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            int first = i * days;
            multipliers[i] = model.instance().table(sessions[i]).options().stream()
                    .mapToInt(option -> first + day(option))
                    .toArray();
        }
        return findDiagram(new TermOptions(model, sessions))
                .map(diagram -> new DiagramTerm(
                        "relation " + relation,
                        sessions,
                        multipliers,
                        sessions.length * days,
                        diagram,
                        model.scale(),
                        (multiplier, value) -> new CertificateMultiplier(
                                CertificateMultiplier.Kind.SAME_DAY,
                                String.valueOf(relation),
                                model.instance()
                                        .event()
                                        .sessions()
                                        .get(sessions[multiplier / days])
                                        .id(),
                                halfDays.dateOfDay(multiplier % days)
                                        .atStartOfDay(model.instance().event().zone())
                                        .toInstant(),
                                0,
                                value)));
    }

    private int day(TimeOption option) {
        return halfDays.dayIndex(option.halfDay());
    }

    private Optional<DecisionDiagram> findDiagram(TermOptions options) {
        int sessions = options.sessionCount();
        boolean[][] isOpen = new boolean[sessions][days];
        for (int option = 0; option < options.count(); option++) {
            isOpen[options.session(option)][day(options.time(option))] = true;
        }
        long last = 1 + (long) sessions * days;
        DiagramBuilder builder = new DiagramBuilder(last, MAX_ARCS);
        DecisionDiagram diagram = builder.build(0, (state, into) -> {
            if (state == 0) {
                for (int day = 0; day < days; day++) {
                    into.arc(1L + day, DecisionDiagram.NONE, 0);
                }
                return;
            }
            int i = (int) ((state - 1) / days);
            int chosen = (int) ((state - 1) % days);
            long next = i + 1 == sessions ? last : state + days;
            for (int day = 0; day < days; day++) {
                if (isOpen[i][day] && (day == chosen || unitCost > 0)) {
                    into.arc(next, i * days + day, day == chosen ? 0 : unitCost);
                }
            }
            if (options.mayBeAbsent(i)) {
                into.arc(next, DecisionDiagram.NONE, 0);
            }
        });
        return builder.isTooLarge() ? Optional.empty() : Optional.of(diagram);
    }
}
