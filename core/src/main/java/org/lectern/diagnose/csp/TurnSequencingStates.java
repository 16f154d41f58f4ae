package org.lectern.diagnose.csp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.diagnose.csp.TurnSequencing.OrderConstraint;

/** The dynamic program of {@link TurnSequencing}: the earliest end for each number of turns of each kind. */
final class TurnSequencingStates {

    private static final int NEVER = Integer.MAX_VALUE;

    private final List<TurnSequencing.RequiredTurn> turns;
    /** For each kind its turns, and the spans in which they must lie, or null. */
    private final List<List<Integer>> kinds = new ArrayList<>();

    private final List<int @Nullable []> spans = new ArrayList<>();
    private final int[] kindOf;
    private final List<OrderConstraint> orders;
    private final boolean looksAtLast;
    private final int[] strides;
    private long count = 1;

    TurnSequencingStates(
            List<TurnSequencing.RequiredTurn> turns, List<OrderConstraint> orders, List<int @Nullable []> windows) {
        this.turns = turns;
        this.orders = orders;
        this.kindOf = new int[turns.size()];
        boolean[] alone = new boolean[turns.size()];
        for (OrderConstraint order : orders) {
            alone[order.turn()] = true;
            if (order.other() >= 0) {
                alone[order.other()] = true;
            }
        }
        for (int i = 0; i < turns.size(); i++) {
            kindOf[i] = kind(i, alone, windows.get(i));
        }
        this.looksAtLast = orders.stream().anyMatch(order -> order.wish() == TurnSequencing.OrderKind.RIGHT_AFTER);
        this.strides = new int[kinds.size()];
        for (int k = 0; k < strides.length; k++) {
            strides[k] = (int) count;
            count = Math.min(Integer.MAX_VALUE, count * (kinds.get(k).size() + 1));
        }
        count = looksAtLast ? Math.min(Integer.MAX_VALUE, count * (kinds.size() + 1)) : count;
    }

    private int kind(int turn, boolean[] alone, int @Nullable [] windows) {
        for (int k = 0; k < kinds.size() && !alone[turn]; k++) {
            int other = kinds.get(k).get(0);
            if (!alone[other]
                    && turns.get(other).minutes() == turns.get(turn).minutes()
                    && Arrays.equals(spans.get(k), windows)) {
                kinds.get(k).add(turn);
                return k;
            }
        }
        kinds.add(new ArrayList<>(List.of(turn)));
        spans.add(windows);
        return kinds.size() - 1;
    }

    /** Returns how many states there are. */
    long count() {
        return count;
    }

    /** Returns pairs of slot and start in speaking order, or null if not all can end by the limit. */
    int @Nullable [] arrangement(int lead, int limit) {
        int width = looksAtLast ? kinds.size() + 1 : 1;
        int[] ends = new int[(int) count];
        int[] from = new int[(int) count];
        Arrays.fill(ends, NEVER);
        int first = looksAtLast ? kinds.size() : 0;
        ends[first] = lead;
        int all = (int) count / width - 1;
        for (int state = 0; state < all; state++) {
            for (int last = 0; last < width; last++) {
                int end = ends[state * width + last];
                for (int k = 0; k < kinds.size() && end < NEVER; k++) {
                    if (mayFollow(k, state, last, all)) {
                        int start = earliest(k, end);
                        int next = (state + strides[k]) * width + (looksAtLast ? k : 0);
                        int until = start + minutes(k);
                        if (start < NEVER && until <= limit && until < ends[next]) {
                            ends[next] = until;
                            from[next] = (state * width + last) * kinds.size() + k;
                        }
                    }
                }
            }
        }
        for (int last = 0; last < width; last++) {
            if (ends[all * width + last] < NEVER) {
                return traced(ends, from, all * width + last);
            }
        }
        return null;
    }

    private int[] traced(int[] ends, int[] from, int end) {
        int[] pairs = new int[2 * turns.size()];
        int[] used = new int[kinds.size()];
        int at = end;
        for (int i = turns.size() - 1; i >= 0; i--) {
            int kind = from[at] % kinds.size();
            pairs[2 * i] = turns.get(kinds.get(kind).get(used[kind]++)).slot();
            pairs[2 * i + 1] = ends[at] - minutes(kind);
            at = from[at] / kinds.size();
        }
        return pairs;
    }

    private int minutes(int kind) {
        return turns.get(kinds.get(kind).get(0)).minutes();
    }

    private int seated(int kind, int state) {
        return state / strides[kind] % (kinds.get(kind).size() + 1);
    }

    private boolean mayFollow(int kind, int state, int last, int all) {
        if (seated(kind, state) == kinds.get(kind).size()) {
            return false;
        }
        for (OrderConstraint order : orders) {
            if (kindOf[order.turn()] == kind) {
                boolean holds = switch (order.wish()) {
                    case FIRST -> state == 0;
                    case LAST -> state + strides[kind] == all;
                    case AFTER -> seated(kindOf[order.other()], state) > 0;
                    case RIGHT_AFTER -> last == kindOf[order.other()];
                };
                if (!holds) {
                    return false;
                }
            }
        }
        return true;
    }

    private int earliest(int kind, int time) {
        int[] windows = spans.get(kind);
        if (windows == null) {
            return time;
        }
        int best = NEVER;
        for (int i = 0; i < windows.length; i += 2) {
            int start = Math.max(time, windows[i]);
            if (start + minutes(kind) <= windows[i + 1]) {
                best = Math.min(best, start);
            }
        }
        return best;
    }
}
