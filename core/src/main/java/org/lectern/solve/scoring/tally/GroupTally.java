package org.lectern.solve.scoring.tally;

import java.util.Arrays;

/**
 * A tally of groups into which sessions fall where they are, such as a room or a person's day. A change marks its groups,
 * and the next question works each marked group out anew from the sessions in it.
 */
public abstract class GroupTally implements DeltaTally {

    private static final int MAX_INSERTED = 24;

    public final SchedulePositions positions;
    private final MemberLists members;
    private final long[] costs;
    private final boolean[] marked;
    private final int[] marks;
    private int markCount;
    private long total;

    public GroupTally(SchedulePositions positions, int groups) {
        this.positions = positions;
        this.members = new MemberLists(groups);
        this.costs = new long[groups];
        this.marked = new boolean[groups];
        this.marks = new int[groups];
    }

    /** Returns how many groups a session falls into at its position. */
    public abstract int groupCount(int session);

    /** Returns the {@code i}th group of a session. */
    public abstract int group(int session, int i);

    /** Returns the units of a group. */
    public abstract long amount(int group, int[] sessions, int size);

    @Override
    public final void add(int session) {
        for (int i = 0; i < groupCount(session); i++) {
            int group = group(session, i);
            members.add(group, session);
            mark(group);
        }
    }

    @Override
    public final void remove(int session) {
        for (int i = 0; i < groupCount(session); i++) {
            int group = group(session, i);
            members.remove(group, session);
            mark(group);
        }
    }

    /** Returns whether the tally is no more than the sum of its groups, and {@link #amount(int, int[], int)} keeps nothing. */
    protected boolean isSumOfGroups() {
        return true;
    }

    private void mark(int group) {
        if (!marked[group]) {
            marked[group] = true;
            marks[markCount++] = group;
        }
    }

    @Override
    public long amount() {
        for (int i = 0; i < markCount; i++) {
            int group = marks[i];
            marked[group] = false;
            long now = amount(group, members.of(group), members.size(group));
            total += now - costs[group];
            costs[group] = now;
        }
        markCount = 0;
        return total;
    }

    @Override
    public final long increase(int session, int room, int start, int end, int halfDay) {
        long before = amount();
        positions.place(session, room, start, end, halfDay);
        long increase = isSumOfGroups() ? increaseOfGroups(session) : increaseOfAll(session, before);
        positions.clear(session);
        return increase;
    }

    /** Works out the groups of a session alone, and leaves what the others cost as it is. */
    private long increaseOfGroups(int session) {
        long increase = 0;
        for (int i = 0; i < groupCount(session); i++) {
            int group = group(session, i);
            members.add(group, session);
            increase += amount(group, members.of(group), members.size(group)) - costs[group];
            members.remove(group, session);
        }
        return increase;
    }

    private long increaseOfAll(int session, long before) {
        add(session);
        long after = amount();
        remove(session);
        return after - before;
    }

    /** Returns times as one number each, {@code start} above {@code end}, in order of start. */
    public final long[] sortedTimes(int[] sessions, int size) {
        long[] times = new long[size];
        for (int i = 0; i < size; i++) {
            times[i] = (long) positions.start(sessions[i]) << 32 | (positions.end(sessions[i]) & 0xffffffffL);
        }
        sort(times);
        return times;
    }

    /** Most groups are so small that a call of the library takes longer than sorting does. */
    private static void sort(long[] times) {
        if (times.length > MAX_INSERTED) {
            Arrays.sort(times);
            return;
        }
        for (int i = 1; i < times.length; i++) {
            long time = times[i];
            int at = i;
            while (at > 0 && times[at - 1] > time) {
                times[at] = times[at - 1];
                at--;
            }
            times[at] = time;
        }
    }

    public static int start(long time) {
        return (int) (time >> 32);
    }

    public static int end(long time) {
        return (int) time;
    }
}
