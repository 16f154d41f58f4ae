package org.lectern.panel;

import org.lectern.rule.standard.StandardRules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.testing.MadeUpRules;

/** What a table says of the places of Malawi, in a morning and, ten days later, an afternoon. */
class SessionTableTest {

    private static final int LATER = 10 * 24 * 60;

    private static EventBuilder event() {
        return Event.builder("mrm", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "10:00/12:00")
                .day("2020-04-11", "14:00/16:00")
                .room("even", 0)
                .rule(RuleSetting.of("unscheduled-session").withLevel(Level.HARD))
                .person(Person.of("ana"));
    }

    private static Session.Builder malawi() {
        return Session.builder("mw").minutes(60).qa(0, 0).priority(3);
    }

    private static SessionTable table(EventBuilder event, Session.Builder session) {
        return table(event.session(session.build()).build(), StandardRules.catalogue());
    }

    private static SessionTable table(Event event, Catalogue catalogue) {
        return Tables.of(event, Rulebook.of(event, catalogue)).sessions().get(0);
    }

    private static List<String> hard(SessionTable table) {
        return table.options().stream()
                .map(option -> option + " in " + option.halfDay() + ": "
                        + option.score().hard())
                .toList();
    }

    @Test
    void leftOut_always_costsThePriorityOfTheSessionAndItsSlots() {
        SessionTable table = table(
                event(),
                malawi().slot(Slot.builder("a", "ana").priority(2).build())
                        .slot(Slot.builder("b", "ana").priority(5).build()));

        assertEquals(new Score(10, 0, 0), table.leftOut());
    }

    @Test
    void options_ofAPinnedDayAndStart_costWhatIsBroken() {
        Pin pin = Pin.NONE
                .withDay(LocalDate.parse("2020-04-11"))
                .withStart(event().window("2020-04-11T15:00/16:00").startInclusive());
        SessionTable table = table(event(), malawi().pin(pin));

        assertEquals(
                List.of("600+60 in 0: 2", "660+60 in 0: 2", LATER + 840 + "+60 in 1: 1", LATER + 900 + "+60 in 1: 0"),
                hard(table));
        assertEquals("mw", table.session().id());
    }

    @Test
    void options_ofAPinOffTheStep_areBesideThoseOnIt() {
        Pin pin = Pin.NONE.withStart(event().window("2020-04-01T11:50/12:00").startInclusive());
        SessionTable table = table(event(), malawi().priority(99).pin(pin));

        // Ten of its minutes are in the morning, the others on no day.
        assertEquals(
                List.of("600+60 in 0: 1", "660+60 in 0: 1", "710+60 in 0: 50"),
                hard(table).subList(0, 3));
    }

    @Test
    void options_elsewhereThanTold_costWhatMovedSays() {
        Published told = told("2020-04-01T10:00/11:00");
        RuleSetting moved = RuleSetting.of("moved")
                .withWeight(1)
                .withParameter("startGrade", 2)
                .withParameter("halfDayGrade", 3)
                .withParameter("dayGrade", 5)
                .withParameter("roomGrade", 4);
        SessionTable table = table(
                event().room("other", 0)
                        .published(told)
                        .rule(moved)
                        .rule(RuleSetting.of("waiting").withOn(false)),
                malawi().attendants("ana"));

        assertEquals(
                List.of(0L, 2L, 5L, 5L),
                table.options().stream().map(option -> option.score().soft()).toList());
        assertTrue(table.hasTimes(0));
        assertTrue(table.tellsRoomsApartByTime());
        assertEquals(
                List.of(4L, 2L, 0L, 0L),
                table.options().stream()
                        .map(option -> table.roomAt(1, option).soft())
                        .toList());
        assertEquals(0, table.roomAt(0, table.options().get(0)).soft());
        assertEquals(4, table.greatestRoom(1).soft());
        assertEquals(5, table.greatest().soft());
    }

    private static Published told(String time) {
        Placement placement = new Placement("mw", "even", event().window(time).startInclusive(), 60, List.of());
        return Published.of(new Timetable("mrm", List.of(placement)));
    }

    @Test
    void rooms_withHours_costByTheTime() {
        EventBuilder event = event().room(Room.builder("open")
                .open(event().window("2020-04-01T10:00/11:20"))
                .setUpMinutes(5)
                .tearDownMinutes(7)
                .build());
        SessionTable table = table(event, malawi());

        assertFalse(table.hasTimes(0));
        assertTrue(table.hasTimes(1));
        assertFalse(table.tellsRoomsApartByTime());
        TimeOption ten = table.options().get(0);
        TimeOption eleven = table.options().get(1);
        assertEquals(new Score(5, 0, 0), table.roomAt(1, ten));
        assertEquals(new Score(47, 0, 0), table.roomAt(1, eleven));
        assertEquals(Score.ZERO, table.roomAt(0, eleven));
        assertEquals(table.room(1).plus(new Score(47, 0, 0)), table.place(1, eleven));
        assertEquals(60 + 5 + 7, table.greatestRoom(1).hard());
    }

