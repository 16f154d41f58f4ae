package org.lectern.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SlotOrder;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.format.Formats;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** Files for the public say nothing about what is not held: they are those of an event without it. */
@Tag("slow")
class PublicFilesProperties {

    @Property(tries = 40)
    void files_forThePublic_areThoseOfWhatIsHeld(@ForAll Random random) {
        Event event = withoutRules(RandomEvents.small(random));
        Timetable timetable = RandomTimetables.of(event, random);

        Map<String, String> expected = files(onlyHeld(event, timetable), timetable);
        Map<String, String> files = files(event, timetable);

        assertEquals(expected.keySet(), files.keySet());
        files.forEach((path, text) -> assertEquals(expected.get(path), text, path));
    }

    /** Returns an event without relations, waivers and delegations, which name sessions and people. */
    private static Event withoutRules(Event event) {
        return Event.builder(event.id(), event.zone())
                .name(event.name())
                .identity(event.identity())
                .days(event.days())
                .breaks(event.breaks())
                .rooms(event.rooms())
                .people(event.people())
                .sessions(event.sessions())
                .build();
    }

    private static Event onlyHeld(Event event, Timetable timetable) {
        List<Session> sessions = timetable.placements().stream()
                .sorted((one, other) -> Integer.compare(indexOf(event, one), indexOf(event, other)))
                .map(placement -> onlyHeld(event, placement))
                .toList();
        Set<String> people = new HashSet<>();
        for (Session session : sessions) {
            people.addAll(session.attendantIds());
            session.slots().forEach(slot -> people.add(slot.personId()));
        }
        return event.toBuilder()
                .sessions(sessions)
                .people(event.people().stream()
                        .filter(person -> people.contains(person.id()))
                        .toList())
                .build();
    }

    private static int indexOf(Event event, Placement placement) {
        return List.copyOf(event.sessionsById().keySet()).indexOf(placement.sessionId());
    }

    /** Returns a session without its dropped slots; if all are, it keeps one, for it is no session without slots. */
    private static Session onlyHeld(Event event, Placement placement) {
        Session session = event.sessions().get(indexOf(event, placement));
        List<String> held = placement.turns().stream().map(Turn::slotId).toList();
        List<Slot> all = session.slots().stream()
                .map(slot -> slot.toBuilder().order(SlotOrder.NONE).build())
                .toList();
        List<Slot> slots = all.stream().filter(slot -> held.contains(slot.id())).toList();
        return session.toBuilder()
                .pin(Pin.NONE)
                .slots(slots.isEmpty() ? all.stream().limit(1).toList() : slots)
                .build();
    }

    private static Map<String, String> files(Event event, Timetable timetable) {
        Calendars calendars = Calendars.of(event, timetable, Instant.parse("2020-01-01T00:00:00Z"));
        Map<String, String> files = new TreeMap<>(calendars.files());
        Publisher.of(Formats.standard(calendars.files().values()))
                .files(Publication.of(event, timetable))
                .forEach(file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return files;
    }
}
