package org.lectern.panel.time;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Room;

/** When each room has breaks, on the time line. */
public final class BreakTimes {

    private final List<Break> breaks;
    private final int[] starts;
    private final int[] ends;
    /** The indices of the breaks of each room. */
    private final int[][] ofRoom;

    private BreakTimes(List<Break> breaks, List<Room> rooms, Timeline timeline) {
        this.breaks = breaks;
        this.starts = breaks.stream()
                .mapToInt(given -> timeline.toMinute(given.time().startInclusive()))
                .toArray();
        this.ends = breaks.stream()
                .mapToInt(given -> timeline.toMinute(given.time().endExclusive()))
                .toArray();
        this.ofRoom = new int[rooms.size()][];
        for (int r = 0; r < ofRoom.length; r++) {
            String id = rooms.get(r).id();
            ofRoom[r] = IntStream.range(0, starts.length)
                    .filter(b -> breaks.get(b).isIn(id))
                    .toArray();
        }
    }

    /** Returns some breaks of an event. Time and memory: breaks times rooms. */
    public static BreakTimes of(List<Break> breaks, Event event, Timeline timeline) {
        return new BreakTimes(List.copyOf(breaks), event.rooms(), timeline);
    }

    public List<Break> breaks() {
        return breaks;
    }

    /** Returns the indices of a room's breaks among {@link #breaks}. */
    public int[] ofRoom(int room) {
        return ofRoom[room];
    }

    /** Returns how many minutes of {@code [start, end)} lie in a break. */
    public int minutes(int index, int start, int end) {
        return Math.max(0, Math.min(end, ends[index]) - Math.max(start, starts[index]));
    }
}
