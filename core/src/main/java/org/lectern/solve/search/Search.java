package org.lectern.solve.search;

import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;

/**
 * The course of a search: construction, then rounds of steps that double in length. Where the event is small enough, prices
 * come before them and attempts to close the gap by branching between them; otherwise prices are raised meanwhile.
 */
public final class Search {

    private static final int FIRST_ROUND = 2000;
    private static final int FIRST_ROUND_A_SESSION = 20;
    private static final int LONGEST_ROUND = 1 << 28;
    private static final int LEAD_A_SESSION = 12;
    private static final int LONGEST_LEAD = 15_000;
    private static final int FIRST_ROUND_IF_BRANCHED = 250;
    private static final int FIRST_BRANCHES = 300;
    private static final int MOST_BRANCHES = 20_000;

    /** In terms of what it costs at medium level to leave a session out. */
    private static final double MEDIUM_SHARE = 0.3;

    private static final int FIRST_STAGES = 2;
    private static final int MOST_STAGES = 1 << 10;
    private static final int STAGES_IF_BRANCHED = 4;
    private static final int PRICE_STEPS_IF_BRANCHED = 600;
    private static final int REPORT_EVERY = 500;

    private final Instance instance;
    private final Judge judge;
    private final RandomGenerator random;
    private final SearchWatch watch;
    private final Assignment assignment;
    private final Standing standing;
    private final Preparation preparation;
    private final Score floor;
    private PricedModel model;
    private Recreation recreation;
    private Annealing annealing;
    private Prices prices;
    private Beside beside;
    private BoundSoFar bound;
    private long steps;
    private long lastBetterStep;

    /**
     * @param preparation made for the same instance
     * @param judge holds the same assignment as {@code rooms} and {@code options} at the start
     * @param rooms a room for each session, or -1
     * @param options an option for each session, or -1
     */
    public Search(
            Instance instance,
            Preparation preparation,
            Judge judge,
            RandomGenerator random,
            SearchWatch watch,
            int[] rooms,
            int[] options) {
        this.instance = instance;
        this.judge = judge;
        this.random = random;
        this.watch = watch;
        this.preparation = preparation;
        this.assignment = new Assignment(instance, preparation.groups());
        for (int s = 0; s < rooms.length; s++) {
            assignment.move(s, rooms[s], options[s]);
        }
        this.standing = new Standing(assignment, judge, this::gotBetter);
        this.model = preparation.model(mostHard());
        this.prices = Prices.zero(model);
        this.recreation = new Recreation(model, assignment, random);
        this.annealing = newAnnealing();
        this.bound = BoundSoFar.floor(model);
        this.floor = bound.score();
        this.beside = new Beside(model, judge::isStopped);
    }

    /** Leaving everything out is always possible, so no place that is dearer than that at hard level is of interest. */
    private long mostHard() {
        return Math.min(instance.withoutSessions().hard(), standing.best().hard());
    }

    /** Searches until it is proven, stopped or no longer pays. */
    public void run() {
        watch.begins(SearchWatch.Stage.CONSTRUCTION, this);
        construction().placeMissing();
        try {
            if (preparation.isBranched()) {
                branchAndImprove();
            } else {
                annealing.makeWay();
                lead();
                priceAndImprove();
            }
        } finally {
            // A rule of an application may fail in the middle of a round.
            beside.cancel();
        }
        standing.restoreBest();
    }

    /** Branching wants good prices, and closes the gap of a small event before many steps are made. */
    private void branchAndImprove() {
        startPricing(STAGES_IF_BRANCHED);
        finishBeside();
        priceByBranch();
        int round = FIRST_ROUND_IF_BRANCHED;
        int branches = FIRST_BRANCHES;
        while (!isOver()) {
            watch.begins(SearchWatch.Stage.IMPROVEMENT, this);
            annealing.run(round);
            round = Math.min(LONGEST_ROUND, round * 2);
            if (!isOver()) {
                branch(branches);
                branches = Math.min(MOST_BRANCHES, branches * 4);
            }
        }
    }

    /** A short round without prices: while code is still being compiled, that takes the second core. */
    private void lead() {
        watch.begins(SearchWatch.Stage.IMPROVEMENT, this);
        annealing.run(Math.min(LONGEST_LEAD, LEAD_A_SESSION * instance.sessionCount()));
    }

