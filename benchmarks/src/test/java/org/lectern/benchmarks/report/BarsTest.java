package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;

class BarsTest {

    /** Returns the bars of runs whose names begin with some words, as lines of what was asked, measured and reached. */
    private static List<String> bars(String beginning, RunRecord... runs) {
        return BarLines.of(Bars.of(Group.of(List.of(runs)))).stream()
                .filter(line -> line.startsWith(beginning))
                .toList();
    }

    @Test
    void of_full14_asksForTheTimeOfTheSlowest() {
        assertEquals(
                List.of("full, 14 sessions: whole process, seconds | at most 3.00 in every seed | 3.20 | false"),
                bars(
                        "full, 14 sessions: whole process, s",
                        Records.of("full-14-1", "lectern", 14, 100, 100L, 2.5),
                        Records.of("full-14-2", "lectern", 14, 100, 100L, 1)));
    }

    @Test
    void of_full1000_asksForCompleteTimetablesAndTheGap() {
        assertEquals(
                List.of(
                        "full, 1,000 sessions: 0 hard and 0 medium, seconds beyond the tables | at most 5.00 in every seed"
                                + " | 4.67 | true",
                        "full, 1,000 sessions: gap | at most 1.50 % | 1.50 % | true"),
                bars(
                        "full, 1,000 sessions",
                        Records.of("full-1000-1", "lectern", 1000, 1000, 990L, 20),
                        Records.of("full-1000-2", "lectern", 1000, 1000, 980L, 10)));
    }

    @Test
    void of_full1000WithSomethingLeftOut_isNotReached() {
        assertEquals(
                List.of(
                        "full, 1,000 sessions: 0 hard and 0 medium, seconds beyond the tables | at most 5.00 in every seed"
                                + " | never in some seed | false"),
                bars(
                        "full, 1,000 sessions: 0 hard",
                        Records.of("full-1000-1", "lectern", 1000, 1000, 990L, 20),
                        Records.of("full-1000-2", "lectern", 1000, 3, 1000, 990L, 20, true)));
    }

    @Test
    void of_eventsThatOneEngineAloneSolved_compareTimesOnTheOthers() {
        assertEquals(
                List.of(
                        "medium, 14 sessions: whole process, against cp-sat | at most 1.2 × | 1.0 × (1.70 s against 1.70 s)"
                                + " | true"),
                bars(
                        "medium, 14 sessions: whole",
                        Records.of("medium-14-1", "lectern", 14, 100, 100L, 1),
                        Records.of("medium-14-1", "cp-sat", 14, 100, 100L, 1),
                        Records.of("medium-14-2", "lectern", 14, 100, 100L, 20),
                        Records.of("medium-14-3", "lectern", 14, 100, 100L, 30)));
    }

    @Test
    void of_aSizeThatNeverGotThere_isNotReached() {
        assertEquals(
                List.of(
                        "medium: time to first feasible grows like n^k, from 1,000 sessions up | k at most 1.3 | k = 1.00"
                                + " without 20,000 sessions, where half of the runs never got there | false"),
                bars(
                        "medium: time",
                        Records.of("medium-1000-1", "lectern", 1000, 100, 90L, 3),
                        Records.of("medium-2000-1", "lectern", 2000, 100, 90L, 6),
                        Records.of("medium-20000-1", "lectern", 20_000, 4, 100, 90L, 60, true)));
    }

    @Test
    void of_medium14_asksForTheTimeBesideCpSat() {
        assertEquals(
                List.of(
                        "medium, 14 sessions: proven | every seed | 1 of 1 | true",
                        "medium, 14 sessions: whole process, against cp-sat | at most 1.2 × | 1.3 × (2.20 s against 1.70 s)"
                                + " | false"),
                bars(
                        "medium",
                        Records.of("medium-14-1", "lectern", 14, 100, 100L, 1.5),
                        Records.of("medium-14-1", "cp-sat", 14, 100, 100L, 1)));
    }
}
