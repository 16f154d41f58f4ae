package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;

class RoomWishesTest implements RuleContract {

    private static Scene scene(RoomWish... wishes) {
        return Scene.of("room-wish")
                .room(Room.builder("r27").name("XXVII").features("noise"))
                .room(Room.builder("r20").name("XX").features("piano"))
                .room(Room.builder("r18").name("XVIII"))
                .session(Session.builder("MW").name("Malawi").roomWishes(wishes));
    }

    private static List<String> told(String room, RoomWish... wishes) {
        return scene(wishes).held("MW", room, "10:00", 60).told();
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene(new RoomWish.PreferredRooms(Set.of("r20", "r18"), 3)).held("MW", "r27", "10:00", 60),
                3,
                15,
                "Malawi is in room XXVII, not in a preferred one: XX, XVIII.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void roomWish_eitherPreferredRoom_holds() {
        RoomWish wish = new RoomWish.PreferredRooms(Set.of("r20", "r18"), 3);

        assertEquals(List.of(), told("r20", wish));
        assertEquals(List.of(), told("r18", wish));
    }

    @Test
    void roomWish_undesiredRoom_isTold() {
        RoomWish wish = new RoomWish.UndesiredRooms(Set.of("r20", "r18"), 2);

        assertEquals(List.of("2: Malawi is in room XX, which it would rather avoid."), told("r20", wish));
        assertEquals(List.of(), told("r27", wish));
    }

    @Test
    void roomWish_features_areTold() {
        RoomWish piano = new RoomWish.PreferredFeature("piano", 4);
        RoomWish quiet = new RoomWish.UndesiredFeature("noise", 1);

        assertEquals(
                List.of(
                        "4: Room XXVII lacks piano, which Malawi would prefer.",
                        "1: Room XXVII has noise, which Malawi would rather avoid."),
                told("r27", piano, quiet));
        assertEquals(List.of(), told("r20", piano, quiet));
    }
}
