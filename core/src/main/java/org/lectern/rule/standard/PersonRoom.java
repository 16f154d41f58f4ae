package org.lectern.rule.standard;

import java.util.List;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/**
 * {@code person-room}: a room suits everybody who is live in its session, dropped slots or not; remote people need no
 * room. Findings are about the session, the person and the room.
 */
final class PersonRoom implements Rule {

    @Override
    public RuleDefinition definition() {
        return RuleDefinition.hard(
                        RuleIds.PERSON_ROOM,
                        RuleScope.PLACE,
                        "missing and excluded features, and people in a wrong room",
                        "The room suits each live person who comes to the event: it is one that the person can use,"
                                + " with what the person needs and without what the person excludes.")
                .withFindingsAbout("the session, the person and the room");
    }

    @Override
    public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
        List<Person> limited = view.event().people().stream()
                .filter(person -> !person.roomLimits().equals(RoomLimits.NONE))
                .filter(person -> person.findZone().isEmpty())
                .toList();
        for (ScheduledSession session : view.scheduledSessions()) {
            for (Person person : limited) {
                boolean isLive = session.session().attendantIds().contains(person.id())
                        || session.session().slots().stream()
                                .anyMatch(slot ->
                                        slot.personId().equals(person.id()) && slot.presence() != Presence.RECORDED);
                if (isLive) {
                    report(session, person, view, findings);
                }
            }
        }
    }

    private static void report(ScheduledSession session, Person person, TimetableView view, FindingSink findings) {
        Room room = session.room();
        List<Subject> subjects = List.of(Subject.of(session), Subject.of(person), Subject.of(room));
        List<String> missing = person.roomLimits().neededFeatures().stream()
                .filter(feature -> !room.features().contains(feature))
                .toList();
        findings.report(
                missing.size(),
                subjects,
                () -> TranslatableSentence.of(
                        RuleIds.PERSON_ROOM,
                        "Room %s lacks %s that %s needs in %s: %s.",
                        room.name(),
                        FindingText.count(missing.size(), "feature"),
                        person.name(),
                        session.session().name(),
                        String.join(", ", missing)));
        List<String> excluded = person.roomLimits().excludedFeatures().stream()
                .filter(room.features()::contains)
                .toList();
        findings.report(
                excluded.size(),
                subjects,
                () -> TranslatableSentence.of(
                        "person-room.excluded",
                        "%s is in room %s, which has what %s excludes: %s.",
                        session.session().name(),
                        room.name(),
                        person.name(),
                        String.join(", ", excluded)));
        Set<String> allowed = person.roomLimits().allowedRooms().roomIds();
        boolean isAllowed = person.roomLimits().allowedRooms().isAny() || allowed.contains(room.id());
        findings.report(
                isAllowed ? 0 : 1,
                subjects,
                () -> allowed.isEmpty()
                        ? TranslatableSentence.of(
                                "person-room.none",
                                "%s is in room %s, but %s can use no room.",
                                session.session().name(),
                                room.name(),
                                person.name())
                        : TranslatableSentence.of(
                                "person-room.room",
                                "%s is in room %s, which is not one of the rooms that %s can use: %s.",
                                session.session().name(),
                                room.name(),
                                person.name(),
                                FindingText.rooms(allowed, view)));
    }
}
