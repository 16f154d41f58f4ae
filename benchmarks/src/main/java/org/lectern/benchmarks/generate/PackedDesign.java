package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * Classes packed and crowded: the sessions of the hidden plan fill each room-day from its opening to its closing, but for a
 * quarter of an hour in one room-day of five. In crowded a third of the sessions is not in the plan.
 *
 * <p>Of the sessions 25 % last 30 minutes, 25 % 45, 30 % 60 and 20 % 90. One speaker in five speaks in an earlier session. The
 * audience fills 20 to 90 % of the hidden room; in crowded, priorities are 1 to 9, each as likely.
 *
 * <p>There are two days for fewer than 18 scheduled sessions, else three, and a room per seven sessions a day, at least two.
 */
final class PackedDesign implements EventDesign {

    private static final List<Integer> LENGTHS = List.of(30, 45, 60, 90);
    private static final int STEP_MINUTES = 15;
    private static final int CHANGEOVER_MINUTES = 5;
    private static final int SHARED_PERCENT = 20;
    private static final int SESSIONS_PER_ROOM_DAY = 7;
    private static final Span DAY = Span.ofHours(8, 23);
    private static final int EARLIEST_OPENING = 8 * 60;
    private static final Availability AVAILABILITY = new Availability(7, 1, 60, 240, 60);

    private final boolean isCrowded;
    private final Draws draws;
    private final List<Integer> minutes;
    private final HiddenPlan plan;
    private final Cast cast;
    private final Wishes wishes;

    private PackedDesign(int sessions, boolean isCrowded, Draws draws) {
        this.isCrowded = isCrowded;
        this.draws = draws;
        this.minutes = IntStream.range(0, sessions)
                .mapToObj(session -> LENGTHS.get(draws.weighted(25, 25, 30, 20)))
                .toList();
        List<Integer> all = IntStream.range(0, sessions).boxed().toList();
        this.plan = plan(isCrowded ? draws.shuffled(all).subList(0, scheduled(sessions)) : all);
        this.wishes = new Wishes(plan.calendar(), draws);
        this.cast = new Cast(plan, CHANGEOVER_MINUTES);
        Panels.fill(cast, minutes, SHARED_PERCENT, draws);
    }

    static PackedDesign packed(int sessions, Draws draws) {
        return new PackedDesign(sessions, false, draws);
    }

    static PackedDesign crowded(int sessions, Draws draws) {
        return new PackedDesign(sessions, true, draws);
    }

    /** Returns two thirds, rounded. */
    static int scheduled(int sessions) {
        return (2 * sessions + 1) / 3;
    }

    private HiddenPlan plan(List<Integer> scheduled) {
        int days = scheduled.size() < 18 ? 2 : 3;
        int rooms = Math.max(2, Math.ceilDiv(scheduled.size(), SESSIONS_PER_ROOM_DAY * days));
        List<List<Integer>> dealt = Tiling.deal(scheduled, rooms * days, draws);
        Tiling tiling = new Tiling(minutes);
        List<RoomPlan> plans = new ArrayList<>();
        for (int room = 0; room < rooms; room++) {
            List<List<Span>> openings = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                int roomDay = room * days + day;
                int from = EARLIEST_OPENING + draws.between(0, 4) * STEP_MINUTES;
                int spare = roomDay % 5 == 4 ? STEP_MINUTES : 0;
                openings.add(List.of(
                        tiling.place(dealt.get(roomDay), room, day, from).widened(0, spare)));
            }
            plans.add(new RoomPlan(draws.one(BlockDesign.SEATS), openings));
        }
        return new HiddenPlan(Calendar.of(days, DAY), plans, tiling.spots());
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public int startStepMinutes() {
        return STEP_MINUTES;
    }

    @Override
    public int changeoverMinutes() {
        return CHANGEOVER_MINUTES;
    }

    @Override
    public void describePerson(int person, Person.Builder builder) {
        AVAILABILITY.describe(builder, cast.needs(person), plan.calendar(), draws);
        wishes.describe(builder);
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        int room = plan.isScheduled(session)
                ? plan.spot(session).room()
                : draws.below(plan.rooms().size());
        Panels.describe(builder);
        builder.allowedMinutes(minutes.get(session)).audience(plan.seats(room) * draws.between(20, 90) / 100);
        if (isCrowded) {
            builder.priority(draws.between(1, 9));
        }
        wishes.describe(builder);
    }

    @Override
    public void describeSlot(int session, int slot, Slot.Builder builder) {
        wishes.describe(builder);
    }
}
