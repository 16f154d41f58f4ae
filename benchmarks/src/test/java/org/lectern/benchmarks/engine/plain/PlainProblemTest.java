package org.lectern.benchmarks.engine.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.panel.time.Timeline;
import org.lectern.testing.EventFixtures;

class PlainProblemTest {

    /** Returns two sessions of half an hour that share people, with an hour from building to building. */
    private static Event event(Person... people) {
        String[] ids = List.of(people).stream().map(Person::id).toArray(String[]::new);
        Event.Builder event = EventFixtures.on("2026-05-04", "Europe/Zurich")
                .open("10:00/13:00")
                .room(Room.builder("Blue").building("North").seats(60).build())
                .room(Room.builder("Grey").building("North").seats(60).build())
                .room(Room.builder("Red").building("South").seats(60).build())
                .travel("North", "South", 60)
                .changeoverMinutes(10);
        List.of(people).forEach(event::person);
        for (String session : List.of("chad", "fiji")) {
            event.session(EventFixtures.session(session, ids).allowedMinutes(30).build());
        }
        return event.build();
    }

    /** Returns the minutes by which the sessions are too near if the second begins so many minutes after the first one's end. */
    private static int minutesOff(Event event, int room, int otherRoom, int between) {
        PlainPlan plan = PlainProblem.of(event, Timeline.of(event));
        PlainSession one = plan.getSessions().get(0);
        PlainSession other = plan.getSessions().get(1);
        one.setRoom(plan.getRooms().get(room));
        one.setStart(plan.getStarts().getFirst());
        other.setRoom(plan.getRooms().get(otherRoom));
        other.setStart(plan.getStarts().getFirst() + 30 + between);
        return PlainPair.minutesOff(plan.getPairs().getFirst(), one, other);
    }

    @Test
    void minutesOff_oneBuilding_needsTheChangeoverAlone() {
        Event event = event(Person.of("ana"), Person.of("bo"));

        assertEquals(0, minutesOff(event, 0, 1, 10));
        assertEquals(2 * 5, minutesOff(event, 0, 1, 5));
    }

    @Test
    void minutesOff_twoBuildings_needsTheTravel() {
        Event event = event(Person.of("ana"), Person.of("bo"));

        assertEquals(0, minutesOff(event, 0, 2, 60));
        assertEquals(2 * 20, minutesOff(event, 2, 1, 40));
    }

    @Test
    void minutesOff_remotePeople_doNotTravel() {
        Event event = event(Person.builder("ana").zone(ZoneId.of("Asia/Tokyo")).build(), Person.of("bo"));

        assertEquals(20, minutesOff(event, 0, 2, 40));
        assertEquals(5 + 55, minutesOff(event, 0, 2, 5));
    }
}
