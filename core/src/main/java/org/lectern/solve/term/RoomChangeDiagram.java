package org.lectern.solve.term;

import java.util.List;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * The ways to place sessions of a region on a day in rooms, room by room. The rooms that count, except for one, cost a change
 * each. A session may be in several rooms: that costs no less than the rule does.
 *
 * @param rooms the multipliers of the sessions that may be in each room
 * @param change what a change costs
 */
record RoomChangeDiagram(List<int[]> rooms, long change) {

    private static final int MAX_COUNT = 2;

    /**
     * Which rooms count.
     *
     * @param threshold those with at least so many sessions
     * @param max how many sessions a room may have
     */
    record Reading(int threshold, int max) {

        /** Sessions follow one another, so that each room that they use is entered. */
        static final Reading EVERY_ROOM = new Reading(1, Integer.MAX_VALUE);

        /** Sessions at the same time as all others do not follow any, but in a room of two, one follows the other. */
        static final Reading ROOMS_OF_TWO = new Reading(2, Integer.MAX_VALUE);

        /** The same, if no room has three. */
        static final Reading ROOMS_OF_NO_MORE_THAN_TWO = new Reading(2, 2);
    }

    /** Returns the diagram of all ways, each under the readings that fit it. */
    DecisionDiagram build(List<Reading> readings) {
        int steps = rooms.stream().mapToInt(own -> own.length).sum();
        int[] multipliers = new int[steps];
        boolean[] isLastOfRoom = new boolean[steps];
        int step = 0;
        for (int[] own : rooms) {
            for (int multiplier : own) {
                multipliers[step++] = multiplier;
            }
            isLastOfRoom[step - 1] = true;
        }
        long last = state(readings.size(), 0, false, 0, steps);
        return new DiagramBuilder(last).build(0, (state, into) -> {
            if (state == 0) {
                for (int r = 0; r < readings.size(); r++) {
                    into.arc(state(r, 0, false, 0, steps), DecisionDiagram.NONE, 0);
                }
                return;
            }
            int count = (int) ((state - 1) % (MAX_COUNT + 1));
            long rest = (state - 1) / (MAX_COUNT + 1);
            boolean isEntered = rest % 2 == 1;
            int at = (int) (rest / 2 % steps);
            int reading = (int) (rest / 2 / steps);
            Reading rule = readings.get(reading);
            boolean isLast = isLastOfRoom[at];
            into.arc(head(reading, at, isEntered, isLast ? 0 : count, steps, last), DecisionDiagram.NONE, 0);
            if (count < rule.max) {
                int next = Math.min(count + 1, rule.threshold);
                boolean isCounted = count < rule.threshold && next == rule.threshold;
                into.arc(
                        head(reading, at, isEntered || isCounted, isLast ? 0 : next, steps, last),
                        multipliers[at],
                        isCounted && isEntered ? change : 0);
            }
        });
    }

    private static long head(int reading, int at, boolean isEntered, int count, int steps, long last) {
        return at + 1 == steps ? last : state(reading, at + 1, isEntered, count, steps);
    }

    /**
     * Numbers a state.
     *
     * @param isEntered whether some room has counted
     * @param count the sessions of the room, up to those that make it count
     */
    private static long state(int reading, int at, boolean isEntered, int count, int steps) {
        return 1 + (((long) reading * steps + at) * 2 + (isEntered ? 1 : 0)) * (MAX_COUNT + 1) + count;
    }
}
