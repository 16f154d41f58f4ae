package org.lectern.testing;

import java.util.List;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Session;

/** Mornings with sessions of several lengths, of which some do not fit, and that people would rather have early. */
public final class OverfullMornings {

    private static final List<Integer> LENGTHS = List.of(30, 60, 90);

    private OverfullMornings() {}

    /** Returns an event of so many sessions, one or two people each, in the two hours of two rooms. */
    public static Event of(int sessions, Random random) {
        Event.Builder event = ScarceMornings.morning();
        for (int s = 0; s < sessions; s++) {
            event.session(Session.builder("s" + s)
                    .allowedMinutes(LENGTHS.get(random.nextInt(LENGTHS.size())))
                    .priority(1 + random.nextInt(9))
                    .attendants(ScarceMornings.PEOPLE.get(random.nextInt(ScarceMornings.PEOPLE.size())))
                    .preferred(event.window("2020-03-30T09:00/10:00"))
                    .build());
        }
        return event.build();
    }
}
