package org.lectern.solve;

import java.time.Duration;
import java.util.Arrays;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.panel.time.StartGrid;
import org.lectern.panel.time.Timeline;

/**
 * What a solve of an event takes, estimated from the event's size alone, in time linear in its sessions.
 *
 * <p>The number of time options is exact, but for those that break a hard rule by themselves, which no table keeps. So the memory
 * of tables is overestimated where sessions fit at few times, by a factor of three and more. Elsewhere it is within half of what
 * was measured. A solve takes up to three times its estimate in small events with many rules. {@code docs/embedding.md} has the
 * figures. The time is rough: slots, rules and the machine change it by a factor of ten either way. Rules of an application are not
 * counted.
 *
 * @param timeOptions how many pairs of a start and a length all sessions together may have
 * @param tableMebibytes the heap that the tables of all sessions take, in MiB, rounded up
 * @param heapMebibytes the heap that the solve takes, the tables included and the event excluded, in MiB, rounded up
 * @param fillingTime the time for which one core fills the tables, once the program is warm
 * @since 0.1.0
 */
public record SolveEstimate(long timeOptions, long tableMebibytes, long heapMebibytes, Duration fillingTime) {

    /** A time option with its score and its share of the sequences. */
    private static final long BYTES_IN_TABLES = 108;

    /** The same, with what the model of the search holds of it. */
    private static final long BYTES_IN_ALL = 190;

    private static final long FIXED_BYTES = 8L << 20;
    private static final long FILLING_NANOS = 30_000;

    static SolveEstimate of(Event event) {
        Timeline timeline = Timeline.of(event);
        int[] grid = StartGrid.of(event, timeline);
        long options = 0;
        for (Session session : event.sessions()) {
            boolean isOffGrid = session.pin()
                    .findStart()
                    .filter(start -> Arrays.binarySearch(grid, timeline.toMinute(start)) < 0)
                    .isPresent();
            options += (grid.length + (isOffGrid ? 1L : 0L))
                    * session.allowedMinutes().size();
        }
        return new SolveEstimate(
                options,
                mebibytes(options * BYTES_IN_TABLES),
                mebibytes(options * BYTES_IN_ALL + FIXED_BYTES),
                Duration.ofNanos(options * FILLING_NANOS));
    }

    private static long mebibytes(long bytes) {
        return Math.ceilDiv(bytes, 1L << 20);
    }
}
