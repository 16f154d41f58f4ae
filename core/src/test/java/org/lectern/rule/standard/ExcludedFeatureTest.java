package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Room;
import org.lectern.event.Session;

class ExcludedFeatureTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("excluded-feature")
                .room(Room.builder("r27").name("XXVII").features("stairs", "screen", "echo"))
                .room(Room.builder("r20").name("XX").features("screen"))
                .session(Session.builder("MW").name("Malawi").excludedFeatures("echo", "noise", "stairs"));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("MW", "r27", "10:00", 60),
                2,
                "Room XXVII has 2 features that Malawi excludes: echo, stairs.",
                "session MW Malawi",
                "room r27 XXVII");
    }

    @Test
    void excludedFeature_noneOfThem_holds() {
        assertEquals(List.of(), scene().held("MW", "r20", "10:00", 60).told());
    }

    @Test
    void excludedFeature_one_isNamed() {
        Scene one = Scene.of("excluded-feature")
                .room(Room.builder("r27").name("XXVII").features("echo"))
                .session(Session.builder("LR").name("Liberia").excludedFeatures("echo"))
                .held("LR", "r27", "10:00", 60);

        assertEquals(List.of("1: Room XXVII has 1 feature that Liberia excludes: echo."), one.told());
    }
}
