package org.lectern.solve.scoring.tally;

import java.util.Arrays;

/** The sessions in each of some groups, such as the rooms, in no particular order. */
public final class MemberLists {

    private final int[][] members;
    private final int[] sizes;

    public MemberLists(int groups) {
        this.members = new int[groups][0];
        this.sizes = new int[groups];
    }

    public void add(int group, int session) {
        if (sizes[group] == members[group].length) {
            members[group] = Arrays.copyOf(members[group], Math.max(8, 2 * sizes[group]));
        }
        members[group][sizes[group]++] = session;
    }

    /** Takes a session out of a group that holds it. */
    public void remove(int group, int session) {
        int at = 0;
        while (members[group][at] != session) {
            at++;
        }
        members[group][at] = members[group][--sizes[group]];
    }

    public int size(int group) {
        return sizes[group];
    }

    public int get(int group, int i) {
        return members[group][i];
    }

    /** Returns the sessions of a group, of which the first {@link #size} count. */
    int[] of(int group) {
        return members[group];
    }
}
