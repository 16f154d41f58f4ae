package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;

class MeetingsDesignTest {

    private static long slots(Event event) {
        return event.days().getFirst().windows().getFirst().minutes() / 30;
    }

    @Test
    void slots_ofManyEvents_areEightToTwentyTwo() {
        TreeSet<Long> slots = new TreeSet<>();
        for (int seed = 0; seed < 100; seed++) {
            slots.add(slots(Planned.of(EventClass.MEETINGS, 10, seed).event()));
        }

        assertEquals(8, slots.first());
        assertEquals(22, slots.last());
        assertEquals(15, slots.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 300})
    void meetings_all_areHalfAnHourOfTwoPeopleWhoMeetOnce(int sessions) {
        Event event = Planned.of(EventClass.MEETINGS, sessions, 1).event();

        Set<Set<String>> pairs = new HashSet<>();
        for (Session session : event.sessions()) {
            assertEquals(2, session.attendantIds().size());
            assertEquals(List.of(30), session.allowedMinutes());
            assertTrue(pairs.add(session.attendantIds()), session.id());
        }
        assertEquals(30, event.startStepMinutes());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200, 300})
    void tables_ofAnyEvent_areEqualAndNineInTenTaken(int sessions) {
        Event event = Planned.of(EventClass.MEETINGS, sessions, 3).event();

        assertEquals(
                Math.ceilDiv(sessions * 10, 9 * (int) slots(event)),
                event.rooms().size());
        assertTrue(event.rooms().stream()
                .allMatch(room -> room.seats() == 2 && room.availability().isAlways()));
    }

    @Test
    void meetings_ofAPerson_fill35To65PercentOfTheSlotsInTheMean() {
        for (int seed = 0; seed < 20; seed++) {
            Event event = Planned.of(EventClass.MEETINGS, 200, seed).event();
            double mean = 2.0 * 200 / event.people().size() / slots(event);
            assertTrue(mean >= 0.33 && mean <= 0.65, event.id() + " " + mean);
        }
    }

    @Test
    void windowsPinsAndOrders_ofALargeEvent_haveTheSharesOfTheClass() {
        Event event = Planned.of(EventClass.MEETINGS, 1000, 2).event();

        double windowed =
                Planned.share(event.people(), person -> person.availability().isLimited());
        double away = Planned.share(
                event.people(), person -> person.availability().windows().size() == 2);
        double pinned = Planned.share(
                event.sessions(), session -> session.pin().findStart().isPresent());

        assertEquals(0.30, windowed, 0.08);
        assertEquals(0.15, away, 0.06);
        assertEquals(0.05, pinned, 0.001);
        assertEquals(
                50,
                event.sessions().stream()
                        .filter(session -> !session.pin().equals(Pin.NONE))
                        .count());
        assertEquals(40, event.relations().size());
    }
}
