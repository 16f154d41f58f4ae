package org.lectern.solve.proof.course;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The least that changes of rooms cost some sessions on a day, less what the sessions get back. Choices are taken or left in
 * order of start. Of all ways that leave the same behind, the cheapest goes on.
 */
public final class RoomCourse {

    private static final int LONG_AGO = Integer.MIN_VALUE;

    private final List<Choice> choices;
    private final long change;
    private final boolean isOneAtATime;

    /** By choice, the ways before it that have not taken its session. */
    private final List<Map<Past, Long>> ways;

    /** What the cheapest way costs of those that have ended. */
    private long least = Long.MAX_VALUE;

    /**
     * A session at a time in a room.
     *
     * @param session its number, below 31
     * @param start in minutes, as {@code end}
     * @param value what it gets back
     */
    public record Choice(int session, int room, int start, int end, long value) {}

    /**
     * When a room is taken, or last was. The start is {@link #LONG_AGO} once that is over, and so is the end unless something
     * that runs began before it.
     */
    private record Stay(int room, int start, int end) {}

    /**
     * What later sessions need to know.
     *
     * @param taken the sessions so far, as bits
     * @param recent those after which none that began later is over
     */
    private record Past(int taken, Set<Stay> recent) {}

    private RoomCourse(List<Choice> choices, long change, boolean isOneAtATime) {
        this.choices = choices;
        this.change = change;
        this.isOneAtATime = isOneAtATime;
        this.ways =
                choices.stream().<Map<Past, Long>>map(choice -> new HashMap<>()).toList();
    }

    /**
     * Returns the least cost, or empty if there are too many ways.
     *
     * @param change what each change costs
     * @param isOneAtATime whether no two sessions overlap, rather than no two in a room
     * @param maxWays the maximum number of ways in all; no more are needed than the diagram of the search has arcs
     * @throws ArithmeticException if a sum overflows
     */
    public static OptionalLong findLeast(List<Choice> choices, long change, boolean isOneAtATime, int maxWays) {
        List<Choice> inOrder =
                choices.stream().sorted(Comparator.comparingInt(Choice::start)).toList();
        return new RoomCourse(inOrder, change, isOneAtATime).findLeast(maxWays);
    }

    private OptionalLong findLeast(int maxWays) {
        add(0, 0, Set.of(), 0);
        int left = maxWays;
        for (int i = 0; i < choices.size(); i++) {
            Map<Past, Long> here = ways.get(i);
            left -= here.size();
            if (left < 0) {
                return OptionalLong.empty();
            }
            for (Map.Entry<Past, Long> way : here.entrySet()) {
                Past past = way.getKey();
                Choice choice = choices.get(i);
                add(i + 1, past.taken, past.recent, way.getValue());
                if (isPossible(past, choice)) {
                    Set<Stay> recent = new HashSet<>(past.recent);
                    recent.add(new Stay(choice.room, choice.start, choice.end));
                    add(
                            i + 1,
                            past.taken | (1 << choice.session),
                            recent,
                            Math.addExact(way.getValue(), cost(past, choice)));
                }
            }
            here.clear();
        }
        return OptionalLong.of(least);
    }

    /** Adds a way before the next choice of a session that it has not taken. Where there is none, the way ends. */
    private void add(int from, int taken, Set<Stay> recent, long cost) {
        int next = from;
        while (next < choices.size() && ((taken >> choices.get(next).session) & 1) == 1) {
            next++;
        }
        if (next == choices.size()) {
            least = Math.min(least, cost);
        } else {
            ways.get(next).merge(new Past(taken, seenAt(choices.get(next).start, recent)), cost, Math::min);
        }
    }

    private boolean isPossible(Past past, Choice choice) {
        return past.recent.stream()
                .noneMatch(stay -> (isOneAtATime || stay.room == choice.room) && stay.end > choice.start);
    }

    private long cost(Past past, Choice choice) {
        long changes = past.recent.stream()
                .filter(stay -> stay.room != choice.room && stay.end <= choice.start)
                .count();
        return Math.subtractExact(Math.multiplyExact(change, changes), choice.value);
    }

    private static Set<Stay> seenAt(int now, Set<Stay> recent) {
        Set<Stay> left = new HashSet<>();
        for (Stay stay : recent) {
            boolean isPast = recent.stream()
                    .anyMatch(other -> other.end <= now && other.start > LONG_AGO && other.start >= stay.end);
            boolean isOverlapped = recent.stream().anyMatch(other -> other.end > now && other.start < stay.end);
            if (!isPast) {
                // Whoever is over has sent away those before.
                left.add(new Stay(
                        stay.room, stay.end > now ? stay.start : LONG_AGO, isOverlapped ? stay.end : LONG_AGO));
            }
        }
        return left;
    }
}
