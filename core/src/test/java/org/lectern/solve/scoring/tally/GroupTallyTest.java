package org.lectern.solve.scoring.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupTallyTest {

    private static final int SESSIONS = 60;

    /** Counts the minutes from the first start to the last end in each room. */
    private static final class Spans extends GroupTally {

        private int asked;

        private Spans(SchedulePositions positions) {
            super(positions, 3);
        }

        @Override
        public int groupCount(int session) {
            return 1;
        }

        @Override
        public int group(int session, int i) {
            return positions.room(session);
        }

        @Override
        public long amount(int group, int[] sessions, int size) {
            asked++;
            long[] times = sortedTimes(sessions, size);
            return size == 0
                    ? 0
                    : Arrays.stream(times).mapToInt(GroupTally::end).max().orElseThrow() - start(times[0]);
        }
    }

    private static SchedulePositions placed(Random random) {
        SchedulePositions positions = new SchedulePositions(SESSIONS);
        for (int session = 0; session < SESSIONS; session++) {
            int start = random.nextInt(40) - 20;
            positions.place(session, 0, start, start + random.nextInt(4), 0);
        }
        return positions;
    }

    private static List<String> spans(Stream<String> times) {
        return times.sorted().toList();
    }

    @Test
    void times_ofFewAndManySessions_comeInOrderOfStart() {
        SchedulePositions positions = placed(new Random(1));
        Spans tally = new Spans(positions);
        for (int size = 0; size <= SESSIONS; size++) {
            int[] sessions = IntStream.range(0, size).toArray();

            long[] times = tally.sortedTimes(sessions, size);

            int[] starts = Arrays.stream(times).mapToInt(GroupTally::start).toArray();
            assertArrayEquals(
                    Arrays.stream(sessions).map(positions::start).sorted().toArray(), starts, "of " + size);
            assertEquals(
                    spans(Arrays.stream(sessions).mapToObj(s -> positions.start(s) + " to " + positions.end(s))),
                    spans(Arrays.stream(times).mapToObj(t -> GroupTally.start(t) + " to " + GroupTally.end(t))));
        }
    }

    @Test
    void group_unchanged_isNotWorkedOutAgain() {
        SchedulePositions positions = new SchedulePositions(2);
        Spans tally = new Spans(positions);
        positions.place(0, 1, 10, 30, 0);
        positions.place(1, 2, 0, 5, 0);
        tally.add(0);
        tally.add(1);

        assertEquals(25, tally.amount());
        assertEquals(2, tally.asked);
        assertEquals(25, tally.amount());
        assertEquals(2, tally.asked);
        tally.remove(1);
        positions.place(1, 2, 0, 6, 0);
        tally.add(1);
        assertEquals(26, tally.amount());
        assertEquals(3, tally.asked);
    }

    @Test
    void increase_ofSessionThatIsNowhere_leavesItNowhere() {
        SchedulePositions positions = new SchedulePositions(2);
        Spans tally = new Spans(positions);
        positions.place(0, 1, 10, 30, 0);
        tally.add(0);

        assertEquals(10, tally.increase(1, 1, 35, 40, 0));
        assertFalse(positions.isScheduled(1));
        assertTrue(positions.isScheduled(0));
        assertEquals(20, tally.amount());
    }
}
