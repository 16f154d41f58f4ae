package org.lectern.solve.bound;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.lectern.panel.TimeOption;
import org.lectern.solve.model.Instance;

/**
 * The points in time that matter to resources: each start that a session may have, and the steps from it to its end, so
 * that a half-day is full when its sessions hold all of its points.
 */
final class ResourcePoints {

    private final int[] minutes;
    /** For each minute from the first point to past the last the first point at or after it. */
    private final int[] pointAt;

    private final Instance instance;
    /** One session and time option for each start and end. */
    private final Map<Long, int[]> timesByEnds = new LinkedHashMap<>();

    ResourcePoints(Instance instance) {
        this.instance = instance;
        this.minutes = findPoints(instance.event().startStepMinutes());
        this.pointAt = new int[minutes.length == 0 ? 0 : minutes[minutes.length - 1] - minutes[0] + 1];
        int point = 0;
        for (int minute = 0; minute < pointAt.length; minute++) {
            point += minutes[point] < minutes[0] + minute ? 1 : 0;
            pointAt[minute] = point;
        }
    }

    private int[] findPoints(int step) {
        Set<Integer> found = new HashSet<>();
        for (int s = 0; s < instance.sessionCount(); s++) {
            for (TimeOption option : instance.table(s).options()) {
                int[] time = {s, option.index()};
                if (timesByEnds.putIfAbsent((long) option.start() << 32 | option.minutes(), time) == null) {
                    for (int minute = option.start(); minute < option.end(); minute += step) {
                        found.add(minute);
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    int count() {
        return minutes.length;
    }

    int minute(int point) {
        return minutes[point];
    }

    /** Returns the first point at or after a minute. */
    int at(int minute) {
        int from = minutes.length == 0 ? 0 : minute - minutes[0];
        return from <= 0 ? 0 : from >= pointAt.length ? minutes.length : pointAt[from];
    }

    /** Visits one session and time option for each start and length. */
    void forEachTime(BiConsumer<Integer, TimeOption> visitor) {
        timesByEnds.values().forEach(time -> visitor.accept(time[0], instance.option(time[0], time[1])));
    }

    /** Returns the minutes at which sessions may end. */
    int[] ends() {
        return timesByEnds.values().stream()
                .mapToInt(time -> instance.option(time[0], time[1]).end())
                .distinct()
                .toArray();
    }
}
