package org.lectern.publish.names;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.text.Wording;

/** What the ids in a timetable stand for, and its times as people read them. */
public final class TimetableNames {

    private static final Comparator<Placement> BY_START =
            Comparator.comparing(Placement::start).thenComparing(Placement::sessionId);

    private final Event event;
    private final Map<String, Session> sessions;
    private final Map<String, Room> rooms;
    private final Map<String, Person> people;
    private final Map<String, Slot> slots = new LinkedHashMap<>();

    public TimetableNames(Event event) {
        this.event = event;
        this.sessions = event.sessionsById();
        this.rooms = event.roomsById();
        this.people = event.peopleById();
        event.sessions().forEach(session -> session.slots().forEach(slot -> slots.put(slot.id(), slot)));
    }

    /** Returns the placements of a timetable by start. */
    public static List<Placement> byStart(Timetable timetable) {
        return timetable.placements().stream().sorted(BY_START).toList();
    }

    public Session session(Placement placement) {
        return Objects.requireNonNull(sessions.get(placement.sessionId()));
    }

    public Room room(Placement placement) {
        return Objects.requireNonNull(rooms.get(placement.roomId()));
    }

    public Slot slot(Turn turn) {
        return Objects.requireNonNull(slots.get(turn.slotId()));
    }

    public Person speaker(Turn turn) {
        return person(slot(turn).personId());
    }

    public Person person(String id) {
        return Objects.requireNonNull(people.get(id));
    }

    /** Returns the day to which a time belongs: the one that covers most of it, else the next one, else the last. */
    public Day day(Window time) {
        List<Day> days = event.days().stream()
                .sorted(Comparator.comparing(day -> day.windows().get(0).startInclusive()))
                .toList();
        Day most = days.get(0);
        for (Day day : days) {
            if (shared(day, time) > shared(most, time)) {
                most = day;
            }
        }
        if (shared(most, time) > 0) {
            return most;
        }
        return days.stream()
                .filter(day -> day.windows().stream()
                        .anyMatch(window -> !window.startInclusive().isBefore(time.endExclusive())))
                .findFirst()
                .orElse(days.get(days.size() - 1));
    }

    private static long shared(Day day, Window time) {
        return day.windows().stream()
                .mapToLong(window -> window.overlapMinutes(time))
                .sum();
    }

    /** Returns a time of a day as {@code 10:02–10:09}, in the zone of the event. */
    public String clock(Window time) {
        return Wording.time(time.startInclusive().atZone(event.zone())) + "–"
                + Wording.time(time.endExclusive().atZone(event.zone()));
    }

    /** Returns a line for each turn of a session: when, what, and who. */
    public String turnLines(Placement placement) {
        return placement.turns().stream()
                .map(turn -> "%s %s (%s)"
                        .formatted(
                                clock(turn.time()),
                                PlainText.ofOneLine(slot(turn).name()),
                                PlainText.ofOneLine(speaker(turn).name())))
                .collect(Collectors.joining("\n"));
    }
}
