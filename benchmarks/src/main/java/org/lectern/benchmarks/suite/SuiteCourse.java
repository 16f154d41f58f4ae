package org.lectern.benchmarks.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.engine.EngineChoice;
import org.lectern.benchmarks.engine.RunLimits;
import org.lectern.benchmarks.run.RunRecord;
import org.lectern.benchmarks.run.Scratch;

/** The course of a suite: makes the runs that are not made yet, keeps all, and compares them with the best known. */
public final class SuiteCourse {

    private final List<SuiteRun> runs;
    private final boolean isVerified;
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
     * @param isVerified whether a run with a certificate counts as made only if that was verified
     * @param runner makes a run
     * @param keeper is given all records after each run
     */
    public SuiteCourse(
            List<SuiteRun> runs,
            List<RunRecord> made,
            boolean isVerified,
            BestKnown bestKnown,
            Runner runner,
            Consumer<List<RunRecord>> keeper) {
        this.runs = List.copyOf(runs);
        this.isVerified = isVerified;
        this.bestKnown = bestKnown;
        this.runner = runner;
        this.keeper = keeper;
        this.records = new ArrayList<>(made);
        this.toDo = runs.stream()
                .filter(run -> made.stream().noneMatch(record -> isMade(run, record)))
                .toList();
    }

    /** A record of an event drawn otherwise, or that does not say of which event it is, does not count. */
    private boolean isMade(SuiteRun run, RunRecord record) {
        return run.isOf(record)
                && hash(run.instance()).equals(record.event())
                && !(isVerified && record.lacksVerdict());
    }

    private String hash(SuiteInstance instance) {
        return hashes.computeIfAbsent(instance.id(), id -> instance.eventHash());
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
        try (Scratch scratch = new Scratch()) {
            Path folder = scratch.folder("lectern-suite");
            for (SuiteRun run : toDo) {
                before.accept(run);
                make(run, folder).ifPresent(record -> after.accept(run, record));
            }
        }
        judge();
    }

    private Optional<RunRecord> make(SuiteRun run, Path folder) throws InterruptedException {
        Path event = folder.resolve(run.instance().id() + ".json");
        if (!Files.exists(event)) {
            run.instance().write(folder);
        }
        try {
            RunRecord record = runner.run(event, run.choice(), run.limits(), run.heap());
            records.removeIf(old -> run.isOf(old) && old.hasEventOf(record));
            records.add(record);
            keeper.accept(List.copyOf(records));
            return Optional.of(record);
        } catch (IllegalStateException failed) {
            complaints.add(String.valueOf(failed.getMessage()));
            return Optional.empty();
        }
    }

    /** First all timetables and bounds are learnt, then every bound is held against the best timetable. */
    private void judge() {
        Map<String, SuiteInstance> instances = new LinkedHashMap<>();
        runs.forEach(run -> instances.put(run.instance().id(), run.instance()));
        List<RunRecord> judged = records.stream()
                .filter(record -> {
                    SuiteInstance instance = instances.get(record.instance());
                    return instance != null && hash(instance).equals(record.event());
                })
                .toList();
        judged.forEach(record -> bestKnown.learn(record, String.valueOf(record.event())));
        for (RunRecord record : records) {
            if (judged.contains(record)) {
                bestKnown.contradiction(record, String.valueOf(record.event())).ifPresent(complaints::add);
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

    /** Returns the best known soft cost of a run's event, that of the run included, or null if hard or medium differ. */
    public @Nullable Long bestKnownSoft(RunRecord run) {
        String event = run.event();
        if (event == null) {
            return null;
        }
        bestKnown.learn(run, event);
        return bestKnown
                .of(run.instance(), event)
                .filter(entry -> entry.hard() == run.hard() && entry.medium() == run.medium())
                .map(BestKnownEntry::soft)
                .orElse(null);
    }

    /** Returns the records of the runs of this suite, those made before first. */
    public List<RunRecord> recordsOfRuns() {
        return records.stream()
                .filter(record -> runs.stream().anyMatch(run -> isMade(run, record)))
                .toList();
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
