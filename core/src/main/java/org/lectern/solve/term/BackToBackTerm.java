package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Relation;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * {@code back-to-back} in the dual: the ways through a block of sessions in their order, each at one of its times or unscheduled. A
 * state is the number of sessions so far, the last one that is scheduled, and its end.
 */
public final class BackToBackTerm {

    /** Beyond this many arcs, multipliers are not worth their memory. */
    private static final int MAX_ARCS = 60_000;

    private final int[] sessions;
    private final TermOptions options;
    private final WaiverLookup waived;
    private final long unitCost;
    private final int firstStart;
    private final long last;

    private BackToBackTerm(TermModel model, int[] sessions, long unitCost) {
        this.sessions = sessions;
        this.options = new TermOptions(model, sessions);
        this.waived = model.instance().index().waivers(RuleIds.BACK_TO_BACK);
        this.unitCost = unitCost;
        this.firstStart = model.instance().index().horizonStart();
        this.last = state(sessions.length, 0, 0);
    }

    /** Returns a term for each block. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        List<Relation> relations = instance.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.BackToBack block && model.isCounted(block)) {
                int[] sessions = instance.index().sessions(block.sessionIds());
                String number = String.valueOf(r);
                BackToBackTerm term = new BackToBackTerm(model, sessions, model.unitCost(block));
                term.findDiagram()
                        .map(diagram -> term.options.term(
                                model, CertificateMultiplier.Kind.BACK_TO_BACK, "relation " + number, number, diagram))
                        .ifPresent(terms::add);
            }
        }
        return terms;
    }

    private Optional<DecisionDiagram> findDiagram() {
        DiagramBuilder builder = new DiagramBuilder(last, MAX_ARCS);
        DecisionDiagram diagram = builder.build(state(0, 0, 0), this::addArcs);
        return builder.isTooLarge() ? Optional.empty() : Optional.of(diagram);
    }

    /** @param before the number of the last scheduled session, from 1, or 0 if there is none */
    private long state(int done, int before, int end) {
        return (((long) done * (sessions.length + 1) + before) << Integer.SIZE) | end;
    }

    private void addArcs(long state, DiagramBuilder into) {
        int done = (int) (state >> Integer.SIZE) / (sessions.length + 1);
        int before = (int) (state >> Integer.SIZE) % (sessions.length + 1);
        int end = (int) state;
        boolean isLast = done + 1 == sessions.length;
        boolean isFree = before == 0 || waived.covers(sessions[before - 1], sessions[done]);
        for (int option = 0; option < options.count(); option++) {
            TimeOption time = options.time(option);
            long off = isFree ? 0 : Math.abs(time.start() - firstStart - end);
            if (options.session(option) == done && (off == 0 || unitCost > 0)) {
                long head = isLast ? last : state(done + 1, done + 1, time.end() - firstStart);
                into.arc(head, option, Math.multiplyExact(off, unitCost));
            }
        }
        if (options.mayBeAbsent(done)) {
            into.arc(isLast ? last : state(done + 1, before, end), DecisionDiagram.NONE, 0);
        }
    }

    /** Returns the most minutes that a block can be off: each session all of the event from the one before. */
    public static long maxMinutes(Instance instance, Relation.BackToBack block) {
        return Math.multiplyExact(
                instance.index().horizonMinutes(), block.sessionIds().size());
    }
}
