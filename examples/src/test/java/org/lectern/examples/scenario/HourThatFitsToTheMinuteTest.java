package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** Eight speakers of 6 minutes, a statement of 2 and 10 of questions are an hour: 2 + 8 × 6 + 10 = 60. */
class HourThatFitsToTheMinuteTest {

    @Test
    void hour_whoseMinutesAddUp_seatsAll() {
        SolveResult result = Lectern.solve(hourWithLeastQa(10));

        assertThat(result).hasScore(Score.ZERO).dropsNothing();
        assertEquals(
                List.of("10:02 6", "10:08 6", "10:14 6", "10:20 6", "10:26 6", "10:32 6", "10:38 6", "10:44 6"),
                result.timetable().findPlacement("Malawi").orElseThrow().turns().stream()
                        .map(turn -> "%s %s"
                                .formatted(
                                        turn.start()
                                                .atZone(result.event().zone())
                                                .toLocalTime(),
                                        turn.minutes()))
                        .toList());
    }

    @Test
    void hour_oneMinuteShort_leavesOneSpeakerOutRatherThanBreakARule() {
        SolveResult result = Lectern.solve(hourWithLeastQa(11));

        assertThat(result)
                .isOptimal()
                .keepsAllHardRules()
                .costs("dropped-slot", 1)
                .schedules("Malawi")
                .hasTurnCount(7);
    }

    private static Event hourWithLeastQa(int minutes) {
        List<Slot> speakers = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> Slot.builder("S" + i, "P" + i).minutes(6, 6).build())
                .toList();
        return Geneva.TUESDAY
                .open("10:00/11:00")
                .room("XXIII", 0)
                .people("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8")
                .session(Session.builder("Malawi")
                        .statementMinutes(2)
                        .slots(speakers)
                        .qaMinutes(minutes, minutes)
                        .build())
                .build();
    }
}
