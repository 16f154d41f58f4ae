package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** Sessions that may not take place everywhere, a speaker in a wheelchair, and a concert that would like the piano. */
class RoomsOfASessionTest {

    private static final Event EVENT = Geneva.TUESDAY
            .open("10:00/12:00")
            .room(Room.builder("Attic").seats(80).features("piano", "stairs").build())
            .room(Room.builder("Cellar").seats(80).features("echo", "lift").build())
            .room(Room.builder("Hall").seats(80).features("lift").build())
            .person(Person.builder("ana").neededFeatures("lift").build())
            .session(Session.builder("Choir").excludedFeatures("echo").build())
            .session(Session.builder("Debate").slot("Debate-1", "ana").build())
            .session(Session.builder("Defence").allowedRooms("Cellar", "Hall").build())
            .session(Session.builder("Concert")
                    .roomWishes(
                            new RoomWish.PreferredFeature("piano", 3), new RoomWish.UndesiredRooms(Set.of("Hall"), 1))
                    .build())
            .build();

    @Test
    void sessions_withLimitsAndWishes_getRoomsThatSuit() {
        SolveResult result = Lectern.solve(EVENT);

        assertThat(result).keepsAllHardRules().dropsNothing();
        assertThat(result).schedules("Concert").inRoom("Attic").and().costs("room-wish", 0);
        result.timetable()
                .placements()
                .forEach(placement -> assertEquals(
                        true,
                        switch (placement.sessionId()) {
                            case "Choir" -> !placement.roomId().equals("Cellar");
                            case "Debate", "Defence" -> !placement.roomId().equals("Attic");
                            default -> true;
                        },
                        placement::toString));
    }

    /** While the attic is closed, the concert does without its wishes rather than not take place. */
    @Test
    void wish_thatCannotBeMet_costsItsWeight() {
        Event closed = EVENT.toBuilder()
                .rooms(EVENT.rooms().stream()
                        .filter(room -> !room.id().equals("Attic"))
                        .toList())
                .build();

        SolveResult result = Lectern.solve(closed);

        assertThat(result).keepsAllHardRules().dropsNothing();
        assertThat(result).schedules("Concert").inRoom("Cellar");
        assertEquals(
                List.of("Room Cellar lacks piano, which Concert would prefer."),
                result.findings().stream()
                        .filter(finding -> finding.ruleId().equals("room-wish"))
                        .map(finding -> finding.sentence())
                        .toList());
    }
}
