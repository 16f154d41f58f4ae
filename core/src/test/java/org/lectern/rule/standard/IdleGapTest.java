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

class IdleGapTest implements RuleContract {

    private static Scene scene(Person.Builder ana) {
        return Scene.of("idle-gap")
                .room(Room.builder("r27").setUpMinutes(10).tearDownMinutes(15))
                .person(ana.name("Ana Silva"))
                .person(Person.builder("bo").name("Bo Lind"))
                .session(Session.builder("MW").allowedMinutes(50).attendants("ana"))
                .session(Session.builder("LR").allowedMinutes(40).slot("lr-1", "ana"))
                .session(Session.builder("TR").allowedMinutes(33).attendants("bo", "ana"))
                .session(Session.builder("KE")
                        .allowedMinutes(45)
                        .slot(Slot.builder("ke-1", "ana")
                                .presence(Presence.RECORDED)
                                .build()))
                .held("MW", "r27", "10:00", 50);
    }

    private static Scene scene() {
        return scene(Person.builder("ana"));
    }

    @Override
    public Broken broken() {
        return Broken.soft(
                scene().held("LR", "r27", "11:21", 40),
                2,
                2,
                "Ana Silva has 31 minutes of idle time between sessions on Tuesday 31 March; this counts"
                        + " as 2 half-hours, with each break rounded up.",
                "person ana Ana Silva",
                "day 2020-03-31 Tuesday 31 March");
    }

    @Test
    void idleGap_startsWhenTheOtherEnds_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "10:50", 40).told());
    }

    @Test
    void idleGap_oneMinute_isAStartedHalfHour() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "10:51", 40).units());
    }

    @Test
    void idleGap_29Minutes_costOne() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "11:19", 40).units());
    }

    @Test
    void idleGap_30Minutes_costOne() {
        assertEquals(List.of(1L), scene().held("LR", "r27", "11:20", 40).units());
    }

    @Test
    void minutes_ofFortyFive_countTheStartedOnes() {
        Scene scene = scene().rule(rule -> rule.withParameter("minutes", 45));
        assertEquals(List.of(2L), scene.held("LR", "r27", "11:36", 40).units());
        assertEquals(
                "2: Ana Silva has 46 minutes of idle time between sessions on Tuesday 31 March; this counts as 2, one for each"
                        + " started 45 minutes of a break.",
                scene.told().getFirst());
    }

    @Test
    void minutes_ofADay_countTheGaps() {
        Scene scene = scene().rule(rule -> rule.withParameter("minutes", 1_440));
        assertEquals(
                List.of(2L),
                scene.held("LR", "r27", "12:00", 40)
                        .held("TR", "r27", "17:00", 33)
                        .units());
    }

    @Test
    void idleGap_overlap_holds() {
        assertEquals(List.of(), scene().held("LR", "r27", "10:30", 40).told());
    }

    @Test
    void idleGap_acrossHalfDays_counts() {
        assertEquals(List.of(9L), scene().held("LR", "r27", "15:20", 40).units());
    }

    @Test
    void idleGap_acrossDays_doesNotCount() {
        assertEquals(
                List.of(), scene().held("LR", "r27", "2020-04-01T09:30", 40).told());
    }

    /** 10 and 5 minutes are two started half-hours, though 15 minutes at once would be one. */
    @Test
    void idleGap_severalGapsOfADay_areRoundedUpEachAndReportedOnce() {
        assertEquals(
                List.of("2: Ana Silva has 15 minutes of idle time between sessions on Tuesday 31 March; this"
                        + " counts as 2 half-hours, with each break rounded up."),
                scene().held("LR", "r27", "11:00", 40)
                        .held("TR", "r27", "11:45", 33)
                        .told());
    }

    /** The session from 10:05 to 10:38 ends before the one from 10:00 to 10:50, which the gap follows. */
    @Test
    void idleGap_sessionWithinAnother_countsFromTheLatestEnd() {
        assertEquals(
                List.of(List.of("ana", "2020-03-31")),
                scene().held("TR", "r27", "10:05", 33)
                        .held("LR", "r27", "11:10", 40)
                        .subjectIds());
        assertEquals(
                List.of(1L),
                scene().held("TR", "r27", "10:05", 33)
                        .held("LR", "r27", "11:10", 40)
                        .units());
    }

    @Test
    void idleGap_twoDays_areReportedEach() {
        Scene two = scene().held("LR", "r27", "11:21", 40)
                .session(Session.builder("BY").allowedMinutes(35).attendants("ana"))
                .held("TR", "r27", "2020-04-01T09:30", 33)
                .held("BY", "r27", "2020-04-01T10:10", 35);

        assertEquals(List.of(List.of("ana", "2020-03-31"), List.of("ana", "2020-04-01")), two.subjectIds());
        assertEquals(List.of(2L, 1L), two.units());
    }

    @Test
    void idleGap_remotePerson_waitsToo() {
        assertEquals(
                List.of(2L),
                scene(Person.builder("ana").zone(ZoneId.of("America/Lima")))
                        .held("LR", "r27", "11:21", 40)
                        .units());
    }

    @Test
    void idleGap_recordedSlot_isNoNeed() {
        assertEquals(
                List.of(),
                scene().held("KE", "r27", "12:00", 45, Scene.turn("ke-1", "12:00", 6))
                        .told());
    }
}
