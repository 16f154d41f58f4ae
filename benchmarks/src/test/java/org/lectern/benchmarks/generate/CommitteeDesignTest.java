package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Event;
import org.lectern.event.Window;

class CommitteeDesignTest {

    private static final Event LARGE = Planned.of(EventClass.COMMITTEE, 600, 2).event();

    @ParameterizedTest
    @CsvSource({"8, 2, 2, 9", "14, 2, 2, 9", "24, 3, 2, 15", "60, 3, 4, 36", "200, 5, 7, 120"})
    void sizes_anyNumberOfSessions_areThoseOfTheClass(int sessions, int days, int rooms, int pool) {
        Event event = Planned.of(EventClass.COMMITTEE, sessions, 1).event();

        assertEquals(days, event.days().size());
        assertEquals(rooms, event.rooms().size());
        assertEquals(pool, event.people().size());
        assertEquals(15, event.startStepMinutes());
    }

    @Test
    void sessions_all_haveThreeAttendantsAndNoSlot() {
        LARGE.sessions().forEach(session -> {
            assertEquals(3, session.attendantIds().size(), session.id());
            assertEquals(List.of(), session.slots(), session.id());
        });
    }

    @Test
    void lengths_ofAllSessions_haveTheSharesOfTheClass() {
        assertEquals(0.4, share(45), 0.06);
        assertEquals(0.4, share(60), 0.06);
        assertEquals(0.2, share(90), 0.06);
    }

    private static double share(int minutes) {
        return Planned.share(
                LARGE.sessions(), session -> session.allowedMinutes().equals(List.of(minutes)));
    }

    @Test
    void windows_ofAllMembers_areHalfDaysInTheSharesOfTheClass() {
        Set<Window> halfDays =
                LARGE.days().stream().flatMap(day -> day.windows().stream()).collect(Collectors.toSet());
        List<Window> present = LARGE.people().stream()
                .map(person -> person.availability().windows())
                .flatMap(List::stream)
                .toList();

        assertTrue(halfDays.containsAll(present));
        // 50 % both halves, 30 % one of them; a few more where too few were there.
        double share = (double) present.size() / (LARGE.people().size() * halfDays.size());
        assertEquals(0.65, share, 0.03);
    }

    @Test
    void attendance_ofTheMeanMember_isFiveDefences() {
        double mean = Planned.sessionsByPerson(LARGE).values().stream()
                .mapToLong(Long::longValue)
                .average()
                .orElseThrow();

        assertEquals(5, mean, 0.5);
    }
}
