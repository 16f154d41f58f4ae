package org.lectern.panel.time;

import java.util.Arrays;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Window;

/** When rooms can be used, as spans in order that neither overlap nor touch. */
public final class RoomHours {

    private RoomHours() {}

    /** Returns the spans of the windows of all days. */
    public static int[] ofDays(Event event, Timeline timeline) {
        List<Window> windows =
                event.days().stream().map(Day::windows).flatMap(List::stream).toList();
        return MinuteSpans.merged(timeline.toSpans(windows));
    }

    /** Returns the part of some hours in which something is available. */
    public static int[] available(int[] hours, Availability availability, Timeline timeline) {
        return availability.isAlways()
                ? hours
                : MinuteSpans.common(hours, MinuteSpans.merged(timeline.toSpans(availability.windows())));
    }

    /** Returns the part of some hours in which a room has no break. */
    public static int[] withoutBreaks(int[] hours, Room room, Event event, Timeline timeline) {
        return withoutBreaks(hours, room, event.breaks(), timeline);
    }

    /** Returns the part of some hours in which a room has none of these breaks. */
    public static int[] withoutBreaks(int[] hours, Room room, List<Break> breaks, Timeline timeline) {
        List<Window> times = breaks.stream()
                .filter(given -> given.isIn(room.id()))
                .map(Break::time)
                .toList();
        return MinuteSpans.without(hours, MinuteSpans.merged(timeline.toSpans(times)));
    }

    /** How many of some rooms are open from each of the starts to the next. */
    @SuppressWarnings("ArrayRecordComponent")
    public record OpenCounts(int[] starts, int[] counts) {

        /** Returns the minutes that rooms are open in all, if of those open at once only so many count. */
        public long minutes(int atOnce) {
            long minutes = 0;
            for (int i = 0; i + 1 < starts.length; i++) {
                minutes += (long) Math.min(atOnce, counts[i]) * (starts[i + 1] - starts[i]);
            }
            return minutes;
        }

        /** Returns the minutes of a room that is open in {@code [start, end)}, if all open at once share what counts of them. */
        public double share(int start, int end, int atOnce) {
            double minutes = 0;
            int found = Arrays.binarySearch(starts, start);
            for (int i = found < 0 ? -found - 2 : found; starts[i] < end; i++) {
                int overlap = Math.min(end, starts[i + 1]) - Math.max(start, starts[i]);
                minutes += overlap * Math.min(1, (double) atOnce / counts[i]);
            }
            return minutes;
        }
    }

    /** Returns how many of some rooms are open at once. Takes time n log n in their spans. */
    public static OpenCounts count(List<int[]> rooms) {
        int[] starts =
                rooms.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
        int[] counts = new int[starts.length];
        for (int[] spans : rooms) {
            for (int i = 0; i < spans.length; i += 2) {
                counts[Arrays.binarySearch(starts, spans[i])]++;
                counts[Arrays.binarySearch(starts, spans[i + 1])]--;
            }
        }
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        return new OpenCounts(starts, counts);
    }
}
