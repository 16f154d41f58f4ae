package org.lectern.benchmarks.cancel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.benchmarks.replan.ChangeDraw;
import org.lectern.benchmarks.run.ProcessorTime;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.JobState;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/**
 * How long one job took to end.
 *
 * @param phase what it did when it was cancelled, or at its end
 * @param state how it ended
 * @param late from the moment at which it should have ended until its result was there, with a time limit also the reasons for
 *     what it leaves out
 * @param work the processor time of this process from its cancel to its result; none where it had a time limit
 */
public record StopRun(String phase, JobState state, Duration late, Duration work) {

    /** The most sessions of an event of which a third does not fit. */
    private static final int MAX_CROWDED = 1_000;

    /** The size of each third event where more sessions are asked for: people and rooms are short then too. */
    private static final EventClass LARGE_CLASS = EventClass.TIGHT;

    /**
     * Cancels jobs at random moments, or gives them time limits so long. Every third event has more sessions than fit. No moment is
     * later than the end of the event's last warm-up, since most jobs would have ended by then. Returns what was measured, without the
     * warm-ups.
     */
    public static List<StopRun> of(JobKind kind, StopPlan plan) throws InterruptedException {
        SplittableRandom random = new SplittableRandom(plan.seed());
        List<JobKind.JobStart> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.add(prepared(kind, eventClass(i, plan.sessions()), plan, plan.seed() + i));
        }
        List<Duration> latest = new ArrayList<>(Collections.nCopies(events.size(), plan.window()));
        for (int i = 0; i < plan.warmUps(); i++) {
            int event = i % events.size();
            latest.set(event, untilEnd(events.get(event), plan.window()));
        }
        List<StopRun> runs = new ArrayList<>();
        for (int i = 0; i < plan.jobs(); i++) {
            int event = i % events.size();
            JobKind.JobStart start = events.get(event);
            Duration moment =
                    Duration.ofNanos(1 + random.nextLong(latest.get(event).toNanos()));
            runs.add(plan.isLimit() ? limited(start, moment) : cancelled(start, moment));
        }
        return runs;
    }

    /** Returns how long a job takes by itself, or the limit if it takes longer. */
    private static Duration untilEnd(JobKind.JobStart start, Duration limit) {
        long before = System.nanoTime();
        try (Job<?> job = start.start(JobOptions.defaults())) {
            job.result(limit);
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            return took.compareTo(limit) < 0 ? took : limit;
        } catch (TimeoutException e) {
            return limit;
        }
    }

    /** Returns the classes of the events of a size. */
    public static List<EventClass> classes(int sessions) {
        return List.of(eventClass(0, sessions), eventClass(2, sessions));
    }

    private static EventClass eventClass(int index, int sessions) {
        if (index != 2) {
            return EventClass.FULL;
        }
        return sessions <= MAX_CROWDED ? EventClass.CROWDED : LARGE_CLASS;
    }

    /** Gives the first session an audience, for which there may be no room. */
    static Event withAudience(Event event, @Nullable Integer audience) {
        if (audience == null) {
            return event;
        }
        List<Session> sessions = new ArrayList<>(event.sessions());
        sessions.set(0, sessions.getFirst().toBuilder().audience(audience).build());
        return event.toBuilder().sessions(sessions).build();
    }

    private static JobKind.JobStart prepared(JobKind kind, EventClass eventClass, StopPlan plan, long seed) {
        GeneratedEvent generated = EventGenerator.generate(eventClass, plan.sessions(), seed, RuleChoice.ALL);
        Event event = withAudience(generated.event(), plan.audience());
        Timetable timetable = generated.hiddenPlan();
        Changes changes = new ChangeDraw(event, timetable, seed).lostRoom();
        return kind.prepared(event, timetable, changes);
    }

    private static StopRun cancelled(JobKind.JobStart start, Duration moment) throws InterruptedException {
        try (Job<?> job = start.start(JobOptions.defaults())) {
            Thread.sleep(moment);
            String phase = job.progress().phase();
            boolean wasDone = job.isDone();
            Duration workBefore = ProcessorTime.ofProcess();
            long before = System.nanoTime();
            job.cancel();
            job.result();
            Duration late = wasDone ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - before);
            return new StopRun(
                    phase, job.state(), late, ProcessorTime.ofProcess().minus(workBefore));
        }
    }

    private static StopRun limited(JobKind.JobStart start, Duration limit) {
        long before = System.nanoTime();
        try (Job<?> job = start.start(JobOptions.defaults().withTimeLimit(limit))) {
            askForReasons(job.result());
            Duration over = Duration.ofNanos(System.nanoTime() - before).minus(limit);
            return new StopRun(
                    job.progress().phase(), job.state(), over.isNegative() ? Duration.ZERO : over, Duration.ZERO);
        }
    }

    /** Who waits for a timetable also waits for why sessions are left out of it. */
    private static void askForReasons(Object result) {
        if (result instanceof SolveResult solved) {
            solved.unplaced().forEach(UnplacedItem::sentence);
        }
    }

    /** Returns the milliseconds below or at which so many percent of runs are, by the nearest rank; 0 if there are none. */
    public static long percentile(List<StopRun> runs, int percent) {
        return percentile(runs, percent, StopRun::late);
    }

    /** Returns what {@link #percentile(List, int)} does, of another time of the runs. */
    public static long percentile(List<StopRun> runs, int percent, Function<StopRun, Duration> time) {
        List<Long> sorted =
                runs.stream().map(run -> time.apply(run).toMillis()).sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (sorted.size() * percent + 99) / 100 - 1));
    }
}
