package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.lectern.rule.Score;
import org.lectern.solve.proof.Certificate;

/**
 * The course of a search: construction, prices, rounds of ruin and recreate that double in length, and between them
 * attempts to close the gap by branching where the event is small enough.
 */
public final class Search {

    private static final int FIRST_ROUND = 2000;
    private static final int FIRST_ROUND_IF_BRANCHED = 250;
    private static final int MOST_PLACES = 3000;
    private static final int MOST_BRANCHED = 40;
    private static final int FIRST_BRANCHES = 300;
    private static final int REPORT_EVERY = 500;

    private final Instance instance;
    private final Judge judge;
    private final RandomGenerator random;
    private final SearchWatch watch;
    private final Assignment assignment;
    private PricedModel model;
    private Recreation recreation;
    private RuinAndRecreate ruin;
    private Score score;
    private Score best;
    private int[] bestRooms;
    private int[] bestOptions;
    private long steps;
    private long bestStep;
    private BoundSoFar bound;
    private final Score floor;
    private Prices prices;

    /**
     * @param judge holds the same assignment as {@code rooms} and {@code options} at the start
     * @param rooms a room for each session, or -1
     * @param options an option for each session, or -1
     */
    public Search(
            Instance instance, Judge judge, RandomGenerator random, SearchWatch watch, int[] rooms, int[] options) {
        this.instance = instance;
        this.judge = judge;
        this.random = random;
        this.watch = watch;
        this.assignment = new Assignment(instance);
        for (int s = 0; s < rooms.length; s++) {
            assignment.move(s, rooms[s], options[s]);
        }
        this.score = judge.scoreAfter(List.of());
        this.best = score;
        this.bestRooms = assignment.rooms();
        this.bestOptions = assignment.options();
        this.model = new PricedModel(instance, mostHard(), mostPlaces());
        this.prices = Prices.zero(model);
        this.recreation = new Recreation(model, assignment, random);
        this.ruin = new RuinAndRecreate(model, assignment, recreation, random);
        this.bound = BoundSoFar.floor(model);
        this.floor = bound.score();
    }

    /** Branching must see every place; a larger event is searched among the cheapest. */
    private int mostPlaces() {
        return instance.sessionCount() <= MOST_BRANCHED ? Integer.MAX_VALUE : MOST_PLACES;
    }

