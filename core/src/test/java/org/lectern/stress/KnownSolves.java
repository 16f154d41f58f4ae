package org.lectern.stress;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.lectern.json.TimetableJson;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.testing.RandomEvents;

/** Solves whose timetables are known, since they were made before anything else ran. */
final class KnownSolves {

    static final int COUNT = 12;

    private static final List<String> TIMETABLES = IntStream.range(0, COUNT)
            .mapToObj(KnownSolves::solve)
            .map(result -> TimetableJson.write(result.event(), result.timetable()))
            .toList();

    private KnownSolves() {}

    static SolveResult solve(int number) {
        return Lectern.solve(
                RandomEvents.smallOfModerateWeights(new Random(number)),
                SolveOptions.builder().seed(number).stepLimit(300).build());
    }

    /** Returns the timetable as JSON. */
    static String timetable(int number) {
        return TIMETABLES.get(number);
    }
}
