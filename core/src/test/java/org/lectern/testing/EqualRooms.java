package org.lectern.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;

/** Random tiny events in most of which neither a session nor a rule tells rooms apart. */
public final class EqualRooms {

    private static final Set<String> TELL_ROOMS_APART =
            Set.of(RuleIds.ROOM_CHANGE, RuleIds.PERSON_ROOM_CHANGE, RuleIds.TOPIC_ROOMS, RuleIds.TOPIC_REPEAT);

    private static final Set<String> UNWAIVED = Set.of(RuleIds.ROOM_CONFLICT, RuleIds.NO_SLACK);

    private EqualRooms() {}

    /** Returns an event of two rooms or more. */
    public static Event of(long seed) {
        Random random = new Random(seed);
        Event event;
        do {
            event = TinyEvents.of(random);
        } while (event.rooms().size() < 2);
        return equal(event);
    }

    private static Event equal(Event event) {
        Room first = event.rooms().getFirst();
        List<Room> rooms = event.rooms().stream()
                .map(room -> new Room(
                        room.id(),
                        room.id(),
                        first.seats(),
                        first.features(),
                        Set.of(),
                        first.building(),
                        first.availability(),
                        first.setUpMinutes(),
                        first.tearDownMinutes(),
                        DailyLimit.NONE,
                        Map.of()))
                .toList();
        List<RuleSetting> settings = new ArrayList<>(event.ruleSettings().stream()
                .filter(setting -> !TELL_ROOMS_APART.contains(setting.ruleId()) && !UNWAIVED.contains(setting.ruleId()))
                .toList());
        TELL_ROOMS_APART.forEach(rule -> settings.add(RuleSetting.of(rule).withEnabled(false)));
        List<Session> sessions = event.sessions().stream()
                .map(session ->
                        session.toBuilder().pin(session.pin().withRoomId(null)).build())
                .toList();
        return event.toBuilder()
                .rooms(rooms)
                .sessions(sessions)
                .breaks(event.breaks().stream()
                        .filter(pause -> pause.roomIds().isEmpty())
                        .toList())
                .ruleSettings(settings)
                .waivers(event.waivers().stream()
                        .filter(waiver -> !UNWAIVED.contains(waiver.ruleId()))
                        .filter(waiver ->
                                waiver.subjects().stream().noneMatch(subject -> subject.kind() == SubjectId.Kind.BREAK))
                        .toList())
                .travel(List.of())
                .published(null)
                .build();
    }
}
