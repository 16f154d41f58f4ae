package org.lectern.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;

/** Changes of limits, and of the times between two sessions. */
class LimitChangesTest {

    private static final ShiftLimits SHORT = new ShiftLimits(120, 1, 2, 3, 4);

    private static final Event EVENT = Event.builder("mrm", ZoneId.of("Europe/Zurich"))
            .day("2020-03-27", "09:00/17:00")
            .room(Room.builder("XX").seats(20).building("E").build())
            .room(Room.builder("XXI").seats(20).building("A").build())
            .person(Person.builder("team")
                    .shiftLimits(ShiftLimits.UNITED_NATIONS)
                    .build())
            .people("ana")
            .travel("E", "A", 10)
            .build();

    private static Event after(EventLimit... limits) {
        Change[] changes = List.of(limits).stream().map(Change.SetLimit::new).toArray(Change[]::new);
        return Changes.of(EVENT, changes).applyTo(EVENT);
    }

    @Test
    void limits_ofEveryKind_areThoseOfTheEvent() {
        Event after = after(
                new EventLimit.Daily(null, DailyLimit.ofSessions(4)),
                new EventLimit.Daily(SubjectId.room("XXI"), DailyLimit.ofMinutes(90)),
                new EventLimit.Daily(SubjectId.person("ana"), DailyLimit.ofSessions(1)),
                new EventLimit.Shifts("team", SHORT),
                new EventLimit.Changeover(15),
                new EventLimit.TravelTime(new Travel("A", "E", 5)));

        assertEquals(DailyLimit.ofSessions(4), after.dailyLimit());
        assertEquals(DailyLimit.ofMinutes(90), room(after, "XXI").dailyLimit());
        assertEquals(DailyLimit.NONE, room(after, "XX").dailyLimit());
        assertEquals(DailyLimit.ofSessions(1), person(after, "ana").dailyLimit());
        assertEquals(SHORT, person(after, "team").shiftLimits());
        assertEquals(15, after.changeoverMinutes());
        assertEquals(List.of(new Travel("E", "A", 5)), after.travel());
    }

    private static Room room(Event event, String id) {
        return Objects.requireNonNull(event.roomsById().get(id));
    }

    private static Person person(Event event, String id) {
        return Objects.requireNonNull(event.peopleById().get(id));
    }

    @Test
    void limits_thatDiffer_areFoundAgain() {
        Event later = after(
                new EventLimit.Changeover(15),
                new EventLimit.TravelTime(new Travel("E", "A", 5)),
                new EventLimit.Daily(SubjectId.room("XXI"), DailyLimit.ofMinutes(90)),
                new EventLimit.Shifts("team", SHORT));

        ChangesBetween between = ChangesBetween.of(EVENT, later);

        assertEquals(4, between.changes().changes().size());
        assertTrue(between.otherEdits().isEmpty(), between.otherEdits()::toString);
        assertEquals(later, between.changes().applyTo(EVENT));
    }

    @Test
    void mistakes_ofLimits_nameTheChange() {
        assertEquals(
                List.of("/changes/0/room: Unknown room 'XXII'. Did you mean 'XXI'?"),
                mistakes(new EventLimit.Daily(SubjectId.room("XXII"), DailyLimit.NONE)));
        assertEquals(
                List.of("/changes/0/person: Unknown person 'anna'. Did you mean 'ana'?"),
                mistakes(new EventLimit.Shifts("anna", SHORT)));
        assertEquals(
                List.of(
                        "/changes/0/changeoverMinutes: The changeover in minutes must be at least 0, not '-1'. Write a number from 0 to 1440."),
                mistakes(new EventLimit.Changeover(-1)));
    }

    private static List<String> mistakes(EventLimit limit) {
        return assertThrows(InvalidInputException.class, () -> after(limit)).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
