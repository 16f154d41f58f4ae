package org.lectern.change;

import java.util.List;
import org.lectern.event.Event;

/** Where in an event an addition puts its thing. */
enum AdditionTarget {
    PEOPLE("/people/", "/person"),
    ROOMS("/rooms/", "/room"),
    SESSIONS("/sessions/", "/session"),
    /** Inside a session: the list is that of the sessions. */
    SLOTS("/sessions/", "/slot"),
    RELATIONS("/relations/", "/relation"),
    WAIVERS("/waivers/", "/waiver");

    private final String path;
    private final String key;

    AdditionTarget(String path, String key) {
        this.path = path;
        this.key = key;
    }

    /** Returns the pointer of the list in the event, with a slash at its end. */
    String path() {
        return path;
    }

    /** Returns where in the change the thing stands: a slash and a key. */
    String key() {
        return key;
    }

    /** Returns how long that list is. */
    int size(Event event) {
        List<?> list = switch (this) {
            case PEOPLE -> event.people();
            case ROOMS -> event.rooms();
            case SESSIONS, SLOTS -> event.sessions();
            case RELATIONS -> event.relations();
            case WAIVERS -> event.waivers();
        };
        return list.size();
    }
}
