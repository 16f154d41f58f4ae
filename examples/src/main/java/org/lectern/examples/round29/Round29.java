package org.lectern.examples.round29;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.examples.rounds.Cast;
import org.lectern.examples.rounds.State;
import org.lectern.examples.rounds.Week;
import org.lectern.json.TimetableJson;
import org.lectern.solve.Lectern;

/**
 * Round 29: fourteen countries are planned for four days of December 2017, then eight are held in three, with as few
 * people moved as can be.
 *
 * <p>Facts, from upr-info.org and the concept note: which States were planned and which eight were held, both spans of
 * days, the Palais des Nations, that 42 spoke, two of them for national human rights institutions, and that 33 missions
 * attended a session on average. Made up, and drawn from a fixed seed: the room, the hours, how many spoke for which
 * country and how few applied for the other six, all speakers, all wishes and the timetable of the plan.
 */
public final class Round29 {

    private static final long SEED = 29;
    private static final String PUBLISHED = "published.json";
    private static final Week PLANNED = new Week(LocalDate.parse("2017-12-12"), 4);
    private static final Week HELD = new Week(LocalDate.parse("2017-12-12"), 3);

    private static final String AFRICA = "Africa";
    private static final String CARIBBEAN = "Latin America and Caribbean";
    private static final String EAST = "Eastern Europe";
    private static final String GULF_AND_PACIFIC = "Asia and Pacific";
    private static final String WEST = "Western Europe and others";

    private static final List<State> STATES = List.of(
            State.of("Bahamas", CARIBBEAN, 2, 2, 27, 2),
            State.of("Barbados", CARIBBEAN, 2, 1, 26, 2),
            State.of("Botswana", AFRICA, 0, 4, 29, 2),
            State.of("Burundi", AFRICA, 0, 6, 37, 0),
            State.of("France", WEST, 1, 7, 41, 2).withInstitution(),
            State.of("Israel", WEST, 1, 7, 43, 0),
            State.of("Liechtenstein", WEST, 1, 1, 25, 2),
            State.of("Luxembourg", WEST, 1, 2, 28, 2),
            State.of("Mali", AFRICA, 0, 5, 28, 2).withInstitution(),
            State.of("Montenegro", EAST, 3, 2, 25, 2),
            State.of("Romania", EAST, 3, 4, 26, 2),
            State.of("Serbia", EAST, 3, 5, 31, 2),
            State.of("Tonga", GULF_AND_PACIFIC, 2, 1, 25, 0),
            State.of("United Arab Emirates", GULF_AND_PACIFIC, 2, 4, 29, 2));

    /** The sessions that found enough speakers. */
    private static final Set<String> HELD_IDS =
            Set.of("botswana", "burundi", "france", "israel", "mali", "romania", "serbia", "united-arab-emirates");

    /** One organisation speaks on two neighbouring countries. */
    private static final Map<String, String> SPOKEN_BY = Map.of("serbia-3", "romania-2");

    private Round29() {}

    /** Returns the event as it was planned: fourteen sessions in four days. */
    public static Event planned() {
        return planned(SEED);
    }

    /** Returns the event as it was held: eight sessions in three days, of people who were told the plan. */
    public static Event held() {
        return held(planned(), published());
    }

    /** Returns the timetable that everybody was told: one of the best for the planned event. */
    public static Timetable published() {
        try (InputStream file = Objects.requireNonNull(Round29.class.getResourceAsStream(PUBLISHED), PUBLISHED)) {
            return TimetableJson.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8), planned());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns what changes on the evening before the planned round, all of it made up: a visa is refused, a country drops
     * out, a speaker comes late, the room is lost for two hours, and one more organisation speaks.
     */
    public static Changes changes() {
        return Changes.of(
                        planned(),
                        new Change.WithdrawSlot("france-3"),
                        new Change.CancelSession("tonga"),
                        new Change.OnlyWithin(
                                SubjectId.person("speaker-romania-2"),
                                Window.parse("2017-12-15T10:30/20:00", Week.GENEVA)),
                        new Change.CloseRoom("XXIII", Window.parse("2017-12-13T11:00/13:00", Week.GENEVA)),
                        new Change.AddPerson(Person.builder("speaker-mali-6")
                                .name("Awa Keita")
                                .build()),
                        new Change.AddSlot(
                                "mali",
                                Slot.builder("mali-6", "speaker-mali-6")
                                        .name("Right to water")
                                        .theme("Right to water")
                                        .presence(Presence.OWN_SLOT)
                                        .build()))
                .withAsOf(Window.parse("2017-12-11T18:00/19:00", Week.GENEVA).startInclusive());
    }