    /** Prices are raised while the timetable is improved by those of the round before. */
    private void priceAndImprove() {
        int round = Math.max(FIRST_ROUND, FIRST_ROUND_A_SESSION * instance.sessionCount());
        int stages = FIRST_STAGES;
        while (!isOver()) {
            startPricing(stages);
            if (!beside.isBusy()) {
                startEjecting(round);
            }
            watch.begins(SearchWatch.Stage.IMPROVEMENT, this);
            annealing.run(round);
            if (isProven()) {
                beside.cancel();
            }
            finishBeside();
            if (stages == FIRST_STAGES && !isOver()) {
                placeWanting();
            }
            round = Math.min(LONGEST_ROUND, round * 2);
            stages = Math.min(MOST_STAGES, stages * 2);
        }
    }

    /** Where something is left out still, prices may tell of a better start. */
    private void placeWanting() {
        standing.restoreBest();
        if (assignment.wanting().size() > 0) {
            construction().placeAnew();
            annealing.makeWay();
        }
    }

    private Construction construction() {
        return new Construction(model, assignment, standing, recreation);
    }

    private Annealing newAnnealing() {
        return new Annealing(
                standing,
                new RuinAndRecreate(model, assignment, recreation, random),
                random,
                MEDIUM_SHARE * instance.withoutSessions().medium() / Math.max(1, instance.sessionCount()),
                this::isOver,
                this::countStep);
    }

    private void countStep() {
        steps++;
        if (steps % REPORT_EVERY == 0) {
            watch.improved(this);
        }
    }

    private boolean isOver() {
        return isProven() || judge.isStopped() || watch.isEnough(this);
    }

    /** Returns whether the bound is met. */
    public boolean isProven() {
        return bound.score().compareTo(best()) >= 0;
    }

    private void startPricing(int stages) {
        renewModel();
        beside.raise(stages, best().soft() - floor.soft(), packedBest(), this::use);
    }

    /** When prices rise no more, the second thread looks among the places that they leave. */
    private void startEjecting(int round) {
        beside.eject(prices, bestPlaces(), packedBest(), round, random.nextLong(), this::tryAll);
    }

    private void finishBeside() {
        watch.begins(SearchWatch.Stage.PRICES, this);
        beside.finish();
    }

    /** Goes on from the prices so far as branching does, which tells more of a small event. */
    private void priceByBranch() {
        PriceSearch search = new PriceSearch(model);
        search.run(prices, Node.all(model), packedBest(), PRICE_STEPS_IF_BRANCHED, judge::isStopped, ignored -> {});
        use(search.prices());
    }

    private void use(Prices better) {
        BoundSoFar priced = BoundSoFar.priced(model, better);
        if (priced.score().compareTo(bound.score()) >= 0) {
            prices = better;
            recreation.use(better);
        }
        raise(priced);
    }

    private void branch(int nodes) {
        watch.begins(SearchWatch.Stage.PROOF, this);
        renewModel();
        Branching branching = new Branching(model, this::tryAll, () -> judge.isStopped() || watch.isEnough(this));
        BoundSoFar proven = branching.run(prices, best(), nodes);
        steps += branching.nodes();
        raise(proven);
    }

    private Score tryAll(Whole whole) {
        standing.tryAll(whole);
        return best();
    }

    private long packedBest() {
        return model.packed(best());
    }

    private void raise(BoundSoFar other) {
        if (other.score().compareTo(bound.score()) > 0) {
            bound = other;
            gotBetter();
        }
    }

    private void gotBetter() {
        lastBetterStep = steps;
        watch.improved(this);
    }

    /** After the hard cost of the best has fallen, fewer places are of interest, and prices mean something else. */
    private void renewModel() {
        if (mostHard() < model.mostHard()) {
            model = preparation.model(mostHard());
            prices = Prices.zero(model);
            recreation = new Recreation(model, assignment, random);
            annealing = newAnnealing();
            bound = BoundSoFar.floor(model);
            beside = new Beside(model, judge::isStopped);
        }
    }

    public Score best() {
        return standing.best();
    }

    public Whole bestPlaces() {
        return standing.bestPlaces();
    }

    /** Returns the bound, never above the best score. */
    public Score bound() {
        return isProven() ? best() : bound.score();
    }

    /** Returns the sum of each session's cheapest place, taken alone. */
    public Score floor() {
        return floor;
    }

    public Certificate certificate() {
        return bound.certificate(bound());
    }

    public long steps() {
        return steps;
    }

    /** Returns how many steps have been made since the best timetable or the best bound was found. */
    public long stepsSinceBetter() {
        return steps - lastBetterStep;
    }
}