    @Test
    void rooms_whoseHoursCostNothing_areTheSameAtAnyTime() {
        EventBuilder event = event().rule(RuleSetting.of("room-closed").withOn(false))
                .room(Room.builder("open")
                        .open(event().window("2020-04-01T10:00/11:20"))
                        .build());

        assertFalse(table(event, malawi()).hasTimes(1));
    }

    @Test
    void rooms_ofWhichARuleOfAnApplicationSaysNothing_areTheSameAtAnyTime() {
        SessionTable table = table(event().session(malawi().build()).build(), MadeUpRules.inTheirForms());

        assertFalse(table.hasTimes(0));
        assertFalse(table.tellsRoomsApartByTime());
    }

    @Test
    void rooms_underARuleOfAnApplication_costByTheTime() {
        EventBuilder event =
                event().room("odd", 3).rule(RuleSetting.of("empty-seats").withOn(false));
        SessionTable table = table(event.session(malawi().build()).build(), MadeUpRules.inTheirForms());
        TimeOption ten = table.options().get(0);

        assertFalse(table.hasTimes(0));
        assertTrue(table.hasTimes(1));
        assertTrue(table.tellsRoomsApartByTime());
        assertEquals(Score.ZERO, table.roomAt(0, ten));
        assertEquals(new Score(0, 3, 0), table.roomAt(1, ten));
        assertEquals(3, table.greatestRoom(1).medium());
        assertEquals(0, table.greatestRoom(0).medium());
    }

    @Test
    void placement_ofAnOption_hasItsTurns() {
        SessionTable table = table(
                event(),
                malawi().openingMinutes(5)
                        .slot(Slot.builder("a", "ana").minutes(7, 7).build()));

        Placement placement = table.placement("even", table.optionAt(660, 60));

        assertEquals(event().window("2020-04-01T11:00/12:00"), placement.time());
        assertEquals(
                List.of(new Turn("a", event().window("2020-04-01T11:05/11:12").startInclusive(), 7)),
                placement.turns());
    }

    @Test
    void tablesAbout_aSession_haveItsPlacesAndTheOneThatItIsGiven() {
        Event event = event().session(malawi().build())
                .session(Session.builder("pa").minutes(60).build())
                .build();
        Placement held = new Placement(
                "mw", "even", event().window("2020-04-01T10:10/11:10").startInclusive(), 60, List.of());

        Tables tables = Tables.about(
                Set.of("mw"), event, Rulebook.of(event, StandardRules.catalogue()), new Timetable("mrm", List.of(held)));

        assertEquals(
                List.of("600+60", "610+60", "660+60", LATER + 840 + "+60", LATER + 900 + "+60"),
                tables.sessions().get(0).options().stream()
                        .map(TimeOption::toString)
                        .toList());
        assertEquals(List.of(), tables.sessions().get(1).options());
    }

    @Test
    void remoteSpeakers_onADayLongAfterTheFirst_areStillFarAway() {
        EventBuilder event = event().rule(RuleSetting.of("far-zone").withWeight(1))
                .person(Person.builder("bob").remoteIn(ZoneOffset.ofHours(11)).build());
        Pin monthLater =
                Pin.NONE.withStart(event().window("2020-05-11T14:00/15:00").startInclusive());
        Session.Builder remote = malawi().attendants("bob").priority(90);

        SessionTable table = table(event, remote.pin(monthLater));

        assertEquals(
                List.of(60, 60, 60, 60, 60),
                table.options().stream()
                        .map(option -> minutesFar(table, option))
                        .toList());
    }

    private static int minutesFar(SessionTable table, TimeOption option) {
        Score far = table.costs(table.placement("even", option), 0).getOrDefault("far-zone", Score.ZERO);
        return (int) far.soft();
    }

    @Test
    void failure_ofAnotherThread_isThatOfTheRule() {
        IllegalStateException thrown = new IllegalStateException("no such hour");

        assertEquals(thrown, Tables.thrownFirst(new IllegalStateException(thrown)));
        assertEquals(thrown, Tables.thrownFirst(thrown));
        RuntimeException other = new IllegalArgumentException(thrown);
        assertEquals(other, Tables.thrownFirst(other));
    }
}
