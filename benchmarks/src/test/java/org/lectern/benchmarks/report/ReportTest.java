package org.lectern.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.benchmarks.run.Records;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.suite.BestKnown;

@Tag("slow")
class ReportTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    private static List<RunRecord> runs() {
        List<RunRecord> runs = new ArrayList<>();
        for (int seed = 1; seed <= 2; seed++) {
            for (int sessions : new int[] {100, 1000}) {
                String instance = "tight-%s-%s".formatted(sessions, seed);
                runs.add(Records.of(instance, "lectern", sessions, 1000, 990L, sessions / 100.0));
                runs.add(Records.of(instance, "cp-sat", sessions, 1000 + seed, 900L, sessions / 10.0));
                runs.add(Records.of(instance, "timefold-tables", sessions, 2, 900, null, 60, null));
            }
        }
        return runs;
    }

    private static String bars(List<RunRecord> runs) {
        return Report.of(runs, BestKnown.inMemory()).bars();
    }

    @Test
    void bars_ofRuns_sayWhatIsReachedAndWhatIsNot() {
        String bars = bars(runs());

        assertTrue(
                bars.contains(
                        "| tight, 100 sessions: no worse than cp-sat | 9 of 10 seeds, the tenth by at most 0.50 % |"
                                + " 2 of 2, at worst -0.10 % | yes |"),
                bars);
        assertTrue(bars.contains("| tight, 100 sessions: closed | at least 0.80 | 0.50 | **no** |"), bars);
        assertTrue(bars.contains("| tight, 1,000 sessions: closed | at least 0.50 | 0.50 | yes |"), bars);
        assertTrue(
                bars.contains("| tight, 1,000 sessions: 0 hard and 0 medium, seconds beyond the tables | at most 3.00 |"
                        + " 2.33 | yes |"),
                bars);
        assertTrue(bars.contains("| bounds above the best known | none | 0 | yes |"), bars);
        assertTrue(bars.contains("| certificates that verify | all | 8 of 8 | yes |"), bars);
    }

    @Test
    void bars_boundAboveAnotherTimetable_areNotReached() {
        String bars = bars(List.of(
                Records.of("tight-100-1", "lectern", 100, 1000, 990L, 1),
                Records.of("tight-100-1", "cp-sat", 100, 980, null, 1)));

        assertTrue(bars.contains("| bounds above the best known | none | 1 | **no** |"), bars);
    }

    @Test
    void write_runs_makesAPageAndItsPictures() throws IOException {
        Report.of(runs(), BestKnown.inMemory()).write(folder);

        String page = Files.readString(folder.resolve(Report.PAGE));
        assertTrue(page.startsWith("# Results of one suite\n"), page);
        assertTrue(page.contains("\n- Seed: 1\n- Variants of cp-sat: intervals\n\n## What is asked\n"), page);
        assertTrue(
                page.contains(
                        "| lectern | 60 | 2 | 2 | 0 | 0 | 1,000 | 0.00 % | 1.00 % | 0.50 | 0.10 | 0.33 | 0.67 | 1.70 | 200 |"),
                page);
        for (String name :
                List.of("quality-tight-100", "quality-tight-1000", "cost-tight", "time-tight", "gap-by-engine")) {
            assertTrue(page.contains("(" + name + ".png)"), name);
            assertTrue(Files.size(folder.resolve(name + ".png")) > 1000, name);
            String svg = Files.readString(folder.resolve(name + ".svg"), StandardCharsets.UTF_8);
            assertTrue(svg.contains("<svg"), name);
        }
    }

    @Test
    void write_withoutPictures_makesThePageAlone() throws IOException {
        Report.of(runs(), BestKnown.inMemory()).withoutPictures().write(folder);

        String page = Files.readString(folder.resolve(Report.PAGE));
        assertTrue(page.contains("### tight, 1,000 sessions"), page);
        assertFalse(page.contains(".png"), page);
        assertFalse(page.contains("By size"), page);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve(Report.PAGE)), files.toList());
        }
    }

    @Test
    void median_ofEvenlyMany_isTheMeanOfTheTwoInTheMiddle() {
        assertEquals(2.5, Median.of(List.of(9.0, 1.0, 3.0, 2.0)));
        assertEquals(3, Median.of(List.of(9.0, 1.0, 3.0)));
    }
}
