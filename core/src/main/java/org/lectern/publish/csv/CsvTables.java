package org.lectern.publish.csv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.publish.names.TimetableNames;
import org.lectern.text.OptionalLibrary;
import org.lectern.text.TimeFormat;
import org.lectern.text.Wording;

/**
 * A timetable as tables of CSV (RFC 4180): sessions, slots, people, rooms and breaks.
 *
 * <p>Each has a line of headers, every field in quotes, lines that end in CR LF, and is to be written as UTF-8. Texts are
 * {@link SafeCell safe cells}. Times are ISO 8601 with the offset, such as {@code 2020-03-31T09:30+02:00}; lengths are
 * elapsed minutes. Each table takes time linear in event and timetable, that of people times their number.
 *
 * @since 0.1.0
 */
public final class CsvTables {

    private static final List<String> SESSIONS =
            columns("session id, session, region, tags, held, date, room id, room, start, end, minutes, turns");
    private static final List<String> SLOTS =
            columns("session id, session, slot id, slot, person id, person, presence, theme, kind, seated,"
                    + " room id, start, end, minutes");
    private static final List<String> PEOPLE =
            columns("person id, person, needed for, session id, session, slot id, room id, room, start, end,"
                    + " minutes, own zone, start there");
    private static final List<String> ROOMS =
            columns("room id, room, building, seats, date, start, end, minutes, session id, session");

    private static final List<String> BREAKS =
            columns("break id, break, date, room ids, start, end, minutes, splits half-day");

    private final Event event;
    private final Timetable timetable;
    private final List<Placement> placements;
    private final TimetableNames names;

    private CsvTables(Event event, Timetable timetable) {
        OptionalLibrary.TABLES.require();
        this.event = event;
        this.timetable = timetable.requireValid(event);
        this.placements = TimetableNames.byStart(timetable);
        this.names = new TimetableNames(event);
    }

    /**
     * Returns the tables of a timetable.
     *
     * @throws org.lectern.event.InvalidInputException if the timetable is meaningless for the event
     */
    public static CsvTables of(Event event, Timetable timetable) {
        return new CsvTables(event, timetable);
    }

    /** Returns a line for each session of the event, in its order; unscheduled ones have no room and no times. */
    public String sessions() {
        return sessions(true);
    }

    /** Returns a line for each session that is held, in the order of the event. */
    public String heldSessions() {
        return sessions(false);
    }

    private String sessions(boolean withUnscheduled) {
        List<List<String>> lines = new ArrayList<>();
        for (Session session : event.sessions()) {
            Optional<Placement> held = timetable.findPlacement(session.id());
            if (held.isEmpty() && !withUnscheduled) {
                continue;
            }
            List<String> line = line(
                    session.id(),
                    session.name(),
                    session.region(),
                    String.join(", ", session.tags()),
                    yes(held.isPresent()));
            if (held.isPresent()) {
                Placement placement = held.get();
                line.add(names.day(placement.time()).date().toString());
                line.add(placement.roomId());
                line.add(names.room(placement).name());
                line.addAll(time(placement.time()));
                line.add(String.valueOf(placement.turns().size()));
            }
            lines.add(line);
        }
        return CsvText.of(SESSIONS, lines);
    }

    /** Returns a line for each slot of the event, in its order; what is not seated has no room and no times. */
    public String slots() {
        List<List<String>> lines = new ArrayList<>();
        for (Session session : event.sessions()) {
            Optional<Placement> held = timetable.findPlacement(session.id());
            for (Slot slot : session.slots()) {
                Optional<Turn> turn = held.flatMap(placement -> placement.findTurn(slot.id()));
                List<String> line = line(
                        session.id(),
                        session.name(),
                        slot.id(),
                        slot.name(),
                        slot.personId(),
                        names.person(slot.personId()).name(),
                        Wording.word(slot.presence()),
                        slot.theme(),
                        slot.kind(),
                        yes(turn.isPresent()));
                if (turn.isPresent() && held.isPresent()) {
                    line.add(held.get().roomId());
                    line.addAll(time(turn.get().time()));
                }
                lines.add(line);
            }
        }
        return CsvText.of(SLOTS, lines);
    }

