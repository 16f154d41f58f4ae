package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;

class SlotOrderWishesTest implements RuleContract {

    private static Scene scene(Slot.Builder wishing) {
        return Scene.of("slot-order")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot(wishing.name("Green Earth").build())
                        .slot(Slot.builder("mw-2", "bo").name("Open Door").build())
                        .slot(Slot.builder("mw-3", "bo").name("City Bar").build()));
    }

    private static Slot.Builder green() {
        return Slot.builder("mw-1", "ana");
    }

    /** Seats slots one after another whatever their times. */
    private static Scene seated(Scene scene, String... slotIds) {
        return scene.held(
                "MW",
                "r27",
                "10:00",
                60,
                List.of(slotIds).stream().map(id -> turn(id, "10:05", 6)).toArray(Turn[]::new));
    }

    @Override
    public Broken broken() {
        return Broken.hard(
                seated(scene(green().rightAfter("mw-3")), "mw-3", "mw-2", "mw-1"),
                1,
                "Green Earth (Ana Silva) in Malawi wishes to speak right after City Bar (Bo Lind), but"
                        + " they are turns 3 and 1.",
                "session MW Malawi",
                "slot mw-1 Green Earth",
                "slot mw-3 City Bar");
    }

    @Test
    void slotOrder_first_holdsInFrontOnly() {
        assertEquals(
                List.of(),
                seated(scene(green().first()), "mw-1", "mw-2", "mw-3").told());
        assertEquals(
                List.of("1: Green Earth (Ana Silva) in Malawi wishes to speak first but is turn 2 of 3."),
                seated(scene(green().first()), "mw-2", "mw-1", "mw-3").told());
    }

    @Test
    void slotOrder_last_holdsAtTheEndOnly() {
        assertEquals(List.of(), seated(scene(green().last()), "mw-2", "mw-1").told());
        assertEquals(
                List.of("1: Green Earth (Ana Silva) in Malawi wishes to speak last but is turn 1 of 2."),
                seated(scene(green().last()), "mw-1", "mw-2").told());
    }

    @Test
    void slotOrder_afterTheFirstListed_holdsBehindItOnly() {
        Scene before = Scene.of("slot-order")
                .room(Room.builder("r27"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot(Slot.builder("mw-1", "ana").name("Green Earth").build())
                        .slot(Slot.builder("mw-2", "bo")
                                .name("Open Door")
                                .after("mw-1")
                                .build()));

        assertEquals(
                List.of("1: Open Door (Bo Lind) in Malawi wishes to speak after Green Earth (Ana Silva), but"
                        + " they are turns 1 and 2."),
                seated(before, "mw-2", "mw-1").told());
    }

    @Test
    void slotOrder_placeWish_isAboutSessionAndSlot() {
        assertEquals(
                List.of(SubjectId.session("MW"), SubjectId.slot("mw-1")),
                seated(scene(green().first()), "mw-2", "mw-1").findings().get(0).subjects().stream()
                        .map(subject -> subject.id())
                        .toList());
    }

    @Test
    void slotOrder_after_holdsAnywhereBehind() {
        assertEquals(
                List.of(),
                seated(scene(green().after("mw-2")), "mw-2", "mw-3", "mw-1").told());
        assertEquals(
                List.of("1: Green Earth (Ana Silva) in Malawi wishes to speak after Open Door (Bo Lind), but"
                        + " they are turns 1 and 3."),
                seated(scene(green().after("mw-2")), "mw-1", "mw-3", "mw-2").told());
    }

    @Test
    void slotOrder_rightAfter_holdsDirectlyBehindOnly() {
        assertEquals(
                List.of(),
                seated(scene(green().rightAfter("mw-2")), "mw-3", "mw-2", "mw-1")
                        .told());
        assertEquals(
                List.of(1L),
                seated(scene(green().rightAfter("mw-2")), "mw-1", "mw-2", "mw-3")
                        .units());
    }

    @Test
    void slotOrder_rightAfterADroppedBetween_holds() {
        assertEquals(
                List.of(),
                seated(scene(green().rightAfter("mw-2")), "mw-2", "mw-1").told());
    }

    @Test
    void slotOrder_wishOfOrAboutADroppedSlot_holds() {
        assertEquals(
                List.of(),
                seated(scene(green().first().rightAfter("mw-2")), "mw-3", "mw-2")
                        .told());
        assertEquals(
                List.of(),
                seated(scene(green().after("mw-2").rightAfter("mw-2")), "mw-1", "mw-3")
                        .told());
    }

    @Test
    void slotOrder_severalWishesBroken_isReportedForEach() {
        assertEquals(
                List.of(1L, 1L, 1L, 1L),
                seated(scene(green().first().last().after("mw-3").rightAfter("mw-3")), "mw-2", "mw-1", "mw-3")
                        .units());
    }
}
