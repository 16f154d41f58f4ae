package org.lectern.panel;

import static org.lectern.event.SubjectId.room;
import static org.lectern.event.SubjectId.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.MinuteSpans;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** What it costs to hold one session in each room. */
final class RoomCosts {

    private final int[] kinds;
    /** By kind of room. */
    private final Score[] fixedCost;

    private final UnitCost[] closed;
    private final List<int[]> windows;
    private final List<Room> rooms;
    private final Session session;
    private final EffectiveRules rules;

    /**
     * @param windows each room's opening windows on the time line
     */
    RoomCosts(Event event, Session session, RoomTypes roomKinds, List<int[]> windows, EffectiveRules rules) {
        this.rooms = event.rooms();
        this.windows = windows;
        this.session = session;
        this.rules = rules;
        this.kinds = roomKinds.of(session);
        int count = Arrays.stream(kinds).max().orElse(-1) + 1;
        this.fixedCost = new Score[count];
        this.closed = new UnitCost[count];
        for (int r = rooms.size() - 1; r >= 0; r--) {
            if (fixedCost[kinds[r]] == null) {
                fixedCost[kinds[r]] = fixedCostsByRule(r).values().stream().reduce(Score.ZERO, Score::plus);
                closed[kinds[r]] = UnitCost.of(rules, RuleIds.ROOM_CLOSED, subjects(r));
            }
        }
    }

    int roomCount() {
        return kinds.length;
    }

    /** Returns the cost of the room whatever the time. */
    Score fixedCost(int room) {
        return fixedCost[kinds[room]];
    }

    /** Returns whether the room's hours can cost anything. */
    boolean hasClosedCost(int room) {
        return windows.get(room).length > 0 && closed[kinds[room]].weight() > 0;
    }

    /** Returns the cost of the room's hours for a session at {@code [start, end)}. */
    Score closedCost(int room, int start, int end) {
        int outside = MinuteSpans.minutesOutside(
                windows.get(room),
                start - rooms.get(room).setUpMinutes(),
                end + rooms.get(room).tearDownMinutes());
        return outside == 0 ? Score.ZERO : closed[kinds[room]].of(outside);
    }

    /** Returns the cost of the room's hours for a session of the given length that lies wholly outside them. */
    Score maxClosedCost(int room, int minutes) {
        return closed[kinds[room]].of(minutes
                + rooms.get(room).setUpMinutes()
                + (long) rooms.get(room).tearDownMinutes());
    }

    /** Returns the score of each place rule for a room, its hours and pinned times aside. */
    Map<String, Score> fixedCostsByRule(int r) {
        Room room = rooms.get(r);
        Map<String, Score> costs = new LinkedHashMap<>();
        long missing = session.neededFeatures().stream()
                .filter(feature -> !room.features().contains(feature))
                .count();
        put(costs, RuleIds.ROOM_FEATURE, r, missing);
        // Where nobody knows the audience, neither too few nor too many seats are known to be.
        int audience = session.audience().orElse(-1);
        put(costs, RuleIds.ROOM_SEATS, r, Math.max(0, audience - room.seats()));
        long margin = rules.config(RuleIds.EMPTY_SEATS)
                .findParameter(ParameterNames.MARGIN_PERCENT)
                .orElse(0);
        long unused = room.seats() - audience - room.seats() * margin / 100;
        put(costs, RuleIds.EMPTY_SEATS, r, audience < 0 ? 0 : Math.max(0, Math.ceilDiv(unused, 10)));
        session.pin().findRoomId().ifPresent(pinned -> {
            UnitCost charge = UnitCost.of(rules, RuleIds.PINNED, List.of(session(session.id()), room(pinned)));
            costs.put(RuleIds.PINNED, charge.of(pinned.equals(room.id()) ? 0 : 1));
        });
        return costs;
    }

    private void put(Map<String, Score> costs, String ruleId, int room, long units) {
        costs.put(ruleId, UnitCost.of(rules, ruleId, subjects(room)).of(units));
    }

    private List<SubjectId> subjects(int r) {
        return List.of(session(session.id()), room(rooms.get(r).id()));
    }
}
