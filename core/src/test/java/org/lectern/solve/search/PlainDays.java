package org.lectern.solve.search;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;

/** Random events of any number of sessions, which start at the full hour on three days, so that each has few places. */
final class PlainDays {

    private static final int STEP = 60;
    private static final int HOURS = 21;
    private static final int MIN_SPARE = 5;
    private static final String[] WINDOWS = {
        "2020-03-30T09:00/12:00", "2020-03-30T09:00/16:00", "2020-03-31T09:00/12:00", "2020-04-01T10:00/16:00"
    };

    private PlainDays() {}

    /** Returns an event with about as many rooms as sessions need. */
    static Event event(int sessions, long seed) {
        return event(sessions, seed, STEP);
    }

    /** Returns the same whose sessions may start every few minutes, so that each has more places. */
    private static Event event(int sessions, long seed, int stepMinutes) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("plain-days", ZoneOffset.UTC)
                .startStepMinutes(stepMinutes)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/16:00")
                .day("2020-03-31", "09:00/16:00")
                .day("2020-04-01", "09:00/16:00");
        for (String rule : new String[] {"day-balance", "no-slack", "seat-inversion"}) {
            event.ruleSetting(RuleSetting.of(rule).withEnabled(false));
        }
        int rooms = Math.ceilDiv(sessions + MIN_SPARE, HOURS);
        for (int r = 0; r < rooms; r++) {
            event.room(Room.builder("room " + r).seats(40 + 20 * r).build());
        }
        int people = Math.max(2, sessions / 2);
        event.people(IntStream.range(0, people).mapToObj(person -> "p" + person).toArray(String[]::new));
        for (int s = 0; s < sessions; s++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            event.session(Session.builder("s" + s)
                    .allowedMinutes(60)
                    .attendants("p" + one, "p" + other)
                    .audience(20 + random.nextInt(60))
                    .preferred(event.window(WINDOWS[random.nextInt(WINDOWS.length)]))
                    .build());
        }
        return event.build();
    }

    static Instance instance(int sessions, long seed) {
        return instance(event(sessions, seed), EnumSet.allOf(ProofTechnique.class));
    }

    static Instance instance(int sessions, long seed, int stepMinutes) {
        return instance(event(sessions, seed, stepMinutes), EnumSet.allOf(ProofTechnique.class));
    }

    static Instance instance(Event event, Set<ProofTechnique> techniques) {
        return SwitchedSearch.instance(event, techniques);
    }
}
