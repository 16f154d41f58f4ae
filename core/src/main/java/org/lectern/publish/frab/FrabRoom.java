package org.lectern.publish.frab;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A room on one day.
 *
 * @param name what people call it, unlike that of any other room
 * @param guid what stays of the room over versions, or null where another tool gave none
 * @param seats how many people it seats, which only the JSON form has, or null
 * @param talks what is held in it, by start
 * @since 0.1.0
 */
public record FrabRoom(
        String name, @Nullable UUID guid, @Nullable Integer seats, List<FrabTalk> talks) {

    public FrabRoom {
        talks = List.copyOf(talks);
    }
}
