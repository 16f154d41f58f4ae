package org.lectern.solve.search;

import org.lectern.rule.Score;

/**
 * Where every session is.
 *
 * @param rooms a room for each session, or -1
 * @param options a time option for each session, or -1
 */
@SuppressWarnings("ArrayRecordComponent")
public record Whole(int[] rooms, int[] options) {

    /** Returns the packed cost of the places alone, without rules between sessions. */
    long cost(PricedModel model) {
        Instance instance = model.instance();
        long cost = 0;
        for (int s = 0; s < rooms.length; s++) {
            Score place = rooms[s] < 0
                    ? instance.table(s).leftOut()
                    : instance.table(s).place(rooms[s], instance.option(s, options[s]));
            cost += model.ladder().pack(place);
        }
        return cost;
    }
}
