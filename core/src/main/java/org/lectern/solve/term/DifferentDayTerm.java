package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Relation;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier.Kind;

/**
 * {@code different-day} in the dual: a day holds one session of a group. What the rule counts, sessions less days used, is the sum
 * over days of the sessions above one.
 */
public final class DifferentDayTerm {

    private static final LoadLimit ONE_SESSION = new LoadLimit(1, LoadLimit.NONE, 0, 1);

    private DifferentDayTerm() {}

    /** Returns a term for each relation that is not waived. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        List<Relation> relations = instance.event().relations();
        for (int r = 0; r < relations.size(); r++) {
            if (relations.get(r) instanceof Relation.DifferentDay group
                    && model.isCounted(group)
                    && !isWaived(instance, group)) {
                int[] sessions = instance.index().sessions(group.sessionIds());
                LoadTerm term = new LoadTerm(model, sessions, model.unitCost(group));
                for (int day = 0; day < instance.index().halfDays().dayCount(); day++) {
                    term.add(day, ONE_SESSION);
                }
                String number = String.valueOf(r);
                term.find(Kind.DIFFERENT_DAY, "relation " + number, number).ifPresent(terms::add);
            }
        }
        return terms;
    }

    private static boolean isWaived(Instance instance, Relation.DifferentDay group) {
        return instance.index()
                .waivers(RuleIds.DIFFERENT_DAY)
                .covers(group.sessionIds().stream().map(SubjectId::session).toList());
    }
}
