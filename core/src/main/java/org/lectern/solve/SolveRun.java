package org.lectern.solve;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.job.work.StopRequestedException;
import org.lectern.panel.CostTables;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CoveredTimetables;
import org.lectern.solve.search.Search;
import org.lectern.solve.search.SearchSetup;
import org.lectern.solve.tidy.Tidying;
import org.lectern.solve.timefold.TimefoldEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search of one version of the event, until it ends or the event changes. */
final class SolveRun {

    private static final Logger LOG = LoggerFactory.getLogger(SolveRun.class);

    private final SolveJob job;
    private final SolveOptions options;
    private final EventVersion version;
    private final Event event;
    private final EffectiveRules rules;
    private final long stepsBefore;
    private @Nullable Improvement warmStart;
    private long steps;

    /** @param stepsBefore the steps made before the event was changed */
    SolveRun(SolveJob job, EventVersion version, long stepsBefore) {
        this.job = job;
        this.options = job.options();
        this.version = version;
        this.event = version.event();
        this.rules = EffectiveRules.of(event, options.catalogue());
        this.stepsBefore = stepsBefore;
    }

    EventVersion version() {
        return version;
    }

    /** Returns the number of steps, those before this run included. */
    long steps() {
        return stepsBefore + steps;
    }

    /** Returns the result, or empty if the event was changed. */
    Optional<SolveResult> run() {
        return job.scope().within(() -> job.isChanged(version), this::runUntilStopped);
    }

    private Optional<SolveResult> runUntilStopped() {
        job.reportPhase(Progress.Phase.TABLES, stepsBefore);
        if (event.sessions().isEmpty()) {
            SolveResult empty = EmptyEvent.solve(event, options);
            job.record(new Improvement(event, empty.timetable(), empty.score()));
            return Optional.of(verified(empty));
        }
        try {
            return searched();
        } catch (StopRequestedException e) {
            return job.isChanged(version)
                    ? Optional.empty()
                    : Optional.of(new StoppedSolve(job, event, rules).result(steps()));
        }
    }

    private Optional<SolveResult> searched() {
        TimefoldEngine engine = TimefoldEngine.start();
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        LOG.debug("Cost tables of {} filled in {}", event.id(), job.task().elapsed());
        // Here rather than when the search begins: waiting for the engine is no part of the tables.
        job.reportPhase(Progress.Phase.CONSTRUCTION, stepsBefore);
        SearchSetup preparation = SearchSetup.start(instance, options.threads());
        AssignmentSnapshot start = start(instance);
        SolveRunMonitor watch = new SolveRunMonitor(job, version, instance, stepsBefore, warmStart);
        Search search = engine.run(instance, start, watch::isStopRequested, scoreDirector -> {
            Search running = new Search(
                    instance, preparation, scoreDirector, new SplittableRandom(options.seed()), watch, watch, start);
            try {
                running.run();
            } catch (StopRequestedException e) {
                LOG.debug("{} stopped between two steps", event.id());
            }
            return running;
        });
        steps = search.steps();
        return job.isChanged(version) ? Optional.empty() : Optional.of(verified(solved(instance, search, watch)));
    }

    /** Leaves out placements at starts that the tables do not list, and those that break hard rules; the search places their sessions anew. */
    private AssignmentSnapshot start(Instance instance) {
        WarmStarts carryOver = new WarmStarts(instance, options.catalogue());
        Optional<WarmStart> carried = job.incumbentHistory()
                .findCheapest(improvement -> carryOver.of(improvement.timetable()))
                .or(() -> options.findStart()
                        .or(() -> event.findPublished().map(Published::timetable))
                        .map(carryOver::of));
        carried.ifPresent(this::keep);
        return carried.map(WarmStart::start).orElseGet(() -> AssignmentSnapshot.unscheduled(instance.sessionCount()));
    }

    /** The search may give up some of it for good, so what fits is the result unless something better is found. */
    private void keep(WarmStart start) {
        warmStart = start.improvement();
        job.record(warmStart);
    }

    /**
     * Where both cost the same, the listener has only heard of the one to start from, so this is the result. But nothing is proven of it
     * if a bound does not speak of it.
     */
    private boolean isBetter(Improvement kept, Score found) {
        int difference = kept.score().compareTo(found);
        return difference < 0 || (difference == 0 && CoveredTimetables.contains(event, kept.timetable()));
    }

    /** A solve that is cancelled by now returns what it has as it is. */
    private SolveResult verified(SolveResult result) {
        if (!options.verify()) {
            return result;
        }
        try {
            return job.scope().beyondLimit(() -> ResultVerification.requireSound(result, options));
        } catch (StopRequestedException e) {
            return result;
        }
    }

    /** A solve that is cancelled by now returns what it has as it is. */
    private Timetable tidied(Instance instance, Timetable timetable) {
        try {
            return job.scope().beyondLimit(() -> Tidying.of(instance, timetable));
        } catch (StopRequestedException e) {
            return timetable;
        }
    }

    private SolveResult solved(Instance instance, Search search, SolveRunMonitor watch) {
        ScoreMismatch.Checked checked = ScoreMismatch.check(instance, options, search);
        Timetable timetable = checked.timetable();
        Report report = checked.report();
        Improvement kept = warmStart;
        if (kept != null && isBetter(kept, report.score())) {
            timetable = kept.timetable();
            report = Checker.of(options.catalogue()).check(event, timetable);
        } else if (options.tidy()) {
            Timetable tidied = tidied(instance, timetable);
            if (!tidied.equals(timetable)) {
                timetable = tidied;
                report = Checker.of(options.catalogue()).check(event, timetable);
                job.record(new Improvement(event, timetable, report.score()));
            }
        }
        Score proven = CoveredTimetables.lowerBound(
                event, options.catalogue(), timetable, report.score(), search.lowerBound());
        Score bound = report.score().cheaperOf(proven);
        StopReason stopReason = bound.equals(report.score()) ? StopReason.PROVEN_OPTIMAL : watch.stopReason();
        return new SolveResult(
                event,
                timetable,
                report,
                search.trivialBound().cheaperOf(bound),
                bound,
                search.certificate(),
                new UnplacedReasons(event, timetable, rules, instance::tables, options.catalogue()).items(),
                stopReason,
                options.seed(),
                steps());
    }
}
