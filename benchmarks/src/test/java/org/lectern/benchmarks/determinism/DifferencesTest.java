package org.lectern.benchmarks.determinism;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Surroundings EGYPT = new Surroundings(4, "ar-EG", "Pacific/Apia", "UTF-8");

    private final Differences differences = new Differences();

    private static ProcessReport report(String event, String timetable, String certificate) {
        return new ProcessReport(
                "21.0.1", EGYPT, List.of(new Counted(event, new Fingerprint(timetable, certificate), 3)));
    }

    @Test
    void add_theSameResultsOfTwoEvents_findsNoDifference() {
        assertTrue(differences.add(report("a.json", "t", "c")));
        assertTrue(differences.add(report("b.json", "u", "d")));
        assertTrue(differences.add(report("a.json", "t", "c")));
        assertEquals(List.of(), differences.sentences());
    }

    @Test
    void add_anotherCertificate_namesWhereItCameFrom() {
        assertTrue(differences.add(report("a.json", "t", "c")));
        assertFalse(differences.add(report("a.json", "t", "other")));

        String sentence = differences.sentences().getFirst();
        assertTrue(sentence.startsWith("a.json: Fingerprint[timetable=t, certificate=other] on Java 21.0.1"), sentence);
        assertTrue(sentence.contains("ar-EG") && sentence.contains("3 times"), sentence);
    }

    @Test
    void add_twoResultsWithinOneProcess_areADifference() {
        ProcessReport report = new ProcessReport(
                "21.0.1",
                EGYPT,
                List.of(
                        new Counted("a.json", new Fingerprint("t", "c"), 3),
                        new Counted("a.json", new Fingerprint("u", "c"), 1)));

        assertFalse(differences.add(report));
        assertEquals(1, differences.sentences().size());
    }
}
