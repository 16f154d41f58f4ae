package org.lectern.solve;

import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.panel.Tables;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.solve.search.Instance;
import org.lectern.solve.search.Preparation;
import org.lectern.solve.search.Search;
import org.lectern.solve.search.Whole;
import org.lectern.solve.timefold.TimefoldEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The search of one event as it stands, until it ends or the event changes. */
final class Era {

    private static final Logger LOG = LoggerFactory.getLogger(Era.class);

    private final Solving solving;
    private final SolveOptions options;
    private final Event event;
    private final Rulebook rulebook;
    private final long stepsBefore;
    private @Nullable Found carriedOver;
    private long steps;

    /** @param stepsBefore the steps made before the event was changed */
    Era(Solving solving, Event event, long stepsBefore) {
        this.solving = solving;
        this.options = solving.options();
        this.event = event;
        this.rulebook = Rulebook.of(event, options.catalogue());
        this.stepsBefore = stepsBefore;
    }

    Event event() {
        return event;
    }

    /** Returns the steps made up to its end, those before it included. */
    long steps() {
        return stepsBefore + steps;
    }

    /** Returns the result, or empty if the event was changed. */
    Optional<Solved> run() {
        solving.report(Progress.Phase.TABLES, stepsBefore, null, null);
        if (event.sessions().isEmpty()) {
            Solved empty = EmptyEvent.solved(event, options);
            solving.found(new Found(event, empty.timetable(), empty.score()));
            return Optional.of(empty);
        }
        TimefoldEngine engine = TimefoldEngine.start();
        Instance instance = new Instance(event, rulebook, Tables.of(event, rulebook));
        LOG.debug("Tables of {} filled in {}", event.id(), solving.elapsed());
        // Here rather than when the search begins: waiting for the engine is no part of the tables.
        solving.report(Progress.Phase.CONSTRUCTION, stepsBefore, null, null);
        Preparation preparation = Preparation.start(instance);
        CarriedOver.Start start = start(instance);
        EraWatch watch = new EraWatch(solving, instance, stepsBefore, carriedOver);
        Search search = engine.run(instance, start.rooms(), start.options(), watch::mustStop, judge -> {
            Search running = new Search(
                    instance,
                    preparation,
                    judge,
                    new SplittableRandom(options.seed()),
                    watch,
                    start.rooms(),
                    start.options());
            running.run();
            return running;
        });
        steps = search.steps();
        return solving.isChanged(event) ? Optional.empty() : Optional.of(solved(instance, search, watch));
    }

    /** A placement at a start that the tables do not list is left out, to be placed anew. */
    private CarriedOver.Start start(Instance instance) {
        CarryOver carryOver = new CarryOver(instance, options.catalogue());
        Optional<CarriedOver> carried = solving.foundSoFar().cheapest(found -> carryOver.of(found.timetable()));
        if (carried.isPresent()) {
            carriedOver = carried.get().found();
            solving.found(carriedOver);
            return carried.get().start();
        }
        return options.givenStart()
                .or(() -> event.givenPublished().map(Published::timetable))
                .map(carryOver::start)
                .orElseGet(() -> CarriedOver.Start.nothing(instance));
    }

    private Solved solved(Instance instance, Search search, EraWatch watch) {
        Whole best = search.bestPlaces();
        Timetable timetable = instance.timetable(best.rooms(), best.options());
        Checker checker = Checker.of(options.catalogue());
        Report report = checker.check(event, timetable);
        if (!report.score().equals(search.best())) {
            throw new Disagreement(event, rulebook, report, search.best())
                    .about(instance.costs(best.rooms(), best.options()));
        }
        Found kept = carriedOver;
        if (kept != null && kept.isBetterThan(report.score())) {
            timetable = kept.timetable();
            report = checker.check(event, timetable);
        }
        Score bound = report.score().compareTo(search.bound()) < 0 ? report.score() : search.bound();
        Ending ending = bound.equals(report.score()) ? Ending.PROVEN_OPTIMAL : watch.ending();
        LOG.info("{}: {}, bound {}, {} after {} steps", event.id(), report.score(), bound, ending.words(), steps());
        return new Solved(
                event,
                timetable,
                report,
                search.floor(),
                bound,
                search.certificate(),
                LeftOut.of(event, timetable, instance, options.catalogue()),
                ending,
                options.seed(),
                steps());
    }
}
