package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;

class ProofBarsTest {

    private static List<String> bars(RunRecord... runs) {
        return BarLines.of(ProofBars.of(Group.of(List.of(runs))));
    }

    @Test
    void of_runsThatKeepToAll_areReached() {
        assertEquals(
                List.of(
                        "bounds above the best known | none | 0 | true",
                        "certificates that verify | all | 2 of 2 | true",
                        "certificates verified in less time than was searched | all | 2 of 2 | true",
                        "largest certificate, MB | at most 20 | 0.00 | true",
                        "lectern ends within its limit of time, 5 % and 0.2 s more | all | 2 of 2 | true"),
                bars(
                        Records.of("full-60-1", "lectern", 60, 100, 90L, 63.1),
                        Records.of("full-60-2", "lectern", 60, 100, 90L, 2)));
    }

    @Test
    void of_runsThatDoNot_saysInHowMany() {
        assertEquals(
                List.of(
                        "bounds above the best known | none | 1 | false",
                        "certificates that verify | all | 1 of 2 | false",
                        "certificates verified in less time than was searched | all | 1 of 2 | false",
                        "largest certificate, MB | at most 20 | 0.00 | true",
                        "lectern ends within its limit of time, 5 % and 0.2 s more | all | 1 of 2 | false"),
                bars(
                        Records.of("full-60-1", "lectern", 60, 100, 95L, 63.3),
                        Records.of("full-60-2", "lectern", 60, 0, 100, 90L, 0.04, false),
                        Records.of("full-60-1", "cp-sat", 60, 0, 94, null, 60, null)));
    }

    @Test
    void of_runsWithoutBoundsAndLimitsOfOurs_asksForNothing() {
        assertEquals(List.of(), bars(Records.of("full-60-1", "cp-sat", 60, 0, 94, null, 99, null)));
    }
}
