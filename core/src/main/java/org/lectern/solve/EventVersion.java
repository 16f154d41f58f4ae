package org.lectern.solve;

import org.lectern.event.Event;

/**
 * The event of a solve, and how often it has been changed. An event that returns after two changes is another version: the
 * search may have noticed the change in between.
 */
record EventVersion(Event event, long number) {

    static EventVersion first(Event event) {
        return new EventVersion(event, 0);
    }

    EventVersion changed(Event changed) {
        return new EventVersion(changed, number + 1);
    }
}
