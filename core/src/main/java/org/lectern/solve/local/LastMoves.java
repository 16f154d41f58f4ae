package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.IncompleteSessions;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;

/**
 * The last pass of a search: tries each incomplete session at every place that is free, and moves it where that improves the
 * score most; then leaves out each session that costs more than that. No session is then left out that could be put in at no loss,
 * nor held at one, unless a search that has to stop has done {@value #MAX_IF_STOPPED} units of work: a look at a place is one, and
 * to score a timetable with it is {@value #LOOKS_AT_SCORE}.
 */
public final class LastMoves {

    /** Looking at so many takes some hundredths of a second. */
    private static final int MAX_IF_STOPPED = 1_000_000;

    /** So much longer than looking at a place takes to score the timetable with it. */
    private static final int LOOKS_AT_SCORE = 50;

    private final Instance instance;
    private final Assignment assignment;
    private final IncumbentTracker incumbent;
    private final BooleanSupplier stop;
    private long tried;

    /**
     * @param incumbent holds its best assignment
     * @param stop whether time is up, or the search is cancelled
     */
    public LastMoves(Instance instance, Assignment assignment, IncumbentTracker incumbent, BooleanSupplier stop) {
        this.instance = instance;
        this.assignment = assignment;
        this.incumbent = incumbent;
        this.stop = stop;
    }

    private record FreePlace(int room, int option) {}

    private static final FreePlace NOWHERE = new FreePlace(-1, -1);

    /** Goes on until no session can be moved for the better, the most expensive first. */
    public void run() {
        boolean isBetter = true;
        while (isBetter) {
            isBetter = improveEach(incomplete(), this::findsBetterPlace);
            isBetter |= improveEach(dispensable(), this::isBetterLeftOut);
        }
    }

    private boolean improveEach(List<Integer> sessions, IntPredicate improve) {
        boolean isBetter = false;
        for (int session : sessions) {
            if (tried > MAX_IF_STOPPED && stop.getAsBoolean()) {
                return false;
            }
            isBetter |= improve.test(session);
        }
        return isBetter;
    }

    private List<Integer> incomplete() {
        IncompleteSessions all = assignment.incompleteSessions();
        return IntStream.range(0, all.size())
                .map(all::session)
                .boxed()
                .sorted(Comparator.comparing(this::placeCost).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Score placeCost(int session) {
        SessionCostTable table = instance.table(session);
        return assignment.isScheduled(session)
                ? table.cost(assignment.room(session), assignment.time(session))
                : table.unscheduledCost();
    }

    /** Returns the scheduled sessions that cost less left out than all that is not the cost of others left out. */
    private List<Integer> dispensable() {
        Score score = incumbent.score();
        long hard = score.hard();
        long medium = score.medium();
        long soft = score.soft();
        for (int session = 0; session < assignment.sessionCount(); session++) {
            if (!assignment.isScheduled(session)) {
                Score cost = instance.table(session).unscheduledCost();
                hard -= cost.hard();
                medium -= cost.medium();
                soft -= cost.soft();
            }
        }
        Score rest = new Score(hard, medium, soft);
        return IntStream.range(0, assignment.sessionCount())
                .filter(session -> assignment.isScheduled(session)
                        && instance.table(session).unscheduledCost().compareTo(rest) < 0)
                .boxed()
                .sorted(Comparator.comparing(this::placeCost).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private boolean isBetterLeftOut(int session) {
        tried += LOOKS_AT_SCORE;
        Score now = incumbent.score();
        incumbent.decide(move(session, NOWHERE), after -> after.compareTo(now) < 0);
        return !assignment.isScheduled(session);
    }

    private boolean findsBetterPlace(int session) {
        Score least = incumbent.score();
        FreePlace best = null;
        List<FreePlace> places = freePlaces(session);
        tried += (long) LOOKS_AT_SCORE * places.size();
        for (FreePlace place : places) {
            Score score = incumbent.probe(move(session, place));
            if (score.compareTo(least) < 0) {
                least = score;
                best = place;
            }
        }
        if (best != null) {
            Score now = incumbent.score();
            incumbent.decide(move(session, best), after -> after.compareTo(now) < 0);
        }
        return best != null;
    }

    private List<PlaceChange> move(int session, FreePlace place) {
        assignment.mark();
        assignment.move(session, place.room(), place.option());
        return assignment.undoChanges();
    }

    /**
     * Returns the places that are free without the session and may be better: those that cost less at hard and medium level
     * than where it is, or for an unscheduled session all that cost no more at hard level.
     */
    private List<FreePlace> freePlaces(int session) {
        int room = assignment.room(session);
        int option = assignment.option(session);
        Score now = placeCost(session);
        boolean isScheduled = assignment.isScheduled(session);
        assignment.move(session, -1, -1);
        tried += (long) instance.table(session).options().size() * instance.roomCount();
        List<FreePlace> places = new ArrayList<>();
        for (TimeOption time : instance.table(session).options()) {
            for (int other = 0; other < instance.roomCount(); other++) {
                Score cost = instance.table(session).cost(other, time);
                boolean mayBeBetter = cost.hard() < now.hard()
                        || (cost.hard() == now.hard() && (!isScheduled || cost.medium() < now.medium()));
                if (mayBeBetter && assignment.isFree(session, other, time.index())) {
                    places.add(new FreePlace(other, time.index()));
                }
            }
        }
        assignment.move(session, room, option);
        return places;
    }
}
