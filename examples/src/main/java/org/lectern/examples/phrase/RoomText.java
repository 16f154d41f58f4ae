package org.lectern.examples.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.change.RoomEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.AllowedRooms;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.text.Wording;

/**
 * Says what changes of a room, or of the rooms that a session can use.
 *
 * @param names returns the name of a room by its id
 */
record RoomText(UnaryOperator<String> names) {

    List<String> of(SessionEdit edit) {
        List<String> parts = new ArrayList<>();
        if (edit.allowedRooms() != null) {
            parts.add(allowed(edit.allowedRooms()));
        }
        if (edit.neededFeatures() != null) {
            parts.add(
                    edit.neededFeatures().isEmpty()
                            ? "no features needed"
                            : "needs " + String.join(", ", edit.neededFeatures()));
        }
        if (edit.excludedFeatures() != null) {
            parts.add(
                    edit.excludedFeatures().isEmpty()
                            ? "no features excluded"
                            : "in no room with " + Wording.either(List.copyOf(edit.excludedFeatures())));
        }
        if (edit.roomWishes() != null) {
            parts.add(
                    edit.roomWishes().isEmpty()
                            ? "no longer preferably in a room"
                            : Wording.list(
                                    edit.roomWishes().stream().map(this::wish).toList()));
        }
        return parts;
    }

    String of(RoomLimits limits) {
        List<String> parts = new ArrayList<>();
        if (!limits.allowedRooms().isAny()) {
            parts.add(allowed(limits.allowedRooms()));
        }
        if (!limits.neededFeatures().isEmpty()) {
            parts.add("needs " + String.join(", ", limits.neededFeatures()));
        }
        if (!limits.excludedFeatures().isEmpty()) {
            parts.add("in no room with " + Wording.either(List.copyOf(limits.excludedFeatures())));
        }
        return parts.isEmpty() ? "in any room" : String.join(", ", parts);
    }

    List<String> of(RoomEdit edit) {
        List<String> parts = new ArrayList<>();
        if (edit.seats() != null) {
            parts.add(Wording.count(edit.seats(), "seat"));
        }
        if (edit.features() != null) {
            parts.add(edit.features().isEmpty() ? "no features" : "features " + String.join(", ", edit.features()));
        }
        if (edit.partIds() != null) {
            parts.add(
                    edit.partIds().isEmpty()
                            ? "no parts"
                            : "parts "
                                    + Wording.list(
                                            edit.partIds().stream().map(names).toList()));
        }
        if (edit.setUpMinutes() != null) {
            parts.add(Wording.minutes(edit.setUpMinutes()) + " of set-up");
        }
        if (edit.tearDownMinutes() != null) {
            parts.add(Wording.minutes(edit.tearDownMinutes()) + " of tear-down");
        }
        return parts;
    }

    private String allowed(AllowedRooms rooms) {
        if (rooms.isAny()) {
            return "in any room";
        }
        return rooms.roomIds().isEmpty() ? "in no room" : "only in " + either(rooms.roomIds());
    }

    private String wish(RoomWish wish) {
        String weight = wish.weight() == 1 ? "" : " (weight %s)".formatted(wish.weight());
        return switch (wish) {
                    case RoomWish.PreferredRooms rooms -> "preferably in " + either(rooms.roomIds());
                    case RoomWish.UndesiredRooms rooms -> "preferably not in " + either(rooms.roomIds());
                    case RoomWish.PreferredFeature wished -> "preferably in a room with " + wished.feature();
                    case RoomWish.UndesiredFeature avoided -> "preferably in a room without " + avoided.feature();
                }
                + weight;
    }

    private String either(Collection<String> roomIds) {
        return Wording.either(roomIds.stream().map(names).toList());
    }
}
