package org.lectern.benchmarks.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.run.RunRecord;

/** The course of a suite: makes the runs that are not made yet, keeps all, and compares them with the best known. */
public final class SuiteCourse {

    private final List<SuiteRun> runs;
    private final BestKnown bestKnown;
    private final Runner runner;
    private final Consumer<List<RunRecord>> keeper;
    private final List<RunRecord> records;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private final List<SuiteRun> toDo;

    /** Makes one run. */
    @FunctionalInterface
    public interface Runner {

        /**
         * Makes a run.
         *
         * @throws IllegalStateException if it fails
         */
        RunRecord run(Path event, EngineChoice choice, RunLimits limits, @Nullable String heap)
                throws InterruptedException;
    }

    /**
     * @param runs the runs of the suite
     * @param made records of runs that were made before; those of other runs are kept as well
     * @param runner makes a run
     * @param keeper is given all records after each run
     */
    public SuiteCourse(
            List<SuiteRun> runs,
            List<RunRecord> made,
            BestKnown bestKnown,
            Runner runner,
            Consumer<List<RunRecord>> keeper) {
        this.runs = List.copyOf(runs);
        this.bestKnown = bestKnown;
        this.runner = runner;
        this.keeper = keeper;
        this.records = new ArrayList<>(made);
        this.toDo =
                runs.stream().filter(run -> made.stream().noneMatch(run::isOf)).toList();
    }

    /** Returns about how long all that is to do takes. */
    public double expectedSeconds() {
        return toDo.stream().mapToDouble(SuiteRun::expectedSeconds).sum();
    }

    /** Returns how many of the runs were made before. */
    public int madeBefore() {
        return runs.size() - toDo.size();
    }

    /**
     * Makes all runs that are to do, and judges all.
     *
     * @param before is told of each run before it
     * @param after is given each run with its record
     */
    public void run(Consumer<SuiteRun> before, BiConsumer<SuiteRun, RunRecord> after) throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("lectern-suite");
            try {
                for (SuiteRun run : toDo) {
                    before.accept(run);
                    make(run, folder).ifPresent(record -> after.accept(run, record));
                }
                for (SuiteRun run : runs) {
                    hash(run.instance(), folder);
                }
            } finally {
                try (var files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        judge();
    }

    private Optional<RunRecord> make(SuiteRun run, Path folder) throws InterruptedException {
        Path event = hash(run.instance(), folder);
        try {
            RunRecord record = runner.run(event, run.choice(), run.limits(), run.heap());
            records.add(record);
            keeper.accept(List.copyOf(records));
            return Optional.of(record);
        } catch (IllegalStateException failed) {
            complaints.add(String.valueOf(failed.getMessage()));
            return Optional.empty();
        }
    }

    /** Writes an event, if that is not done yet, and keeps its hash. */
    private Path hash(SuiteInstance instance, Path folder) {
        Path file = folder.resolve(instance.id() + ".json");
        if (!hashes.containsKey(instance.id())) {
            instance.write(folder);
            hashes.put(instance.id(), BestKnown.hash(file));
        }
        return file;
    }

    /** First all timetables and bounds are learnt, then every bound is held against the best timetable. */
    private void judge() {
        hashes.forEach((instance, hash) -> records.stream()
                .filter(record -> record.instance().equals(instance))
                .forEach(record -> bestKnown.learn(record, hash)));
        for (RunRecord record : records) {
            String hash = hashes.get(record.instance());
            if (hash != null) {
                bestKnown.contradiction(record, hash).ifPresent(complaints::add);
            } else if (Boolean.FALSE.equals(record.certificateValid())) {
                bestKnown.contradiction(record, "").ifPresent(complaints::add);
            }
        }
        bestKnown.contradictions().forEach((instance, sentence) -> {
            if (complaints.stream().noneMatch(complaint -> complaint.contains(" on " + instance + " "))) {
                complaints.add(sentence);
            }
        });
        bestKnown.write();
    }

    /** Returns the best known soft cost of a run's instance, that of the run included, or null if hard or medium differ. */
    public @Nullable Long bestKnownSoft(RunRecord run) {
        String hash = Objects.requireNonNull(hashes.get(run.instance()));
        bestKnown.learn(run, hash);
        return bestKnown
                .of(run.instance(), hash)
                .filter(entry -> entry.hard() == run.hard() && entry.medium() == run.medium())
                .map(BestKnownEntry::soft)
                .orElse(null);
    }

    /** Returns all records, those made before first. */
    public List<RunRecord> records() {
        return List.copyOf(records);
    }

    /** Returns what is wrong, a sentence each: runs that failed, bounds above the best known, certificates not valid. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
