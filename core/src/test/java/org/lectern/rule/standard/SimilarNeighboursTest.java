package org.lectern.rule.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.rule.standard.Scene.turn;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;

class SimilarNeighboursTest implements RuleContract {

    private static Scene scene() {
        return Scene.of("similar-neighbours")
                .room(Room.builder("r27").name("XXVII"))
                .person(Person.builder("ana").name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW")
                        .name("Malawi")
                        .slot(Slot.builder("earth", "ana")
                                .name("Green Earth")
                                .theme("water")
                                .kind("CSO")
                                .build())
                        .slot(Slot.builder("door", "bo")
                                .name("Open Door")
                                .theme("prisons")
                                .kind("NHRI")
                                .build())
                        .slot(Slot.builder("river", "bo")
                                .name("River Watch")
                                .theme("water")
                                .presence(Presence.RECORDED)
                                .build())
                        .slot(Slot.builder("bar", "ana")
                                .name("City Bar")
                                .theme("prisons")
                                .kind("CSO")
                                .build())
                        .slot(Slot.builder("well", "bo")
                                .name("Deep Well")
                                .theme("water")
                                .kind("CSO")
                                .build())
                        .slot("plain", "ana")
                        .slot("plainer", "bo"))
                .session(Session.builder("LR")
                        .name("Liberia")
                        .allowedMinutes(45)
                        .slot(Slot.builder("lake", "ana").theme("water").build()));
    }

    private static Scene spoken(String... slotIds) {
        return scene().held(
                        "MW",
                        "r27",
                        "10:00",
                        60,
                        IntStream.range(0, slotIds.length)
                                .mapToObj(i -> turn(slotIds[i], "10:" + (10 + 7 * i), 7 - i))
                                .toArray(Turn[]::new));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                spoken("door", "river", "earth"),
                1,
                3,
                "River Watch (Bo Lind) and Green Earth (Ana Silva) are consecutive in Malawi and share"
                        + " the theme (water).",
                "session MW Malawi",
                "slot river River Watch",
                "slot earth Green Earth");
    }

    @Test
    void similarNeighbours_alikeButApart_holds() {
        assertEquals(List.of(), spoken("earth", "door", "river").told());
    }

    @Test
    void similarNeighbours_oneKind_costsOne() {
        assertEquals(
                List.of("1: Green Earth (Ana Silva) and City Bar (Ana Silva) are consecutive in Malawi and share"
                        + " the kind (CSO)."),
                spoken("earth", "bar").told());
    }

    @Test
    void similarNeighbours_themeAndKind_costOne() {
        assertEquals(
                List.of("1: Deep Well (Bo Lind) and Green Earth (Ana Silva) are consecutive in Malawi and share"
                        + " the theme (water) and the kind (CSO)."),
                spoken("well", "earth").told());
    }

    @Test
    void similarNeighbours_threeAlikeInARow_areTwoPairs() {
        assertEquals(List.of(1L, 1L), spoken("earth", "well", "river").units());
    }

    @Test
    void similarNeighbours_neitherThemeNorKindGiven_holds() {
        assertEquals(List.of(), spoken("plain", "plainer").told());
        assertEquals(List.of(), spoken("earth", "plain").told());
    }

    @Test
    void similarNeighbours_themeOfOneIsTheKindOfAnother_holds() {
        Scene crossed = Scene.of("similar-neighbours")
                .room(Room.builder("r27"))
                .person(Person.builder("ana"))
                .session(Session.builder("MW")
                        .slot(Slot.builder("mw-1", "ana").theme("CSO").build())
                        .slot(Slot.builder("mw-2", "ana").kind("CSO").build()))
                .held("MW", "r27", "10:00", 60, turn("mw-1", "10:00", 6), turn("mw-2", "10:06", 5));

        assertEquals(List.of(), crossed.told());
    }

    @Test
    void similarNeighbours_orderOfTheTimetable_countsWhateverTheTimes() {
        assertEquals(
                List.of("1: Green Earth (Ana Silva) and River Watch (Bo Lind) are consecutive in Malawi and"
                        + " share the theme (water)."),
                scene().held(
                                "MW",
                                "r27",
                                "10:00",
                                60,
                                turn("earth", "10:20", 6),
                                turn("river", "10:00", 5),
                                turn("door", "10:10", 7))
                        .told());
    }

    @Test
    void similarNeighbours_otherSession_isNoNeighbour() {
        assertEquals(
                List.of(),
                spoken("door", "earth")
                        .held("LR", "r27", "11:00", 45, turn("lake", "11:00", 6))
                        .told());
    }
}