    /**
     * Returns a line for each time at which somebody is needed, by person and start: {@code session} for a whole session,
     * {@code slot} for a turn, {@code video} for a turn that is recorded. Who is not needed has one line without a time.
     */
    public String people() {
        List<List<String>> lines = new ArrayList<>();
        for (Person person : event.people()) {
            int before = lines.size();
            placements.forEach(placement -> lines.addAll(needs(person, placement)));
            if (lines.size() == before) {
                lines.add(line(person.id(), person.name()));
            }
        }
        return CsvText.of(PEOPLE, lines);
    }

    /** Returns a line for each session, by room and start. A room that is not used has one line without a session. */
    public String rooms() {
        List<List<String>> lines = new ArrayList<>();
        for (Room room : event.rooms()) {
            int before = lines.size();
            for (Placement placement : placements) {
                if (placement.roomId().equals(room.id())) {
                    List<String> line = room(room);
                    line.add(names.day(placement.time()).date().toString());
                    line.addAll(time(placement.time()));
                    line.add(placement.sessionId());
                    line.add(names.session(placement).name());
                    lines.add(line);
                }
            }
            if (lines.size() == before) {
                lines.add(room(room));
            }
        }
        return CsvText.of(ROOMS, lines);
    }

    /** Returns a line for each break, in the order of the event. One that is in every room names none. */
    public String breaks() {
        List<List<String>> lines = new ArrayList<>();
        for (Break given : event.breaks()) {
            List<String> line = line(
                    given.id(),
                    given.name(),
                    given.findDay(event.days(), event.zone())
                            .orElseThrow()
                            .date()
                            .toString(),
                    String.join(", ", given.roomIds()));
            line.addAll(time(given.time()));
            line.add(yes(given.splitsHalfDay()));
            lines.add(line);
        }
        return CsvText.of(BREAKS, lines);
    }

    private List<List<String>> needs(Person person, Placement placement) {
        List<List<String>> lines = new ArrayList<>();
        List<Turn> own = placement.turns().stream()
                .filter(turn -> names.slot(turn).personId().equals(person.id()))
                .toList();
        boolean whole = names.session(placement).attendantIds().contains(person.id())
                || own.stream().anyMatch(turn -> names.slot(turn).presence() == Presence.WHOLE_SESSION);
        if (whole) {
            lines.add(need(person, "session", placement, "", placement.time()));
        }
        for (Turn turn : own) {
            boolean recorded = names.slot(turn).presence() == Presence.RECORDED;
            lines.add(need(person, recorded ? "video" : "slot", placement, turn.slotId(), turn.time()));
        }
        return lines;
    }

    private List<String> need(Person person, String what, Placement placement, String slotId, Window time) {
        List<String> line = line(
                person.id(),
                person.name(),
                what,
                placement.sessionId(),
                names.session(placement).name(),
                slotId,
                placement.roomId(),
                names.room(placement).name());
        line.addAll(time(time));
        person.findZone().ifPresent(zone -> {
            line.add(zone.getId());
            line.add(TimeFormat.format(time.startInclusive(), zone));
        });
        return line;
    }

    private static List<String> room(Room room) {
        return line(room.id(), room.name(), room.building(), String.valueOf(room.seats()));
    }

    private List<String> time(Window time) {
        return List.of(written(time.startInclusive()), written(time.endExclusive()), String.valueOf(time.minutes()));
    }

    private String written(Instant instant) {
        return TimeFormat.format(instant, event.zone());
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    private static List<String> columns(String names) {
        return List.of(names.split(", ", -1));
    }

    private static List<String> line(String... texts) {
        return new ArrayList<>(List.of(texts));
    }
}
