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
    }

    /**
     * Returns the least cost, or empty if there are too many ways.
     *
     * @param change what each change costs
     * @param isOneAtATime whether no two sessions overlap, rather than no two in a room
     * @param maxWays the maximum number of ways in all
     * @throws ArithmeticException if a sum overflows
     */
    public static OptionalLong findLeast(List<Choice> choices, long change, boolean isOneAtATime, int maxWays) {
        List<Choice> inOrder =
                choices.stream().sorted(Comparator.comparingInt(Choice::start)).toList();
        return new RoomCourse(inOrder, change, isOneAtATime).findLeast(maxWays);
    }

    private OptionalLong findLeast(int maxWays) {
        int left = maxWays;
        Map<Past, Long> ways = Map.of(new Past(0, Set.of()), 0L);
        for (int i = 0; i < choices.size(); i++) {
            left -= ways.size();
            if (left < 0) {
                return OptionalLong.empty();
            }
            Map<Past, Long> next = new HashMap<>();
            for (Map.Entry<Past, Long> way : ways.entrySet()) {
                Past past = way.getKey();
                next.merge(beforeNext(i, past.taken, past.recent), way.getValue(), Math::min);
                if (isPossible(past, choices.get(i))) {
                    long cost = Math.addExact(way.getValue(), cost(past, choices.get(i)));
                    next.merge(with(i, past), cost, Math::min);
                }
            }
            ways = next;
        }
        return ways.values().stream().mapToLong(Long::longValue).min();
    }

    private Past with(int i, Past past) {
        Choice choice = choices.get(i);
        Set<Stay> recent = new HashSet<>(past.recent);
        recent.add(new Stay(choice.room, choice.start, choice.end));
        return beforeNext(i, past.taken | (1 << choice.session), recent);
    }

    /** Returns the past as the choice after the {@code i}th sees it; after the last there is none to see it. */
    private Past beforeNext(int i, int taken, Set<Stay> recent) {
        return i + 1 == choices.size()
                ? new Past(0, Set.of())
                : new Past(taken, seenAt(choices.get(i + 1).start, recent));
    }

    private boolean isPossible(Past past, Choice choice) {
        return ((past.taken >> choice.session) & 1) == 0
                && past.recent.stream()
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
