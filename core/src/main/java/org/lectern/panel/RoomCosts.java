package org.lectern.panel;

import static org.lectern.event.SubjectId.breakTime;
import static org.lectern.event.SubjectId.room;
import static org.lectern.event.SubjectId.session;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.time.BreakTimes;
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
    private final BreakTimes breaks;
    /** By room, what a minute of each of its breaks costs. */
    private final UnitCost[][] breakCosts;

    private final List<Room> rooms;
    private final Session session;
    private final List<Person> limitedPeople;
    private final EffectiveRules rules;

    /**
     * @param windows each room's opening windows on the time line
     * @param breaks the breaks that cost more in one room than in another
     */
    RoomCosts(
            Event event,
            Session session,
            RoomTypes roomKinds,
            List<int[]> windows,
            BreakTimes breaks,
            EffectiveRules rules) {
        this.rooms = event.rooms();
        this.windows = windows;
        this.breaks = breaks;
        this.session = session;
        this.limitedPeople = roomKinds.limitedPeople(session);
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
        this.breakCosts = breaks.breaks().isEmpty() ? new UnitCost[0][] : breakCosts();
    }

    /** Returns whether a break costs as much in every room: it is in each, and no waiver names one. */
    static boolean isSameInEveryRoom(Break given, EffectiveRules rules) {
        return given.roomIds().isEmpty()
                && rules.waivers(RuleIds.DURING_BREAK).stream()
                        .flatMap(waiver -> waiver.subjects().stream())
                        .noneMatch(subject -> subject.kind() == SubjectId.Kind.ROOM);
    }

    private UnitCost[][] breakCosts() {
        boolean isWaived = !rules.waivers(RuleIds.DURING_BREAK).isEmpty();
        UnitCost usual = UnitCost.of(rules, RuleIds.DURING_BREAK, List.of());
        UnitCost[][] costs = new UnitCost[rooms.size()][];
        for (int r = 0; r < costs.length; r++) {
            SubjectId room = room(rooms.get(r).id());
            costs[r] = Arrays.stream(breaks.ofRoom(r))
                    .mapToObj(index -> breaks.breaks().get(index))
                    .map(given -> isWaived
                            ? UnitCost.of(
                                    rules,
                                    RuleIds.DURING_BREAK,
                                    List.of(session(session.id()), room, breakTime(given.id())))
                            : usual)
                    .toArray(UnitCost[]::new);
        }
        return costs;
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

    /** Returns whether the room's own breaks can cost anything. */
    boolean hasBreakCost(int room) {
        return breakCosts.length > 0 && Arrays.stream(breakCosts[room]).anyMatch(cost -> cost.weight() > 0);
    }

    /** Returns the cost of the room's own breaks for a session at {@code [start, end)}. */
    Score breakCost(int room, int start, int end) {
        Score cost = Score.ZERO;
        for (int i = 0; breakCosts.length > 0 && i < breakCosts[room].length; i++) {
            int minutes = breaks.minutes(breaks.ofRoom(room)[i], start, end);
            cost = minutes == 0 ? cost : cost.plus(breakCosts[room][i].of(minutes));
        }
        return cost;
    }

    /** Returns a score that {@link #breakCost} exceeds at no time on any level. The breaks of a room do not overlap. */
    Score maxBreakCost(int room, int minutes) {
        return hasBreakCost(room)
                ? UnitCost.of(rules, RuleIds.DURING_BREAK, List.of()).of(minutes)
                : Score.ZERO;
    }

    /** Returns the score of each place rule for a room, its hours, its breaks and pinned times aside. */
    Map<String, Score> fixedCostsByRule(int r) {
        Room room = rooms.get(r);
        Map<String, Score> costs = new LinkedHashMap<>();
        long missing = missingFeatures(session.roomLimits(), room);
        put(costs, RuleIds.ROOM_FEATURE, r, missing);
        RoomLimits limits = session.roomLimits();
        put(costs, RuleIds.EXCLUDED_FEATURE, r, excludedFeatures(limits, room));
        put(costs, RuleIds.SESSION_ROOM, r, limits.allowedRooms().include(room.id()) ? 0 : 1);
        costs.put(RuleIds.PERSON_ROOM, personCost(room));
        long unmet = 0;
        for (RoomWish wish : session.roomWishes()) {
            unmet += wish.isMetBy(room) ? 0 : wish.weight();
        }
        put(costs, RuleIds.ROOM_WISH, r, unmet);
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

    private static long missingFeatures(RoomLimits limits, Room room) {
        return limits.neededFeatures().stream()
                .filter(feature -> !room.features().contains(feature))
                .count();
    }

    private static long excludedFeatures(RoomLimits limits, Room room) {
        return limits.excludedFeatures().stream()
                .filter(room.features()::contains)
                .count();
    }

    /** Returns what it costs that the room does not suit people who come to the session. */
    private Score personCost(Room room) {
        Score cost = Score.ZERO;
        for (Person person : limitedPeople) {
            RoomLimits limits = person.roomLimits();
            long units = missingFeatures(limits, room)
                    + excludedFeatures(limits, room)
                    + (limits.allowedRooms().include(room.id()) ? 0 : 1);
            UnitCost charge = UnitCost.of(
                    rules,
                    RuleIds.PERSON_ROOM,
                    List.of(session(session.id()), SubjectId.person(person.id()), room(room.id())));
            cost = cost.plus(charge.of(units));
        }
        return cost;
    }

    private void put(Map<String, Score> costs, String ruleId, int room, long units) {
        costs.put(ruleId, UnitCost.of(rules, ruleId, subjects(room)).of(units));
    }

    private List<SubjectId> subjects(int r) {
        return List.of(session(session.id()), room(rooms.get(r).id()));
    }
}
