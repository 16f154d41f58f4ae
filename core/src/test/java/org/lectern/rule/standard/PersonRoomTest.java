package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class PersonRoomTest implements RuleContract {

    private static Scene scene(Person.Builder person) {
        return Scene.of("person-room")
                .room(Room.builder("r27").name("XXVII").features("screen", "stairs"))
                .room(Room.builder("r20").name("XX").features("lift", "hearing loop"))
                .person(person.name("Ana Silva"))
                .person(Person.builder("bo").name("Bo"))
                .session(Session.builder("MW").name("Malawi").attendants("ana"))
                .session(Session.builder("LR").name("Liberia").attendants("bo"));
    }

    private static Person.Builder ana() {
        return Person.builder("ana");
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(ana().neededFeatures("lift", "screen", "hearing loop")).held("MW", "r27", "10:00", 60),
                2,
                "Room XXVII lacks 2 features that Ana Silva needs in Malawi: lift, hearing loop.",
                "session MW Malawi",
                "person ana Ana Silva",
                "room r27 XXVII");
    }

    @Test
    void personRoom_asNeeded_holds() {
        Person.Builder ana = ana().neededFeatures("lift", "hearing loop")
                .excludedFeatures("stairs")
                .allowedRooms("r20");

        assertEquals(
                List.of(),
                scene(ana)
                        .held("MW", "r20", "10:00", 60)
                        .held("LR", "r27", "10:00", 60)
                        .told());
    }

    @Test
    void personRoom_excludedFeature_isNamed() {
        assertEquals(
                List.of("1: Malawi is in room XXVII, which has what Ana Silva excludes: stairs."),
                scene(ana().excludedFeatures("noise", "stairs"))
                        .held("MW", "r27", "10:00", 60)
                        .told());
    }

    @Test
    void personRoom_otherThanAllowed_isNamed() {
        assertEquals(
                List.of("1: Malawi is in room XXVII, which is not one of the rooms that Ana Silva can use: XX."),
                scene(ana().allowedRooms("r20")).held("MW", "r27", "10:00", 60).told());
        assertEquals(
                List.of("1: Malawi is in room XX, but Ana Silva can use no room."),
                scene(ana().allowedRooms()).held("MW", "r20", "10:00", 60).told());
    }

    @Test
    void personRoom_eachReason_countsByItself() {
        Person.Builder ana =
                ana().neededFeatures("lift").excludedFeatures("stairs").allowedRooms("r20");

        assertEquals(
                List.of(1L, 1L, 1L), scene(ana).held("MW", "r27", "10:00", 60).units());
    }

    @Test
    void personRoom_remotePerson_needsNone() {
        Person.Builder ana = ana().neededFeatures("lift").zone(ZoneId.of("Asia/Kathmandu"));

        assertEquals(List.of(), scene(ana).held("MW", "r27", "10:00", 60).told());
    }

    /** A speaker comes for a turn, dropped or not; a recording needs no room. */
    @Test
    void personRoom_speaker_countsUnlessRecorded() {
        Scene scene = Scene.of("person-room")
                .room(Room.builder("r27").name("XXVII"))
                .person(ana().name("Ana Silva").neededFeatures("lift"))
                .session(Session.builder("MW").name("Malawi").slot("MW-1", "ana"))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .slot(Slot.builder("LR-1", "ana")
                                .presence(Presence.RECORDED)
                                .build()))
                .held("MW", "r27", "10:00", 60)
                .held("LR", "r27", "12:00", 60);

        assertEquals(List.of("1: Room XXVII lacks 1 feature that Ana Silva needs in Malawi: lift."), scene.told());
    }
}
