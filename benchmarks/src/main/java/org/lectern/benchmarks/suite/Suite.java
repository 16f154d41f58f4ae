package org.lectern.benchmarks.suite;

import static org.lectern.benchmarks.engine.Engine.CP_SAT;
import static org.lectern.benchmarks.engine.Engine.LECTERN;
import static org.lectern.benchmarks.engine.Engine.TIMEFOLD_TABLES;
import static org.lectern.benchmarks.generate.EventClass.COMMITTEE;
import static org.lectern.benchmarks.generate.EventClass.CONGRESS;
import static org.lectern.benchmarks.generate.EventClass.CROWDED;
import static org.lectern.benchmarks.generate.EventClass.FULL;
import static org.lectern.benchmarks.generate.EventClass.MEDIUM;
import static org.lectern.benchmarks.generate.EventClass.MEETINGS;
import static org.lectern.benchmarks.generate.EventClass.PACKED;
import static org.lectern.benchmarks.generate.EventClass.SHARED;
import static org.lectern.benchmarks.generate.EventClass.TIGHT;
import static org.lectern.benchmarks.generate.EventClass.TRACK;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventNumbers;

/** The runs of a suite, in the order in which they are made: one seed after the other, so that a part tells something. */
public final class Suite {

    /** The variants of CP-SAT that run: of the six, on the records kept, one of these two wins where any wins. */
    public static final List<String> CP_SAT_MODELS = List.of("intervals", "time-indexed-max-lp");

    private static final int SEEDS = 5;

    private final List<SuiteRun> runs = new ArrayList<>();

    private Suite() {}

    /**
     * Returns all that is claimed: every class, 14 to 20,000 sessions, five seeds. Takes a night on two cores.
     *
     * @param firstSeed the first of the five; events of seeds that nothing was tuned on tell the most
     */
    public static List<SuiteRun> whole(long firstSeed) {
        EventNumbers.requireSeeds(firstSeed, SEEDS);
        Suite suite = new Suite();
        for (long seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
            for (EventClass eventClass : List.of(MEDIUM, TIGHT)) {
                SuiteInstance smallest = new SuiteInstance(eventClass, 14, seed);
                suite.add(smallest, LECTERN, 60).add(smallest, CP_SAT, 60).add(smallest, TIMEFOLD_TABLES, 10);
                SuiteInstance small = new SuiteInstance(eventClass, 100, seed);
                suite.add(small, LECTERN, 5).add(small, CP_SAT, 60).add(small, TIMEFOLD_TABLES, 30);
                SuiteInstance large = new SuiteInstance(eventClass, 1000, seed);
                suite.add(large, LECTERN, 30).add(large, CP_SAT, 120);
                SuiteInstance larger = new SuiteInstance(eventClass, 5000, seed);
                suite.add(larger, LECTERN, 60, "1g");
                if (seed < firstSeed + 3) {
                    suite.add(new SuiteInstance(eventClass, 20_000, seed), LECTERN, 120, "4g");
                }
            }
            suite.addFull(1000, seed, 30);
        }
        for (long seed = firstSeed; seed < firstSeed + SEEDS; seed++) {
            suite.addPlanned(seed);
        }
        return List.copyOf(suite.runs);
    }

    /**
     * Returns a part that ends within ten minutes on two cores.
     *
     * @param firstSeed the first of its two seeds
     */
    public static List<SuiteRun> quick(long firstSeed) {
        EventNumbers.requireSeeds(firstSeed, 2);
        Suite suite = new Suite();
        for (EventClass eventClass : List.of(MEDIUM, TIGHT)) {
            for (long seed = firstSeed; seed < firstSeed + 2; seed++) {
                SuiteInstance smallest = new SuiteInstance(eventClass, 14, seed);
                suite.add(smallest, LECTERN, 10).add(smallest, CP_SAT, 10).add(smallest, TIMEFOLD_TABLES, 4);
                SuiteInstance small = new SuiteInstance(eventClass, 100, seed);
                suite.add(small, LECTERN, 5).add(small, CP_SAT, 20).add(small, TIMEFOLD_TABLES, 6);
            }
            SuiteInstance large = new SuiteInstance(eventClass, 1000, firstSeed);
            suite.add(large, LECTERN, 15).add(large, CP_SAT, 30);
        }
        suite.addFull(14, firstSeed, 4).addFull(100, firstSeed, 6);
        return List.copyOf(suite.runs);
    }

    /** Adds the classes of which proofs and costs are claimed beside those of CP-SAT, with a minute each. */
    private Suite addPlanned(long seed) {
        for (EventClass eventClass : List.of(FULL, TRACK, COMMITTEE, PACKED, CROWDED, SHARED, CONGRESS)) {
            for (int sessions : List.of(14, 30, 60, 100)) {
                addRivals(eventClass, sessions, seed);
            }
        }
        for (int sessions : List.of(14, 100)) {
            add(new SuiteInstance(FULL, sessions, seed), TIMEFOLD_TABLES, 60);
        }
        addRivals(CROWDED, 400, seed).addRivals(CONGRESS, 400, seed);
        return addRivals(MEETINGS, 100, seed).addRivals(MEETINGS, 200, seed).addRivals(MEETINGS, 300, seed);
    }

    private Suite addRivals(EventClass eventClass, int sessions, long seed) {
        SuiteInstance instance = new SuiteInstance(eventClass, sessions, seed);
        add(instance, LECTERN, 60);
        for (String variant : CP_SAT_MODELS) {
            add(instance, EngineChoice.of(CP_SAT, variant), 60, null);
        }
        return this;
    }

    private Suite addFull(int sessions, long seed, double seconds) {
        SuiteInstance instance = new SuiteInstance(FULL, sessions, seed);
        return add(instance, LECTERN, seconds).add(instance, TIMEFOLD_TABLES, seconds);
    }

    private Suite add(SuiteInstance instance, Engine engine, double seconds) {
        return add(instance, engine, seconds, null);
    }

    private Suite add(SuiteInstance instance, Engine engine, double seconds, @Nullable String heap) {
        return add(instance, EngineChoice.of(engine), seconds, heap);
    }

    private Suite add(SuiteInstance instance, EngineChoice choice, double seconds, @Nullable String heap) {
        runs.add(new SuiteRun(instance, choice, RunLimits.of(instance.seed(), seconds, null), heap));
        return this;
    }
}
