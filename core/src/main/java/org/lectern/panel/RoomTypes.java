package org.lectern.panel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;

/** Which rooms cost a session the same whatever the time: those of as many seats and the same features. */
final class RoomTypes {

    private static final List<String> PLACE_RULES = List.of(
            RuleIds.ROOM_FEATURE,
            RuleIds.EXCLUDED_FEATURE,
            RuleIds.ROOM_SEATS,
            RuleIds.SESSION_ROOM,
            RuleIds.PERSON_ROOM,
            RuleIds.ROOM_WISH,
            RuleIds.EMPTY_SEATS,
            RuleIds.ROOM_CLOSED,
            RuleIds.PINNED);

    private final int[] kindOf;
    private final int[] each;
    /** Those who come to the event and cannot use every room, by id. */
    private final Map<String, Person> limitedPeople;

    private RoomTypes(Event event, int[] kindOf) {
        this.limitedPeople = event.people().stream()
                .filter(person -> person.findZone().isEmpty())
                .filter(person -> !person.roomLimits().equals(RoomLimits.NONE))
                .collect(Collectors.toUnmodifiableMap(Person::id, person -> person));
        this.kindOf = kindOf;
        this.each = IntStream.range(0, kindOf.length).toArray();
    }

    /** Returns the kinds of an event's rooms; each room is a kind of its own where a waiver might name it. */
    static RoomTypes of(Event event, EffectiveRules rules) {
        List<Room> rooms = event.rooms();
        boolean isWaived =
                PLACE_RULES.stream().anyMatch(rule -> !rules.waivers(rule).isEmpty());
        Map<List<Object>, Integer> kinds = new LinkedHashMap<>();
        return new RoomTypes(
                event,
                IntStream.range(0, rooms.size())
                        .map(r -> kinds.computeIfAbsent(
                                isWaived
                                        ? List.of(r)
                                        : List.of(
                                                rooms.get(r).seats(),
                                                rooms.get(r).features()),
                                ignored -> kinds.size()))
                        .toArray());
    }

    /**
     * Returns the kind of each room, numbered from 0 in the order of the rooms. Where the session or somebody in it names
     * rooms, each is of a kind of its own.
     */
    int[] of(Session session) {
        boolean namesRooms = session.pin().findRoomId().isPresent()
                || !session.roomLimits().allowedRooms().isAny()
                || session.roomWishes().stream().anyMatch(RoomTypes::namesRooms)
                || limitedPeople(session).stream()
                        .anyMatch(person -> !person.roomLimits().allowedRooms().isAny());
        return namesRooms ? each : kindOf;
    }

    /** Returns those who come to a session and cannot use every room. */
    List<Person> limitedPeople(Session session) {
        return session.livePersonIds().stream()
                .map(limitedPeople::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean namesRooms(RoomWish wish) {
        return wish instanceof RoomWish.PreferredRooms || wish instanceof RoomWish.UndesiredRooms;
    }
}
