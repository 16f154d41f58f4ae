package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;
import static org.lectern.rule.standard.Scene.window;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Availability;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;

class SpeakerWindowTest implements RuleContract {

    private static Scene scene(Presence presence) {
        return Scene.of("speaker-window")
                .room(Room.builder("r27").setUpMinutes(20).tearDownMinutes(25))
                .person(Person.builder("ana").name("Ana Silva").available(window("10:20/11:00"), window("15:00/16:00")))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .allowedMinutes(50)
                        .slot(Slot.builder("mw-1", "ana")
                                .name("Green Earth")
                                .presence(presence)
                                .build())
                        .slot("mw-2", "bo"));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                scene(Presence.WHOLE_SESSION).held("MW", "r27", "10:15", 50, turn("mw-1", "10:20", 6)),
                10,
                "Ana Silva sits through Malawi (Tuesday 31 March 10:15–11:05) but is unavailable for 10"
                        + " minutes of it.",
                "session MW Malawi",
                "person ana Ana Silva",
                "slot mw-1 Green Earth");
    }

    @Test
    void speakerWindow_wholeSessionFitsToTheMinute_holds() {
        Scene fits = scene(Presence.WHOLE_SESSION).held("MW", "r27", "15:10", 50, turn("mw-1", "15:10", 6));

        assertEquals(List.of(), fits.told());
    }

    @Test
    void speakerWindow_wholeSessionOneMinuteLate_costsOne() {
        Scene late = scene(Presence.WHOLE_SESSION).held("MW", "r27", "15:11", 50, turn("mw-1", "15:11", 6));

        assertEquals(List.of(1L), late.units());
    }

    @Test
    void speakerWindow_ownSlotFitsToTheMinute_holds() {
        Scene fits = scene(Presence.OWN_SLOT).held("MW", "r27", "10:10", 50, turn("mw-1", "10:54", 6));

        assertEquals(List.of(), fits.told());
    }

    @Test
    void speakerWindow_ownSlotOneMinuteEarly_costsOne() {
        Scene early = scene(Presence.OWN_SLOT).held("MW", "r27", "10:10", 50, turn("mw-1", "10:19", 6));

        assertEquals(
                List.of("1: Ana Silva speaks in Malawi (Tuesday 31 March 10:19–10:25) but is unavailable for 1"
                        + " minute of it."),
                early.told());
    }

    @Test
    void speakerWindow_recorded_needsNoWindow() {
        Scene recorded = scene(Presence.RECORDED).held("MW", "r27", "12:00", 50, turn("mw-1", "12:10", 6));

        assertEquals(List.of(), recorded.told());
    }

    @Test
    void speakerWindow_slotDropped_holds() {
        assertEquals(
                List.of(),
                scene(Presence.WHOLE_SESSION).held("MW", "r27", "12:00", 50).told());
    }

    @Test
    void speakerWindow_attendantWhoSpeaks_countsAsAttendantOnly() {
        Scene attendant = Scene.of("speaker-window")
                .room(Room.builder("r27"))
                .person(Person.builder("ana").available(window("10:20/11:00")))
                .session(Session.builder("MW").attendants("ana").slot("mw-1", "ana"))
                .held("MW", "r27", "12:00", 60, turn("mw-1", "12:00", 6));

        assertEquals(List.of(), attendant.told());
    }

    @Test
    void speakerWindow_twoSlotsOneOfThemWhole_isOneNeedAboutBoth() {
        Scene two = twoSlots(Presence.WHOLE_SESSION)
                .held("MW", "r27", "10:10", 50, turn("mw-1", "10:20", 6), turn("mw-2", "10:30", 7));

        assertEquals(List.of(10L), two.units());
        assertEquals(
                List.of(
                        SubjectId.session("MW"),
                        SubjectId.person("ana"),
                        SubjectId.slot("mw-1"),
                        SubjectId.slot("mw-2")),
                two.findings().get(0).subjects().stream()
                        .map(subject -> subject.id())
                        .toList());
    }

    @Test
    void speakerWindow_wholeSlotDroppedAndOwnSlotSeated_needsTheOwnSlot() {
        Scene dropped = twoSlots(Presence.WHOLE_SESSION).held("MW", "r27", "10:10", 50, turn("mw-1", "10:17", 6));

        assertEquals(List.of(3L), dropped.units());
    }

    @Test
    void speakerWindow_twoOwnSlots_areTwoNeeds() {
        Scene two = twoSlots(Presence.OWN_SLOT)
                .held("MW", "r27", "10:10", 50, turn("mw-1", "10:10", 6), turn("mw-2", "10:16", 7));

        assertEquals(List.of(6L, 4L), two.units());
    }

    private static Scene twoSlots(Presence second) {
        return Scene.of("speaker-window")
                .room(Room.builder("r27"))
                .person(Person.builder("ana").available(window("10:20/11:00")))
                .session(Session.builder("MW")
                        .allowedMinutes(50)
                        .slot(Slot.builder("mw-1", "ana")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .slot(Slot.builder("mw-2", "ana").presence(second).build()));
    }

    @Test
    void speakerWindow_never_costsEachMinuteOfTheTurn() {
        Scene never = Scene.of("speaker-window")
                .room(Room.builder("r27"))
                .person(Person.builder("ana").name("Ana Silva").availability(Availability.never()))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot(Slot.builder("mw-1", "ana")
                                .presence(Presence.OWN_SLOT)
                                .build()))
                .held("MW", "r27", "10:00", 60, turn("mw-1", "10:05", 6));

        assertEquals(
                List.of("6: Ana Silva speaks in Malawi (Tuesday 31 March 10:05–10:11) but is never there."),
                never.told());
    }
}
