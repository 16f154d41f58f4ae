package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;
import org.lectern.explain.SubjectFinder;

/**
 * Small events and timetables for tests, in the words of the builders. All times are on one date in one zone unless they name another
 * date:
 *
 * <pre>{@code
 * EventFixtures day = EventFixtures.on("2026-05-04", "Europe/Zurich");
 * Event event = day.open("10:00/13:00")
 *         .room("Blue", 60)
 *         .people("ana", "bo")
 *         .session(EventFixtures.session("chad", "ana", "bo").build())
 *         .build();
 * Timetable timetable = day.timetable(event, "chad at 10:00 in Blue");
 * }</pre>
 *
 * @since 0.1.0
 */
public final class EventFixtures {

    private static final Pattern PLACE = Pattern.compile(
            "(?<session>.+) at (?<start>\\S+?)(?: for (?<minutes>\\d{1,4}))? in (?<room>.+?)(?: without (?<dropped>.+))?");

    private final LocalDate date;
    private final ZoneId zone;

    private EventFixtures(LocalDate date, ZoneId zone) {
        this.date = Objects.requireNonNull(date, "date");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Returns the fixtures of a date in a zone.
     *
     * @param date an ISO date, such as {@code 2026-05-04}
     * @param zone the id of a zone, such as {@code Europe/Zurich}
     * @throws java.time.DateTimeException if there is no such date or zone
     */
    public static EventFixtures on(String date, String zone) {
        return new EventFixtures(LocalDate.parse(date), ZoneId.of(zone));
    }

    /** Returns the builder of an event {@code test}, open on the date in these hours, such as {@code 10:00/13:00}. */
    public Event.Builder open(String... hours) {
        return Event.builder("test", zone).day(date.toString(), hours);
    }

    /** Returns the builder of a session with a turn for each speaker: {@code chad-1}, {@code chad-2} and so on. */
    public static Session.Builder session(String id, String... speakerIds) {
        Session.Builder session = Session.builder(id);
        for (int i = 0; i < speakerIds.length; i++) {
            session.slot(id + "-" + (i + 1), speakerIds[i]);
        }
        return session;
    }

    /**
     * Returns a time such as {@code 10:00}, on the date, or {@code 2026-05-05T10:00}.
     *
     * @throws IllegalArgumentException if the text is no such time
     */
    public Instant at(String time) {
        return LocalTimes.parse(time, date).atZone(zone).toInstant();
    }

    /** Returns hours of the date, such as {@code 10:00/11:00}; see {@link Window#parse}. */
    public Window hours(String interval) {
        return Window.parse(interval.split("/", 2)[0].contains("T") ? interval : date + "T" + interval, zone);
    }

    /**
     * Returns a timetable of places such as {@code chad at 10:00 in Blue}, {@code chad at 2026-05-05T10:00 for 90 in Blue} and {@code
     * chad at 10:00 in Blue without chad-2, chad-3}. Ids and names are understood. Turns follow each other in the order of the
     * session, each with its minimum minutes.
     *
     * @throws IllegalArgumentException if a text is no such place
     * @throws org.lectern.event.InvalidInputException if it names no session, room or slot of the event, or one twice
     */
    public Timetable timetable(Event event, String... places) {
        List<Placement> placements =
                Arrays.stream(places).map(place -> placement(event, place)).toList();
        return Timetable.of(event, placements).requireValid(event);
    }

    private Placement placement(Event event, String place) {
        Matcher parts = PLACE.matcher(place);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "The place '%s' cannot be read. Write it like 'chad at 10:00 in Blue'.".formatted(place));
        }
        String sessionId = id(parts.group("session"), event, Kind.SESSION);
        Session session = Objects.requireNonNull(event.sessionsById().get(sessionId));
        String minutes = parts.group("minutes");
        List<String> dropped = parts.group("dropped") == null
                ? List.of()
                : Arrays.stream(parts.group("dropped").split(",", -1))
                        .map(slot -> id(slot.strip(), event, Kind.SLOT))
                        .toList();
        Instant start = at(parts.group("start"));
        return new Placement(
                sessionId,
                id(parts.group("room"), event, Kind.ROOM),
                start,
                minutes == null ? session.allowedMinutes().getFirst() : Integer.parseInt(minutes),
                turns(session, start, dropped));
    }

    private static List<Turn> turns(Session session, Instant start, List<String> dropped) {
        List<Turn> turns = new ArrayList<>();
        Instant next = start.plus(Duration.ofMinutes(session.firstTurnOffsetMinutes()));
        for (Slot slot : session.slots()) {
            if (!dropped.contains(slot.id())) {
                turns.add(new Turn(slot.id(), next, slot.minMinutes()));
                next = next.plus(Duration.ofMinutes(slot.minMinutes()));
            }
        }
        return turns;
    }

    private static String id(String text, Event event, Kind kind) {
        return SubjectFinder.parse(text, event, kind).id().id();
    }

    /** Returns a random event of up to six sessions, four rooms and two days, the same for the same seed. */
    public static Event randomEvent(long seed) {
        return new RandomRound(new SplittableRandom(seed)).event();
    }

    /** Returns a random timetable of an event, the same for the same seed. It breaks many rules and leaves some sessions out. */
    public static Timetable randomTimetable(Event event, long seed) {
        return new RandomPlacements(event, new SplittableRandom(seed)).timetable();
    }
}
