package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.suite.BestKnown;
import org.lectern.rule.Score;

/** Which runs stand beside which. */
class GroupTest {

    private static RunRecord run(String engine, double limit, long soft) {
        return Records.with(Records.of("full-60-1", engine, 60, soft, 50L, 5), "limitSeconds", Double.toString(limit));
    }

    private static Group group(RunRecord... runs) {
        return Group.of(List.of(runs)).getFirst();
    }

    private static List<List<Long>> softOfPairs(Group group) {
        return group.pairs(Engine.CP_SAT).stream()
                .map(pair -> List.of(pair.own().soft(), pair.other().soft()))
                .toList();
    }

    @Test
    void pairs_runsOfSeveralLimits_haveTheLongestThatBothHave() {
        assertEquals(
                List.of(List.of(110L, 130L)),
                softOfPairs(group(
                        run("lectern", 10, 120),
                        run("cp-sat", 10, 140),
                        run("lectern", 60, 100),
                        run("lectern", 30, 110),
                        run("cp-sat", 30, 130))));
    }

    @Test
    void pairs_withoutACommonLimit_haveTheLongestOfEach() {
        assertEquals(
                List.of(List.of(100L, 130L)),
                softOfPairs(group(
                        run("lectern", 5, 120),
                        run("lectern", 20, 100),
                        run("cp-sat", 60, 130),
                        run("cp-sat", 30, 140))));
    }

    @Test
    void pairs_otherSeedsAndEvents_areNotCompared() {
        RunRecord otherSeed = Records.with(run("cp-sat", 60, 130), "seed", "2");
        RunRecord otherEvent = Records.with(run("cp-sat", 60, 140), "event", "\"0123\"");

        assertEquals(List.of(), softOfPairs(group(run("lectern", 60, 100), otherSeed, otherEvent)));
    }

    @Test
    void runs_ofSeveralLimits_areThoseOfTheLongestAndTheTableSaysSo() {
        Group group = group(run("lectern", 10, 90), run("lectern", 60, 100), run("cp-sat", 60, 130));

        assertEquals(
                List.of(100L),
                group.runs(Engine.LECTERN).stream().map(RunRecord::soft).toList());
        String table = GroupTable.of(group);
        assertTrue(table.contains("| lectern | 60 | 1 |"), table);
        assertTrue(
                table.contains(
                        "\nlectern has runs of different limits: 10 s, 60 s. Of each event, those of the longest count.\n"),
                table);
        assertFalse(table.contains("cp-sat has runs"), table);
    }

    @Test
    void best_ofAnEventDrawnOtherwise_isItsOwn() {
        RunRecord otherEvent = Records.with(run("cp-sat", 60, 40), "event", "\"0123\"");
        RunRecord own = run("lectern", 60, 100);

        assertEquals(new Score(0, 0, 100), group(own, otherEvent).best(own));
        String page = Report.of(List.of(own, otherEvent), BestKnown.inMemory()).bars();
        assertTrue(page.contains("| bounds above the best known | none | 1 | **no** |"), page);
        String clean = Report.of(List.of(own, Records.with(otherEvent, "lowerBound", "40")), BestKnown.inMemory())
                .bars();
        assertFalse(clean.contains("no worse than cp-sat"), clean);
    }

    @Test
    void report_noRuns_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Report.of(List.of(), BestKnown.inMemory()));
    }

    @Test
    void gapPicture_unknownGap_hasNoBarAndIsNamed() {
        System.setProperty("java.awt.headless", "true");
        List<Group> groups = Group.of(List.of(
                Records.of("full-60-1", "lectern", 60, 100, 100L, 5),
                Records.of("full-60-2", "cp-sat", 60, 3, 100, null, 5, null),
                Records.of("tight-14-1", "cp-sat", 14, 100, 90L, 5)));

        CategoryChart chart = GapPicture.chart(groups);

        List<@Nullable Object> bars =
                new ArrayList<>(chart.getSeriesMap().get("lectern").getYData());
        assertEquals(0.0, bars.get(0));
        assertNull(bars.get(1));
        assertEquals(
                List.of("- The gap of cp-sat is unknown, so it has no bar: full-60" + System.lineSeparator()),
                GapPicture.unknown(groups));
    }
}
