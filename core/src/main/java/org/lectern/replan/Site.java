package org.lectern.replan;

import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * One place that a session may be given.
 *
 * @param room index of the room
 * @param time start, length and best inside
 * @param own what the place costs, the other sessions aside
 */
record Site(int room, TimeOption time, Score own) {

    boolean isAt(Site other) {
        return room == other.room && time.start() == other.time.start();
    }
}
