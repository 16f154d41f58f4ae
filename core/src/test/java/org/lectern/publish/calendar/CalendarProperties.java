package org.lectern.publish.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.publish.names.PlainText;
import org.lectern.testing.HostileText;
import org.lectern.testing.RandomTimetables;

@Tag("slow")
class CalendarProperties {

    private static final Instant AS_OF = Instant.parse("2020-01-01T00:00:00Z");
    private static final Set<String> HEAD = Set.of("PRODID", "VERSION", "UID", "NAME", "X-WR-CALNAME");
    private static final Set<String> PROPERTIES = Set.of(
            "UID", "DTSTAMP", "SEQUENCE", "STATUS", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "TRANSP");

    @Property(tries = 30)
    void hostileEvent_inEachCalendar_isReadAsTheTimetable(@ForAll Random random) {
        HostileText.Case hostile = HostileText.small(random);
        Event event = hostile.event();
        Timetable timetable = hostile.timetable();
        Calendars calendars = Calendars.of(event, timetable, AS_OF);

        ReadCalendar whole = read(calendars.event());
        assertEquals(
                Stream.concat(
                                timetable.placements().stream().map(placement -> told(event, placement)),
                                timetable.placements().isEmpty()
                                        ? Stream.of()
                                        : event.breaks().stream().map(CalendarProperties::told))
                        .collect(Collectors.groupingBy(told -> told, Collectors.counting())),
                whole.all().stream()
                        .map(CalendarProperties::told)
                        .collect(Collectors.groupingBy(told -> told, Collectors.counting())));

        event.rooms()
                .forEach(room -> assertEquals(
                        ofRoom(event, timetable, room.id())
                                .collect(Collectors.groupingBy(told -> told, Collectors.counting())),
                        read(calendars.room(room.id())).all().stream()
                                .map(CalendarProperties::told)
                                .collect(Collectors.groupingBy(told -> told, Collectors.counting()))));

        event.sessions()
                .forEach(session -> assertEquals(
                        timetable
                                .findPlacement(session.id())
                                .map(held -> held.turns().size() + 1)
                                .orElse(0),
                        read(calendars.session(session.id())).all().size()));

        event.people()
                .forEach(person -> assertEquals(
                        needs(event, timetable, person.id()),
                        read(calendars.person(person.id())).all().stream()
                                .map(told -> new Window(told.start(), told.end()))
                                .collect(Collectors.groupingBy(window -> window, Collectors.counting()))));
    }

    @Property(tries = 30)
    void versions_always_riseAndKeepTheirUids(@ForAll Random random) {
        HostileText.Case hostile = HostileText.small(random);
        Event event = hostile.event();
        Calendars calendars = Calendars.of(event, hostile.timetable(), AS_OF);
        String text = calendars.event();
        for (int version = 1; version <= 3; version++) {
            Map<String, ReadCalendar.Told> before = read(text).entries();
            Calendars next = Calendars.of(event, RandomTimetables.of(event, random), AS_OF.plusSeconds(version))
                    .withPrevious(calendars);
            assertEquals(next.event(), next.event(text));
            text = next.event();
            calendars = next;
            Map<String, ReadCalendar.Told> after = read(text).entries();
            assertTrue(after.keySet().containsAll(before.keySet()));
            before.forEach((uid, told) -> {
                ReadCalendar.Told now = Objects.requireNonNull(after.get(uid));
                if (now.equals(told)) {
                    return;
                }
                assertEquals(told.sequence() + 1, now.sequence());
                assertTrue(now.stamp().isAfter(told.stamp()));
            });
        }
    }

    private static ReadCalendar read(String text) {
        assertTrue(ReadCalendar.longestLine(text) <= 75);
        assertTrue(text.chars().noneMatch(CalendarProperties::isControl));
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        ReadCalendar read = ReadCalendar.of(text);
        assertFalse(
                read.calendar().validate().hasErrors(),
                () -> read.calendar().validate().getEntries().toString());
        read.calendar()
                .getProperties()
                .forEach(property -> assertTrue(HEAD.contains(property.getName()), property::getName));
        read.calendar().getComponents().stream()
                .filter(component -> !component.getName().equals("VTIMEZONE"))
                .forEach(component -> {
                    assertEquals("VEVENT", component.getName());
                    // Only sessions with tags have categories, in one line.
                    List<String> names = component.getProperties().stream()
                            .map(property -> property.getName())
                            .filter(name -> !name.equals("CATEGORIES"))
                            .toList();
                    assertEquals(PROPERTIES.size(), names.size());
                    assertEquals(PROPERTIES, Set.copyOf(names));
                    assertTrue(component.getProperties().size() <= names.size() + 1);
                });
        return read;
    }

    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && "\t\r\n".indexOf(c) < 0) || c == 0x2028 || c == 0x2029;
    }

    private static List<Object> told(Event event, Placement placement) {
        Session session = session(event, placement);
        return List.of(PlainText.ofOneLine(session.name()).strip(), placement.time());
    }

    private static Stream<List<Object>> ofRoom(Event event, Timetable timetable, String roomId) {
        List<List<Object>> sessions = timetable.placements().stream()
                .filter(placement -> event.rooms().stream()
                        .anyMatch(room -> room.id().equals(placement.roomId()) && room.takes(roomId)))
                .map(placement -> told(event, placement))
                .toList();
        return sessions.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        sessions.stream(),
                        event.breaks().stream()
                                .filter(given -> given.isIn(roomId))
                                .map(CalendarProperties::told));
    }

    private static List<Object> told(Break given) {
        return List.of(PlainText.ofOneLine(given.name()).strip(), given.time());
    }

    private static List<Object> told(ReadCalendar.Told told) {
        // Ical4j drops blanks at the start of a value.
        return List.of(told.summary().strip(), new Window(told.start(), told.end()));
    }

    private static Session session(Event event, Placement placement) {
        return Objects.requireNonNull(event.sessionsById().get(placement.sessionId()));
    }

    /** Returns when somebody is needed or shown, worked out apart from the calendars. */
    private static Map<Window, Long> needs(Event event, Timetable timetable, String personId) {
        Map<Window, Long> needs = new LinkedHashMap<>();
        for (Placement placement : timetable.placements()) {
            Session session = session(event, placement);
            boolean whole = session.attendantIds().contains(personId);
            for (Turn turn : placement.turns()) {
                Slot slot = session.slots().stream()
                        .filter(candidate -> candidate.id().equals(turn.slotId()))
                        .findFirst()
                        .orElseThrow();
                if (slot.personId().equals(personId)) {
                    needs.merge(turn.time(), 1L, Long::sum);
                    whole |= slot.presence() == Presence.WHOLE_SESSION;
                }
            }
            if (whole) {
                needs.merge(placement.time(), 1L, Long::sum);
            }
        }
        return needs;
    }
}
