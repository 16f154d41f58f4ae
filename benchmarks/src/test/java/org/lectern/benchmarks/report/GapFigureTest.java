package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.RunsJson;

class GapFigureTest {

    @Test
    void of_softGaps_isTheirMedian() {
        assertEquals("15.00 %", GapFigure.of(List.of(soft(90), soft(80))));
        assertEquals("0.00 %", GapFigure.of(List.of(soft(100), soft(100), soft(50))));
    }

    @Test
    void of_mostGapsAtMediumLevel_namesTheLevel() {
        assertEquals("5.00 % medium", GapFigure.of(List.of(soft(10), medium("0.05"), medium("0.4"))));
    }

    @Test
    void of_fewGapsAtMediumLevel_countsThemAsTheLargest() {
        assertEquals("90.00 %", GapFigure.of(List.of(medium("0.05"), soft(10), soft(100))));
    }

    @Test
    void of_evenlyMany_isTheMeanOfOneLevelAndElseTheLarger() {
        assertEquals("10.00 % medium", GapFigure.of(List.of(soft(10), medium("0.05"), medium("0.15"), medium("0.4"))));
        assertEquals("5.00 % medium", GapFigure.of(List.of(soft(10), medium("0.05"))));
    }

    private static RunRecord soft(long bound) {
        return Records.of("crowded-60-1", "lectern", 60, 100, bound, 60);
    }

    private static RunRecord medium(String gap) {
        String json = RunsJson.write(List.of(Records.of("crowded-60-1", "lectern", 60, 20, 100, null, 60, true)))
                .replace("\"gap\" : null", "\"gap\" : " + gap)
                .replace("\"gapLevel\" : null", "\"gapLevel\" : \"MEDIUM\"");
        return RunsJson.parse(json).getFirst();
    }
}
