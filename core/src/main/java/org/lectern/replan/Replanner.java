package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Changes;
import org.lectern.change.ChangesBetween;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.JobTask;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;

/**
 * Rebuilds a published timetable after changes so that as few people as possible are affected.
 *
 * <p>There are two stages. The first minimises hard cost, then medium cost, then people moved. The second keeps these
 * and minimises the cost of {@code moved}, then all other soft cost. Sessions that have taken place stay as they were.
 *
 * @since 0.1.0
 */
public final class Replanner {

    private final Event eventBefore;
    private final Event eventAfter;
    private final Timetable published;
    private final ReplanOptions options;
    private final Event planning;
    private final ReplanModel model;
    private final FirstStage firstStage;
    private final Checker checker;

    private Replanner(Event before, Timetable published, Event after, ReplanOptions options) {
        this.eventBefore = before;
        this.published = published;
        this.options = options;
        this.eventAfter = after;
        this.planning = PlanningEvent.of(published, eventAfter, options);
        StartedSessions started = StartedSessions.of(eventAfter);
        this.model =
                new ReplanModel(planning, options.catalogue(), started, AllowedTimes.of(planning, started, options));
        this.firstStage = new FirstStage(planning, model, options);
        this.checker = Checker.of(options.catalogue());
    }

    /**
     * Returns the timetable after changes. An interrupt ends it with what is known by then.
     *
     * @param event the event before the changes
     * @param published the published timetable, or one that stands for it
     * @throws org.lectern.event.InvalidInputException if the timetable does not fit the event, or the changes have
     *     mistakes; it carries all of them
     */
    public static ReplanResult replan(Event event, Timetable published, Changes changes, ReplanOptions options) {
        return JobTask.call(
                "replan", () -> replanUntilStopped(event, published, () -> changes.applyTo(event, published), options));
    }

    /**
     * Returns the timetable after the edits that lead from one event to another. An interrupt ends it with what is known by
     * then.
     *
     * @param published the published timetable of the earlier event
     * @throws org.lectern.event.InvalidInputException if the timetable does not fit the earlier event, or a session that has
     *     been held changes
     */
    public static ReplanResult replan(ChangesBetween edits, Timetable published, ReplanOptions options) {
        return JobTask.call(
                "replan", () -> replanUntilStopped(edits.before(), published, () -> edits.applyTo(published), options));
    }

    /**
     * Starts a replan on another thread and returns at once. Ended early, sessions without a place stay unscheduled, or all
     * keep their places whatever that breaks, and nothing is proven.
     *
     * @throws java.util.concurrent.RejectedExecutionException if the executor takes no more
     */
    public static Job<ReplanResult> start(
            Event event, Timetable published, Changes changes, ReplanOptions options, JobOptions job) {
        return JobTask.start(
                "replan",
                job,
                () -> replanUntilStopped(event, published, () -> changes.applyTo(event, published), options));
    }

    private static ReplanResult replanUntilStopped(
            Event event, Timetable published, Supplier<Event> changed, ReplanOptions options) {
        JobScope.current().enter("changes", -1);
        Event after = changed.get();
        try {
            return new Replanner(event, published, after, options).run();
        } catch (StopRequestedException e) {
            return unchanged(event, published, after, options);
        }
    }

    /** Returns what is left of the published timetable, as it is. */
    private static ReplanResult unchanged(Event before, Timetable published, Event after, ReplanOptions options) {
        Timetable kept = after.findPublished().orElseThrow().timetable();
        Report report = Checker.of(options.catalogue()).check(after, kept);
        StageResult stage = StageResult.of(after, options.catalogue(), report, 0);
        return new ReplanResult(
                before, published, after, kept, report, Set.of(), ReplanResult.Proof.NONE, stage, stage, List.of());
    }

    /** Returns what {@link #replan(Event, Timetable, Changes, ReplanOptions)} does with the default options. */
    public static ReplanResult replan(Event event, Timetable published, Changes changes) {
        return replan(event, published, changes, ReplanOptions.defaults());
    }

    private ReplanResult run() {
        RepairSolution found = firstStage.run();
        Timetable first = timetable(found.moveSet(), found.places());
        Timetable timetable = refined(found, Set.of());
        JobScope.current().enter("second-stage", -1);
        if (options.hasSearchLimit() && !JobScope.current().isStopRequested()) {
            timetable = withFewestChanges(new SecondStage(planning, model, options).run(found.moveSet(), timetable));
        }
        timetable = new PublishedInsides(model, checker).keptIn(timetable);
        // In the event, the rule on moves or that on pins may be at a level that the search does not give it.
        Report report = checker.check(eventAfter, timetable);
        boolean isAsPlanned = CostBound.of(report.score()).isWithin(firstStage.limit());
        Timetable least = isAsPlanned ? timetable : cheapestOf(timetable);
        if (!least.equals(timetable)) {
            first = least;
            timetable = least;
            report = checker.check(eventAfter, timetable);
        }
        Set<String> moved = moved(timetable);
        StageResult second = stage(report, moved.size());
        return new ReplanResult(
                eventBefore,
                published,
                eventAfter,
                timetable,
                report,
                moved,
                isAsPlanned ? firstStage.proof(found) : ReplanResult.Proof.NONE,
                first.equals(timetable)
                        ? second
                        : stage(checker.check(eventAfter, first), moved(first).size()),
                second,
                alternatives(timetable, report));
    }

