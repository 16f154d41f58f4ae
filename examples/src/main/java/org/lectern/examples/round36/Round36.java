package org.lectern.examples.round36;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;

/**
 * Round 36: the sessions of fourteen countries on four days of spring 2020, in one track.
 *
 * <p>Countries and days are facts, taken from the call for the Pre-sessions of the 36th UPR session. Rooms, hours,
 * speakers, audiences and wishes are made up, drawn from a fixed seed so that they are the same each time.
 */
public final class Round36 {

    /** The seed of all that is drawn: with this one the wishes conflict, and the best timetable can be proven. */
    private static final long SEED = 119;

    private final Random random;
    private final Speakers speakers;

    private Round36(long seed) {
        this.random = new Random(seed);
        this.speakers = new Speakers(random);
    }

    /** Returns the event, the same each time. */
    public static Event event() {
        return event(SEED);
    }

    static Event event(long seed) {
        return new Round36(seed).build();
    }

    private Event build() {
        List<Session> sessions =
                Arrays.stream(Country.values()).map(this::session).toList();
        return Event.builder("round-36", Calendar.GENEVA)
                .name("Pre-sessions of round 36 (countries and days are facts, all else is made up)")
                .changeoverMinutes(10)
                .days(Calendar.days())
                .rooms(rooms())
                .people(speakers.people())
                .sessions(sessions)
                .ruleSetting(RuleSetting.of("max-parallel")
                        .withParameter("limit", 1)
                        .withReason("The missions go to every session."))
                .ruleSetting(RuleSetting.of("idle-gap")
                        .withEnabled(false)
                        .withReason("In one track whoever waits follows the sessions of others."))
                .ruleSetting(RuleSetting.of("room-change")
                        .withEnabled(false)
                        .withReason("The three rooms open onto one corridor."))
                .build();
    }

    /** Other meetings take the rooms for half a day now and then. */
    private static List<Room> rooms() {
        return List.of(
                Room.builder("XXI")
                        .seats(36)
                        .features("wheelchair access")
                        .available(
                                Calendar.wholeDay(0), Calendar.wholeDay(1), Calendar.morning(2), Calendar.wholeDay(3))
                        .build(),
                Room.builder("XXIII")
                        .seats(56)
                        .features("interpretation", "wheelchair access")
                        .available(
                                Calendar.wholeDay(0), Calendar.morning(1), Calendar.wholeDay(2), Calendar.afternoon(3))
                        .build(),
                Room.builder("XX")
                        .seats(90)
                        .features("interpretation")
                        .available(
                                Calendar.wholeDay(0), Calendar.wholeDay(1), Calendar.afternoon(2), Calendar.wholeDay(3))
                        .build());
    }

    private Session session(Country country) {
        Session.Builder session = Session.builder(country.id())
                .name(country.title())
                .region(country.region().title())
                .audience(country.missions())
                .neededFeatures(country.needs().toArray(String[]::new))
                .statementMinutes(country.statementMinutes())
                .slots(speakers.slots(country))
                .qaMinutes(12, 15);
        addWish(session, country.region().day());
        return session.build();
    }

    /** Four delegations in ten wish for half of their region's day, two for a day of their own choice. */
    private void addWish(Session.Builder session, int day) {
        int die = random.nextInt(10);
        if (die < 3) {
            session.preferred(Calendar.morning(day));
        } else if (die < 4) {
            session.preferred(Calendar.afternoon(day));
        } else if (die < 6) {
            session.preferred(Calendar.wholeDay(random.nextInt(Calendar.DAYS)));
        }
    }
}
