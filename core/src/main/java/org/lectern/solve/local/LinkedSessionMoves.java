package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;

/**
 * Moves that shift linked sessions together, such as countries and the joint questions to all of them. One by one they
 * would hardly ever reach another half-day.
 */
final class LinkedSessionMoves {

    /** The maximum number of sessions, chosen at random, that leave a fuller half-day. */
    private static final int MAX_CLEARED = 24;

    private final LagrangianModel model;
    private final Instance instance;
    private final Assignment assignment;
    private final CheapestInsertion insertion;
    private final RandomGenerator random;
    private final HalfDays halfDays;
    private final LinkedSessionGroups linkedGroups;
    private final CountedSessionMoves countedMoves;

    LinkedSessionMoves(
            LagrangianModel model, Assignment assignment, CheapestInsertion insertion, RandomGenerator random) {
        this.model = model;
        this.instance = model.instance();
        this.assignment = assignment;
        this.insertion = insertion;
        this.random = random;
        this.halfDays = instance.tables().halfDays();
        this.linkedGroups = new LinkedSessionGroups(instance.event());
        this.countedMoves = new CountedSessionMoves(model, assignment, random);
    }

    /** Returns whether the event has sessions that move better together. */
    boolean isApplicable() {
        return !linkedGroups.groups().isEmpty() || countedMoves.isApplicable();
    }

    /** Moves some sessions, and returns all whose place has changed; those that found no place are unscheduled. */
    List<Integer> move() {
        boolean areCounted = countedMoves.isApplicable();
        if (areCounted && (linkedGroups.groups().isEmpty() || random.nextBoolean())) {
            return countedMoves.move();
        }
        boolean areShort = instance.sessionCount() <= MAX_CLEARED * halfDays.count();
        return areShort && halfDays.count() > 1 && random.nextBoolean() ? exchange() : gather();
    }

    /** Exchanges the sessions of two half-days; each keeps its distance from the start of the half-day. */
    private List<Integer> exchange() {
        int one = random.nextInt(halfDays.count());
        int other = (one + 1 + random.nextInt(halfDays.count() - 1)) % halfDays.count();
        int later = halfDays.start(other) - halfDays.start(one);
        List<Integer> members = new ArrayList<>(sessionsOf(one));
        int ofOne = members.size();
        members.addAll(sessionsOf(other));
        List<Integer> rooms = members.stream().map(assignment::room).toList();
        List<Integer> options = IntStream.range(0, members.size())
                .mapToObj(i -> option(members.get(i), i < ofOne ? later : -later))
                .toList();
        members.forEach(session -> assignment.move(session, -1, -1));
        for (int i = 0; i < members.size(); i++) {
            int option = options.get(i);
            if (option >= 0 && assignment.isFree(members.get(i), rooms.get(i), option)) {
                assignment.move(members.get(i), rooms.get(i), option);
            }
        }
        return members;
    }

    /** Returns the option of a session with the same length and a later start, or -1. */
    private int option(int session, int later) {
        int own = assignment.option(session);
        return instance.optionAt(session, instance.start(session, own) + later, instance.end(session, own) + later);
    }

    /** Gathers a group in one half-day, from which others must leave; it places first the sessions that come first. */
    private List<Integer> gather() {
        List<Integer> group = new ArrayList<>();
        int[] members =
                linkedGroups.groups().get(random.nextInt(linkedGroups.groups().size()));
        for (int member : members) {
            group.add(random.nextInt(group.size() + 1), member);
        }
        group.sort(Comparator.comparingInt(linkedGroups::rank));
        int halfDay = random.nextInt(halfDays.count());
        List<Integer> out = new ArrayList<>(group);
        List<Integer> others = new ArrayList<>(sessionsOf(halfDay));
        others.removeAll(group);
        while (others.size() > MAX_CLEARED) {
            int last = others.remove(others.size() - 1);
            int chosen = random.nextInt(others.size() + 1);
            if (chosen < others.size()) {
                others.set(chosen, last);
            }
        }
        out.addAll(others);
        out.forEach(session -> assignment.move(session, -1, -1));
        for (int session : group) {
            insertion.insert(session, placesIn(halfDay, session), 0, 0);
        }
        return out;
    }

    private int[] placesIn(int halfDay, int session) {
        RankedPlaces places = model.places(session);
        return IntStream.range(0, places.size())
                .filter(place -> places.isScheduled(place) && model.halfDay(session, place) == halfDay)
                .toArray();
    }

    private List<Integer> sessionsOf(int halfDay) {
        return IntStream.range(0, instance.sessionCount())
                .filter(s -> assignment.isScheduled(s) && assignment.time(s).halfDay() == halfDay)
                .boxed()
                .toList();
    }
}
