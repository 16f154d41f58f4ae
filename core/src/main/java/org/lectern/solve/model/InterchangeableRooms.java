package org.lectern.solve.model;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.lectern.event.DailyLimit;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** Which rooms a timetable may exchange, as no rule tells one from the other. */
final class InterchangeableRooms {

    /** Rules about which sessions share a room, or follow one another there. */
    private static final Set<String> TELL_ROOMS_APART =
            Set.of(RuleIds.ROOM_CHANGE, RuleIds.PERSON_ROOM_CHANGE, RuleIds.TOPIC_ROOMS, RuleIds.TOPIC_REPEAT);

    private InterchangeableRooms() {}

    /** Returns whether rooms may be exchanged at all: the rules in force ask nothing of rooms but that they are free. */
    static boolean mayBe(Instance instance) {
        return instance.emptyTimetableScore().hard() == 0
                && instance.isHard(RuleIds.ROOM_CONFLICT)
                && !instance.isHard(RuleIds.NO_SLACK)
                && instance.effectiveRules().waivers(RuleIds.NO_SLACK).isEmpty()
                && !instance.couplingRules().hasCustomRules()
                && instance.couplingRules().inForce().stream().noneMatch(rule -> TELL_ROOMS_APART.contains(rule.id()));
    }

    /** Returns what distinguishes a room beside what sessions pay in it at any time: its limit, and when it is open to each session. */
    static List<Object> limitAndHours(Instance instance, int room) {
        DailyLimit limit = instance.event().rooms().get(room).dailyLimit();
        // A room with a limit of its own is like none of the others.
        int own = limit.equals(DailyLimit.NONE) ? -1 : room;
        return List.of(
                own,
                instance.tables().sessionTables().stream()
                        .map(table -> closed(table, room))
                        .toList());
    }

    private static BitSet closed(SessionCostTable table, int room) {
        BitSet closed = new BitSet();
        if (table.isTimeDependent(room)) {
            for (TimeOption time : table.options()) {
                closed.set(
                        time.index(), !table.timeDependentRoomCost(room, time).equals(Score.ZERO));
            }
        }
        return closed;
    }
}