    /** Leaving everything out is always possible, so no place that is dearer than that at hard level is of interest. */
    private long mostHard() {
        long hard = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            hard = Math.addExact(hard, instance.table(s).leftOut().hard());
        }
        return Math.min(hard, best.hard());
    }

    /** Searches until it is proven, stopped or no longer pays; returns whether the bound is met. */
    public boolean run() {
        watch.begins(SearchWatch.Stage.CONSTRUCTION, this);
        construct();
        watch.begins(SearchWatch.Stage.PRICES, this);
        price(instance.sessionCount() <= MOST_BRANCHED ? 600 : 60);
        int round = instance.sessionCount() <= MOST_BRANCHED ? FIRST_ROUND_IF_BRANCHED : FIRST_ROUND;
        int branches = FIRST_BRANCHES;
        while (!isOver()) {
            watch.begins(SearchWatch.Stage.IMPROVEMENT, this);
            improve(round);
            round *= 2;
            if (!isOver() && instance.sessionCount() <= MOST_BRANCHED) {
                watch.begins(SearchWatch.Stage.PROOF, this);
                branch(branches);
                branches *= 4;
            } else if (!isOver()) {
                watch.begins(SearchWatch.Stage.PRICES, this);
                price(60);
            }
        }
        restoreBest();
        return isProven();
    }

    private boolean isOver() {
        return isProven() || judge.isStopped() || watch.isEnough(this);
    }

    public boolean isProven() {
        return bound.score().compareTo(best) >= 0;
    }

    /** Places every session that is out, the least flexible first. */
    private void construct() {
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < instance.sessionCount(); s++) {
            if (!assignment.isHeld(s)) {
                order.add(s);
            }
        }
        order.sort((a, b) -> Integer.compare(flexibility(a), flexibility(b)));
        List<Change> changes = new ArrayList<>();
        for (int session : order) {
            recreation.insert(session, 1, 0);
            if (assignment.isHeld(session)) {
                changes.add(new Change(session, assignment.room(session), assignment.option(session)));
            }
        }
        List<Change> undo = changes.stream()
                .map(change -> Change.leaveOut(change.session()))
                .toList();
        decide(changes, undo, 0);
    }

    private int flexibility(int session) {
        Places places = model.places(session);
        long leftOut = model.ladder().pack(instance.table(session).leftOut());
        int count = 0;
        while (count < places.size()
                && places.cost(count) < Math.min(leftOut, model.ladder().mediumStep())) {
            count++;
        }
        return count;
    }

    private void price(int iterations) {
        renewModel();
        PriceSearch search = new PriceSearch(model);
        search.run(prices, Node.all(model), model.ladder().pack(best), iterations, judge::isStopped, ignored -> {});
        prices = search.prices();
        recreation.use(prices);
        raise(BoundSoFar.priced(model, search.bound(), prices));
    }

    private void branch(int nodes) {
        renewModel();
        Branching branching = new Branching(model, this::tryAll, () -> judge.isStopped() || watch.isEnough(this));
        raise(branching.run(prices, model.ladder().pack(best), nodes));
        steps += branching.nodes();
    }

    private void raise(BoundSoFar other) {
        if (other.score().compareTo(bound.score()) > 0) {
            bound = other;
            watch.improved(this);
        }
    }

    /** Sees whether a whole assignment is better than the best, and returns the packed cost of the best. */
    private long tryAll(int[] rooms, int[] options) {
        List<Change> changes = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] != assignment.room(s) || options[s] != assignment.option(s)) {
                changes.add(new Change(s, rooms[s], options[s]));
            }
        }
        Score after = judge.scoreAfter(changes);
        if (after.compareTo(best) < 0) {
            judge.apply(changes);
            changes.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
            accept(after);
        }
        return model.ladder().pack(best);
    }

    /** After the hard cost of the best has fallen, fewer places are of interest, and prices mean something else. */
    private void renewModel() {
        if (mostHard() < model.mostHard()) {
            model = new PricedModel(instance, mostHard(), mostPlaces());
            prices = Prices.zero(model);
            recreation = new Recreation(model, assignment, random);
            ruin = new RuinAndRecreate(model, assignment, recreation, random);
            bound = BoundSoFar.floor(model);
        }
    }

    private void improve(int round) {
        restoreBest();
        double typical = Math.max(1, typicalRise());
        for (int i = 0; i < round && !isOver(); i++) {
            double temperature = typical * 0.5 * StrictMath.pow(0.01, (double) i / round);
            List<Change> undo = ruin.step();
            steps++;
            if (steps % REPORT_EVERY == 0) {
                watch.improved(this);
            }
            if (!undo.isEmpty()) {
                List<Change> changes = undo.stream()
                        .map(change -> new Change(
                                change.session(),
                                assignment.room(change.session()),
                                assignment.option(change.session())))
                        .toList();
                decide(changes, undo, temperature);
            }
        }
    }

    /** Returns what a random step costs more, in the middle of some: the measure of the first temperature. */
    private double typicalRise() {
        List<Double> rises = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            List<Change> undo = ruin.step();
            List<Change> changes = undo.stream()
                    .map(change -> new Change(
                            change.session(), assignment.room(change.session()), assignment.option(change.session())))
                    .toList();
            Score after = changes.isEmpty() ? score : judge.scoreAfter(changes);
            if (after.hard() == score.hard() && after.medium() == score.medium() && after.soft() > score.soft()) {
                rises.add((double) (after.soft() - score.soft()));
            }
            undo.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
        }
        rises.sort(Double::compare);
        return rises.isEmpty() ? 1 : rises.get(rises.size() / 2);
    }

    /** Lets the judge score changes that the assignment has made already; keeps or undoes them. */
    private void decide(List<Change> changes, List<Change> undo, double temperature) {
        Score after = judge.scoreAfter(changes);
        if (isAccepted(after, temperature)) {
            judge.apply(changes);
            accept(after);
        } else {
            undo.forEach(change -> assignment.move(change.session(), -1, -1));
            undo.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
        }
    }

    private boolean isAccepted(Score after, double temperature) {
        if (after.compareTo(score) <= 0) {
            return true;
        }
        return after.hard() == score.hard()
                && after.medium() == score.medium()
                && after.soft() - score.soft() <= -temperature * StrictMath.log(1 - random.nextDouble());
    }

    private void accept(Score after) {
        score = after;
        if (after.compareTo(best) < 0) {
            best = after;
            bestStep = steps;
            bestRooms = assignment.rooms();
            bestOptions = assignment.options();
            watch.improved(this);
        }
    }

    private void restoreBest() {
        List<Change> changes = new ArrayList<>();
        for (int s = 0; s < bestRooms.length; s++) {
            if (bestRooms[s] != assignment.room(s) || bestOptions[s] != assignment.option(s)) {
                changes.add(new Change(s, bestRooms[s], bestOptions[s]));
            }
        }
        if (!changes.isEmpty()) {
            judge.apply(changes);
            changes.forEach(change -> assignment.move(change.session(), -1, -1));
            changes.forEach(change -> assignment.move(change.session(), change.room(), change.option()));
            score = best;
        }
    }

    public Score best() {
        return best;
    }

    public int[] bestRooms() {
        return bestRooms.clone();
    }

    public int[] bestOptions() {
        return bestOptions.clone();
    }

    /** Returns the bound, never above the best score. */
    public Score bound() {
        return bound.score().compareTo(best) > 0 ? best : bound.score();
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

    /** Returns how many steps have been made since the best timetable was found. */
    public long stepsSinceBest() {
        return steps - bestStep;
    }

    @Override
    public String toString() {
        return "best " + best + ", bound " + bound() + ", " + steps + " steps, " + Arrays.hashCode(bestRooms);
    }
}
