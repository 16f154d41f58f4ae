package org.lectern.examples.round36;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.change.SessionEdit;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/**
 * Round 36 between the two times it was published: the eleven countries of spring 2020 become the thirteen of October, in
 * two days, online, with videos and pooled questions. In spring each country had its mission alone.
 */
public final class MoveOnline {

    private MoveOnline() {}

    /** Returns spring as people were told it: each country with its mission, who is the one to be told otherwise. */
    public static Event spring() {
        Event spring = Spring2020.event();
        Set<String> missions = new LinkedHashSet<>();
        List<Session> sessions = new ArrayList<>();
        for (Session session : spring.sessions()) {
            String mission = "mission-" + session.id();
            missions.add(mission);
            sessions.add(session.toBuilder().attendants(mission).build());
        }
        return spring.toBuilder()
                .sessions(sessions)
                .people(October2020.event().people().stream()
                        .filter(person -> missions.contains(person.id()))
                        .toList())
                .build();
    }

    /** Returns what changes from spring to October. */
    public static Changes changes() {
        Event spring = spring();
        Event october = October2020.event();
        List<Change> changes = new ArrayList<>();
        Set<String> known = new HashSet<>(spring.peopleById().keySet());
        october.people().stream()
                .filter(person -> !known.contains(person.id()))
                .forEach(person -> changes.add(new Change.AddPerson(person)));
        october.rooms().forEach(room -> changes.add(new Change.AddRoom(room)));
        spring.rooms().forEach(room -> changes.add(new Change.CloseRoom(room.id(), null)));
        october.days().forEach(day -> changes.add(new Change.AddDay(day)));
        spring.days().forEach(day -> changes.add(new Change.CloseDay(day.date(), null)));
        Map<String, Session> told = spring.sessionsById();
        for (Session session : october.sessions()) {
            if (told.containsKey(session.id())) {
                changes.add(new Change.EditSession(session.id(), edit(session)));
                session.slots().forEach(slot -> changes.add(new Change.AddSlot(session.id(), slot)));
            } else {
                changes.add(new Change.AddSession(session));
            }
        }
        october.relations().forEach(relation -> changes.add(new Change.AddRelation(relation)));
        for (RuleSetting setting : october.ruleSettings()) {
            changes.add(new Change.SetRule(setting));
        }
        return Changes.of(spring, changes.toArray(Change[]::new));
    }

    private static SessionEdit edit(Session session) {
        return new SessionEdit(
                session.allowedMinutes(),
                session.openingMinutes(),
                session.statementMinutes(),
                session.minQaMinutes(),
                session.preferredQaMinutes(),
                session.audience().isPresent() ? session.audience() : null,
                session.roomLimits().allowedRooms(),
                session.neededFeatures(),
                session.roomLimits().excludedFeatures(),
                session.roomWishes(),
                List.<Window>of(),
                List.<Window>of(),
                List.<TimeWish>of(),
                session.attendantIds(),
                session.priority(),
                session.pin(),
                session.tags(),
                session.data());
    }
}
