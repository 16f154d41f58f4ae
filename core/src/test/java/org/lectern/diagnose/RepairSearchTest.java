package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.repairs;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.TimeWish;
import org.lectern.event.Timetable;
import org.lectern.testing.TinyEvents;

/** Which repairs are found, and the amounts of them. */
class RepairSearchTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    private static Event.Builder day(String... windows) {
        return Event.builder("event", GENEVA).day("2020-03-31", windows).room("XX", 100);
    }

    private static void assertRepairs(List<String> expected, Event event) {
        List<String> found = repairs(cause(event));
        assertTrue(found.containsAll(expected), found::toString);
    }

    @Test
    void preferredTime_ofItsOwnLevel_isLongEnoughToSolveTheCause() {
        Event.Builder event = Causes.event();
        event.session(hour("Ghana")
                .timeWishes(TimeWish.preferred(event.window("2020-03-31T12:10/13:00"))
                        .withLevel(Level.HARD))
                .build());

        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Extend the preferred time of Ghana on Tuesday 31 March by 10 minutes before 12:10.",
                        "REMOVES_CAUSE Extend the preferred time of Ghana on Tuesday 31 March by 10 minutes beyond 13:00."),
                repairs(cause(event.build())).stream()
                        .filter(repair -> repair.contains("Extend"))
                        .toList());
    }

    @Test
    void preferredTimes_ofTwoWishes_areLongerWhereThatLetsThemMeet() {
        Event.Builder event = Causes.event();
        event.session(hour("Ghana")
                        .preferred(event.window("2020-03-31T10:00/11:00"))
                        .timeWishes(TimeWish.preferred(event.window("2020-03-31T12:00/13:00")))
                        .build())
                .ruleSetting(RuleSetting.of("preferred-window").withLevel(Level.HARD));

        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Extend the preferred time of Ghana on Tuesday 31 March by 120 minutes beyond 11:00.",
                        "MAKES_FEASIBLE Extend the preferred time of Ghana on Tuesday 31 March by 120 minutes before 12:00."),
                repairs(cause(event.build())).stream()
                        .filter(repair -> repair.contains("Extend"))
                        .toList());
    }

    @Test
    void day_withAnotherWindowSoonAfter_canBeLonger() {
        assertRepairs(
                List.of(
                        "MAKES_FEASIBLE Extend Tuesday 31 March by 15 minutes beyond 12:00.",
                        "MAKES_FEASIBLE Start Tuesday 31 March 15 minutes earlier than 14:00."),
                day("09:00/12:00", "14:00/17:00")
                        .session(Session.builder("Ghana").allowedMinutes(195).build())
                        .build());
    }

    @Test
    void breakTime_betweenOthers_canMoveToAnyFreeTime() {
        Event.Builder event =
                day("10:00/12:00", "14:00/14:30").session(hour("Ghana").build());
        // Later by 30 minutes, and 240 minutes later or earlier are those of another break.
        event.breaks(List.of(
                Break.of("early", event.window("2020-03-31T06:00/07:30")),
                Break.of("tea", event.window("2020-03-31T10:30/11:10")),
                Break.of("late", event.window("2020-03-31T14:00/15:30"))));

        assertRepairs(
                List.of(
                        "MAKES_FEASIBLE Move the break tea on Tuesday 31 March by 10 minutes to an earlier time.",
                        "MAKES_FEASIBLE Move the break tea on Tuesday 31 March by 30 minutes to a later time."),
                event.build());
    }

    @Test
    void session_thatOthersName_canBeRemoved() {
        Event event = Causes.event()
                .people("Ana")
                .session(Session.builder("Ghana")
                        .allowedMinutes(240)
                        .slot(Slot.builder("g1", "Ana").build())
                        .build())
                .session(hour("Mali").build())
                .session(hour("Malta").build())
                .relation(Relation.sameDay("Ghana", "Mali", "Malta"))
                .delegation(Delegation.of("ngo", "Ghana", "Mali"))
                .waiver("short-qa", "agreed", SubjectId.session("Ghana"))
                .waiver("room-change", "agreed", SubjectId.slot("g1"))
                .waiver("short-qa", "agreed", SubjectId.session("Mali"))
                .build();

        Repair removed = cause(event).repairs().stream()
                .filter(repair -> repair.sentence().equals("Remove Ghana from the event."))
                .findFirst()
                .orElseThrow();

        assertEquals(Repair.Effect.MAKES_FEASIBLE, removed.effect());
        assertEquals(Set.of("Mali"), removed.event().delegations().getFirst().wantedSessionIds());
        assertEquals(
                List.of(Set.of(SubjectId.session("Mali"))),
                removed.event().waivers().stream()
                        .map(waiver -> waiver.subjects())
                        .toList());
        assertEquals(List.of(Relation.sameDay("Mali", "Malta")), removed.event().relations());
        assertEquals(removed.event(), removed.changesOf(event).changes().applyTo(event));
    }

    /** @param announced the time at which changes are announced */
    private static List<String> repairsOfTwoPinnedHours(String announced) {
        Event.Builder event = Causes.event();
        Instant ten = event.window("2020-03-31T10:00/13:00").startInclusive();
        Timetable told = new Timetable("event", List.of(new Placement("Ghana", "XX", ten, 60, List.of())));
        event.session(hour("Ghana").pin(Pin.NONE.withStart(ten)).build())
                .session(hour("Mali")
                        .pin(Pin.NONE.withStart(ten.plusSeconds(1800)))
                        .build())
                .published(Published.of(told)
                        .withAsOf(event.window("2020-03-31T" + announced + "/13:00")
                                .startInclusive()));
        Cause cause = cause(event.build());
        assertTrue(cause.repairs().stream()
                .allMatch(repair -> repair.changesOf(event.build()).otherEdits().isEmpty()));
        return cause.repairs().stream()
                .map(Repair::sentence)
                .filter(repair -> repair.contains("Ghana") || repair.contains("Mali"))
                .sorted()
                .toList();
    }

    @Test
    void repairs_ofASessionThatHasBeenHeld_areLeftOut() {
        assertEquals(
                List.of("Remove Ghana from the event.", "Remove Mali from the event.", "Unpin Ghana.", "Unpin Mali."),
                repairsOfTwoPinnedHours("10:00"));
        assertEquals(List.of("Remove Mali from the event.", "Unpin Mali."), repairsOfTwoPinnedHours("10:05"));
    }

    @Test
    void repairs_ofARandomEventOfWhichSomeHasBeenHeld_areWritten() {
        Event event = TinyEvents.of(new Random(930_009));
        Diagnosis.Infeasible impossible = assertInstanceOf(
                Diagnosis.Infeasible.class,
                Diagnosis.of(event, DiagnosisOptions.defaults().withStepLimit(100)));

        assertFalse(impossible.causes().getFirst().repairs().isEmpty());
        assertTrue(impossible.toJson().contains("repairs"));
    }
}
