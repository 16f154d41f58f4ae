package org.lectern.diagnose.csp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** Removes all optional sessions from an event. */
final class RequiredSessions {

    private RequiredSessions() {}

    static Event of(Event event) {
        Set<SubjectId> gone = new HashSet<>();
        event.waivers().stream()
                .filter(waiver -> waiver.ruleId().equals(RuleIds.UNSCHEDULED_SESSION))
                .forEach(waiver -> gone.addAll(waiver.subjects()));
        List<Session> kept = event.sessions().stream()
                .filter(session -> !gone.contains(SubjectId.session(session.id())))
                .toList();
        return kept.isEmpty() || kept.size() == event.sessions().size() ? event : without(event, kept);
    }

    private static Event without(Event event, List<Session> kept) {
        Set<SubjectId> gone = new HashSet<>();
        Set<String> goneIds = new HashSet<>();
        for (Session session : event.sessions()) {
            if (!kept.contains(session)) {
                gone.add(SubjectId.session(session.id()));
                goneIds.add(session.id());
                session.slots().forEach(slot -> gone.add(SubjectId.slot(slot.id())));
                gone.add(SubjectId.region(session.region()));
            }
        }
        kept.forEach(session -> gone.remove(SubjectId.region(session.region())));
        event.delegations().forEach(delegation -> gone.add(SubjectId.delegation(delegation.id())));
        return event.toBuilder()
                .sessions(kept)
                .relations(event.relations().stream()
                        .filter(relation -> relation.sessionIds().stream().noneMatch(goneIds::contains))
                        .toList())
                .delegations(List.<Delegation>of())
                .waivers(event.waivers().stream()
                        .filter(waiver -> waiver.subjects().stream().noneMatch(gone::contains))
                        .toList())
                .published(null)
                .build();
    }
}
