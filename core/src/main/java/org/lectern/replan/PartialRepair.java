package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A timetable under repair: the place of each session, those without one, and the people moved so far. Changes since a
 * mark can be undone.
 */
final class PartialRepair {

    private final ReplanModel model;
    private CostBound limit;
    private final PlacedSessions placed;
    /** Sessions that cannot keep their place. */
    private final BitSet forced = new BitSet();
    /** Sessions that are not at their published place, with or without another place. */
    private final BitSet displaced = new BitSet();

    private final BitSet unscheduled = new BitSet();
    /** The number of displaced sessions in which each person is live. */
    private final int[] notifications;

    private int peopleToNotify;
    /** A lower bound of the cost of the sessions without a place. */
    private CostBound open = CostBound.ZERO;

    private final List<RepairStep> steps = new ArrayList<>();

    /** A session that was moved, with its place before. */
    private record RepairStep(int session, @Nullable CandidatePlace before, boolean wasOut) {}

    PartialRepair(ReplanModel model, CostBound limit) {
        this.model = model;
        this.limit = limit;
        this.placed = PlacedSessions.published(model);
        this.notifications = new int[model.index.event().people().size()];
        for (int s = 0; s < model.size; s++) {
            if (placed.at(s) == null) {
                open = open.plus(model.lowerBound(s));
                forced.set(s);
                displace(s, true);
            }
        }
    }

    PlacedSessions placed() {
        return placed;
    }

    /** Returns the displaced sessions; callers must not change the set. */
    BitSet displaced() {
        return displaced;
    }

    /** Returns the unscheduled sessions; callers must not change the set. */
    BitSet unscheduled() {
        return unscheduled;
    }

    boolean isForced(int s) {
        return forced.get(s);
    }

    /** Marks a session that cannot keep its place. */
    void force(int s) {
        forced.set(s);
        set(s, null);
    }

    /** Returns the number of people moved. */
    int peopleToNotify() {
        return peopleToNotify;
    }

    /** Returns how many more people move if a session is displaced. */
    int additionalPeople(int s) {
        return peopleWith(0, s, false);
    }

    /** Returns how many fewer people move if a displaced session returns home. */
    int savedPeople(int s) {
        return peopleWith(1, s, true);
    }

    private int peopleWith(int displacedSessions, int s, boolean isDisplaced) {
        IntStream people = model.livePeople(s).stream().filter(p -> notifications[p] == displacedSessions);
        return displaced.get(s) == isDisplaced && model.isPublished(s) ? (int) people.count() : 0;
    }

    /** Returns whether the timetable can still stay within the limit. */
    boolean isWithin() {
        return open.plus(placed.score()).isWithin(limit);
    }

    /** Moves a session to a place, or nowhere for null. */
    void set(int s, @Nullable CandidatePlace place) {
        steps.add(new RepairStep(s, placed.at(s), unscheduled.get(s)));
        move(s, place, false);
    }

    /** Moves a session to a place unless that exceeds the limit. */
    boolean tryPlace(int s, CandidatePlace place) {
        int mark = mark();
        set(s, place);
        if (isWithin()) {
            return true;
        }
        undo(mark);
        return false;
    }

    /** Raises the limit by the difference of two costs. */
    void raise(CostBound to, CostBound from) {
        limit = limit.plus(to).minus(from);
    }

    /** Raises the limit to the least that the timetable costs with all sessions, where that is above it. */
    void raiseToCost() {
        if (!isWithin()) {
            limit = open.plus(placed.score());
        }
    }

    /** Unschedules a session, and raises the limit by the cost of that. */
    void unschedule(int s) {
        raise(CostBound.of(model.unscheduledCost(s)), CostBound.of(model.lowerBound(s)));
        steps.add(new RepairStep(s, placed.at(s), unscheduled.get(s)));
        move(s, null, true);
    }

    int mark() {
        return steps.size();
    }

    /** Undoes the changes since a mark. */
    void undo(int mark) {
        while (steps.size() > mark) {
            RepairStep last = steps.remove(steps.size() - 1);
            move(last.session(), last.before(), last.wasOut());
        }
    }

    private void move(int s, @Nullable CandidatePlace place, boolean isOut) {
        if (placed.at(s) != null) {
            placed.remove(s);
        } else {
            open = open.minus(CostBound.of(unscheduled.get(s) ? model.unscheduledCost(s) : model.lowerBound(s)));
        }
        if (place != null) {
            placed.add(s, place);
        } else {
            open = open.plus(isOut ? model.unscheduledCost(s) : model.lowerBound(s));
        }
        unscheduled.set(s, isOut);
        displace(s, place == null || forced.get(s) || !place.equals(Objects.requireNonNull(model.publishedPlaces[s])));
    }

    private void displace(int s, boolean isDisplaced) {
        if (displaced.get(s) == isDisplaced) {
            return;
        }
        displaced.set(s, isDisplaced);
        if (model.isPublished(s)) {
            int more = isDisplaced ? 1 : -1;
            model.livePeople(s).stream().forEach(p -> {
                int before = notifications[p];
                notifications[p] = before + more;
                peopleToNotify += before == 0 ? 1 : notifications[p] == 0 ? -1 : 0;
            });
        }
    }
}
