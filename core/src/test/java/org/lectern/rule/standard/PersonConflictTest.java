package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

class PersonConflictTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("person-conflict")
                .room(Room.builder("r27").building("Palais"))
                .room(Room.builder("r20").building("Annexe"))
                .room(Room.builder("r17").building("Annexe"))
                .event(event -> event.travel("Annexe", "Palais", 10).changeoverMinutes(4))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .slot("mw-1", "ana")
                        .slot("mw-2", "bo"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).slot("lr-1", "ana"))
                .held("MW", "r27", "10:00", 50, turn("mw-1", "10:00", 5));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene().held("LR", "r20", "10:55", 40),
                5,
                "Ana Silva is needed in both Malawi (Tuesday 31 March 10:00–10:50) and Liberia (Tuesday"
                        + " 31 March 10:55–11:35), which need 10 minutes between them and leave 5.",
                "session MW Malawi",
                "session LR Liberia",
                "person ana Ana Silva");
    }

    @Test
    void personConflict_travelJustFits_holds() {
        assertEquals(List.of(), scene().held("LR", "r20", "11:00", 40).told());
    }

    @Test
    void personConflict_oneMinuteShortOfTravel_costsOne() {
        assertEquals(List.of(1L), scene().held("LR", "r20", "10:59", 40).units());
    }

    @Test
    void personConflict_remotePersonInTwoBuildings_needsTheChangeoverAndNoTravel() {
        Scene remote = Scene.of("person-conflict")
                .room(Room.builder("r27").building("Palais"))
                .room(Room.builder("r20").building("Annexe"))
                .event(event -> event.travel("Annexe", "Palais", 10).changeoverMinutes(4))
                .person(Person.builder("maya").name("Maya Rai").zone(ZoneId.of("Asia/Kathmandu")))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).slot("mw-1", "maya"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).slot("lr-1", "maya"))
                .held("MW", "r27", "10:00", 50);

        assertEquals(List.of(), remote.held("LR", "r20", "10:54", 40).told());
    }

    @Test
    void personConflict_remotePersonBesideOneWhoTravels_eachNeedTheirOwn() {
        Scene both = Scene.of("person-conflict")
                .room(Room.builder("r27").building("Palais"))
                .room(Room.builder("r20").building("Annexe"))
                .event(event -> event.travel("Annexe", "Palais", 10).changeoverMinutes(4))
                .person(Person.builder("maya").name("Maya Rai").zone(ZoneId.of("Asia/Kathmandu")))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW").name("Malawi").allowedMinutes(50).attendants("maya", "bo"))
                .session(
                        Session.builder("LR").name("Liberia").allowedMinutes(40).attendants("maya", "bo"))
                .held("MW", "r27", "10:00", 50)
                .held("LR", "r20", "10:51", 40);

        assertEquals(List.of(3L, 9L), both.units());
    }

    @Test
    void personConflict_sameRoom_needsTheChangeoverOnly() {
        assertEquals(List.of(), scene().held("LR", "r27", "10:54", 40).told());
        assertEquals(List.of(1L), scene().held("LR", "r27", "10:53", 40).units());
    }

    @Test
    void personConflict_overlap_costsTheOverlapAndTheTravel() {
        assertEquals(
                List.of("45: Ana Silva is needed in both Malawi (Tuesday 31 March 10:00–10:50) and Liberia"
                        + " (Tuesday 31 March 10:15–10:55), which overlap by 35 minutes and need 10 minutes"
                        + " between them."),
                scene().held("LR", "r20", "10:15", 40).told());
    }

    @Test
    void personConflict_overlapWithoutChangeover_costsTheOverlap() {
        assertEquals(
                List.of("20: Ana Silva is needed in both Malawi (Tuesday 31 March 10:00–10:50) and Liberia"
                        + " (Tuesday 31 March 10:30–11:10), which overlap by 20 minutes."),
                scene().event(event -> event.changeoverMinutes(0))
                        .held("LR", "r27", "10:30", 40)
                        .told());
    }

    @Test
    void personConflict_noTravelListed_needsTheChangeover() {
        Scene unlisted = scene().event(event -> event.travel(List.of()));

        assertEquals(List.of(4L), unlisted.held("LR", "r20", "10:50", 40).units());
    }

    @Test
    void personConflict_changeoverLongerThanTravel_isNeeded() {
        Scene longer = scene().event(event -> event.changeoverMinutes(30));

        assertEquals(List.of(25L), longer.held("LR", "r20", "10:55", 40).units());
    }

    @Test
    void personConflict_threeSessions_isReportedForEachPair() {
        Scene three = scene().session(Session.builder("TR").name("Turkey").attendants("ana", "bo"))
                .held("LR", "r17", "10:50", 40)
                .held("TR", "r20", "11:30", 60);

        assertEquals(List.of(10L, 4L), three.units());
    }

    @Test
    void personConflict_droppedSlot_staysLive() {
        Scene dropped = scene().session(Session.builder("TR").name("Turkey").slot("tr-1", "bo"))
                .held("TR", "r27", "10:40", 60);

        assertEquals(List.of(14L), dropped.units());
    }

    @Test
    void personConflict_ownSlot_isLiveThroughout() {
        Scene own = scene().session(Session.builder("TR")
                        .slot(Slot.builder("tr-1", "bo")
                                .presence(Presence.OWN_SLOT)
                                .build()))
                .held("TR", "r27", "10:40", 60, turn("tr-1", "11:30", 6));

        assertEquals(List.of(14L), own.units());
    }

    @Test
    void personConflict_recordedSlot_blocksNoOne() {
        Scene recorded = scene().session(Session.builder("TR")
                        .slot(Slot.builder("tr-1", "bo")
                                .presence(Presence.RECORDED)
                                .build()))
                .held("TR", "r27", "10:40", 60, turn("tr-1", "10:45", 6));

        assertEquals(List.of(), recorded.told());
    }

    @Test
    void personConflict_recordedSlotOfAnAttendant_blocks() {
        Scene recorded = scene().session(Session.builder("TR")
                        .attendants("bo")
                        .slot(Slot.builder("tr-1", "bo")
                                .presence(Presence.RECORDED)
                                .build()))
                .held("TR", "r27", "10:40", 60, turn("tr-1", "10:45", 6));

        assertEquals(List.of(14L), recorded.units());
    }

    @Test
    void personConflict_moreThanNeededBetween_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "10:57", 40).told());
        assertEquals(List.of(), scene().held("LR", "r20", "17:00", 40).told());
    }

    @Test
    void personConflict_touching_leavesNothing() {
        assertEquals(
                List.of("4: Ana Silva is needed in both Malawi (Tuesday 31 March 10:00–10:50) and Liberia"
                        + " (Tuesday 31 March 10:50–11:30), which need 4 minutes between them and leave 0."),
                scene().held("LR", "r27", "10:50", 40).told());
    }

    @Test
    void personConflict_oneSessionWithinAnother_costsFromTheLaterStartToTheEarlierEnd() {
        Scene within = Scene.of("person-conflict")
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .session(Session.builder("MW").allowedMinutes(120).attendants("ana"))
                .session(Session.builder("LR").allowedMinutes(30).attendants("ana"))
                .held("MW", "r27", "10:00", 120)
                .held("LR", "r27", "10:20", 30);

        assertEquals(List.of(30L), within.units());
    }

    @Test
    void personConflict_sameStart_costsTheShorter() {
        Scene same = Scene.of("person-conflict")
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .session(Session.builder("MW").allowedMinutes(50).attendants("ana"))
                .session(Session.builder("LR").allowedMinutes(40).attendants("ana"))
                .held("MW", "r27", "10:00", 50)
                .held("LR", "r27", "10:00", 40);

        assertEquals(List.of(40L), same.units());
    }
}