    /** Solves the planned event and writes what is published into the file that the one argument names. */
    public static void main(String[] arguments) {
        Event planned = planned();
        TimetableJson.write(planned, Lectern.solve(planned).timetable(), Path.of(arguments[0]));
    }

    static Event planned(long seed) {
        Cast cast = new Cast(PLANNED, new Random(seed), SPOKEN_BY);
        List<Session> sessions = STATES.stream().map(cast::session).toList();
        return event("round-29-planned", "fourteen countries planned in four days", PLANNED)
                .people(cast.people())
                .sessions(sessions)
                .build();
    }

    static Event held(Event planned, Timetable published) {
        List<Session> sessions = planned.sessions().stream()
                .filter(session -> HELD_IDS.contains(session.id()))
                .map(Round29::withoutFriday)
                .toList();
        Set<String> speakers = sessions.stream()
                .flatMap(session -> session.slots().stream())
                .map(Slot::personId)
                .collect(Collectors.toSet());
        return event("round-29-held", "eight countries held in three days", HELD)
                .people(planned.people().stream()
                        .filter(person -> speakers.contains(person.id()))
                        .map(Round29::withoutFriday)
                        .toList())
                .sessions(sessions)
                .published(Published.of(new Timetable(
                        "round-29-held",
                        published.placements().stream()
                                .filter(placement -> HELD_IDS.contains(placement.sessionId()))
                                .toList())))
                .ruleSetting(RuleSetting.of("moved")
                        .withWeight(1000)
                        .withParameter("halfDayGrade", 1)
                        .withParameter("dayGrade", 1)
                        .withReason("As few people as can be are told anew; how far they are moved does not matter."))
                .build();
    }

    private static Event.Builder event(String id, String what, Week week) {
        return Event.builder(id, Week.GENEVA)
                .name("Pre-sessions of round 29, %s (States, days and sizes are facts, all else is made up)"
                        .formatted(what))
                .days(week.open())
                .room(Room.builder("XXIII").seats(60).build())
                .ruleSetting(RuleSetting.of("empty-seats").withEnabled(false).withReason("There is one room."))
                .ruleSetting(RuleSetting.of("no-slack")
                        .withEnabled(false)
                        .withReason("The missions stay in the room from one session to the next."))
                .ruleSetting(RuleSetting.of("day-balance")
                        .withEnabled(false)
                        .withReason("A day is as full as the regions that come for it."));
    }

    /** A delegation that wished for the lost day has no wish now. */
    private static Session withoutFriday(Session session) {
        Session.Builder copy = Session.builder(session.id())
                .name(session.name())
                .region(session.region())
                .audience(session.audience())
                .statementMinutes(session.statementMinutes())
                .slots(session.slots())
                .qaMinutes(session.minQaMinutes(), session.preferredQaMinutes());
        return copy.preferred(open(session.preferredWindows())).build();
    }

    /** Whoever was to come on the lost day alone comes on any other. */
    private static Person withoutFriday(Person person) {
        Window[] days = open(person.availability().windows());
        return Person.builder(person.id())
                .name(person.name())
                .availability(days.length == 0 ? Availability.always() : Availability.within(days))
                .preferred(open(person.preferredWindows()))
                .build();
    }

    private static Window[] open(List<Window> windows) {
        Window held = new Window(
                HELD.wholeDay(0).startInclusive(),
                HELD.wholeDay(HELD.days() - 1).endExclusive());
        return windows.stream()
                .filter(window -> window.overlapMinutes(held) > 0)
                .toArray(Window[]::new);
    }
}
