package org.lectern.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;

/** Which rooms cost a session the same whatever the time: those of as many seats and the same features. */
final class RoomTypes {

    private static final List<String> PLACE_RULES =
            List.of(RuleIds.ROOM_FEATURE, RuleIds.ROOM_SEATS, RuleIds.EMPTY_SEATS, RuleIds.ROOM_CLOSED, RuleIds.PINNED);

    private final int[] kindOf;
    private final int[] each;

    private RoomTypes(int[] kindOf) {
        this.kindOf = kindOf;
        this.each = IntStream.range(0, kindOf.length).toArray();
    }

    /** Returns the kinds of an event's rooms; each room is a kind of its own where a waiver might name it. */
    static RoomTypes of(Event event, EffectiveRules rules) {
        List<Room> rooms = event.rooms();
        boolean isWaived =
                PLACE_RULES.stream().anyMatch(rule -> !rules.waivers(rule).isEmpty());
        Map<List<Object>, Integer> kinds = new LinkedHashMap<>();
        return new RoomTypes(IntStream.range(0, rooms.size())
                .map(r -> kinds.computeIfAbsent(
                        isWaived
                                ? List.of(r)
                                : List.of(rooms.get(r).seats(), rooms.get(r).features()),
                        ignored -> kinds.size()))
                .toArray());
    }

    /** Returns the kind of each room, numbered from 0 in the order of the rooms; a pinned room is of a kind of its own. */
    int[] of(Session session) {
        return session.pin().findRoomId().isPresent() ? each : kindOf;
    }
}
