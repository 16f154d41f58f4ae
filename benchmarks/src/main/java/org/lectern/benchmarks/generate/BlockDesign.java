package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;

/** Classes medium, tight and full: a {@link BlockPlan}, five to eight speakers a session, most of them in no other. */
final class BlockDesign implements EventDesign {

    static final int DAYS = 3;
    static final List<Integer> SEATS = List.of(50, 100, 200, 400);
    static final int CHANGEOVER_MINUTES = 10;
    private static final List<Integer> TIGHT_SEATS = List.of(50, 100, 100, 200);
    private static final int MIN_SPEAKERS = 5;
    private static final int MAX_SPEAKERS = 8;
    private static final int TURN_MINUTES = 6;
    private static final int SHARED_PERCENT = 9;

    private final Draws draws;
    private final HiddenPlan plan;
    private final Cast cast;
    private final Availability availability;
    private final IntUnaryOperator preferredDay;
    private final boolean hasTies;

    private BlockDesign(
            Draws draws, HiddenPlan plan, int maxMinutesBeside, IntUnaryOperator preferredDay, boolean hasTies) {
        this.draws = draws;
        this.plan = plan;
        this.availability = new Availability(4, 1, 30, maxMinutesBeside, 0);
        this.preferredDay = preferredDay;
        this.hasTies = hasTies;
        this.cast = new Cast(plan, CHANGEOVER_MINUTES);
        Speakers speakers = new Speakers(cast, SHARED_PERCENT, draws);
        for (int session = 0; session < plan.sessions(); session++) {
            int slots = draws.between(MIN_SPEAKERS, MAX_SPEAKERS);
            for (int slot = 0; slot < slots; slot++) {
                cast.addSpeaker(session, speakers.draw(session), Presence.OWN_SLOT);
            }
            cast.setTurns(
                    session, draws.shuffled(IntStream.range(0, slots).boxed().toList()), 0, TURN_MINUTES);
        }
    }

    /** Five sessions in six fit with room to spare; most cost comes from single sessions. */
    static BlockDesign medium(int sessions, Draws draws) {
        return medium(sessions, draws, false);
    }

    /** As medium, with sessions in order relations and pinned sessions. */
    static BlockDesign full(int sessions, Draws draws) {
        return medium(sessions, draws, true);
    }

    private static BlockDesign medium(int sessions, Draws draws, boolean hasTies) {
        HiddenPlan plan = BlockPlan.draw(sessions, DAYS, seats(mediumRooms(sessions), SEATS, draws), draws);
        return new BlockDesign(draws, plan, 330, day -> draws.below(5) < 3 ? day : draws.below(DAYS), hasTies);
    }

    /** Draws how many people each room seats; a size is as likely as it is often listed. */
    private static List<Integer> seats(int rooms, List<Integer> sizes, Draws draws) {
        return IntStream.range(0, rooms).mapToObj(room -> draws.one(sizes)).toList();
    }

    static int mediumRooms(int sessions) {
        return Math.max(2, Math.ceilDiv(sessions, 20));
    }

    /** Rooms are scarce, people are there for less time, and most sessions want the first day. */
    static BlockDesign tight(int sessions, Draws draws) {
        HiddenPlan plan = BlockPlan.draw(sessions, DAYS, seats(Math.ceilDiv(sessions, 23), TIGHT_SEATS, draws), draws);
        return new BlockDesign(draws, plan, 180, day -> draws.weighted(6, 3, 1), false);
    }

    @Override
    public Cast cast() {
        return cast;
    }

    @Override
    public int changeoverMinutes() {
        return CHANGEOVER_MINUTES;
    }

    @Override
    public void describePerson(int person, Person.Builder builder) {
        availability.describe(builder, cast.needs(person), plan.calendar(), draws);
    }

    @Override
    public void describeSession(int session, Session.Builder builder) {
        Spot spot = plan.spot(session);
        builder.allowedMinutes(BlockPlan.SESSION_MINUTES)
                .audience(plan.seats(spot.room()) * draws.between(30, 100) / 100);
        int day = preferredDay.applyAsInt(spot.day());
        builder.preferred(plan.calendar().window(day, plan.calendar().wholeDay(day)));
    }

    @Override
    public TiedSessions tie(List<Session> sessions, List<Placement> placements) {
        return hasTies
                ? Ties.draw(sessions, placements, Ties.Shares.OF_FULL, draws)
                : new TiedSessions(sessions, List.of());
    }
}
