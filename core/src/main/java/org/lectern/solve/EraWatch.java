package org.lectern.solve;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.Score;
import org.lectern.solve.search.Instance;
import org.lectern.solve.search.Search;
import org.lectern.solve.search.SearchWatch;
import org.lectern.solve.search.Whole;

/** Hears of the search of an event as it stands, keeps the best so far for others, and watches the limits. */
final class EraWatch implements SearchWatch {

    private static final long FEWEST_IDLE_STEPS = 2000;

    private final Solving solving;
    private final SolveOptions options;
    private final Instance instance;
    private final long stepsBefore;
    private Progress.Phase phase = Progress.Phase.CONSTRUCTION;
    private @Nullable Score bestScore;
    /** Told by the thread that raises prices, too. */
    private volatile @Nullable Ending ending;

    /** @param carriedOver what was found before the event was changed, as it is now, or null */
    EraWatch(Solving solving, Instance instance, long stepsBefore, @Nullable Found carriedOver) {
        this.solving = solving;
        this.options = solving.options();
        this.instance = instance;
        this.stepsBefore = stepsBefore;
        this.bestScore = carriedOver == null ? null : carriedOver.score();
    }

    boolean mustStop() {
        if (solving.isCancelled()) {
            ending = Ending.CANCELLED;
        } else if (options.givenTimeLimit()
                .filter(limit -> solving.elapsed().compareTo(limit) >= 0)
                .isPresent()) {
            ending = Ending.TIME_LIMIT;
        }
        return ending == Ending.CANCELLED || ending == Ending.TIME_LIMIT || solving.isChanged(instance.event());
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
            Whole best = search.bestPlaces();
            solving.found(new Found(instance.event(), () -> instance.timetable(best.rooms(), best.options()), now));
        }
        solving.report(phase, stepsBefore + search.steps(), bestScore, search.bound());
    }

    @Override
    public boolean isEnough(Search search) {
        Score best = bestScore == null ? search.best() : bestScore;
        if (options.givenScoreLimit()
                .filter(limit -> best.compareTo(limit) <= 0)
                .isPresent()) {
            ending = Ending.SCORE_LIMIT;
        } else if (options.givenStepLimit().isPresent()
                && stepsBefore + search.steps() >= options.givenStepLimit().getAsLong()) {
            ending = Ending.STEP_LIMIT;
        } else if (options.givenStepLimit().isEmpty()
                && options.givenTimeLimit().isEmpty()
                && search.stepsSinceBetter() > Math.max(FEWEST_IDLE_STEPS, search.steps() / 2)) {
            ending = Ending.STOPPED_PAYING;
        }
        return ending != null;
    }

    /** Returns how the search ended, unless it is proven. */
    Ending ending() {
        return ending == null ? Ending.STOPPED_PAYING : ending;
    }
}
