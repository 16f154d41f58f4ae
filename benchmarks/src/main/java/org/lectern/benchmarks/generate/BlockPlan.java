package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws a hidden plan of days from 8:00 to 18:00: each room-day has eight blocks of 75 minutes, each session is held
 * for an hour in a block of its own, and a third of the other blocks are closures of the room.
 *
 * <p>Order of the draws: the blocks, shuffled, of which the sessions get the first and closures a
 * third of the rest; how late each session is.
 */
final class BlockPlan {

    static final int SESSION_MINUTES = 60;
    static final int STEP_MINUTES = 5;
    private static final Span DAY = Span.ofHours(8, 18);
    private static final int BLOCK_MINUTES = 75;
    private static final int BLOCKS_A_DAY = DAY.minutes() / BLOCK_MINUTES;

    private final int days;
    private final List<Integer> seats;
    private final boolean[][] closed;

    /** A block of a room. */
    private record Block(int room, int ofRoom) {

        int day() {
            return ofRoom / BLOCKS_A_DAY;
        }

        int startMinute() {
            return DAY.from() + ofRoom % BLOCKS_A_DAY * BLOCK_MINUTES;
        }
    }

    private BlockPlan(int days, List<Integer> seats) {
        this.days = days;
        this.seats = seats;
        this.closed = new boolean[seats.size()][days * BLOCKS_A_DAY];
    }

    /**
     * Draws a plan.
     *
     * @param seats how many people each room seats
     */
    static HiddenPlan draw(int sessions, int days, List<Integer> seats, Draws draws) {
        return new BlockPlan(days, seats).plan(sessions, draws);
    }

    private HiddenPlan plan(int sessions, Draws draws) {
        int rooms = seats.size();
        List<Block> blocks = draws.shuffled(IntStream.range(0, rooms)
                .boxed()
                .flatMap(room -> IntStream.range(0, days * BLOCKS_A_DAY).mapToObj(block -> new Block(room, block)))
                .toList());
        int maxLate = (BLOCK_MINUTES - SESSION_MINUTES) / STEP_MINUTES;
        List<Spot> spots = new ArrayList<>();
        for (Block block : blocks.subList(0, sessions)) {
            int start = block.startMinute() + draws.between(0, maxLate) * STEP_MINUTES;
            spots.add(new Spot(block.room, block.day(), new Span(start, start + SESSION_MINUTES)));
        }
        int closures = (blocks.size() - sessions) / 3;
        blocks.subList(sessions, sessions + closures).forEach(block -> closed[block.room][block.ofRoom] = true);
        return new HiddenPlan(
                Calendar.of(days, DAY),
                IntStream.range(0, rooms)
                        .mapToObj(room -> new RoomPlan(seats.get(room), openings(room)))
                        .toList(),
                spots);
    }

    private List<List<Span>> openings(int room) {
        return IntStream.range(0, days).mapToObj(day -> opening(room, day)).toList();
    }

    private List<Span> opening(int room, int day) {
        List<Span> spans = new ArrayList<>();
        int from = DAY.from();
        for (int block = 0; block < BLOCKS_A_DAY; block++) {
            if (closed[room][day * BLOCKS_A_DAY + block]) {
                int closesAt = DAY.from() + block * BLOCK_MINUTES;
                if (closesAt > from) {
                    spans.add(new Span(from, closesAt));
                }
                from = closesAt + BLOCK_MINUTES;
            }
        }
        if (from < DAY.until()) {
            spans.add(new Span(from, DAY.until()));
        }
        return spans;
    }
}
