package org.lectern.solve.tidy;

import java.time.ZoneId;
import java.util.Arrays;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;

/**
 * How untidy a timetable looks: a sum of points over its sessions and over each half-day of each room, 0 at best. No rule knows
 * of it, so it only chooses among timetables of equal cost.
 */
final class Untidiness {

    /** For a session that is not where it was published: people know that place. */
    static final long ELSEWHERE = 1_000;

    /** For a start at another minute than 0, 15, 30 and 45. It weighs more than a hole beside a start at a quarter. */
    private static final long ODD_START = 6;

    private static final long QUARTER_START = 2;
    private static final long HALF_START = 1;

    /** For time between two sessions in which the room stands empty. A start at the hour is not worth one. */
    private static final long HOLE = 3;

    /** For sessions that neither begin nor end with their half-day, such as at a break. */
    private static final long ADRIFT = 1;

    /** For each half-day in which a room is used, so that sessions stand together. */
    private static final long USED = 2;

    /** For each further length of such holes. */
    private static final long UNEQUAL_HOLE = 1;

    private final Timeline timeline;
    private final HalfDays halfDays;
    private final ZoneId zone;

    Untidiness(Timeline timeline, HalfDays halfDays, ZoneId zone) {
        this.timeline = timeline;
        this.halfDays = halfDays;
        this.zone = zone;
    }

    /** Returns the points of a start, by the clock at the event. */
    long ofStart(int minute) {
        return switch (timeline.toInstant(minute).atZone(zone).getMinute()) {
            case 0 -> 0;
            case 30 -> HALF_START;
            case 15, 45 -> QUARTER_START;
            default -> ODD_START;
        };
    }

    /**
     * Returns the points of the sessions of one room and half-day.
     *
     * @param halfDay its index, or {@link HalfDays#NONE}
     * @param spans start and end of each session, one after the other in order of start
     */
    long ofRoom(int halfDay, int[] spans) {
        if (spans.length == 0) {
            return 0;
        }
        int[] holes = new int[spans.length / 2];
        int count = 0;
        int end = spans[1];
        for (int i = 2; i < spans.length; i += 2) {
            if (spans[i] > end) {
                holes[count++] = spans[i] - end;
            }
            end = Math.max(end, spans[i + 1]);
        }
        long lengths = Arrays.stream(holes, 0, count).distinct().count();
        boolean isAdrift =
                halfDay != HalfDays.NONE && spans[0] != halfDays.start(halfDay) && end != halfDays.end(halfDay);
        return USED + count * HOLE + Math.max(0, lengths - 1) * UNEQUAL_HOLE + (isAdrift ? ADRIFT : 0);
    }
}
