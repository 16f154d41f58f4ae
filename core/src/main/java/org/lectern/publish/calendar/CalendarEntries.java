package org.lectern.publish.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.TurnName;
import org.lectern.event.Window;
import org.lectern.language.Language;
import org.lectern.publish.names.Guid;
import org.lectern.publish.names.PlainText;
import org.lectern.publish.names.TimetableNames;

/** The entries that the calendars of a timetable have, each as published for the first time. */
final class CalendarEntries {

    private final Event event;
    private final Instant asOf;
    private final List<Placement> placements;
    private final TimetableNames names;
    private final Language language;

    CalendarEntries(Event event, Timetable timetable, Instant asOf, Language language) {
        this.event = event;
        this.asOf = asOf;
        this.placements = TimetableNames.byStart(timetable);
        this.names = new TimetableNames(event);
        this.language = language;
    }

    /** Returns an entry for each session that is held and, if there is one, for each break. */
    List<CalendarEntry> ofEvent() {
        return withBreaks(
                placements.stream().map(this::session).toList(),
                given -> true,
                given -> Guid.of("calendar-break", event.id(), given.id()).toString());
    }

    /** Returns an entry for each session that is held in a room and, if there is one, for each break of the room. */
    List<CalendarEntry> ofRoom(String roomId) {
        return withBreaks(
                sessionsOfRoom(roomId),
                given -> given.isIn(roomId),
                given -> Guid.of("calendar-room-break", event.id(), roomId, given.id())
                        .toString());
    }

    private List<CalendarEntry> sessionsOfRoom(String roomId) {
        return placements.stream()
                .filter(placement -> names.room(placement).takes(roomId))
                .map(placement -> session(
                        placement,
                        Guid.of("calendar-room", event.id(), roomId, placement.sessionId())
                                .toString()))
                .toList();
    }

    /** Returns an entry for a session if it is held, and one for each of its turns. */
    List<CalendarEntry> ofSession(String sessionId) {
        List<CalendarEntry> entries = new ArrayList<>();
        placements.stream()
                .filter(placement -> placement.sessionId().equals(sessionId))
                .forEach(placement -> {
                    entries.add(session(placement));
                    placement.turns().forEach(turn -> entries.add(turn(placement, turn)));
                });
        return entries;
    }

    /** Returns an entry for each session of which a person is needed throughout, and one for each turn of the person. */
    List<CalendarEntry> ofPerson(String personId) {
        List<CalendarEntry> entries = new ArrayList<>();
        for (Placement placement : placements) {
            Session session = names.session(placement);
            List<Turn> own = placement.turns().stream()
                    .filter(turn -> names.slot(turn).personId().equals(personId))
                    .toList();
            boolean attends = session.attendantIds().contains(personId);
            boolean whole =
                    attends || own.stream().anyMatch(turn -> names.slot(turn).presence() == Presence.WHOLE_SESSION);
            if (whole) {
                entries.add(presence(placement, personId, attends, own));
            }
            own.forEach(turn -> entries.add(ownTurn(placement, personId, turn, whole)));
        }
        return entries;
    }

    /** Adds breaks to sessions, by start; none to no session. */
    private List<CalendarEntry> withBreaks(
            List<CalendarEntry> sessions, Predicate<Break> isIn, Function<Break, String> uid) {
        if (sessions.isEmpty()) {
            return sessions;
        }
        List<CalendarEntry> all = new ArrayList<>(sessions);
        event.breaks().stream().filter(isIn).forEach(given -> all.add(breakTime(given, uid.apply(given))));
        all.sort(Comparator.comparing(entry -> entry.time().startInclusive()));
        return all;
    }

    /** A break takes nobody's time: people stay free for an appointment. */
    private CalendarEntry breakTime(Break given, String uid) {
        String rooms = event.rooms().stream()
                .filter(room -> given.roomIds().contains(room.id()))
                .map(Room::name)
                .collect(Collectors.joining(", "));
        return new CalendarEntry(
                uid,
                given.time(),
                PlainText.ofOneLine(given.name()),
                PlainText.ofOneLine(rooms),
                "",
                List.of(),
                false,
                false,
                0,
                asOf);
    }

    private CalendarEntry session(Placement placement) {
        return session(
                placement,
                Guid.of("calendar-session", event.id(), placement.sessionId()).toString());
    }

    private CalendarEntry session(Placement placement, String uid) {
        return entry(
                uid, placement.time(), names.session(placement).name(), placement, names.turnLines(placement), true);
    }

    private CalendarEntry turn(Placement placement, Turn turn) {
        return entry(
                Guid.of("calendar-slot", event.id(), turn.slotId()).toString(),
                turn.time(),
                "%s: %s".formatted(names.session(placement).name(), name(turn)),
                placement,
                language.text(
                        "calendar.speaks",
                        names.speaker(turn).name(),
                        minutes(turn.minutes()),
                        names.clock(turn.time())),
                true);
    }

    private CalendarEntry presence(Placement placement, String personId, boolean attends, List<Turn> own) {
        StringBuilder text = new StringBuilder(language.text(attends ? "calendar.attends" : "calendar.sits"));
        own.forEach(turn -> text.append('\n')
                .append(language.text(
                        "calendar.turns", names.clock(turn.time()), minutes(turn.minutes()), name(turn))));
        return entry(
                Guid.of("calendar-presence", event.id(), personId, placement.sessionId())
                        .toString(),
                placement.time(),
                names.session(placement).name(),
                placement,
                location(placement, personId),
                text.toString(),
                true);
    }

    private String name(Turn turn) {
        return TurnName.of(names.slot(turn), names.speaker(turn).name()).name();
    }

    private CalendarEntry ownTurn(Placement placement, String personId, Turn turn, boolean whole) {
        Slot slot = names.slot(turn);
        String session = names.session(placement).name();
        boolean recorded = slot.presence() == Presence.RECORDED;
        String needed = recorded ? "calendar.recorded" : whole ? "calendar.whole" : "calendar.own";
        return entry(
                Guid.of("calendar-turn", event.id(), personId, turn.slotId()).toString(),
                turn.time(),
                "%s: %s".formatted(session, name(turn)),
                placement,
                location(placement, personId),
                String.join(
                        "\n",
                        language.text(
                                recorded ? "calendar.video" : "calendar.turn",
                                names.clock(turn.time()),
                                minutes(turn.minutes())),
                        language.text("calendar.session", session, names.clock(placement.time())),
                        language.text(needed)),
                !recorded);
    }

    private CalendarEntry entry(
            String uid, Window time, String summary, Placement placement, String description, boolean busy) {
        return entry(uid, time, summary, placement, location(placement), description, busy);
    }

    private CalendarEntry entry(
            String uid,
            Window time,
            String summary,
            Placement placement,
            String location,
            String description,
            boolean busy) {
        return new CalendarEntry(
                uid,
                time,
                PlainText.ofOneLine(summary),
                PlainText.ofOneLine(location),
                PlainText.ofLines(description),
                names.session(placement).tags().stream()
                        .map(PlainText::ofOneLine)
                        .toList(),
                busy,
                false,
                0,
                asOf);
    }

    private String location(Placement placement) {
        Room room = names.room(placement);
        return room.building().isBlank() ? room.name() : room.name() + ", " + room.building();
    }

    /** Returns where a person takes part: in the room, or online. */
    private String location(Placement placement, String personId) {
        return names.person(personId).findZone().isPresent() ? language.text("calendar.remote") : location(placement);
    }

    private String minutes(int minutes) {
        return language.text("minutes", minutes);
    }
}
