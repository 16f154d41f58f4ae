package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.panel.time.HalfDays;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.scoring.tally.LongStayPerson;

/**
 * Moves that gather all sessions of a person on one day, where {@code long-stay} counts nights. One by one they would hardly ever
 * leave a day: the first to go saves no night.
 */
final class PersonDayMoves {

    /** The maximum number of further sessions that leave the day, beyond as many as come. */
    private static final int MORE_OUT = 2;

    private final LagrangianModel model;
    private final Assignment assignment;
    private final CheapestInsertion insertion;
    private final RandomGenerator random;
    private final HalfDays halfDays;
    private final List<int[]> people;

    PersonDayMoves(LagrangianModel model, Assignment assignment, CheapestInsertion insertion, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.insertion = insertion;
        this.random = random;
        this.halfDays = model.instance().tables().halfDays();
        this.people = halfDays.dayCount() < 2
                ? List.of()
                : model.instance().couplingRules().longStayPeople().stream()
                        .map(LongStayPerson::sessions)
                        .toList();
    }

    /** Returns whether there are people who may have to stay. */
    boolean isApplicable() {
        return !people.isEmpty();
    }

    /**
     * Gathers the sessions of a random person on a random day, from which some others must leave. Returns all that had to
     * move; those that found no place yet are unscheduled.
     */
    List<Integer> move() {
        List<Integer> own = shuffled(people.get(random.nextInt(people.size())));
        int day = random.nextInt(halfDays.dayCount());
        List<Integer> others = shuffled(IntStream.range(0, model.sessionCount())
                .filter(s -> isOn(day, s) && !own.contains(s))
                .toArray());
        int leaving = Math.min(others.size(), own.size() + random.nextInt(MORE_OUT + 1));
        List<Integer> out = new ArrayList<>(own);
        out.addAll(others.subList(0, leaving));
        out.forEach(session -> assignment.move(session, -1, -1));
        for (int session : own) {
            insertion.insert(session, placesOn(day, session), 0, 0);
        }
        return out;
    }

    private List<Integer> shuffled(int[] sessions) {
        List<Integer> list = new ArrayList<>(IntStream.of(sessions).boxed().toList());
        Collections.shuffle(list, random);
        return list;
    }

    private boolean isOn(int day, int session) {
        return assignment.isScheduled(session)
                && halfDays.dayIndex(assignment.time(session).halfDay()) == day;
    }

    private int[] placesOn(int day, int session) {
        RankedPlaces places = model.places(session);
        return IntStream.range(0, places.size())
                .filter(place -> places.isScheduled(place) && model.day(session, place) == day)
                .toArray();
    }
}
