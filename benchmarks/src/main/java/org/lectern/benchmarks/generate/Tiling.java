package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts sessions into rooms one after the other, without a gap. */
final class Tiling {

    private final List<Integer> minutes;
    private final @Nullable Spot[] spots;

    /**
     * @param minutes how long each session lasts
     */
    Tiling(List<Integer> minutes) {
        this.minutes = minutes;
        this.spots = new Spot[minutes.size()];
    }

    /** Deals sessions to so many stretches of time, in random order and as evenly as possible. */
    static List<List<Integer>> deal(List<Integer> sessions, int stretches, Draws draws) {
        List<List<Integer>> dealt = IntStream.range(0, stretches)
                .<List<Integer>>mapToObj(stretch -> new ArrayList<>())
                .toList();
        List<Integer> order = draws.shuffled(sessions);
        for (int i = 0; i < order.size(); i++) {
            dealt.get(i % stretches).add(order.get(i));
        }
        return dealt;
    }

    /** Places sessions in a room from a minute on, and returns where they take place from start to end. */
    Span place(List<Integer> sessions, int room, int day, int from) {
        int minute = from;
        for (int session : sessions) {
            Span time = new Span(minute, minute + minutes.get(session));
            spots[session] = new Spot(room, day, time);
            minute = time.until();
        }
        return new Span(from, minute);
    }

    /** Returns the spot of each session, or null for one that was not placed. */
    List<@Nullable Spot> spots() {
        return Arrays.asList(spots);
    }
}
