package org.lectern.testing;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Session;

/** Mornings with time for two sessions one after the other, in two rooms, for sessions that share people. */
public final class ScarceMornings {

    /** All people of an event. */
    public static final List<String> PEOPLE = List.of("ana", "bo", "cy", "di", "ed", "flo");

    private ScarceMornings() {}

    /** Returns an event of four sessions, of two or three people each. */
    public static Event of(Random random) {
        Event.Builder event = morning().startStepMinutes(60);
        List<String> people = new ArrayList<>(PEOPLE);
        for (int s = 0; s < 4; s++) {
            Collections.shuffle(people, random);
            event.session(session(
                    "s" + s,
                    1 + random.nextInt(9),
                    people.subList(0, 2 + random.nextInt(2)).toArray(String[]::new)));
        }
        return event.build();
    }

    /** Returns an event without sessions. */
    public static Event.Builder morning() {
        return Event.builder("morning", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .room("one", 50)
                .room("other", 50)
                .people(PEOPLE.toArray(String[]::new));
    }

    /** Returns a session of an hour. */
    public static Session session(String id, int priority, String... attendants) {
        return Session.builder(id)
                .allowedMinutes(60)
                .priority(priority)
                .attendants(attendants)
                .build();
    }
}
