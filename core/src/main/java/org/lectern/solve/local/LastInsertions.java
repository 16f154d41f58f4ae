package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
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
 * score most. No session is then left out that could be put in at no loss, unless a search that has to stop has done
 * {@value #MAX_IF_STOPPED} units of work: a look at a place is one, and to score a timetable with it is {@value #LOOKS_AT_SCORE}.
 */
public final class LastInsertions {

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
    public LastInsertions(Instance instance, Assignment assignment, IncumbentTracker incumbent, BooleanSupplier stop) {
        this.instance = instance;
        this.assignment = assignment;
        this.incumbent = incumbent;
        this.stop = stop;
    }

    private record FreePlace(int room, int option) {}

    /** Inserts until no session can be moved for the better, the most expensive first. */
    public void run() {
        boolean isBetter = true;
        while (isBetter) {
            isBetter = false;
            for (int session : incomplete()) {
                if (tried > MAX_IF_STOPPED && stop.getAsBoolean()) {
                    return;
                }
                isBetter |= improves(session);
            }
        }
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

    private boolean improves(int session) {
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
