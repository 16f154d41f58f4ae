package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.IntVar;
import java.util.List;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleConfig;

/** {@code room-conflict}: no two sessions in a room at once; pair by pair where that is allowed at a cost or waived. */
final class RoomConflictModel {

    private final Model model;
    private final RuleConfig config;

    RoomConflictModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
    }

    void add() {
        if (model.isHard(config) && !model.hasWaivers(config)) {
            model.rooms().forbidMeeting();
            return;
        }
        for (int one = 0; one < model.sessionCount(); one++) {
            for (int other = one + 1; other < model.sessionCount(); other++) {
                addPair(one, other);
            }
        }
    }

    private void addPair(int one, int other) {
        List<Room> rooms = model.offer().event().rooms();
        int longest = Math.min(model.sessions().longest(one), model.sessions().longest(other));
        int around = rooms.stream().mapToInt(RoomConflictModel::around).max().orElse(0);
        IntVar units = model.costs().units(config, longest + around);
        for (int r = 0; r < rooms.size(); r++) {
            SubjectId room = SubjectId.room(rooms.get(r).id());
            if (!model.isWaived(config, model.subject(one), model.subject(other), room)) {
                model.pairs()
                        .atLeastOverlap(
                                units,
                                1,
                                one,
                                other,
                                around(rooms.get(r)),
                                model.rooms().in(one, r),
                                model.rooms().in(other, r));
            }
            addHalls(units, one, other, r);
        }
    }

    /** In rooms that share a part, with at most the minutes around both sessions that are between them. */
    private void addHalls(IntVar units, int one, int other, int r) {
        List<Room> rooms = model.offer().event().rooms();
        Room own = rooms.get(r);
        for (int q = 0; q < rooms.size(); q++) {
            Room near = rooms.get(q);
            boolean meet = q != r
                    && own.sharesSpaceWith(near)
                    && !model.isWaived(
                            config,
                            model.subject(one),
                            model.subject(other),
                            SubjectId.room(own.id()),
                            SubjectId.room(near.id()));
            if (meet) {
                int between = Math.min(
                        Math.min(around(own), around(near)),
                        Math.min(
                                own.setUpMinutes() + near.tearDownMinutes(),
                                near.setUpMinutes() + own.tearDownMinutes()));
                model.pairs()
                        .atLeastOverlap(
                                units,
                                1,
                                one,
                                other,
                                between,
                                model.rooms().in(one, r),
                                model.rooms().in(other, q));
            }
        }
    }

    /** Returns the minutes for which a room is taken beyond a session. */
    static int around(Room room) {
        return room.setUpMinutes() + room.tearDownMinutes();
    }
}
