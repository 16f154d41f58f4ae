package org.lectern.event;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds every mistake in which rooms suit a session or a person, and in what a session wishes of its room. */
record RoomLimitsValidation(ProblemSink sink, String pointer, OwnerText of, Collection<String> rooms) {

    void check(RoomLimits limits) {
        known("/allowedRooms", "allowed room", limits.allowedRooms().roomIds());
        int i = 0;
        for (String feature : limits.excludedFeatures()) {
            if (limits.neededFeatures().contains(feature)) {
                sink.add(
                        "contradiction",
                        pointer + "/excludedFeatures/" + i,
                        feature,
                        "The feature '%s'%s is both needed and excluded.".formatted(Problem.shown(feature), of),
                        "Remove it from one of the two lists.");
            }
            i++;
        }
    }

    void check(List<RoomWish> wishes) {
        for (int i = 0; i < wishes.size(); i++) {
            String at = "/roomWishes/" + i;
            RoomWish wish = wishes.get(i);
            sink.range(pointer + at + "/weight", "weight of a room wish", of, wish.weight(), 1, RoomWish.MAX_WEIGHT);
            switch (wish) {
                case RoomWish.PreferredRooms preferred ->
                    some(at + "/preferredRooms", "preferred", preferred.roomIds());
                case RoomWish.UndesiredRooms undesired ->
                    some(at + "/undesiredRooms", "undesired", undesired.roomIds());
                case RoomWish.PreferredFeature preferred -> {}
                case RoomWish.UndesiredFeature undesired -> {}
            }
        }
    }

    private void some(String at, String kind, Set<String> roomIds) {
        known(at, kind + " room", roomIds);
        if (roomIds.isEmpty()) {
            sink.add(
                    "empty",
                    pointer + at,
                    "[]",
                    "The %s rooms%s must name at least one room.".formatted(kind, of),
                    "Name one, or remove the wish.");
        }
    }

    private void known(String at, String what, Set<String> roomIds) {
        int i = 0;
        for (String roomId : roomIds) {
            sink.knownId(pointer + at + "/" + i++, what, of, roomId, rooms);
        }
    }
}
