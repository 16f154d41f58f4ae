package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Window;

/**
 * Draws three attendants for each session from a pool of three people per five sessions, at least nine. A member of the pool
 * is there on a day in the morning and afternoon in 50 % of cases, in one of them only in 30 %, and not at all in 20 %. Only
 * where fewer than three are there and free, others are there too.
 *
 * <p>Order of the draws: for each member the half-days of each day; then for each session the pool, shuffled, of which the
 * first three who are there and free attend.
 */
final class Committees {

    private static final int ATTENDANTS = 3;
    private static final int MIN_POOL = 9;

    private final HiddenPlan plan;
    private final Cast cast;
    private final List<boolean[]> presentInHalf = new ArrayList<>();

    Committees(HiddenPlan plan, Draws draws) {
        this.plan = plan;
        this.cast = new Cast(plan, 0);
        int pool = Math.max(MIN_POOL, Math.ceilDiv(plan.sessions() * 3, 5));
        for (int person = 0; person < pool; person++) {
            cast.newPerson();
            presentInHalf.add(halves(draws));
        }
        List<Integer> people = IntStream.range(0, pool).boxed().toList();
        for (int session = 0; session < plan.sessions(); session++) {
            appoint(session, draws.shuffled(people));
        }
    }

    private boolean[] halves(Draws draws) {
        boolean[] halves = new boolean[plan.calendar().size() * 2];
        for (int day = 0; day < plan.calendar().size(); day++) {
            int kind = draws.weighted(50, 15, 15, 20);
            halves[2 * day] = kind == 0 || kind == 1;
            halves[2 * day + 1] = kind == 0 || kind == 2;
        }
        return halves;
    }

    private void appoint(int session, List<Integer> people) {
        int half = half(plan.spot(session));
        List<Integer> free = new ArrayList<>(
                people.stream().filter(person -> cast.isFree(person, session)).toList());
        free.sort((one, other) ->
                Boolean.compare(presentInHalf.get(other)[half], presentInHalf.get(one)[half]));
        for (int person : free.subList(0, ATTENDANTS)) {
            cast.addAttendant(session, person);
            presentInHalf.get(person)[half] = true;
        }
    }

    private int half(Spot spot) {
        List<Span> windows = plan.calendar().days().get(spot.day());
        return 2 * spot.day() + (windows.getFirst().contains(spot.time()) ? 0 : 1);
    }

    Cast cast() {
        return cast;
    }

    /** Returns the half-days on which a person is there. */
    List<Window> windows(int person) {
        return IntStream.range(0, presentInHalf.get(person).length)
                .filter(half -> presentInHalf.get(person)[half])
                .mapToObj(half -> plan.calendar()
                        .window(half / 2, plan.calendar().days().get(half / 2).get(half % 2)))
                .toList();
    }
}
