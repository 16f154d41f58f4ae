package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.Session;

/**
 * Class committee: defences of 45, 60 or 90 minutes before three attendants each, at most three in a row, over two to
 * five days of two half-days, which end when the last defence of any room ends in the hidden plan.
 *
 * <p>Of the defences 40 % last 45 minutes, 40 % 60 and 20 % 90. There are two days below 24 sessions, three below 200, else
 * five. The audience fills 20 to 100 % of the hidden room. {@link Committees} draws who attends.
 */
final class CommitteeDesign implements EventDesign {

    private static final int MORNING = 9 * 60;
    private static final int AFTERNOON = 14 * 60;
    private static final List<Integer> LENGTHS = List.of(45, 60, 90);
    private static final List<Integer> SEATS = List.of(20, 40, 60);
    private static final int STEP_MINUTES = 15;
    private static final int SESSIONS_PER_HALF_DAY = 3;

    private final Draws draws;
    private final List<Integer> minutes;
    private final HiddenPlan plan;
    private final Committees committees;
    private final Wishes wishes;

    CommitteeDesign(int sessions, Draws draws) {
        this.draws = draws;
        this.minutes = IntStream.range(0, sessions)
                .mapToObj(session -> LENGTHS.get(draws.weighted(2, 2, 1)))
                .toList();
        this.plan = plan(sessions);
        this.committees = new Committees(plan, draws);
        this.wishes = new Wishes(plan.calendar(), draws);
    }

    static int days(int sessions) {
        return sessions < 24 ? 2 : sessions < 200 ? 3 : 5;
    }

    static int rooms(int sessions) {
        return Math.max(2, Math.ceilDiv(sessions, days(sessions) * 2 * SESSIONS_PER_HALF_DAY));
    }

    private HiddenPlan plan(int sessions) {
        int days = days(sessions);
        int rooms = rooms(sessions);
        List<List<Integer>> dealt =
                Tiling.deal(IntStream.range(0, sessions).boxed().toList(), rooms * days * 2, draws);
        Tiling tiling = new Tiling(minutes);
        List<Span> windows = new ArrayList<>(List.of(new Span(MORNING, MORNING), new Span(AFTERNOON, AFTERNOON)));
        for (int half = 0; half < dealt.size(); half++) {
            int start = half % 2 == 0 ? MORNING : AFTERNOON;
            Span used = tiling.place(dealt.get(half), half / (days * 2), half / 2 % days, start);
            windows.set(half % 2, windows.get(half % 2).hull(used));
        }
        List<RoomPlan> plans = IntStream.range(0, rooms)
                .mapToObj(room -> RoomPlan.alwaysOpen(draws.one(SEATS)))
                .toList();
        return new HiddenPlan(new Calendar(Collections.nCopies(days, windows)), plans, tiling.spots());
    }

    @Override
    public Cast cast() {
        return committees.cast();
    }

    @Override
    public int startStepMinutes() {
        return STEP_MINUTES;
    }

    @Override
    public void describePerson(int person, Person.Builder builder) {
        committees.windows(person).forEach(builder::available);
        wishes.describe(builder);
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        int seats = plan.seats(plan.spot(session).room());
        builder.allowedMinutes(minutes.get(session)).qaMinutes(0, 0).audience(seats * draws.between(20, 100) / 100);
        wishes.describe(builder);
    }
}
