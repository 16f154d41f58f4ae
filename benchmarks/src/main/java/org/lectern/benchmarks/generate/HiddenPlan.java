package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rooms and starts drawn before all else, so that the event has a timetable: each room-day is cut in blocks, each session
 * is held in a block of its own, and a third of the other blocks are closures of the room. Days and minutes are counted
 * from 0.
 */
final class HiddenPlan {

    static final int DAYS = 3;
    static final int DAY_START_MINUTE = 8 * 60;
    static final int DAY_END_MINUTE = 18 * 60;
    static final int SESSION_MINUTES = 60;
    static final int STEP_MINUTES = 5;
    private static final int BLOCK_MINUTES = 75;
    private static final int BLOCKS_A_DAY = (DAY_END_MINUTE - DAY_START_MINUTE) / BLOCK_MINUTES;

    private final List<Integer> seats = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private final boolean[][] closed;

    /** A block of a room. */
    private record Block(int room, int ofRoom) {

        int day() {
            return ofRoom / BLOCKS_A_DAY;
        }

        int startMinute() {
            return DAY_START_MINUTE + ofRoom % BLOCKS_A_DAY * BLOCK_MINUTES;
        }
    }

    /**
     * Where and when a session is held.
     *
     * @param startMinute minutes from the midnight before
     */
    record Spot(int room, int day, int startMinute) {

        int endMinute() {
            return startMinute + SESSION_MINUTES;
        }

        /** Returns whether a person can be live here and there. */
        boolean isClearOf(Spot other, int changeoverMinutes) {
            return day != other.day
                    || startMinute >= other.endMinute() + changeoverMinutes
                    || other.startMinute >= endMinute() + changeoverMinutes;
        }
    }

    HiddenPlan(EventClass eventClass, int sessions, Draws draws) {
        int rooms = eventClass.rooms(sessions);
        for (int room = 0; room < rooms; room++) {
            seats.add(draws.one(eventClass.seats()));
        }
        List<Block> blocks = draws.shuffled(IntStream.range(0, rooms)
                .boxed()
                .flatMap(room -> IntStream.range(0, DAYS * BLOCKS_A_DAY).mapToObj(block -> new Block(room, block)))
                .toList());
        int mostLate = (BLOCK_MINUTES - SESSION_MINUTES) / STEP_MINUTES;
        for (Block block : blocks.subList(0, sessions)) {
            int late = draws.between(0, mostLate) * STEP_MINUTES;
            spots.add(new Spot(block.room, block.day(), block.startMinute() + late));
        }
        closed = new boolean[rooms][DAYS * BLOCKS_A_DAY];
        int closures = (blocks.size() - sessions) / 3;
        blocks.subList(sessions, sessions + closures).forEach(block -> closed[block.room][block.ofRoom] = true);
    }

    /** Returns the seats of each room. */
    List<Integer> seats() {
        return seats;
    }

    Spot spot(int session) {
        return spots.get(session);
    }

    /** Returns when a room is open on a day, as pairs of first minute and first minute after. */
    List<int[]> opening(int room, int day) {
        List<int[]> spans = new ArrayList<>();
        int from = DAY_START_MINUTE;
        for (int block = 0; block < BLOCKS_A_DAY; block++) {
            if (closed[room][day * BLOCKS_A_DAY + block]) {
                int closesAt = DAY_START_MINUTE + block * BLOCK_MINUTES;
                if (closesAt > from) {
                    spans.add(new int[] {from, closesAt});
                }
                from = closesAt + BLOCK_MINUTES;
            }
        }
        if (from < DAY_END_MINUTE) {
            spans.add(new int[] {from, DAY_END_MINUTE});
        }
        return spans;
    }
}
