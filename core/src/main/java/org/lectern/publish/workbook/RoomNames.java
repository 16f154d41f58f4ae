package org.lectern.publish.workbook;

import java.util.List;
import org.lectern.publish.workbook.SheetItems.Item;

/** Writes the ids of rooms where people, sessions and wishes name rooms. */
record RoomNames(NameResolver resolver, NamedItems rooms) {

    /** Resolves the allowed rooms of people or sessions. */
    void allowed(List<Item> items) {
        items.forEach(item -> resolver.texts(item.node(), item.pointer(), "allowedRooms", rooms));
    }

    /** Resolves the parts of rooms. */
    void parts(List<Item> items) {
        items.forEach(item -> resolver.texts(item.node(), item.pointer(), "parts", rooms));
    }

    /** Resolves the rooms of wishes. */
    void wishes(List<Item> wishes) {
        for (Item wish : wishes) {
            resolver.texts(wish.node(), wish.pointer(), "preferredRooms", rooms);
            resolver.texts(wish.node(), wish.pointer(), "undesiredRooms", rooms);
        }
    }
}
