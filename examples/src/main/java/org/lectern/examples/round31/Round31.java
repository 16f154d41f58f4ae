package org.lectern.examples.round31;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.examples.rounds.Cast;
import org.lectern.examples.rounds.State;
import org.lectern.examples.rounds.Week;

/**
 * Round 31: the sessions of fourteen countries on four days of October 2018, in one room.
 *
 * <p>Facts, from upr-info.org: which States were under review, the days, the Palais des Nations, that fourteen sessions
 * were held, that 63 civil-society organisations and 3 national human rights institutions spoke, and that 38 missions
 * attended a session on average. Made up, and drawn from a fixed seed: the room, the hours, how many spoke for which
 * country, all speakers and all wishes.
 */
public final class Round31 {

    private static final long SEED = 31;
    private static final Week WEEK = new Week(LocalDate.parse("2018-10-09"), 4);

    private static final String AFRICA = "Africa";
    private static final String AMERICAS = "Americas";
    private static final String ASIA = "Asia";
    private static final String EUROPE = "Europe";

    private static final List<State> STATES = List.of(
            State.of("Saudi Arabia", ASIA, 0, 7, 49, 0),
            State.of("Senegal", AFRICA, 1, 4, 33, 2),
            State.of("China", ASIA, 0, 7, 52, 2),
            State.of("Nigeria", AFRICA, 1, 5, 41, 2),
            State.of("Mexico", AMERICAS, 3, 7, 47, 2).withInstitution(),
            State.of("Mauritius", AFRICA, 2, 4, 30, 2).withInstitution(),
            State.of("Jordan", ASIA, 0, 4, 38, 0),
            State.of("Malaysia", ASIA, 0, 5, 40, 2).withInstitution(),
            State.of("Central African Republic", AFRICA, 1, 4, 37, 2),
            State.of("Monaco", EUROPE, 3, 3, 29, 2),
            State.of("Belize", AMERICAS, 3, 3, 28, 2),
            State.of("Chad", AFRICA, 2, 4, 35, 0),
            State.of("Congo", AFRICA, 2, 5, 39, 2),
            State.of("Malta", EUROPE, 3, 4, 34, 2));

    /** One organisation speaks on two neighbouring countries. */
    private static final Map<String, String> SPOKEN_BY = Map.of("chad-2", "central-african-republic-2");

    private Round31() {}

    /** Returns the event, the same each time. */
    public static Event event() {
        return event(SEED);
    }

    static Event event(long seed) {
        Cast cast = new Cast(WEEK, new Random(seed), SPOKEN_BY);
        List<Session> sessions = STATES.stream().map(cast::session).toList();
        return Event.builder("round-31", Week.GENEVA)
                .name("Pre-sessions of round 31 (States, days and sizes are facts, all else is made up)")
                .days(WEEK.open())
                .room(Room.builder("XXIII").seats(60).build())
                .people(cast.people())
                .sessions(sessions)
                .ruleSetting(RuleSetting.of("empty-seats").withEnabled(false).withReason("There is one room."))
                .ruleSetting(RuleSetting.of("no-slack")
                        .withEnabled(false)
                        .withReason("The missions stay in the room from one session to the next."))
                .ruleSetting(RuleSetting.of("day-balance")
                        .withEnabled(false)
                        .withReason("A day is as full as the region that comes for it."))
                .build();
    }
}
