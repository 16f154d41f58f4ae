package org.lectern.benchmarks.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.run.JsonList;
import org.lectern.benchmarks.run.OutputFile;
import org.lectern.benchmarks.run.RunRecord;

/** The best known cost and bound of each instance, kept in a file. */
public final class BestKnown {

    private static final JsonList<BestKnownEntry> ENTRIES =
            new JsonList<>(BestKnownEntry.class, "best known timetable", "Choose another with --best-known.");

    private final @Nullable Path file;
    private final TreeMap<String, BestKnownEntry> entries = new TreeMap<>();

    private BestKnown(@Nullable Path file) {
        this.file = file;
    }

    /** Returns a list that is empty and kept nowhere. */
    public static BestKnown inMemory() {
        return new BestKnown(null);
    }

    /**
     * Returns what a file holds, or nothing if it does not exist yet.
     *
     * @throws IllegalArgumentException if it holds something else
     */
    public static BestKnown of(Path file) {
        BestKnown known = new BestKnown(file);
        if (Files.exists(file)) {
            ENTRIES.read(file).forEach(entry -> known.entries.put(entry.instance(), entry));
        }
        return known;
    }

    /** Returns what is known of an instance, or empty if nothing is, or only of an event of that name drawn otherwise. */
    public Optional<BestKnownEntry> of(String instance, String eventHash) {
        return Optional.ofNullable(entries.get(instance))
                .filter(entry -> entry.event().equals(eventHash));
    }

    /** Returns what is known of an instance by its name alone. */
    public Optional<BestKnownEntry> of(String instance) {
        return Optional.ofNullable(entries.get(instance));
    }

    /**
     * Learns of a run: a better timetable, a higher bound. A bound that its certificate does not prove is not learnt.
     *
     * @return whether anything was new
     */
    public boolean learn(RunRecord run, String eventHash) {
        BestKnownEntry before = of(run.instance(), eventHash).orElse(null);
        BestKnownEntry after = withBound(run, withTimetable(run, before, eventHash));
        if (after.equals(before)) {
            return false;
        }
        entries.put(run.instance(), after);
        return true;
    }

    private static BestKnownEntry withTimetable(RunRecord run, @Nullable BestKnownEntry before, String eventHash) {
        if (before != null && before.toScore().compareTo(run.toScore()) <= 0) {
            return before;
        }
        // A bound is of one hard and medium cost; under others it means nothing.
        boolean keepsBound = before != null && before.hard() == run.hard() && before.medium() == run.medium();
        BestKnownEntry old = keepsBound ? before : null;
        return new BestKnownEntry(
                run.instance(),
                eventHash,
                run.hard(),
                run.medium(),
                run.soft(),
                run.engine(),
                run.seed(),
                run.secondsToBest() == null ? run.secondsInAll() : run.secondsToBest(),
                old == null ? null : old.lowerBound(),
                old == null ? null : old.boundEngine(),
                old == null ? null : old.boundSeed(),
                old == null ? null : old.boundSeconds());
    }

    private static BestKnownEntry withBound(RunRecord run, BestKnownEntry entry) {
        Long bound = run.lowerBound();
        Long known = entry.lowerBound();
        boolean isOfSameLevels = entry.hard() == run.hard() && entry.medium() == run.medium();
        if (bound == null
                || !isOfSameLevels
                || Boolean.FALSE.equals(run.certificateValid())
                || bound > entry.soft()
                || (known != null && known >= bound)) {
            return entry;
        }
        return new BestKnownEntry(
                entry.instance(),
                entry.event(),
                entry.hard(),
                entry.medium(),
                entry.soft(),
                entry.engine(),
                entry.seed(),
                entry.seconds(),
                bound,
                run.engine(),
                run.seed(),
                run.limitSeconds());
    }

    /** Returns why a run contradicts what is known, in one sentence, or empty if it does not. */
    public Optional<String> contradiction(RunRecord run, String eventHash) {
        if (Boolean.FALSE.equals(run.certificateValid())) {
            return Optional.of("The certificate of %s on %s with seed %s is not valid."
                    .formatted(run.engine(), run.instance(), run.seed()));
        }
        Optional<BestKnownEntry> known = of(run.instance(), eventHash);
        Long mediumBound = run.mediumBound();
        if (mediumBound != null
                && known.filter(entry -> entry.hard() == run.hard() && mediumBound > entry.medium())
                        .isPresent()) {
            return Optional.of(
                    "The medium bound '%s' of %s on %s with seed %s is above the best known medium cost '%s'."
                            .formatted(
                                    mediumBound,
                                    run.engine(),
                                    run.instance(),
                                    run.seed(),
                                    known.get().medium()));
        }
        Long bound = run.lowerBound();
        return known.filter(entry -> bound != null
                        && entry.hard() == run.hard()
                        && entry.medium() == run.medium()
                        && bound > entry.soft())
                .map(entry -> "The lower bound '%s' of %s on %s with seed %s is above the best known cost '%s'."
                        .formatted(bound, run.engine(), run.instance(), run.seed(), entry.soft()));
    }

    /** Returns a sentence for each instance whose best known bound is above its best known cost, by the instance's id. */
    public SortedMap<String, String> contradictions() {
        SortedMap<String, String> sentences = new TreeMap<>();
        for (BestKnownEntry entry : entries.values()) {
            Long bound = entry.lowerBound();
            if (bound != null && bound > entry.soft()) {
                sentences.put(
                        entry.instance(),
                        "The best known cost '%s' of %s is below the lower bound '%s' of %s with seed %s."
                                .formatted(
                                        entry.soft(), entry.instance(), bound, entry.boundEngine(), entry.boundSeed()));
            }
        }
        return sentences;
    }

    /**
     * Does nothing if the file can be written, as far as one can tell before, or there is none.
     *
     * @param runs the file of the runs
     * @throws IllegalArgumentException if not, or if it is the file of the runs
     */
    public void requireWritable(Path runs) {
        OutputFile.requireApart(file, runs, "the file of the runs too");
        OutputFile.requireWritable(file);
    }

    /** Writes all to the file, all of it or nothing; does nothing where there is no file. */
    public void write() {
        if (file == null) {
            return;
        }
        ENTRIES.write(List.copyOf(entries.values()), file);
    }
}
