package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * {@code session-order} in the dual: the pairs of times that two sessions in a relation may have. If the rule is hard, those alone
 * that fit; else the others cost something.
 */
public final class SessionOrderTerm {

    /** Beyond this many pairs of times, multipliers are not worth their memory. */
    private static final long MAX_ARCS = 60_000;

    private SessionOrderTerm() {}

    /** Returns a term for each order relation that is not waived. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        List<Relation> relations = instance.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.Before order && model.isCounted(order)) {
                int first = instance.index().session(order.firstId());
                int second = instance.index().session(order.secondId());
                TermOptions options = new TermOptions(model, new int[] {first, second});
                boolean isWaived =
                        instance.index().waivers(RuleIds.SESSION_ORDER).covers(first, second);
                if (!isWaived && !options.mayBeAbsent(0) && !options.mayBeAbsent(1) && isSmall(options)) {
                    terms.add(options.term(
                            model,
                            CertificateMultiplier.Kind.ORDER,
                            "relation " + r,
                            String.valueOf(r),
                            diagram(options, order, model.unitCost(order))));
                }
            }
        }
        return terms;
    }

    private static boolean isSmall(TermOptions options) {
        return (long) options.count() * options.count() / 4 <= MAX_ARCS;
    }

    /** Paths have two arcs: a time of the first session, and one of the second. */
    private static DecisionDiagram diagram(TermOptions options, Relation.Before order, long unitCost) {
        long last = options.count() + 1L;
        DiagramBuilder builder = new DiagramBuilder(last);
        return builder.build(0, (state, into) -> {
            for (int option = 0; option < options.count(); option++) {
                if (state == 0 && options.session(option) == 0) {
                    into.arc(option + 1L, option, 0);
                } else if (state > 0 && options.session(option) == 1) {
                    long off = minutesOff(options.time((int) state - 1), options.time(option), order);
                    if (off == 0 || unitCost > 0) {
                        into.arc(last, option, Math.multiplyExact(off, unitCost));
                    }
                }
            }
        });
    }

    private static long minutesOff(TimeOption first, TimeOption second, Relation.Before order) {
        Integer maxLag = order.maxLagMinutes();
        int lag = second.start() - first.end();
        return Math.max(0L, order.minLagMinutes() - lag) + (maxLag == null ? 0 : Math.max(0, lag - maxLag));
    }

    /** Returns the most minutes that the sessions of an order can be off. */
    public static long maxMinutes(Instance instance, Relation.Before order) {
        return instance.index().horizonMinutes() + order.minLagMinutes();
    }
}
