package org.lectern.solve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last timetables that a search has found for its event, and for the event as it stood before each change.
 *
 * <p>A change may forbid the best one and not one that was found before it, or allow again what an earlier change forbade.
 */
final class FoundSoFar {

    private static final int MOST_OF_AN_EVENT = 16;
    private static final int MOST_EVENTS = 8;

    private final Deque<Deque<Found>> events = new ArrayDeque<>();

    /** Adds a timetable that is better than all others of its event. */
    @SuppressWarnings("ReferenceEquality") // Each change makes an event of its own.
    void add(Found found) {
        if (events.isEmpty() || events.getLast().getLast().event() != found.event()) {
            events.addLast(new ArrayDeque<>());
        }
        addWithin(MOST_OF_AN_EVENT, events.getLast(), found);
        while (events.size() > MOST_EVENTS) {
            events.removeFirst();
        }
    }

    private static void addWithin(int most, Deque<Found> all, Found found) {
        all.addLast(found);
        while (all.size() > most) {
            all.removeFirst();
        }
    }

    /**
     * Returns the cheapest of all timetables carried over to another event, or empty if none has been found. Of those of
     * one event, the earlier are looked at only until one can be kept whole.
     */
    Optional<CarriedOver> cheapest(Function<Found, CarriedOver> carry) {
        List<CarriedOver> all = new ArrayList<>();
        for (Deque<Found> ofEvent : events) {
            // Lets go of the tables of events as they were.
            ofEvent.forEach(Found::timetable);
            Iterator<Found> newestFirst = ofEvent.descendingIterator();
            boolean isWhole = false;
            while (newestFirst.hasNext() && !isWhole) {
                CarriedOver carried = carry.apply(newestFirst.next());
                isWhole = carried.isWhole();
                all.add(carried);
            }
        }
        @Nullable CarriedOver cheapest = null;
        for (CarriedOver carried : all) {
            if (cheapest == null
                    || carried.found().isBetterThan(cheapest.found().score())) {
                cheapest = carried;
            }
        }
        return Optional.ofNullable(cheapest);
    }
}
