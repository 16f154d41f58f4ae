package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * Class track: one room, five to nine sessions a half-day, of lengths of which the engine chooses, from five regions.
 *
 * <p>There are n / 5 half-days, rounded up, but twelve at most, unless that would make more than nine sessions a half-day.
 * A half-day ends 0 to 15 minutes after its last session in the hidden plan. The allowed lengths of a session are one of six
 * lists, each as likely; its hidden length is the shortest in 50 % of cases, else any. One speaker in five speaks in an
 * earlier session.
 */
final class TrackDesign implements EventDesign {

    private static final int SHARED_PERCENT = 20;
    private static final int SEATS = 100;
    private static final int MORNING = 9 * 60;
    private static final int AFTERNOON = 14 * 60;
    private static final int LUNCH_MINUTES = 45;
    private static final int SHORTEST_PERCENT = 50;
    private static final Availability AVAILABILITY = new Availability(4, 1, 30, 240, 50);
    private static final List<List<Integer>> LENGTHS = List.of(
            List.of(30, 45),
            List.of(30, 60),
            List.of(45, 60),
            List.of(30, 45, 60),
            List.of(40, 50, 60),
            List.of(30, 40, 50, 60));

    private final Draws draws;
    private final List<List<Integer>> lengths;
    private final HiddenPlan plan;
    private final Cast cast;
    private final Wishes wishes;

    TrackDesign(int sessions, Draws draws) {
        this.draws = draws;
        this.lengths = IntStream.range(0, sessions)
                .mapToObj(session -> draws.one(LENGTHS))
                .toList();
        List<Integer> minutes = lengths.stream()
                .map(allowed -> draws.chance(SHORTEST_PERCENT) ? allowed.getFirst() : draws.one(allowed))
                .toList();
        this.plan = plan(minutes);
        this.wishes = new Wishes(plan.calendar(), draws);
        this.cast = new Cast(plan, 0);
        Panels.fill(cast, minutes, SHARED_PERCENT, draws);
    }

    static int halfDays(int sessions) {
        return Math.max(Math.min(12, Math.ceilDiv(sessions, 5)), Math.ceilDiv(sessions, 9));
    }

    private HiddenPlan plan(List<Integer> minutes) {
        List<List<Integer>> dealt =
                Tiling.deal(IntStream.range(0, minutes.size()).boxed().toList(), halfDays(minutes.size()), draws);
        Tiling tiling = new Tiling(minutes);
        List<List<Span>> days = new ArrayList<>();
        for (int half = 0; half < dealt.size(); half++) {
            boolean isMorning = half % 2 == 0;
            if (isMorning) {
                days.add(new ArrayList<>());
            }
            List<Span> day = days.getLast();
            int from = isMorning ? MORNING : Math.max(AFTERNOON, day.getFirst().until() + LUNCH_MINUTES);
            Span used = tiling.place(dealt.get(half), 0, days.size() - 1, from);
            day.add(used.widened(0, draws.between(0, 3) * BlockPlan.STEP_MINUTES));
        }
        return new HiddenPlan(new Calendar(days), List.of(RoomPlan.alwaysOpen(SEATS)), tiling.spots());
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public void describePerson(int person, Person.Builder builder) {
        AVAILABILITY.describe(builder, cast.needs(person), plan.calendar(), draws);
        wishes.describe(builder);
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        Panels.describe(builder);
        builder.allowedMinutes(lengths.get(session)).region(Regions.draw(draws)).audience(SEATS / 2);
        wishes.describe(builder);
    }

    @Override
    public void describeSlot(int session, int slot, Slot.Builder builder) {
        wishes.describe(builder);
    }
}
