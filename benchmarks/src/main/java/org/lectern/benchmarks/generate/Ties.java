package org.lectern.benchmarks.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.Turn;

/**
 * Order relations among a tenth of the sessions, and pins on a twentieth, in keeping with the hidden plan.
 *
 * <p>Order of the draws: the sessions, shuffled, of which each that is in no relation yet is tied to the next one that
 * ends before it starts or starts after it ends, until there are enough; for each pair the least lag, whether there is a
 * most lag, and that; then the sessions, shuffled anew, of which the first are pinned; and for each what is pinned: its
 * day, room, start, room and start, or the order of its slots.
 */
final class Ties {

    private static final int ORDERED_PERCENT = 10;
    private static final int PINNED_PERCENT = 5;
    private static final int MAX_MIN_LAG = 60;
    private static final int MAX_SLACK = 120;
    private static final int KINDS_OF_PIN = 5;

    private final List<Placement> plan;
    private final ZoneId zone;
    private final Draws draws;
    private final List<Session> sessions;
    private final List<Relation> relations = new ArrayList<>();

    /**
     * @param plan the placement of each session, in the same order
     */
    Ties(List<Session> sessions, List<Placement> plan, ZoneId zone, Draws draws) {
        this.plan = plan;
        this.zone = zone;
        this.draws = draws;
        this.sessions = new ArrayList<>(sessions);
        tie();
        pin();
    }

    private void tie() {
        int pairs = atLeastOne(ORDERED_PERCENT, 200);
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
        int least = draws.below(Math.min(lag, MAX_MIN_LAG) / HiddenPlan.STEP_MINUTES + 1) * HiddenPlan.STEP_MINUTES;
        boolean isLimited = draws.chance(50);
        return new Relation.Before(
                sessions.get(first).id(),
                sessions.get(then).id(),
                least,
                isLimited ? lag + draws.below(MAX_SLACK + 1) : null);
    }

    private void pin() {
        int pinned = atLeastOne(PINNED_PERCENT, 100);
        List<Integer> order =
                draws.shuffled(IntStream.range(0, plan.size()).boxed().toList());
        for (int session : order.subList(0, pinned)) {
            Placement placement = plan.get(session);
            Instant start = placement.start();
            Pin pin = switch (draws.below(KINDS_OF_PIN)) {
                case 0 -> Pin.NONE.withDay(start.atZone(zone).toLocalDate());
                case 1 -> Pin.NONE.withRoomId(placement.roomId());
                case 2 -> Pin.NONE.withStart(start);
                case 3 -> Pin.NONE.withRoomId(placement.roomId()).withStart(start);
                default ->
                    Pin.NONE.withSlotOrder(
                            placement.turns().stream().map(Turn::slotId).toList());
            };
            sessions.set(session, sessions.get(session).toBuilder().pin(pin).build());
        }
    }

    /** Returns the sessions, some of them pinned. */
    List<Session> sessions() {
        return sessions;
    }

    List<Relation> relations() {
        return relations;
    }
}
