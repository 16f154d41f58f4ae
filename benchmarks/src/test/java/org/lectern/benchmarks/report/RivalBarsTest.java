package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;

class RivalBarsTest {

    private static RunRecord lectern(String instance, int sessions, long soft, long lowerBound, double seconds) {
        return Records.of(instance, "lectern", sessions, soft, lowerBound, seconds);
    }

    private static RunRecord rival(String instance, int sessions, long soft, long lowerBound, double seconds) {
        return Records.of(instance, "cp-sat", sessions, soft, lowerBound, seconds);
    }

    /** Returns the bars of the runs as lines of what was asked, measured and reached. */
    private static List<String> bars(RunRecord... runs) {
        return BarLines.of(Group.of(List.of(runs)).stream()
                .flatMap(group -> RivalBars.of(group).stream())
                .toList());
    }

    @Test
    void of_14Sessions_asksForProofsAndTheirTime() {
        assertEquals(
                List.of(
                        "packed, 14 sessions: proven where cp-sat proves | all | 1 of 2 | false",
                        "packed, 14 sessions: whole process, against cp-sat, where both prove | at most 1.5 × | 1.5 ×"
                                + " (3.70 s against 2.40 s) | false",
                        "packed, 14 sessions: bound after 10 s below the best known, in the median | at most 1.00 % | 6.00 %"
                                + " | false",
                        "packed, 14 sessions: bound after 10 s no lower than cp-sat's | at least 9 of 10 | 2 of 3 | false"),
                bars(
                        lectern("packed-14-1", 14, 100, 100, 3),
                        rival("packed-14-1", 14, 100, 100, 1.7),
                        lectern("packed-14-2", 14, 100, 99, 60),
                        rival("packed-14-2", 14, 100, 100, 1),
                        lectern("packed-14-3", 14, 100, 98, 60),
                        rival("packed-14-3", 14, 100, 97, 60)));
    }

    @Test
    void of_severalVariantsOfCpSat_comparesWithTheBest() {
        assertEquals(
                List.of(
                        "packed, 14 sessions: proven where cp-sat proves | all | 1 of 1 | true",
                        "packed, 14 sessions: whole process, against cp-sat, where both prove | at most 1.5 × | 2.2 ×"
                                + " (3.70 s against 1.70 s) | false",
                        "packed, 14 sessions: bound after 10 s below the best known, in the median | at most 1.00 % | 5.00 %"
                                + " | false",
                        "packed, 14 sessions: bound after 10 s no lower than cp-sat's | at least 9 of 10 | 1 of 1 | true"),
                bars(
                        lectern("packed-14-1", 14, 100, 100, 3),
                        rival("packed-14-1", 14, 101, 90, 60),
                        rival("packed-14-1", 14, 100, 100, 1),
                        rival("packed-14-1", 14, 100, 100, 2)));
    }

    @Test
    void of_60Sessions_asksForProofsCostsAndGaps() {
        assertEquals(
                List.of(
                        "shared, 60 sessions: no worse than cp-sat | all | 2 of 2, at worst -1.00 % | true",
                        "shared, 60 sessions: gap no wider than cp-sat's where that proves nothing | all | 1 of 2 | false",
                        "shared, 60 sessions: bound after 10 s below the best known, in the median | at most 1.00 % | 33.08 %"
                                + " | false",
                        "shared, 60 sessions: bound after 10 s no lower than cp-sat's | at least 9 of 10 | 1 of 2 | false"),
                bars(
                        lectern("shared-60-1", 60, 99, 90, 60),
                        rival("shared-60-1", 60, 100, 80, 60),
                        lectern("shared-60-2", 60, 198, 100, 60),
                        rival("shared-60-2", 60, 200, 110, 60)));
    }

    @Test
    void of_100Sessions_asksForTheGapToo() {
        assertEquals(
                List.of(
                        "track, 100 sessions: no worse than cp-sat | 9 of 10 seeds, the tenth by at most 0.10 % | 0 of 1,"
                                + " at worst 0.05 % | false",
                        "track, 100 sessions: gap in the median | at most 4.00 % | 3.95 % | true"),
                bars(lectern("track-100-1", 100, 2001, 1922, 60), rival("track-100-1", 100, 2000, 1000, 60)));
    }

    @Test
    void of_60SessionsOfWhichSomeDoNotFit_asksForTheGapAtMediumLevel() {
        RunRecord soft = lectern("crowded-60-1", 60, 100, 90, 60);

        assertEquals(
                List.of("crowded, 60 sessions: gap at medium level in the median | at most 2.00 % | 0.00 % | true"),
                bars(soft));
    }

    @Test
    void of_meetings_asksForABoundAboveZeroWhereCpSatHasOne() {
        String bar = "meetings, 100 sessions: bound above 0 where cp-sat's is | all | 1 of 2 | false";

        assertEquals(
                bar,
                bars(
                                lectern("meetings-100-1", 100, 5, 2, 60),
                                rival("meetings-100-1", 100, 7, 1, 60),
                                lectern("meetings-100-2", 100, 5, 0, 60),
                                rival("meetings-100-2", 100, 7, 3, 60),
                                lectern("meetings-100-3", 100, 5, 0, 60),
                                rival("meetings-100-3", 100, 7, 0, 60))
                        .getLast());
    }

    @Test
    void areAsked_ofClassesWithoutManyRules_isFalse() {
        List<Boolean> asked = Group.of(Stream.of("medium", "full", "meetings")
                        .map(name -> lectern(name + "-14-1", 14, 1, 1, 1))
                        .toList())
                .stream()
                .map(RivalBars::areAsked)
                .toList();

        assertEquals(List.of(false, true, true), asked);
    }
}
