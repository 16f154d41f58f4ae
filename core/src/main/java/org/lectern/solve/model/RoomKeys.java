package org.lectern.solve.model;

import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/** The pairs of a day and a room group, numbered behind the time options of each session. */
public final class RoomKeys {

    private final int count;
    private final int groups;
    /** For each session and time option, the number of the first group on its day. */
    private final int[][] firsts;

    public RoomKeys(Instance instance, RoomGroups groups) {
        HalfDays halfDays = instance.index().halfDays();
        this.groups = groups.count();
        this.count = halfDays.dayCount() * this.groups;
        this.firsts = new int[instance.sessionCount()][];
        for (int s = 0; s < firsts.length; s++) {
            firsts[s] = new int[instance.table(s).options().size()];
            for (TimeOption option : instance.table(s).options()) {
                firsts[s][option.index()] = firsts[s].length + halfDays.dayIndex(option.halfDay()) * this.groups;
            }
        }
    }

    /** Returns the number of pairs. */
    public int count() {
        return count;
    }

    /** Returns the number of time options of a session. */
    public int optionCount(int session) {
        return firsts[session].length;
    }

    /** Returns the number of a pair of a day and a group. */
    public int pair(int day, int group) {
        return day * groups + group;
    }

    /** Returns the number of a place's pair, behind the time options of the session; -1 if unscheduled. */
    public int of(int session, RankedPlaces places, int place) {
        int option = places.option(place);
        return option < 0 ? -1 : firsts[session][option] + places.group(place);
    }
}
