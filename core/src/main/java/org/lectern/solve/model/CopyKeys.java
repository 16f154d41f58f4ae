package org.lectern.solve.model;

import org.lectern.panel.TimeOption;
import org.lectern.panel.time.HalfDays;

/**
 * What copies of a session may pay for, as numbers: its time options, behind them the pairs of a day and a room group, and
 * behind those its places, each a time option in a room group.
 */
public final class CopyKeys {

    /** What a key stands for. */
    public enum By {
        /** A time option. */
        TIME,
        /** A day and a room group. */
        ROOM,
        /** A time option and a room group. */
        PLACE
    }

    private final int count;
    private final int groups;
    /** For each session and time option, the number of the first group on its day. */
    private final int[][] firsts;

    public CopyKeys(Instance instance, RoomGroups groups) {
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

    /** Returns how many keys of a kind a session has. */
    public int count(int session, By by) {
        return switch (by) {
            case TIME -> optionCount(session);
            case ROOM -> count;
            case PLACE -> optionCount(session) * groups;
        };
    }

    /** Returns the number of a session's first key of a kind. */
    public int first(int session, By by) {
        return switch (by) {
            case TIME -> 0;
            case ROOM -> optionCount(session);
            case PLACE -> optionCount(session) + count;
        };
    }

    /** Returns the number of a pair of a day and a group. */
    public int pair(int day, int group) {
        return day * groups + group;
    }

    /** Returns the number of a place, counted from the first. */
    public int place(int option, int group) {
        return option * groups + group;
    }

    /** Returns the number of a place's pair, behind the time options of the session; -1 if unscheduled. */
    public int of(int session, RankedPlaces places, int place) {
        int option = places.option(place);
        return option < 0 ? -1 : firsts[session][option] + places.group(place);
    }

    /** Returns the number of a place, behind all other keys of the session; -1 if unscheduled. */
    public int ofPlace(int session, RankedPlaces places, int place) {
        int option = places.option(place);
        return option < 0 ? -1 : first(session, By.PLACE) + place(option, places.group(place));
    }
}
