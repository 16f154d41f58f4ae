package org.lectern.solve.proof.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.job.work.JobScope;

/**
 * The least that sessions in a room cost which get something back, one after another and none of them twice. Choices are taken or left in
 * order of start. Of all ways to the same choice after which the same sessions may not come again, the cheapest goes on.
 */
public final class HalfDayCourse {

    private static final long NONE = Long.MAX_VALUE;

    private final List<Choice> choices;
    /** The first choice that starts when each one has ended, or later. */
    private final int[] next;
    /** The sessions that have a choice from each one on; none behind the last. */
    private final BitSet[] later;
    /** For each choice, and behind the last: the sessions that may not come again, with the least cost so far. */
    private final List<Map<BitSet, Long>> before = new ArrayList<>();
    /** For the same: the least cost from there on. */
    private final List<Map<BitSet, Long>> after = new ArrayList<>();

    private final long least;
    private final long[] rises;

    /**
     * A session at a time.
     *
     * @param session its number
     * @param start in minutes, as {@code end}
     * @param end when the room is free for the next one
     * @param value what it gets back, at least 0
     */
    public record Choice(int session, int start, int end, long value) {}

    /**
     * Finds the least cost of all ways.
     *
     * @param choices in order of start
     * @param maxWays how many ways to all choices may differ in what they leave; with more, nothing is known of the choices together
     * @throws ArithmeticException if a sum overflows
     */
    public HalfDayCourse(List<Choice> choices, long maxWays) {
        this.choices = List.copyOf(choices);
        int[] starts = choices.stream().mapToInt(Choice::start).toArray();
        this.next = choices.stream()
                .mapToInt(choice -> firstFrom(starts, choice.end))
                .toArray();
        this.later = new BitSet[choices.size() + 1];
        later[choices.size()] = new BitSet();
        for (int c = choices.size() - 1; c >= 0; c--) {
            boolean isKnown = later[c + 1].get(choices.get(c).session);
            later[c] = isKnown ? later[c + 1] : (BitSet) later[c + 1].clone();
            later[c].set(choices.get(c).session);
        }
        this.rises = new long[choices.size()];
        this.least = findBefore(maxWays) ? costOfWays() : costOfEach();
        before.clear();
        after.clear();
    }

    /** Returns the position of the first start that is no earlier than a minute. */
    private static int firstFrom(int[] starts, int minute) {
        int from = 0;
        int until = starts.length;
        while (from < until) {
            int middle = (from + until) >>> 1;
            if (starts[middle] < minute) {
                from = middle + 1;
            } else {
                until = middle;
            }
        }
        return from;
    }

    private boolean findBefore(long maxWays) {
        for (int c = 0; c <= choices.size(); c++) {
            before.add(new HashMap<>());
        }
        before.getFirst().put(new BitSet(), 0L);
        long ways = 0;
        for (int c = 0; c < choices.size() && ways <= maxWays; c++) {
            JobScope.checkpoint();
            for (Map.Entry<BitSet, Long> way : before.get(c).entrySet()) {
                BitSet over = way.getKey();
                before.get(c + 1).merge(left(c + 1, over), way.getValue(), Math::min);
                if (!over.get(choices.get(c).session)) {
                    long cost = Math.subtractExact(way.getValue(), choices.get(c).value);
                    before.get(next[c]).merge(with(c, over), cost, Math::min);
                }
            }
            ways += before.get(c).size();
        }
        return ways <= maxWays;
    }

    /** Goes back from the last choice, and finds what each costs that is taken. */
    private long costOfWays() {
        for (int c = 0; c <= choices.size(); c++) {
            after.add(new HashMap<>());
        }
        before.getLast().keySet().forEach(over -> after.getLast().put(over, 0L));
        Arrays.fill(rises, NONE);
        for (int c = choices.size() - 1; c >= 0; c--) {
            JobScope.checkpoint();
            for (Map.Entry<BitSet, Long> way : before.get(c).entrySet()) {
                BitSet over = way.getKey();
                long rest = rest(c + 1, left(c + 1, over));
                if (!over.get(choices.get(c).session)) {
                    long taken = Math.subtractExact(rest(next[c], with(c, over)), choices.get(c).value);
                    rises[c] = Math.min(rises[c], Math.addExact(way.getValue(), taken));
                    rest = Math.min(rest, taken);
                }
                after.get(c).put(over, rest);
            }
        }
        long all = rest(0, new BitSet());
        for (int c = 0; c < rises.length; c++) {
            rises[c] = Math.subtractExact(rises[c], all);
        }
        return all;
    }

    /** Each session gets back the most that it could anywhere. */
    private long costOfEach() {
        Map<Integer, Long> most = new HashMap<>();
        choices.forEach(choice -> most.merge(choice.session, choice.value, Math::max));
        return Math.negateExact(most.values().stream().reduce(0L, Math::addExact));
    }

    private long rest(int choice, BitSet over) {
        return Objects.requireNonNull(after.get(choice).get(over));
    }

    private BitSet with(int choice, BitSet over) {
        BitSet then = (BitSet) over.clone();
        then.set(choices.get(choice).session);
        then.and(later[next[choice]]);
        return then;
    }

    /** Returns the sessions that are over and have a choice from one on. */
    private BitSet left(int choice, BitSet over) {
        BitSet left = (BitSet) over.clone();
        left.and(later[choice]);
        return left;
    }

    /** Returns the least cost of all ways: less than 0 if something is got back. */
    public long least() {
        return least;
    }

    /** Returns by how much the least cost rises at least if each choice is taken. */
    public long[] rises() {
        return rises.clone();
    }
}
