package org.lectern.solve.exact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.ProofTechnique;

/**
 * Sessions that differ in their names alone, and that nothing else of the event names. A timetable may exchange them, so those in which
 * they start in the order of the event are enough: that breaks the symmetry (Margot 2010).
 */
final class EqualSessions {

    private final LagrangianModel model;
    /** A number for each session, the same for equal ones. */
    private final int[] kinds;

    EqualSessions(LagrangianModel model) {
        this.model = model;
        Event event = model.instance().event();
        this.kinds = new int[model.sessionCount()];
        boolean isUsed = model.instance().uses(ProofTechnique.EQUAL_SESSIONS)
                && StandardRules.catalogue()
                        .rules()
                        .containsAll(model.instance().effectiveRules().rules());
        Set<String> named = named(event);
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (int s = 0; s < kinds.length; s++) {
            Session session = event.sessions().get(s);
            boolean isAlone = !isUsed
                    || event.published() != null
                    || named.contains(session.id())
                    || session.slots().stream().map(Slot::id).anyMatch(named::contains);
            int own = s;
            kinds[s] = isAlone ? own : seen.computeIfAbsent(traits(session), ignored -> own);
        }
    }

    private static Set<String> named(Event event) {
        Set<String> named = new HashSet<>();
        event.relations().forEach(relation -> named.addAll(relation.sessionIds()));
        event.delegations().forEach(delegation -> named.addAll(delegation.wantedSessionIds()));
        event.waivers().stream()
                .map(Waiver::subjects)
                .flatMap(Set::stream)
                .map(SubjectId::id)
                .forEach(named::add);
        return named;
    }

    /** Returns all that rules may look at, but names and an application's own data. */
    private static List<Object> traits(Session session) {
        return List.of(
                session.allowedMinutes(),
                session.openingMinutes(),
                session.statementMinutes(),
                session.slots().stream().map(EqualSessions::traits).toList(),
                session.minQaMinutes(),
                session.preferredQaMinutes(),
                session.audience(),
                session.roomLimits(),
                session.roomWishes(),
                session.region(),
                session.availability(),
                session.preferredWindows(),
                session.undesiredWindows(),
                session.timeWishes(),
                session.attendantIds(),
                session.priority(),
                session.pin(),
                session.tags());
    }

    private static List<Object> traits(Slot slot) {
        return List.of(
                slot.personId(),
                slot.minMinutes(),
                slot.maxMinutes(),
                slot.priority(),
                slot.presence(),
                slot.order(),
                slot.theme(),
                slot.kind());
    }

    boolean areEqual(int one, int other) {
        return kinds[one] == kinds[other] && one != other;
    }

    /** Returns whether the first of two equal sessions would start after the other, or is unscheduled where the other is not. */
    boolean areOutOfOrder(int session, int place, int other, int otherPlace) {
        return areEqual(session, other)
                && (session < other
                        ? start(session, place) > start(other, otherPlace)
                        : start(other, otherPlace) > start(session, place));
    }

    private int start(int session, int place) {
        int option = model.places(session).option(place);
        return option < 0 ? Integer.MAX_VALUE : model.instance().start(session, option);
    }
}
