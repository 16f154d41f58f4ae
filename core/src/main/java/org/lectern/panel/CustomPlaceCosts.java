package org.lectern.panel;

import java.util.Arrays;
import java.util.List;
import org.lectern.rule.Score;

/** What places of one session cost under rules of an application. */
final class CustomPlaceCosts {

    /** By room, by time option; empty for a room that costs nothing at any time. */
    private final Score[][] costs;

    CustomPlaceCosts(CustomRules rules, int rooms, List<TimeOption> options) {
        this.costs = new Score[rules.hasPlaceRules() ? rooms : 0][];
        for (int room = 0; room < costs.length; room++) {
            Score[] own = new Score[options.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = rules.placeCost(
                        room, options.get(i).start(), options.get(i).end());
            }
            boolean isFree = Arrays.stream(own).allMatch(Score.ZERO::equals);
            costs[room] = isFree ? new Score[0] : own;
        }
    }

    /** Returns whether a room costs anything at any time. */
    boolean isActive(int room) {
        return costs.length > 0 && costs[room].length > 0;
    }

    /** Returns whether any room costs anything at any time. */
    boolean isActiveInAnyRoom() {
        return Arrays.stream(costs).anyMatch(own -> own.length > 0);
    }

    /** Returns what a place costs. */
    Score cost(int room, TimeOption option) {
        return isActive(room) ? costs[room][option.index()] : Score.ZERO;
    }

    /** Returns a score that a room exceeds at no time on any level. */
    Score maxCost(int room) {
        return isActive(room) ? Arrays.stream(costs[room]).reduce(Score.ZERO, Score::max) : Score.ZERO;
    }
}
