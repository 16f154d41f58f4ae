package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
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
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.MadeUpRules;

/** What a table says of the places of Malawi, in a morning and, ten days later, an afternoon. */
class SessionCostTableTest {

    private static final int LATER = 10 * 24 * 60;

    private static Event.Builder event() {
        return Event.builder("mrm", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2020-04-01", "10:00/12:00")
                .day("2020-04-11", "14:00/16:00")
                .room("even", 0)
                .ruleSetting(RuleSetting.of("unscheduled-session").withLevel(Level.HARD))
                .person(Person.of("ana"));
    }

    private static Session.Builder malawi() {
        return Session.builder("mw").allowedMinutes(60).qaMinutes(0, 0).priority(3);
    }

    private static SessionCostTable table(Event.Builder event, Session.Builder session) {
        return table(event.session(session.build()).build(), StandardRules.catalogue());
    }

    private static SessionCostTable table(Event event, Catalogue catalogue) {
        return CostTables.of(event, EffectiveRules.of(event, catalogue))
                .sessionTables()
                .get(0);
    }

    private static List<String> hard(SessionCostTable table) {
        return table.options().stream()
                .map(option -> option + " in " + option.halfDay() + ": "
                        + option.score().hard())
                .toList();
    }

    @Test
    void leftOut_always_costsThePriorityOfTheSessionAndItsSlots() {
        SessionCostTable table = table(
                event(),
                malawi().slot(Slot.builder("a", "ana").priority(2).build())
                        .slot(Slot.builder("b", "ana").priority(5).build()));

        assertEquals(new Score(10, 0, 0), table.unscheduledCost());
    }

    @Test
    void options_ofAPinnedDayAndStart_costWhatIsBroken() {
        Pin pin = Pin.NONE
                .withDay(LocalDate.parse("2020-04-11"))
                .withStart(event().window("2020-04-11T15:00/16:00").startInclusive());
        SessionCostTable table = table(event(), malawi().pin(pin));

        assertEquals(
                List.of("600+60 in 0: 2", "660+60 in 0: 2", LATER + 840 + "+60 in 1: 1", LATER + 900 + "+60 in 1: 0"),
                hard(table));
        assertEquals("mw", table.session().id());
    }

    @Test
    void options_ofAPinOffTheStep_areBesideThoseOnIt() {
        Pin pin = Pin.NONE.withStart(event().window("2020-04-01T11:50/12:00").startInclusive());
        SessionCostTable table = table(event(), malawi().priority(99).pin(pin));

        // Ten of its minutes are in the morning, the others on no day.
        assertEquals(
                List.of("600+60 in 0: 1", "660+60 in 0: 1", "710+60 in 0: 50"),
                hard(table).subList(0, 3));
    }

    private static Event.Builder publishedAtTenToTwelve(Turn... turns) {
        Placement told = new Placement(
                "mw", "even", event().window("2020-04-01T11:50/12:00").startInclusive(), 60, List.of(turns));
        return event().published(Published.of(new Timetable("mrm", List.of(told))));
    }

    @Test
    void options_ofAPublishedStartOffTheStep_areBesideThoseOnItAtEachLength() {
        SessionCostTable table = table(
                publishedAtTenToTwelve()
                        .ruleSetting(RuleSetting.of("day-closed").withEnabled(false)),
                malawi().allowedMinutes(60, 30));

        assertEquals(
                List.of("710+60", "710+30"),
                table.options().stream()
                        .filter(option -> option.start() == 710)
                        .map(TimeOption::toString)
                        .toList());
    }

    /** Two turns at once break session-minutes, which costs nothing here; no other inside has them at the published time. */
    @Test
    void options_atThePublishedTime_mayHaveThePublishedTurns() {
        Instant start = event().window("2020-04-01T11:50/12:00").startInclusive();
        Turn[] atOnce = {new Turn("a", start, 35), new Turn("b", start, 35)};
        Session.Builder malawi = malawi().allowedMinutes(60, 90)
                .openingMinutes(0)
                .statementMinutes(0)
                .slot(Slot.builder("a", "ana").minutes(35, 35).build())
                .slot(Slot.builder("b", "ana").minutes(35, 35).build());
        SessionCostTable table = table(
                publishedAtTenToTwelve(atOnce)
                        .ruleSetting(RuleSetting.of("day-closed").withEnabled(false))
                        .ruleSetting(RuleSetting.of("session-minutes").withEnabled(false)),
                malawi);

        assertEquals(
                List.of(atOnce),
                table.placement("even", table.optionAt(710, 60)).turns());
        assertEquals(0, table.optionAt(710, 60).score().medium());
        assertEquals(1, table.optionAt(600, 60).score().medium());
        assertTrue(table.maxCost().max(table.optionAt(710, 60).score()).equals(table.maxCost()));
    }

    @Test
    void options_fartherFromWhatWasTold_costMoreUpToAMaximum() {
        RuleSetting moved = RuleSetting.of("moved")
                .withWeight(1)
                .withParameter("startGrade", 0)
                .withParameter("halfDayGrade", 0)
                .withParameter("dayGrade", 0)
                .withParameter("displacementMinutes", 50)
                .withParameter("maxDisplacement", 3);
        SessionCostTable table = table(
                event().published(told("2020-04-01T10:00/11:00"))
                        .ruleSetting(moved)
                        .ruleSetting(RuleSetting.of("waiting").withEnabled(false)),
                malawi().attendants("ana"));

        assertEquals(
                List.of(0L, 2L, 3L, 3L),
                table.options().stream().map(option -> option.score().soft()).toList());
        assertEquals(3, table.maxCost().soft());
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
        SessionCostTable table = table(
                event().room("other", 0)
                        .published(told)
                        .ruleSetting(moved)
                        .ruleSetting(RuleSetting.of("waiting").withEnabled(false)),
                malawi().attendants("ana"));

        assertEquals(
                List.of(0L, 2L, 5L, 5L),
                table.options().stream().map(option -> option.score().soft()).toList());
        assertTrue(table.isTimeDependent(0));
        assertTrue(table.isTimeDependentBeyondHours());
        assertEquals(
                List.of(4L, 2L, 0L, 0L),
                table.options().stream()
                        .map(option -> table.timeDependentRoomCost(1, option).soft())
                        .toList());
        assertEquals(0, table.timeDependentRoomCost(0, table.options().get(0)).soft());
        assertEquals(4, table.maxRoomCost(1).soft());
        assertEquals(5, table.maxCost().soft());
    }

    private static Published told(String time) {
        Placement placement = new Placement("mw", "even", event().window(time).startInclusive(), 60, List.of());
        return Published.of(new Timetable("mrm", List.of(placement)));
    }

    @Test
    void rooms_withHours_costByTheTime() {
        Event.Builder event = event().room(Room.builder("open")
                .available(event().window("2020-04-01T10:00/11:20"))
                .setUpMinutes(5)
                .tearDownMinutes(7)
                .build());
        SessionCostTable table = table(event, malawi());

        assertFalse(table.isTimeDependent(0));
        assertTrue(table.isTimeDependent(1));
        assertFalse(table.isTimeDependentBeyondHours());
        TimeOption ten = table.options().get(0);
        TimeOption eleven = table.options().get(1);
        assertEquals(new Score(5, 0, 0), table.timeDependentRoomCost(1, ten));
        assertEquals(new Score(47, 0, 0), table.timeDependentRoomCost(1, eleven));
        assertEquals(Score.ZERO, table.timeDependentRoomCost(0, eleven));
        assertEquals(table.fixedRoomCost(1).plus(new Score(47, 0, 0)), table.cost(1, eleven));
        assertEquals(60 + 5 + 7, table.maxRoomCost(1).hard());
    }

    @Test
    void rooms_whoseHoursCostNothing_areTheSameAtAnyTime() {
        Event.Builder event = event().ruleSetting(RuleSetting.of("room-closed").withEnabled(false))
                .room(Room.builder("open")
                        .available(event().window("2020-04-01T10:00/11:20"))
                        .build());

        assertFalse(table(event, malawi()).isTimeDependent(1));
    }

    @Test
    void rooms_ofWhichARuleOfAnApplicationSaysNothing_areTheSameAtAnyTime() {
        SessionCostTable table = table(event().session(malawi().build()).build(), MadeUpRules.inTheirForms());

        assertFalse(table.isTimeDependent(0));
        assertFalse(table.isTimeDependentBeyondHours());
    }

    @Test
    void rooms_underARuleOfAnApplication_costByTheTime() {
        Event.Builder event =
                event().room("odd", 3).ruleSetting(RuleSetting.of("empty-seats").withEnabled(false));
        SessionCostTable table = table(event.session(malawi().build()).build(), MadeUpRules.inTheirForms());
        TimeOption ten = table.options().get(0);

        assertFalse(table.isTimeDependent(0));
        assertTrue(table.isTimeDependent(1));
        assertTrue(table.isTimeDependentBeyondHours());
        assertEquals(Score.ZERO, table.timeDependentRoomCost(0, ten));
        assertEquals(new Score(0, 3, 0), table.timeDependentRoomCost(1, ten));
        assertEquals(3, table.maxRoomCost(1).medium());
        assertEquals(0, table.maxRoomCost(0).medium());
    }

    @Test
    void placement_ofAnOption_hasItsTurns() {
        SessionCostTable table = table(
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
                .session(Session.builder("pa").allowedMinutes(60).build())
                .build();
        Placement held = new Placement(
                "mw", "even", event().window("2020-04-01T10:10/11:10").startInclusive(), 60, List.of());

        CostTables tables = CostTables.forSessions(
                Set.of("mw"),
                event,
                EffectiveRules.of(event, StandardRules.catalogue()),
                new Timetable("mrm", List.of(held)));

        assertEquals(
                List.of("600+60", "610+60", "660+60", LATER + 840 + "+60", LATER + 900 + "+60"),
                tables.sessionTables().get(0).options().stream()
                        .map(TimeOption::toString)
                        .toList());
        assertEquals(List.of(), tables.sessionTables().get(1).options());
    }

    @Test
    void remoteSpeakers_onADayLongAfterTheFirst_areStillFarAway() {
        Event.Builder event = event().ruleSetting(RuleSetting.of("far-zone").withWeight(1))
                .person(Person.builder("bob").zone(ZoneOffset.ofHours(11)).build());
        Pin monthLater =
                Pin.NONE.withStart(event().window("2020-05-11T14:00/15:00").startInclusive());
        Session.Builder remote = malawi().attendants("bob").priority(90);

        SessionCostTable table = table(event, remote.pin(monthLater));

        assertEquals(
                List.of(60, 60, 60, 60, 60),
                table.options().stream()
                        .map(option -> minutesFar(table, option))
                        .toList());
    }

    private static int minutesFar(SessionCostTable table, TimeOption option) {
        Score far = table.costsByRule(table.placement("even", option), 0).getOrDefault("far-zone", Score.ZERO);
        return (int) far.soft();
    }
}
