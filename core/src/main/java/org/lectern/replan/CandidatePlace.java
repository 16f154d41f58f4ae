package org.lectern.replan;

import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * One place that a session may be given.
 *
 * @param room index of the room
 * @param time start, length and best inside
 * @param ownCost what the place costs, the other sessions aside
 */
record CandidatePlace(int room, TimeOption time, Score ownCost) {

    boolean isSamePlaceAs(CandidatePlace other) {
        return room == other.room && time.start() == other.time.start();
    }
}
