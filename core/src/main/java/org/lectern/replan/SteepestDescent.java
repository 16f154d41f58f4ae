package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.job.work.JobScope;
import org.lectern.job.work.StopRequestedException;
import org.lectern.rule.Score;

/**
 * Lowers what a large repair costs at hard and medium level under rules that chains do not look at, such as {@code back-to-back}: moves
 * one session that takes part in it, or two, or leaves one out, as long as that costs less; of moves that save as much, the one with the
 * fewest people.
 */
final class SteepestDescent {

    private static final int MAX_MOVES = 40;

    /** So many free places of a session are tried, cheapest first. */
    private static final int MAX_PLACES = 400;

    private static final int MAX_PLACES_OF_TWO = 100;
    private static final int MAX_PAIRS = 10;

    private static final Comparator<Move> ORDER = Comparator.<Move>comparingLong(
                    move -> move.cost().hard())
            .thenComparingLong(move -> move.cost().medium())
            .thenComparingInt(Move::people);

    private final ReplanModel model;
    private final CostBound limit;
    private final PlacedSessions placed;
    private final RepairSolution start;

    /** @param limit what no timetable costs less than */
    SteepestDescent(ReplanModel model, CostBound limit, RepairSolution start) {
        this.model = model;
        this.limit = limit;
        this.start = start;
        this.placed = PlacedSessions.of(model, start.places());
    }

    /** A session and where it goes, or null for nowhere. */
    private record Step(int session, @Nullable CandidatePlace place) {}

    /** What is done at once, what all costs then, and how many people that moves at most. */
    private record Move(List<Step> steps, CostBound cost, int people) {}

    /** Returns the same timetable if nothing costs less, and the best so far if the job is to end. */
    RepairSolution run() {
        RepairSolution found = start;
        try {
            for (int i = 0; i < MAX_MOVES; i++) {
                CostBound now = unscheduledCost().plus(placed.score());
                Move best = now.isWithin(limit) ? null : best();
                if (best == null || now.isWithin(best.cost())) {
                    break;
                }
                best.steps().forEach(this::take);
                found = found();
            }
        } catch (StopRequestedException e) {
            // What is half done is of no use.
            return found;
        }
        return found;
    }

    private @Nullable Move best() {
        List<Integer> conflicting = placed.conflicting();
        List<Move> moves = new ArrayList<>();
        conflicting.forEach(s -> moves.add(bestOf(List.of(s))));
        Move single = moves.stream().min(ORDER).orElse(null);
        if (single == null || single.cost().isWithin(limit)) {
            return single;
        }
        pairs(conflicting).forEach(pair -> moves.add(bestOf(pair)));
        return moves.stream().min(ORDER).orElse(null);
    }

    private static Stream<List<Integer>> pairs(List<Integer> sessions) {
        return sessions.stream()
                .flatMap(s -> sessions.stream().filter(other -> other > s).map(other -> List.of(s, other)))
                .limit(MAX_PAIRS);
    }

    /** Returns the best move of one session or two, which stay where they are. */
    private Move bestOf(List<Integer> sessions) {
        List<Step> back = sessions.stream().map(s -> new Step(s, placed.at(s))).toList();
        sessions.forEach(s -> take(new Step(s, null)));
        CostBound others = unscheduledCost();
        for (int s : sessions) {
            others = others.minus(model.unscheduledCost(s));
        }
        List<Move> moves = new ArrayList<>();
        addMoves(sessions, others, List.of(), moves);
        back.forEach(this::take);
        return moves.stream().min(ORDER).orElseThrow();
    }

    /** Adds the best ways to go on from some steps, which have been taken. */
    private void addMoves(List<Integer> sessions, CostBound others, List<Step> taken, List<Move> moves) {
        int s = sessions.get(taken.size());
        boolean isLast = taken.size() == sessions.size() - 1;
        Move best = null;
        for (Step step : steps(s, sessions.size() == 1 ? MAX_PLACES : MAX_PLACES_OF_TWO)) {
            JobScope.checkpoint();
            CandidatePlace place = step.place();
            CostBound cost = place == null ? others.plus(model.unscheduledCost(s)) : others;
            take(step);
            List<Step> steps = Stream.concat(taken.stream(), Stream.of(step)).toList();
            if (isLast) {
                Move move = new Move(steps, cost.plus(placed.score()), people(steps));
                best = best == null || ORDER.compare(move, best) < 0 ? move : best;
            } else {
                addMoves(sessions, cost, steps, moves);
            }
            take(new Step(s, null));
        }
        if (best != null) {
            moves.add(best);
        }
    }

    /** Returns the free places of a session without a place, and that it has none. */
    private List<Step> steps(int s, int maxPlaces) {
        return Stream.concat(
                        Stream.of(new Step(s, null)),
                        model.places(s).stream()
                                .filter(place -> placed.occupancy().mayBeFree(s, place))
                                .limit(maxPlaces)
                                .map(place -> new Step(s, place)))
                .toList();
    }

    private int people(List<Step> steps) {
        BitSet people = new BitSet();
        for (Step step : steps) {
            CandidatePlace place = step.place();
            if (place != null && !isHome(step.session(), place)) {
                people.or(model.livePeople(step.session()));
            }
        }
        return people.cardinality();
    }

    private void take(Step step) {
        CandidatePlace place = step.place();
        if (placed.at(step.session()) != null) {
            placed.remove(step.session());
        }
        if (place != null) {
            placed.add(step.session(), place);
        }
    }

    private CostBound unscheduledCost() {
        return model.total(s -> placed.at(s) == null ? model.unscheduledCost(s) : Score.ZERO);
    }

    private boolean isHome(int s, CandidatePlace place) {
        CandidatePlace home = model.publishedPlaces[s];
        return home != null
                && home.isSamePlaceAs(place)
                && home.time().minutes() == place.time().minutes();
    }

    private RepairSolution found() {
        BitSet moved = new BitSet();
        BitSet unscheduled = new BitSet();
        @Nullable CandidatePlace[] at = placed.all();
        for (int s = 0; s < model.size; s++) {
            CandidatePlace place = at[s];
            boolean isHome = place != null && isHome(s, place);
            at[s] = isHome ? Objects.requireNonNull(model.publishedPlaces[s]) : place;
            moved.set(s, model.isPublished(s) && place != null && !isHome);
            unscheduled.set(s, model.isPublished(s) && place == null);
        }
        return new RepairSolution(MoveSet.of(model, moved, unscheduled), at, false);
    }
}
