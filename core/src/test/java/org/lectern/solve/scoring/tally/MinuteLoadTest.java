package org.lectern.solve.scoring.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The load of sessions that come and go is what counting each minute anew gives. */
class MinuteLoadTest {

    private static final int FROM = -30;
    private static final int UNTIL = 60;
    private static final int SESSIONS = 8;

    /** A span of minutes. */
    private record Span(int start, int end) {

        boolean holds(int minute) {
            return start <= minute && minute < end;
        }
    }

    @Test
    void load_ofSessionsThatComeAndGo_isThatOfEachMinuteCountedAnew() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int limit = 1 + random.nextInt(3);
            List<int[]> waivers = seed % 3 == 0 ? List.of() : List.of(new int[] {0, 1}, new int[] {2, 3, 4});
            MinuteLoad load = new MinuteLoad(FROM, UNTIL, limit, waivers);
            Map<Integer, Span> running = new LinkedHashMap<>();
            for (int i = 0; i < 60; i++) {
                int session = random.nextInt(SESSIONS);
                Span left = running.remove(session);
                if (left != null) {
                    load.remove(session, left.start(), left.end());
                } else {
                    int start = FROM + random.nextInt(UNTIL - FROM);
                    Span span = new Span(start, start + 1 + random.nextInt(UNTIL - start));
                    running.put(session, span);
                    load.add(session, span.start(), span.end());
                }
                assertSame(running, load, limit, waivers, "seed " + seed + ", change " + i);
            }
        }
    }

    private static void assertSame(
            Map<Integer, Span> running, MinuteLoad load, int limit, List<int[]> waivers, String where) {
        long excess = 0;
        for (int minute = FROM; minute < UNTIL; minute++) {
            int at = minute;
            long count =
                    running.values().stream().filter(span -> span.holds(at)).count();
            boolean isWaived = waivers.stream()
                    .anyMatch(waiver -> Arrays.stream(waiver)
                            .allMatch(named -> running.containsKey(named)
                                    && running.get(named).holds(at)));
            excess += isWaived ? 0 : Math.max(0, count - limit);
            assertEquals(count < limit, load.hasCapacity(minute, minute + 1), where + ", minute " + minute);
        }
        assertEquals(excess, load.excess(), where);
    }
}
