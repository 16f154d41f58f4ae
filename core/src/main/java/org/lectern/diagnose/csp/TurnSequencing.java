package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether all required turns fit into a session at a start: one after the other in some order, each in a window
 * of its speaker.
 *
 * <p>A dynamic program over label states (label setting, Desrochers and Soumis 1988). Turns that nothing distinguishes
 * are of one kind. For each number of turns of each kind it keeps the earliest end, since waiting is free. That is
 * exact. Beyond {@value #MAX_STATES} states it does not try, and treats every place as possible.
 */
final class TurnSequencing {

    private static final int MAX_STATES = 200_000;
    private static final int NEVER = Integer.MAX_VALUE;

    /** The requirements on the position of a turn. */
    enum OrderKind {
        FIRST,
        LAST,
        AFTER,
        RIGHT_AFTER
    }

    /**
     * A required turn.
     *
     * @param slot its index in the session
     * @param minutes the minutes that it needs
     * @param windows the spans in which it must lie, or null
     */
    @SuppressWarnings("ArrayRecordComponent")
    record RequiredTurn(int slot, int minutes, int @Nullable [] windows) {}

    /**
     * An order requirement of one turn, by position in the list of turns; {@code other} is -1 if it names no other
     * turn.
     */
    record OrderConstraint(OrderKind wish, int turn, int other) {}

    private final List<RequiredTurn> turns;
    private final List<OrderConstraint> orders;
    private final int lead;
    private final int minQa;
    private final boolean inSequence;
    private final int sum;
    private final boolean hasWindows;
    private @Nullable Boolean orderHolds;
    private boolean isExact = true;
    private final Map<String, Boolean> seen = new HashMap<>();

    /** @param inSequence whether turns, the minimum Q&amp;A and the end of the session must not overlap */
    TurnSequencing(List<RequiredTurn> turns, List<OrderConstraint> orders, int lead, int leastQa, boolean inSequence) {
        this.turns = turns;
        this.orders = orders;
        this.lead = lead;
        this.minQa = leastQa;
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
            return orderHolds() && turns.stream().allMatch(TurnSequencing::fitsSomewhere);
        }
        if (lead + sum + minQa > minutes) {
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
        return seen.computeIfAbsent(sight.toString(), ignored -> arrangement(cut, minutes - minQa) != null);
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
            orderHolds = orders.isEmpty() || arrangement(cutNothing(), NEVER / 2) != null;
        }
        return orderHolds;
    }

    /** Returns the windows within the session, counted from its start; null if they cover all of it. */
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
     * Returns turns and their starts, counted from that of the session, in speaking order: pairs of slot index and
     * minute; null if there is no sequence.
     */
    int @Nullable [] arrangement(int start, int minutes) {
        if (!inSequence) {
            int[] pairs = arrangement(cutNothing(), NEVER / 2);
            for (int i = 0; pairs != null && i < pairs.length; i += 2) {
                pairs[i + 1] = anyStart(pairs[i], pairs[i + 1] + start) - start;
            }
            return pairs;
        }
        return arrangement(cut(start, minutes), minutes - minQa);
    }

    /** Returns a start in a window of a slot's speaker, or the one given if there are no windows. */
    private int anyStart(int slot, int otherwise) {
        for (RequiredTurn turn : turns) {
            int[] windows = turn.windows();
            for (int i = 0; turn.slot() == slot && windows != null && i < windows.length; i += 2) {
                if (windows[i + 1] - windows[i] >= turn.minutes()) {
                    return windows[i] == -RequiredWindows.FAR
                            ? Math.min(otherwise, windows[i + 1] - turn.minutes())
                            : windows[i];
                }
            }
        }
        return otherwise;
    }

    /** Returns the minutes of a slot in a sequence. */
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
        TurnSequencingStates states = new TurnSequencingStates(turns, orders, windows);
        if (states.count() > MAX_STATES) {
            isExact = false;
            return new int[0];
        }
        return states.arrangement(lead, limit);
    }
}
