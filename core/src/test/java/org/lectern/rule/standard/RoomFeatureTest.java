package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class RoomFeatureTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("room-feature")
                .room(Room.builder("r27").name("XXVII").features("screen"))
                .room(Room.builder("r20").name("XX").features("screen", "wheelchair access", "booths", "piano"))
                .session(Session.builder("MW").name("Malawi").neededFeatures("booths", "screen", "wheelchair access"));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "10:00", 60),
                2,
                "Room XXVII lacks 2 features that Malawi needs: booths, wheelchair access.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void roomFeature_everyFeatureAndMore_holds() {
        assertEquals(List.of(), scene().held("MW", "r20", "10:00", 60).told());
    }

    @Test
    void roomFeature_oneMissing_isNamed() {
        Scene one = Scene.of("room-feature")
                .room(Room.builder("r27").name("XXVII"))
                .session(Session.builder("LR").name("Liberia").neededFeatures("screen"))
                .held("LR", "r27", "10:00", 60);

        assertEquals(List.of("1: Room XXVII lacks 1 feature that Liberia needs: screen."), one.told());
    }

    @Test
    void roomFeature_sessionLeftOut_holds() {
        assertEquals(List.of(), scene().told());
    }
}
