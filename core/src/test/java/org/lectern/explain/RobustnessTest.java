package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.explain.NoShow.Substitute;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.Finding;
import org.lectern.rule.standard.StandardRules;

class RobustnessTest {

    private static Overrun overrun(Robustness robustness, String session, Overrun.OverrunPart part, String slot) {
        return robustness.overruns().stream()
                .filter(overrun -> overrun.session().id().id().equals(session)
                        && overrun.part() == part
                        && overrun.findSlot()
                                .map(own -> own.id().id())
                                .orElse("")
                                .equals(slot))
                .findFirst()
                .orElseThrow();
    }

    private static NoShow noShow(Robustness robustness, String person) {
        return robustness.noShows().stream()
                .filter(noShow -> noShow.person().id().id().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    @Test
    void overruns_always_areOpeningEachTurnAndEnd() {
        Robustness robustness = MorningScenario.morning().explainer().robustness(10);

        assertEquals(
                List.of("OPENING", "TURN MW-1", "TURN MW-2", "TURN MW-3", "END", "TURN LR-1", "END"),
                robustness.overruns().stream()
                        .map(overrun -> (overrun.part() + " "
                                        + overrun.findSlot()
                                                .map(slot -> slot.id().id())
                                                .orElse(""))
                                .strip())
                        .toList());
    }

    @Test
    void turn_thatOverruns_delaysLaterOnesUntilASpeakerHasLeft() {
        Overrun overrun =
                overrun(MorningScenario.morning().explainer().robustness(10), "MW", Overrun.OverrunPart.TURN, "MW-1");

        assertEquals(
                List.of("Free Press 10", "Child Rights 10"),
                overrun.delayedTurns().stream()
                        .map(delay -> delay.slot().name() + " " + delay.minutes())
                        .toList());
        assertEquals(
                List.of("hard 1 speaker-window: Bo speaks in Malawi (Tuesday 31 March 10:19–10:26) but is"
                        + " unavailable for 1 minute of it."),
                told(overrun.newViolations()));
        assertEquals(
                "If Green Earth in Malawi overruns by 10 minutes, questions and answers get 10 minutes shorter.",
                overrun.sentence());
    }

    @Test
    void end_thatOverruns_touchesTheNextInTheRoomAndTheModerator() {
        Overrun overrun =
                overrun(MorningScenario.morning().explainer().robustness(10), "MW", Overrun.OverrunPart.END, "");

        assertEquals(
                "If the end of Malawi overruns by 10 minutes, the session ends at 11:10, 10 minutes late.",
                overrun.sentence());
        assertEquals(
                List.of("room-conflict", "person-conflict"),
                overrun.newViolations().stream().map(Finding::ruleId).toList());
    }

    @Test
    void turn_beforeAWait_isTakenUpByIt() {
        Robustness robustness = MorningScenario.morning()
                .held("MW", "r21", "10:00", 60, "MW-2 10:02 7", "MW-1 10:12 7", "MW-3 10:19 7")
                .explainer()
                .robustness(5);

        Overrun overrun = overrun(robustness, "MW", Overrun.OverrunPart.TURN, "MW-2");

        assertEquals(3, overrun.fromPauses());
        assertEquals(2, overrun.fromQa());
        assertEquals(0, overrun.lateMinutes());
        assertEquals(
                "If Free Press in Malawi overruns by 5 minutes, the pauses get 3 minutes shorter and questions and"
                        + " answers get 2 minutes shorter; nothing else breaks.",
                overrun.sentence());
    }

    @Test
    void figure_always_sumsTheMinutesMissing() {
        Robustness robustness = MorningScenario.morning().explainer().robustness(10);

        assertEquals(10, robustness.missingMinutes());
        assertEquals(
                List.of(
                        "soft 10 spare-minutes: Malawi (Tuesday 31 March 10:00–11:00 in room XXI) can end at most 0 minutes"
                                + " late, 10 below the required 10: then room XXI is needed for Liberia."),
                told(robustness.missingSlack()));
    }

    @Test
    void robustness_endedAtOnce_saysThatItIsNotAll() {
        Explainer explainer = MorningScenario.morning().explainer();
        Thread.currentThread().interrupt();
        Robustness ended = explainer.robustness(10);

        assertTrue(Thread.interrupted());
        assertEquals(new Robustness(10, 0, List.of(), List.of(), List.of(), false), ended);
        assertEquals(
                "Overruns of 10 minutes: 0 of 0 break something, 0 minutes of slack missing; ended early",
                ended.toString());
    }

    @Test
    void slack_endedBetweenSessions_isThatOfThoseBefore() {
        assertEquals(0, missingUntil(0));
        assertEquals(10, missingUntil(1));
        assertEquals(10, missingUntil(2));
    }

    /** Malawi, which lacks 10 minutes, is the first session; Liberia lacks none. */
    private static long missingUntil(int sessions) {
        AtomicInteger asked = new AtomicInteger();
        Catalogue catalogue =
                StandardRules.catalogue().withRules(SpareMinutes.until(10, () -> asked.getAndIncrement() == sessions));
        Event event = MorningScenario.morning().event();
        Timetable timetable = MorningScenario.morning().timetable(event);
        long missing = Checker.of(catalogue).check(event, timetable).findings().stream()
                .filter(finding -> finding.ruleId().equals(SpareMinutes.ID))
                .mapToLong(Finding::amount)
                .sum();
        assertEquals(Math.min(2, sessions + 1), asked.get());
        return missing;
    }

    @Test
    void noShow_inTheMiddle_movesLaterTurnsUp() {
        NoShow noShow = noShow(MorningScenario.morning().explainer().robustness(10), "Ana");

        assertEquals(
                "If Ana is absent, Malawi loses Green Earth (7 minutes), 7 of them go to questions and answers and"
                        + " nobody can replace them.",
                noShow.sentence());
        assertEquals(
                List.of("Free Press", "Child Rights"),
                noShow.lostTurns().getFirst().startingEarlier().stream()
                        .map(subject -> subject.name())
                        .toList());
    }

    @Test
    void noShow_besideAPause_givesQuestionsNoMoreThanTheTurnHad() {
        Robustness robustness = MorningScenario.morning()
                .held("MW", "r21", "10:00", 60, "MW-1 10:02 7", "MW-2 10:09 7", "MW-3 10:30 7")
                .explainer()
                .robustness(10);

        // Dana's is the last turn, after a pause; without Ana's, that of Dana starts 21 minutes earlier.
        for (String person : List.of("Dana", "Ana")) {
            assertEquals(7, noShow(robustness, person).lostTurns().getFirst().minutesToQa(), person);
        }
        assertEquals(
                "If Dana is absent, Malawi loses Child Rights (7 minutes), 7 of them go to questions and answers and"
                        + " nobody can replace them.",
                noShow(robustness, "Dana").sentence());
    }

    @Test
    void noShow_ofSomebodyWithADroppedSlotToo_isNotReplacedByThemselves() {
        MorningScenario panels =
                MorningScenario.morning().held("MW", "r21", "10:00", 60, "MW-1 10:02 7", "MW-2 10:09 7");
        panels.builder()
                .sessions(panels.event().sessions().stream()
                        .map(session -> session.withSlot(
                                "MW-3", slot -> slot.toBuilder().personId("Ana").build()))
                        .toList());

        assertEquals(List.of("Dana 7"), standBys(panels.explainer().robustness(10), "Ana"));
    }

    @Test
    void noShow_ofSomebodyOnVideo_losesNoRecordedTurn() {
        Instant start = Instant.parse("2020-03-31T10:00:00Z");
        Event event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-03-31", "10:00/13:00")
                .room("XX", 60)
                .people("ann", "vic")
                .session(Session.builder("A")
                        .allowedMinutes(60)
                        .slot("A-1", "ann")
                        .slot(Slot.builder("A-2", "vic")
                                .presence(Presence.RECORDED)
                                .build())
                        .slot(Slot.builder("A-3", "ann")
                                .presence(Presence.RECORDED)
                                .build())
                        .build())
                .build();
        List<Turn> turns = List.of(
                new Turn("A-1", start, 7),
                new Turn("A-2", start.plusSeconds(420), 6),
                new Turn("A-3", start.plusSeconds(780), 5));
        Timetable timetable = Timetable.of(event, List.of(new Placement("A", "XX", start, 60, turns)));

        List<NoShow> noShows = Explainer.of(event, timetable).robustness(10).noShows();

        assertEquals(
                List.of("ann [A-1]"),
                noShows.stream()
                        .map(noShow -> noShow.person().id().id() + " "
                                + noShow.lostTurns().stream()
                                        .map(lost -> lost.slot().id().id())
                                        .toList())
                        .toList());
        assertEquals(
                2, noShows.getFirst().lostTurns().getFirst().startingEarlier().size(), "the videos move up");
    }

    @Test
    void noShow_ofSomebodyWhoAttends_leavesTheSessionsWithout() {
        assertEquals(
                "If Chidi is absent, Malawi takes place without them; Liberia takes place without them.",
                noShow(MorningScenario.morning().explainer().robustness(10), "Chidi")
                        .sentence());
    }

    @Test
    void standBys_always_areDroppedSlotsThatFitThenPeopleWithoutATurn() {
        MorningScenario panels =
                MorningScenario.morning().held("MW", "r21", "10:00", 60, "MW-1 10:02 7", "MW-3 10:30 7");
        panels.builder()
                .people("Farid")
                .person(Person.builder("Gita")
                        .available(panels.builder().window("2020-03-31T10:31/13:00"))
                        .build());
        Robustness robustness = panels.explainer().robustness(10);

        // Bo is there until 10:25, and Gita from 10:31 on.
        assertEquals(List.of("Free Press 7", "Farid 7"), standBys(robustness, "Ana"));
        assertEquals(List.of("Farid 7"), standBys(robustness, "Dana"));
    }

    private static List<String> standBys(Robustness robustness, String person) {
        List<Substitute> standBys =
                noShow(robustness, person).lostTurns().getFirst().substitutes();
        return standBys.stream()
                .map(standBy -> standBy.subject().name() + " " + standBy.minutes())
                .toList();
    }

    @Test
    void minutes_outOfRange_areRefused() {
        assertEquals(
                "The minutes '0' must be from 1 to 240.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> MorningScenario.morning().explainer().robustness(0))
                        .getMessage());
    }
}
