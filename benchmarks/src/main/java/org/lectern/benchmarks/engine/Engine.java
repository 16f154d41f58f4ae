package org.lectern.benchmarks.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** An engine that makes timetables, by the name that records and the command line give it. */
public enum Engine {
    /** Lectern as an application calls it. */
    LECTERN("lectern"),
    /** CP-SAT of OR-Tools, on the costs of Lectern's tables, with every other rule as constraints. */
    CP_SAT("cp-sat"),
    /** Timefold as its quickstarts use it: all is planned, the order and minutes of speakers too. */
    TIMEFOLD_PLAIN("timefold-plain"),
    /** Timefold's default search over rooms and starts, on the costs of Lectern's tables and coupling rules. */
    TIMEFOLD_TABLES("timefold-tables"),
    /** The first timetable that Lectern makes, before it looks for a better one. */
    CONSTRUCTION("construction");

    private static final String BEST = "best";

    private static final List<String> CP_SAT_MODELS = List.of(
            "intervals",
            "intervals-max-lp",
            "intervals-8",
            "time-indexed",
            "time-indexed-max-lp",
            "time-indexed-8",
            BEST);

    private final String word;

    Engine(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Returns the models between which one can choose, the one taken otherwise first; none if there is no choice. */
    public List<String> models() {
        return this == CP_SAT ? CP_SAT_MODELS : List.of();
    }

    /** Returns whether the engine goes on for ever unless it is told when to end. */
    public boolean needsLimit() {
        return this == TIMEFOLD_PLAIN || this == TIMEFOLD_TABLES;
    }

    /** Returns the models that are each tried by themselves where the best of them counts. */
    public List<String> variants() {
        return models().stream().filter(model -> !model.equals(BEST)).toList();
    }

    /**
     * Returns the engine of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Engine of(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown engine '%s'. Choose one of %s.".formatted(word, words())));
    }

    /** Returns all names, in one line. */
    public static String words() {
        return Arrays.stream(values()).map(Engine::word).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return word;
    }
}
