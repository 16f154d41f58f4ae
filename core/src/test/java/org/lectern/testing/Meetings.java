package org.lectern.testing;

import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;

/** Random meetings of few people, so that most sessions share people with many others. */
public final class Meetings {

    private Meetings() {}

    /** Returns meetings of half an hour and, where {@code areLong}, some of an hour, in rooms for two or for eight. */
    public static Event event(int sessions, int people, int rooms, boolean areLong, long seed) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("meetings", ZoneOffset.UTC)
                .startStepMinutes(30)
                .changeoverMinutes(random.nextInt(3) == 0 ? 10 : 0)
                .day("2020-03-30", "09:00/13:00")
                .day("2020-03-31", "09:00/12:00", "13:00/15:00");
        event.ruleSetting(RuleSetting.of("day-balance").withEnabled(false))
                .ruleSetting(RuleSetting.of("empty-seats").withEnabled(false));
        for (int r = 0; r < rooms; r++) {
            event.room(Room.builder("room " + r).seats(r % 3 == 0 ? 8 : 2).build());
        }
        event.people(IntStream.range(0, people).mapToObj(person -> "p" + person).toArray(String[]::new));
        for (int s = 0; s < sessions; s++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            event.session(Session.builder("s" + s)
                    .allowedMinutes(areLong && random.nextInt(3) == 0 ? 60 : 30)
                    .attendants("p" + one, "p" + other)
                    .audience(random.nextInt(4) == 0 ? 6 : 2)
                    .build());
        }
        return event.build();
    }
}