    /** Returns a timetable unless the published one costs less at hard or medium level, with new sessions or without. */
    private Timetable cheapestOf(Timetable found) {
        Timetable standing = refined(StandingTimetable.of(model), Set.of());
        Timetable told = eventAfter.findPublished().orElseThrow().timetable();
        Timetable least = found;
        for (Timetable other : List.of(standing, told)) {
            least = cost(least).isWithin(cost(other)) ? least : other;
        }
        return least;
    }

    /** @param forbidden places that sessions may not get, by {@link PlacementSearch#key} */
    private Timetable refined(RepairSolution found, Set<String> forbidden) {
        return timetable(found.moveSet(), new Refinement(model, found.places(), forbidden).run(found.moveSet()));
    }

    /** Returns what the search found, with each session that moves at the one of its places of equal cost that changes least. */
    private Timetable withFewestChanges(Timetable searched) {
        Timetable refined = refined(new SolutionImport(model).toSolution(searched), Set.of());
        boolean isAsGood = checker.check(planning, refined)
                        .score()
                        .compareTo(checker.check(planning, searched).score())
                <= 0;
        return isAsGood && moved(searched).containsAll(moved(refined)) ? refined : searched;
    }

    private CostBound cost(Timetable timetable) {
        return CostBound.of(checker.check(eventAfter, timetable).score());
    }

    private StageResult stage(Report report, int peopleMoved) {
        return StageResult.of(eventAfter, options.catalogue(), report, peopleMoved);
    }

    private Timetable timetable(MoveSet moveSet, @Nullable CandidatePlace[] at) {
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = at[s];
            Placement kept = model.publishedPlacements[s];
            if (place != null) {
                boolean isKept = model.isPublished(s) && moveSet.keeps(s) && kept != null;
                placements.add(isKept ? kept : model.placement(s, place));
            }
        }
        return Timetable.of(eventAfter, placements);
    }

    private Set<String> moved(Timetable timetable) {
        return MovedPeople.of(eventAfter, timetable.placements(), model.index.effectiveRules());
    }

    private List<ReplanResult.AlternativeTimetable> alternatives(Timetable first, Report ofFirst) {
        Source source = new Source(CostBound.of(ofFirst.score()));
        List<Timetable> others =
                new AlternativeSearch(source, options.alternatives(), options.minDifference()).run(first);
        List<ReplanResult.AlternativeTimetable> alternatives = new ArrayList<>();
        List<Timetable> earlier = new ArrayList<>(List.of(first));
        for (Timetable other : others) {
            int difference = earlier.stream()
                    .mapToInt(one -> TimetableDistance.differingSessions(one, other))
                    .min()
                    .orElseThrow();
            earlier.add(other);
            alternatives.add(new ReplanResult.AlternativeTimetable(
                    other, checker.check(eventAfter, other), moved(other), difference));
        }
        return alternatives;
    }

    /** Other timetables of this replan. */
    private final class Source implements AlternativeSearch.Source {

        private final CostBound cost;

        Source(CostBound cost) {
            this.cost = cost;
        }

        @Override
        public @Nullable Timetable find(Set<String> forbidden) {
            RepairSolution found = firstStage.findOther(cost, forbidden);
            return found == null ? null : refined(found, forbidden);
        }

        @Override
        public boolean isAsGood(Timetable timetable) {
            return cost(timetable).equals(cost);
        }

        @Override
        public List<String> choices(Timetable timetable) {
            List<String> choices = new ArrayList<>();
            for (int s = 0; s < model.size; s++) {
                Placement now = timetable
                        .findPlacement(model.index.event().sessions().get(s).id())
                        .orElse(null);
                Placement kept = model.publishedPlacements[s];
                if (now == null) {
                    if (firstStage.choosesLeftOut()) {
                        choices.add(PlacementSearch.keyOfLeavingOut(s));
                    }
                } else if (kept == null || !TimetableDistance.isSamePlace(kept, now)) {
                    choices.add(model.key(s, now));
                }
            }
            return choices;
        }

        @Override
        public int peopleMoved(Timetable timetable) {
            return moved(timetable).size();
        }
    }
}
