package org.lectern.solve;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.solve.search.Instance;
import org.lectern.solve.search.Search;
import org.lectern.solve.search.SearchWatch;
import org.lectern.solve.timefold.TimefoldEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A search that runs on a thread of its own. Safe to use from any thread. */
public final class Solving {

    private static final Logger LOG = LoggerFactory.getLogger(Solving.class);

    private final Event event;
    private final SolveOptions options;
    private final Rulebook rulebook;
    private final WallClock clock = new WallClock();
    private final CompletableFuture<Solved> done = new CompletableFuture<>();
    private final AtomicReference<@Nullable Supplier<Timetable>> best = new AtomicReference<>();
    private volatile boolean isCancelled;

    private Solving(Event event, SolveOptions options) {
        this.event = event;
        this.options = options;
        this.rulebook = Rulebook.of(event, options.catalogue());
        options.givenStart().ifPresent(start -> start.requireValid(event));
    }

    static Solving start(Event event, SolveOptions options) {
        Solving solving = new Solving(event, options);
        Thread thread = new Thread(solving::run, "lectern-" + event.id());
        thread.setDaemon(true);
        thread.start();
        return solving;
    }

    /** Asks the search to end soon; {@link #result} then returns the best timetable so far. */
    public void cancel() {
        isCancelled = true;
    }

    public boolean isDone() {
        return done.isDone();
    }

    /** Returns the best timetable so far, or empty while there is none. */
    public Optional<Timetable> best() {
        return Optional.ofNullable(best.get()).map(Supplier::get);
    }

    /** Waits for the search to end and returns its result; an interrupt cancels the search. */
    public Solved result() {
        boolean wasInterrupted = false;
        try {
            while (true) {
                try {
                    return done.get();
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                    cancel();
                } catch (java.util.concurrent.ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) {
        if (cause instanceof RuntimeException failure) {
            failure.addSuppressed(new IllegalStateException("Asked for here."));
            return failure;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return new CompletionException(cause);
    }

    private void run() {
        try {
            done.complete(search());
        } catch (Throwable failure) {
            done.completeExceptionally(failure);
        }
    }

    private Solved search() {
        report(Progress.Phase.TABLES, 0, null, null);
        Instance instance = new Instance(event, rulebook, Tables.of(event, rulebook));
        LOG.debug("Tables of {} filled in {}", event.id(), clock.elapsed());
        int[] rooms = new int[instance.sessionCount()];
        int[] times = new int[instance.sessionCount()];
        Arrays.fill(rooms, -1);
        Arrays.fill(times, -1);
        options.givenStart()
                .or(() -> event.givenPublished().map(Published::timetable))
                .ifPresent(start -> placeLike(start, instance, rooms, times));
        if (instance.sessionCount() == 0) {
            return EmptyEvent.solved(event, options);
        }
        Watch watch = new Watch(instance);
        Search search = TimefoldEngine.run(instance, rooms, times, watch::mustStop, judge -> {
            Search running = new Search(instance, judge, new SplittableRandom(options.seed()), watch, rooms, times);
            running.run();
            return running;
        });
        return solved(instance, search, watch);
    }

    /** A placement at a start that the tables do not list is left out, to be placed anew. */
    private void placeLike(Timetable start, Instance instance, int[] rooms, int[] times) {
        for (int s = 0; s < rooms.length; s++) {
            Optional<Placement> placement =
                    start.placement(event.sessions().get(s).id());
            if (placement.isPresent()) {
                int minute = instance.tables().timeLine().minute(placement.get().start());
                for (TimeOption option : instance.table(s).options()) {
                    if (option.start() == minute
                            && option.minutes() == placement.get().minutes()) {
                        times[s] = option.index();
                        rooms[s] = event.rooms().stream()
                                .map(room -> room.id())
                                .toList()
                                .indexOf(placement.get().roomId());
                    }
                }
            }
        }
    }

    private Solved solved(Instance instance, Search search, Watch watch) {
        Timetable timetable = instance.timetable(search.bestRooms(), search.bestOptions());
        Report report = Checker.of(options.catalogue()).check(event, timetable);
        if (!report.score().equals(search.best())) {
            throw new Disagreement(event, rulebook, report, search.best())
                    .about(instance.costs(search.bestRooms(), search.bestOptions()));
        }
        Ending ending = watch.ending(search);
        LOG.info(
                "{}: {}, bound {}, {} after {} steps",
                event.id(),
                search.best(),
                search.bound(),
                ending.words(),
                search.steps());
        return new Solved(
                event,
                timetable,
                report,
                search.floor(),
                search.bound(),
                search.certificate(),
                LeftOut.of(event, timetable, instance, options.catalogue()),
                ending,
                options.seed(),
                search.steps());
    }

    private void report(Progress.Phase phase, long steps, @Nullable Score score, @Nullable Score bound) {
        options.listener().progressed(new Progress(phase, clock.elapsed(), steps, score, bound));
    }

    /** Hears of the search, keeps the best so far for others, and watches the limits. */
    private final class Watch implements SearchWatch {

        private static final long FEWEST_IDLE_STEPS = 2000;

        private final Instance instance;
        private Progress.Phase phase = Progress.Phase.CONSTRUCTION;
        private @Nullable Score bestScore;
        private @Nullable Ending ending;

        private Watch(Instance instance) {
            this.instance = instance;
        }

        boolean mustStop() {
            if (isCancelled) {
                ending = Ending.CANCELLED;
            } else if (options.givenTimeLimit()
                    .filter(limit -> clock.elapsed().compareTo(limit) >= 0)
                    .isPresent()) {
                ending = Ending.TIME_LIMIT;
            }
            return ending == Ending.CANCELLED || ending == Ending.TIME_LIMIT;
        }

        @Override
        public void begins(Stage stage, Search search) {
            phase = switch (stage) {
                case CONSTRUCTION -> Progress.Phase.CONSTRUCTION;
                case PRICES -> Progress.Phase.PRICES;
                case IMPROVEMENT -> Progress.Phase.IMPROVEMENT;
                case PROOF -> Progress.Phase.PROOF;
            };
            improved(search);
        }

        @Override
        public void improved(Search search) {
            Score now = search.best();
            if (bestScore == null || now.compareTo(bestScore) < 0) {
                bestScore = now;
                int[] rooms = search.bestRooms();
                int[] options = search.bestOptions();
                // A timetable takes far longer to write out than most improvements to find.
                best.set(() -> instance.timetable(rooms, options));
            }
            report(phase, search.steps(), now, search.bound());
        }

        @Override
        public boolean isEnough(Search search) {
            if (options.givenScoreLimit()
                    .filter(limit -> search.best().compareTo(limit) <= 0)
                    .isPresent()) {
                ending = Ending.SCORE_LIMIT;
            } else if (options.givenStepLimit().isPresent()
                    && search.steps() >= options.givenStepLimit().getAsLong()) {
                ending = Ending.STEP_LIMIT;
            } else if (options.givenStepLimit().isEmpty()
                    && options.givenTimeLimit().isEmpty()
                    && search.stepsSinceBetter() > Math.max(FEWEST_IDLE_STEPS, search.steps() / 2)) {
                ending = Ending.STOPPED_PAYING;
            }
            return ending != null;
        }

        Ending ending(Search search) {
            if (search.isProven()) {
                return Ending.PROVEN_OPTIMAL;
            }
            return ending == null ? Ending.STOPPED_PAYING : ending;
        }
    }
}
