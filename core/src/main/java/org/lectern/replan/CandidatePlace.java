package org.lectern.replan;

import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * A place that a session may get.
 *
 * @param room the index of the room
 * @param time start, length and best sequence
 * @param ownCost the cost of the session alone at this place
 */
record CandidatePlace(int room, TimeOption time, Score ownCost) {

    boolean isSamePlaceAs(CandidatePlace other) {
        return room == other.room && time.start() == other.time.start();
    }
}
