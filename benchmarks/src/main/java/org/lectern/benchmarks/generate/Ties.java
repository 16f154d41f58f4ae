package org.lectern.benchmarks.generate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Turn;

/**
 * Draws order relations among some sessions, and pins on some, in keeping with the hidden plan.
 *
 * <p>Order of the draws: the sessions, shuffled, of which each that is in no relation yet is tied to the next one that
 * ends before it starts or starts after it ends, until there are enough; for each pair the least lag, whether there is a
 * most lag, and that; then the sessions, shuffled anew, of which the first are pinned; and for each what is pinned.
 */
final class Ties {

    private static final int MAX_MIN_LAG = 60;
    private static final int MAX_SLACK = 120;

    private final List<Placement> plan;
    private final Shares shares;
    private final Draws draws;
    private final List<Session> sessions;
    private final List<Relation> relations = new ArrayList<>();

    /** What of a session is pinned. */
    enum PinKind {
        DAY,
        ROOM,
        START,
        ROOM_AND_START,
        SLOT_ORDER
    }

    /**
     * How many sessions are tied.
     *
     * @param orderedPercent how many of 100 sessions are in an order relation, rounded to pairs, and at least one pair
     * @param pinnedPercent how many of 100 are pinned, rounded, and at least one
     * @param lagStepMinutes least lags are multiples of this
     * @param pinKinds what is pinned, each as likely
     */
    record Shares(int orderedPercent, int pinnedPercent, int lagStepMinutes, List<PinKind> pinKinds) {

        static final Shares OF_FULL = new Shares(10, 5, BlockPlan.STEP_MINUTES, List.of(PinKind.values()));
    }

    private Ties(List<Session> sessions, List<Placement> plan, Shares shares, Draws draws) {
        this.plan = plan;
        this.shares = shares;
        this.draws = draws;
        this.sessions = new ArrayList<>(sessions);
    }

    /**
     * Draws the ties.
     *
     * @param plan the placement of each session, in the same order
     */
    static TiedSessions draw(List<Session> sessions, List<Placement> plan, Shares shares, Draws draws) {
        Ties ties = new Ties(sessions, plan, shares, draws);
        ties.tie();
        ties.pin();
        return new TiedSessions(ties.sessions, ties.relations);
    }

    private void tie() {
        int pairs = atLeastOne(shares.orderedPercent(), 200);
        List<Integer> free =
                draws.shuffled(IntStream.range(0, plan.size()).boxed().toList());
        while (relations.size() < pairs && !free.isEmpty()) {
            int one = free.removeFirst();
            free.stream()
                    .filter(other -> lag(one, other) >= 0 || lag(other, one) >= 0)
                    .findFirst()
                    .ifPresent(other -> {
                        free.remove(other);
                        relations.add(lag(one, other) >= 0 ? order(one, other) : order(other, one));
                    });
        }
    }

    /** Returns a share of the sessions, rounded, and at least 1. */
    private int atLeastOne(int share, int of) {
        return Math.max(1, (plan.size() * share + of / 2) / of);
    }

    /** Returns the minutes from the end of a session to the start of another. */
    private int lag(int first, int then) {
        return (int) Duration.between(
                        plan.get(first).time().endExclusive(), plan.get(then).start())
                .toMinutes();
    }

    private Relation.Before order(int first, int then) {
        int lag = lag(first, then);
        int least = draws.below(Math.min(lag, MAX_MIN_LAG) / shares.lagStepMinutes() + 1) * shares.lagStepMinutes();
        boolean isLimited = draws.chance(50);
        return new Relation.Before(
                sessions.get(first).id(),
                sessions.get(then).id(),
                least,
                isLimited ? lag + draws.below(MAX_SLACK + 1) : null);
    }

    private void pin() {
        int pinned = atLeastOne(shares.pinnedPercent(), 100);
        List<Integer> order =
                draws.shuffled(IntStream.range(0, plan.size()).boxed().toList());
        for (int session : order.subList(0, pinned)) {
            Placement placement = plan.get(session);
            Instant start = placement.start();
            Pin pin = switch (draws.one(shares.pinKinds())) {
                case DAY -> Pin.NONE.withDay(start.atZone(Calendar.ZONE).toLocalDate());
                case ROOM -> Pin.NONE.withRoomId(placement.roomId());
                case START -> Pin.NONE.withStart(start);
                case ROOM_AND_START -> Pin.NONE.withRoomId(placement.roomId()).withStart(start);
                case SLOT_ORDER ->
                    Pin.NONE.withSlotOrder(
                            placement.turns().stream().map(Turn::slotId).toList());
            };
            sessions.set(session, sessions.get(session).toBuilder().pin(pin).build());
        }
    }
}
