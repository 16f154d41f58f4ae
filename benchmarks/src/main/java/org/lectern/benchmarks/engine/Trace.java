package org.lectern.benchmarks.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** What happened when in a run, counted from when the trace was made. Safe to use from any thread. */
public class Trace {

    /** So many parts of the time that has passed lie between two improvements that are kept, at the least. */
    private static final int PARTS = 50;

    private static final long EARLY_MILLIS = 10_000;

    private final LongSupplier millisOfProcess;
    private final long beganNanos = System.nanoTime();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private @Nullable Double secondsTables;
    private @Nullable Score earlyBound;
    private @Nullable Duration length;
    private Duration besides = Duration.ZERO;

    /**
     * A timetable that an engine found.
     *
     * @param told what the engine says that it costs
     * @param timetable gives the timetable, or null where the score is the checker's own
     */
    private record Snapshot(
            double seconds, Score told, @Nullable Supplier<Timetable> timetable) {}

    public Trace() {
        this(() -> ManagementFactory.getRuntimeMXBean().getUptime());
    }

    /** @param millisOfProcess tells how long ago the process began */
    Trace(LongSupplier millisOfProcess) {
        this.millisOfProcess = millisOfProcess;
    }

    /** Returns how long ago the trace was made, or how long it took where it has ended. */
    public synchronized Duration elapsed() {
        return length == null ? Duration.ofNanos(System.nanoTime() - beganNanos) : length;
    }

    /** Stops the clock. */
    public synchronized void end() {
        length = elapsed();
    }

    /** Returns a trace of a run that begins now, after others, and counts as if it had run alone in the process. */
    public synchronized Trace alone() {
        long late = elapsed().toMillis();
        return new Trace(() -> millisOfProcess.getAsLong() - late);
    }

    /** Becomes what another trace is that has ended: of several runs, the one that counts. */
    public synchronized void takeOver(Trace other) {
        besides = elapsed().minus(other.elapsed());
        length = other.elapsed();
        secondsTables = other.secondsTables();
        earlyBound = other.earlyBound();
        snapshots.clear();
        snapshots.addAll(other.snapshots);
    }

    /** Returns how long the runs took that do not count. */
    public synchronized Duration besides() {
        return besides;
    }

    private double seconds() {
        return Seconds.of(elapsed().toMillis());
    }

    /** Notes that the tables are filled. */
    public synchronized void tablesFilled() {
        if (secondsTables == null) {
            secondsTables = seconds();
        }
    }

    /** Notes a timetable whose score is right. */
    public void improved(Score score) {
        note(score, null);
    }

    /**
     * Notes a timetable that the checker has yet to score; it is asked for after the run.
     *
     * @param told what the engine says that it costs
     */
    public void improved(Score told, Supplier<Timetable> timetable) {
        note(told, timetable);
    }

    private synchronized void note(Score told, @Nullable Supplier<Timetable> timetable) {
        if (snapshots.isEmpty() || told.compareTo(snapshots.getLast().told()) < 0) {
            snapshots.add(new Snapshot(seconds(), told, timetable));
        }
    }

    /** Notes a score that no timetable goes below. */
    public synchronized void bounded(Score bound) {
        boolean isEarly = millisOfProcess.getAsLong() <= EARLY_MILLIS;
        if (isEarly && (earlyBound == null || bound.compareTo(earlyBound) > 0)) {
            earlyBound = bound;
        }
    }

    /** Returns the highest bound in the first ten seconds of the process, or null if there was none. */
    public synchronized @Nullable Score earlyBound() {
        return earlyBound;
    }

    /** Returns when the tables were filled, or null if they never were. */
    public synchronized @Nullable Double secondsTables() {
        return secondsTables;
    }

    /**
     * Returns the timetables that were better than those before, as the checker scores them: the first, the first with
     * 0 hard and 0 medium, the last, and of those between enough for a picture.
     */
    public synchronized List<Improvement> improvements(Event event) {
        List<Improvement> improvements = new ArrayList<>();
        Checker checker = StandardRules.checker();
        for (Snapshot snapshot : kept()) {
            Score score = snapshot.timetable() == null
                    ? snapshot.told()
                    : checker.check(event, snapshot.timetable().get()).score();
            if (improvements.isEmpty() || score.compareTo(improvements.getLast().toScore()) < 0) {
                improvements.add(Improvement.of(snapshot.seconds(), score));
            }
        }
        return improvements;
    }

    private List<Snapshot> kept() {
        List<Snapshot> kept = new ArrayList<>();
        boolean wasComplete = false;
        for (int i = 0; i < snapshots.size(); i++) {
            Snapshot snapshot = snapshots.get(i);
            boolean isFirstComplete = snapshot.told().isFeasible() && !wasComplete;
            wasComplete |= isFirstComplete;
            boolean isEdge = i == 0 || i == snapshots.size() - 1;
            if (isEdge
                    || isFirstComplete
                    || snapshot.seconds() >= kept.getLast().seconds() * (1 + 1.0 / PARTS) + 0.001) {
                kept.add(snapshot);
            }
        }
        return kept;
    }
}
