package org.lectern.testing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;

/** Random limits of rooms, for some sessions and a few people, and wishes of some sessions. */
record RandomRoomLimits(List<String> roomIds, Dice dice) {

    static Event add(Event event, Dice dice) {
        RandomRoomLimits limits =
                new RandomRoomLimits(event.rooms().stream().map(Room::id).toList(), dice);
        return event.toBuilder()
                .rooms(limits.withHalls(event.rooms()))
                .sessions(event.sessions().stream().map(limits::session).toList())
                .people(event.people().stream().map(limits::person).toList())
                .build();
    }

    /** In every other event, some rooms are halls of others. */
    private List<Room> withHalls(List<Room> rooms) {
        if (dice.percent(50)) {
            return rooms;
        }
        int halls = dice.between(0, rooms.size() / 2);
        List<String> parts = roomIds.subList(halls, roomIds.size());
        List<Room> all = new ArrayList<>();
        for (int i = 0; i < rooms.size(); i++) {
            all.add(
                    i < halls
                            ? rooms.get(i).toBuilder()
                                    .parts(dice.someOf(parts, 2))
                                    .build()
                            : rooms.get(i));
        }
        return all;
    }

    private Session session(Session session) {
        return session.toBuilder()
                .roomLimits(limits(session.roomLimits(), 15))
                .roomWishes(wishes())
                .build();
    }

    private Person person(Person person) {
        return person.toBuilder().roomLimits(limits(person.roomLimits(), 6)).build();
    }

    private RoomLimits limits(RoomLimits given, int percent) {
        AllowedRooms allowed =
                dice.percent(percent) ? AllowedRooms.only(dice.someOf(roomIds, roomIds.size())) : AllowedRooms.ANY;
        List<String> needed = new ArrayList<>(given.neededFeatures());
        if (needed.isEmpty() && dice.percent(percent)) {
            needed.add(dice.oneOf(RandomEvents.FEATURES));
        }
        List<String> excluded = new ArrayList<>();
        String feature = dice.oneOf(RandomEvents.FEATURES);
        if (dice.percent(percent) && !needed.contains(feature)) {
            excluded.add(feature);
        }
        return new RoomLimits(allowed, new LinkedHashSet<>(needed), new LinkedHashSet<>(excluded));
    }

    private List<RoomWish> wishes() {
        List<RoomWish> wishes = new ArrayList<>();
        for (int i = dice.mostly(0, 60, 1, 3); i > 0; i--) {
            int weight = dice.mostly(1, 50, 2, 9);
            LinkedHashSet<String> rooms = new LinkedHashSet<>(dice.someOf(roomIds, 2));
            rooms.add(dice.oneOf(roomIds));
            String feature = dice.oneOf(RandomEvents.FEATURES);
            wishes.add(
                    switch (dice.between(1, 4)) {
                        case 1 -> new RoomWish.PreferredRooms(rooms, weight);
                        case 2 -> new RoomWish.UndesiredRooms(rooms, weight);
                        case 3 -> new RoomWish.PreferredFeature(feature, weight);
                        default -> new RoomWish.UndesiredFeature(feature, weight);
                    });
        }
        return wishes;
    }
}
