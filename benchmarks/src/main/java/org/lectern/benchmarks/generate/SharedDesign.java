package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * Class shared: the blocks of class medium over two or three days, rooms that differ, and people who speak in three to six
 * sessions each.
 *
 * <p>There are two days below 24 sessions, else three. Half of the people are always there; the others 60 to 240 minutes
 * before and after their needs of a day, and all day on 60 % of the other days.
 */
final class SharedDesign implements EventDesign {

    private static final Availability AVAILABILITY = new Availability(5, 0, 60, 240, 60);

    private final Draws draws;
    private final HiddenPlan plan;
    private final Cast cast;
    private final Wishes wishes;

    SharedDesign(int sessions, Draws draws) {
        this.draws = draws;
        this.plan = BlockPlan.draw(sessions, days(sessions), seats(BlockDesign.mediumRooms(sessions)), draws);
        this.cast = new SharedSpeakers(plan, BlockDesign.CHANGEOVER_MINUTES, draws).cast();
        this.wishes = new Wishes(plan.calendar(), draws);
    }

    static int days(int sessions) {
        return sessions < 24 ? 2 : BlockDesign.DAYS;
    }

    /** Returns each size in turn, so that small events too have rooms that differ. */
    private static List<Integer> seats(int rooms) {
        return IntStream.range(0, rooms)
                .mapToObj(room -> BlockDesign.SEATS.get(room % BlockDesign.SEATS.size()))
                .toList();
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public int changeoverMinutes() {
        return BlockDesign.CHANGEOVER_MINUTES;
    }

    @Override
    public void describePerson(int person, Person.Builder builder) {
        AVAILABILITY.describe(builder, cast.needs(person), plan.calendar(), draws);
        wishes.describe(builder);
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        int seats = plan.seats(plan.spot(session).room());
        Panels.describe(builder);
        builder.allowedMinutes(BlockPlan.SESSION_MINUTES).audience(seats * draws.between(30, 100) / 100);
        wishes.describe(builder);
    }

    @Override
    public void describeSlot(int session, int slot, Slot.Builder builder) {
        wishes.describe(builder);
    }
}
