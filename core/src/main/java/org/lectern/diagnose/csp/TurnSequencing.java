package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether all turns that must be seated fit into a session at a start: they follow one another in some order, each in a
 * window of its speaker.
 *
 * <p>Turns that nothing tells apart are of one kind. For each number of turns of each kind seated so far the earliest end
 * is kept, since to wait is free. That is exact; beyond {@value #MOST_STATES} states it is not tried, and every place is
 * taken to fit.
 */
final class TurnSequencing {

    private static final int MOST_STATES = 200_000;
    private static final int NEVER = Integer.MAX_VALUE;

    /** What a turn asks of its position. */
    enum OrderKind {
        FIRST,
        LAST,
        AFTER,
        RIGHT_AFTER
    }

    /**
     * A turn that must be seated.
     *
     * @param slot its index in the session
     * @param minutes how many it needs
     * @param windows spans in which it must lie, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record RequiredTurn(int slot, int minutes, int @Nullable [] windows) {}

    /** A wish of one turn, by position in the list of turns; {@code other} is -1 where it is about no other. */
    record OrderConstraint(OrderKind wish, int turn, int other) {}

    private final List<RequiredTurn> turns;
    private final List<OrderConstraint> orders;
    private final int lead;
    private final int leastQa;
    private final boolean inSequence;
    private final int sum;
    private final boolean hasWindows;
    private @Nullable Boolean orderHolds;
    private boolean isExact = true;
    private final Map<String, Boolean> seen = new HashMap<>();

    /** @param inSequence whether turns may not overlap, nor the least Q&amp;A, nor the end */
    TurnSequencing(List<RequiredTurn> turns, List<OrderConstraint> orders, int lead, int leastQa, boolean inSequence) {
        this.turns = turns;
        this.orders = orders;
        this.lead = lead;
        this.leastQa = leastQa;
        this.inSequence = inSequence;
        this.sum = turns.stream().mapToInt(RequiredTurn::minutes).sum();
        this.hasWindows = turns.stream().anyMatch(turn -> turn.windows() != null);
    }

    /** Returns whether every answer so far was exact. */
    boolean isExact() {
        return isExact;
    }

    boolean fits(int start, int minutes) {
        if (!inSequence) {
            return orderHolds() && turns.stream().allMatch(turn -> fitsSomewhere(turn));
        }
        if (lead + sum + leastQa > minutes) {
            return false;
        }
        if (!hasWindows) {
            return orders.isEmpty() || orderHolds();
        }
        List<int @Nullable []> cut = cut(start, minutes);
        if (cut.stream().allMatch(spans -> spans == null)) {
            return orders.isEmpty() || orderHolds();
        }
        StringBuilder sight = new StringBuilder().append(minutes);
        for (int[] spans : cut) {
            sight.append('|').append(spans == null ? "" : Arrays.toString(spans));
        }
        return seen.computeIfAbsent(sight.toString(), ignored -> arrangement(cut, minutes - leastQa) != null);
    }

    private static boolean fitsSomewhere(RequiredTurn turn) {
        int[] windows = turn.windows();
        if (windows == null) {
            return true;
        }
        for (int i = 0; i < windows.length; i += 2) {
            if (windows[i + 1] - windows[i] >= turn.minutes()) {
                return true;
            }
        }
        return false;
    }

    private boolean orderHolds() {
        if (orderHolds == null) {
            List<int @Nullable []> free = new ArrayList<>();
            turns.forEach(turn -> free.add(null));
            orderHolds = orders.isEmpty() || arrangement(free, NEVER / 2) != null;
        }
        return orderHolds;
    }

    /** Returns the windows cut to the session and counted from its start; null where they cover all of it. */
    private List<int @Nullable []> cut(int start, int minutes) {
        List<int @Nullable []> all = new ArrayList<>();
        for (RequiredTurn turn : turns) {
            int[] windows = turn.windows();
            int[] cut = new int[windows == null ? 0 : windows.length];
            int size = 0;
            boolean isFree = windows == null;
            for (int i = 0; windows != null && i < windows.length; i += 2) {
                int from = Math.max(0, windows[i] - start);
                int until = Math.min(minutes, windows[i + 1] - start);
                isFree |= from == 0 && until == minutes;
                if (until - from >= turn.minutes()) {
                    cut[size++] = from;
                    cut[size++] = until;
                }
            }
            all.add(isFree ? null : Arrays.copyOf(cut, size));
        }
        return all;
    }

    /**
     * Returns turns and their starts, counted from that of the session, in the order in which they speak: pairs of slot
     * index and minute; null if there is no way.
     */
    int @Nullable [] arrangement(int start, int minutes) {
        if (!inSequence) {
            int[] pairs = arrangement(cutNothing(), NEVER / 2);
            for (int i = 0; pairs != null && i < pairs.length; i += 2) {
                pairs[i + 1] = anyStart(pairs[i], pairs[i + 1] + start) - start;
            }
            return pairs;
        }
        return arrangement(cut(start, minutes), minutes - leastQa);
    }

    /** Returns a start in a window of a slot's speaker, or the one given where there are none. */
    private int anyStart(int slot, int otherwise) {
        for (RequiredTurn turn : turns) {
            int[] windows = turn.windows();
            for (int i = 0; turn.slot() == slot && windows != null && i < windows.length; i += 2) {
                if (windows[i + 1] - windows[i] >= turn.minutes()) {
                    return windows[i];
                }
            }
        }
        return otherwise;
    }

    /** Returns the minutes that a slot gets in an arrangement. */
    int minutesOf(int slot) {
        return turns.stream()
                .filter(turn -> turn.slot() == slot)
                .mapToInt(RequiredTurn::minutes)
                .findFirst()
                .orElse(0);
    }

    private List<int @Nullable []> cutNothing() {
        List<int @Nullable []> free = new ArrayList<>();
        turns.forEach(turn -> free.add(null));
        return free;
    }

    private int @Nullable [] arrangement(List<int @Nullable []> windows, int limit) {
        TurnSequencingStates states = TurnSequencingStates.of(turns, orders, windows);
        if (states.count() > MOST_STATES) {
            isExact = false;
            return new int[0];
        }
        return states.arrangement(lead, limit);
    }
}
