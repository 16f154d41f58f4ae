package org.lectern.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The last incumbents of a search, for its event and for the event before each change.
 *
 * <p>A change may forbid the best timetable but not an earlier one, or allow again what an earlier change forbade.
 */
final class IncumbentHistory {

    private static final int MAX_PER_EVENT = 16;
    private static final int MAX_EVENTS = 8;

    private final Deque<Deque<Improvement>> events = new ArrayDeque<>();

    /** Adds a timetable that is better than all others of its event. */
    @SuppressWarnings("ReferenceEquality") // Each change makes an event of its own.
    void add(Improvement improvement) {
        if (events.isEmpty() || events.getLast().getLast().event() != improvement.event()) {
            events.addLast(new ArrayDeque<>());
        }
        events.getLast().addLast(improvement);
        if (events.getLast().size() > MAX_PER_EVENT) {
            events.getLast().removeFirst();
        }
        if (events.size() > MAX_EVENTS) {
            events.removeFirst();
        }
    }

    /**
     * Returns the cheapest of all timetables carried over to another event, or empty if none has been found. For each
     * event it tries the latest first, and stops at the first that can be kept whole.
     */
    Optional<WarmStart> findCheapest(Function<Improvement, WarmStart> carry) {
        List<WarmStart> all = new ArrayList<>();
        for (Deque<Improvement> ofEvent : events) {
            // Releases the tables of earlier events.
            ofEvent.forEach(Improvement::timetable);
            Iterator<Improvement> newestFirst = ofEvent.descendingIterator();
            boolean isWhole = false;
            while (newestFirst.hasNext() && !isWhole) {
                WarmStart carried = carry.apply(newestFirst.next());
                isWhole = carried.keepsAll();
                all.add(carried);
            }
        }
        return all.stream()
                .min(Comparator.comparing(carried -> carried.improvement().score()));
    }
}
