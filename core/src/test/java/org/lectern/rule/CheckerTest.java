package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.job.Job;
import org.lectern.job.JobOptions;
import org.lectern.job.JobState;
import org.lectern.job.work.JobTask;
import org.lectern.rule.standard.StandardRules;

class CheckerTest {

    private static final Instant TEN = Instant.parse("2020-03-31T10:00:00Z");

    private static Event.Builder event() {
        return Event.builder("mrm", ZoneId.of("UTC"))
                .day("2020-03-31", "10:00/13:00")
                .room(Room.builder("r27").name("XXVII").seats(40).build())
                .session(Session.builder("MW")
                        .name("Malawi")
                        .audience(43)
                        .qaMinutes(0, 65)
                        .build())
                .session(Session.builder("LR").name("Liberia").priority(2).build());
    }

    private static Timetable timetable(Event event) {
        return Timetable.of(event, List.of(new Placement("MW", "r27", TEN, 60, List.of())));
    }

    private static Report check(Event.Builder builder) {
        Event event = builder.build();
        return StandardRules.checker().check(event, timetable(event));
    }

    @Test
    void check_severalRulesBroken_scoresThemByLevel() {
        assertEquals(new Score(3, 2, 10), check(event()).score());
    }

    @Test
    void check_severalRulesBroken_reportsThemInTheOrderOfTheCatalogue() {
        assertEquals(
                List.of(
                        "hard 3 room-seats: Room XXVII has 40 seats, 3 too few for the audience of 43 at Malawi.",
                        "medium 2 unscheduled-session: Liberia is unscheduled; its priority is 2.",
                        "soft 10 short-qa: Malawi leaves 60 minutes for Q&A, 5 below the preferred 65."),
                check(event()).findings().stream().map(Finding::toString).toList());
    }

    @Test
    void check_anyTimetable_tellsTheCostOfEveryRuleInOrder() {
        Report report = check(event());

        assertEquals(
                StandardRules.catalogue().rules().stream()
                        .map(rule -> rule.definition().id())
                        .toList(),
                new ArrayList<>(report.costs().keySet()));
        assertEquals(3, report.costs().get("room-seats"));
        assertEquals(0, report.costs().get("waiting"));
    }

    @Test
    void check_waiver_isToldWithItsReason() {
        Report report = check(event().waiver("room-seats", "the host agreed", SubjectId.session("MW")));

        assertEquals(
                "waived (the host agreed) room-seats: Room XXVII has 40 seats, 3 too few for the"
                        + " audience of 43 at Malawi.",
                report.findings().get(0).toString());
        assertEquals(new Score(0, 2, 10), report.score());
    }

    @Test
    void check_waiverOfAnotherRule_coversNothing() {
        assertEquals(
                new Score(3, 2, 10),
                check(event().waiver("room-closed", "the host agreed", SubjectId.session("MW")))
                        .score());
    }

    @Test
    void check_waiverOfAnotherSession_coversNothing() {
        assertEquals(
                new Score(3, 2, 10),
                check(event().waiver("room-seats", "the host agreed", SubjectId.session("LR")))
                        .score());
    }

    @Test
    void check_twoWaiversCover_tellsTheFirst() {
        Report report = check(event().waiver("room-seats", "the host agreed", SubjectId.session("MW"))
                .waiver("room-seats", "the room is liked", SubjectId.room("r27")));

        assertEquals(
                "the host agreed",
                report.findings().get(0).findWaiver().orElseThrow().reason());
    }

    @Test
    void check_nothingBroken_isComplete() {
        Report report = check(
                event().sessions(List.of(Session.builder("MW").audience(35).build())));

        assertEquals(Score.ZERO, report.score());
        assertEquals(true, report.score().isFeasible());
    }

    @Test
    void check_unsoundTimetable_isRefusedWithAllMistakes() {
        Event event = event().build();
        Timetable unsound = new Timetable("mrm", List.of(new Placement("MV", "r72", TEN, 60, List.of())));

        InvalidInputException exception = assertThrows(
                InvalidInputException.class, () -> StandardRules.checker().check(event, unsound));

        assertEquals(
                List.of("/placements/0/session", "/placements/0/room"),
                exception.problems().stream().map(Problem::pointer).toList());
    }

    @Test
    void check_unknownRule_isRefused() {
        Event.Builder event = event().ruleSetting(RuleSetting.of("room-seat").withEnabled(false));

        assertEquals(
                "/rules/room-seat: Unknown rule 'room-seat'. Did you mean 'room-seats'?",
                assertThrows(InvalidInputException.class, () -> check(event)).getMessage());
    }

    @Test
    void check_ownRule_isSetWaivedReportedAndScoredLikeAnyOther() {
        Checker checker = Checker.of(StandardRules.catalogue().withRules(new NoOneAtTen()));
        Event.Builder own = event().ruleSetting(
                        RuleSetting.of("no-one-at-ten").withLevel(Level.HARD).withWeight(7));
        Event broken = own.build();
        Event waived = own.waiver("no-one-at-ten", "coffee is served", SubjectId.session("MW"))
                .build();

        Report report = checker.check(broken, timetable(broken));

        assertEquals(
                "hard 7 no-one-at-ten: Malawi starts at ten.",
                report.findings().get(report.findings().size() - 1).toString());
        assertEquals(new Score(10, 2, 10), report.score());
        assertEquals(7, report.costs().get("no-one-at-ten"));
        assertEquals(
                new Score(3, 2, 10), checker.check(waived, timetable(waived)).score());
    }

    @Test
    void check_ruleOfNegativeUnits_isRefused() {
        Checker checker = Checker.of(StandardRules.catalogue().withRules(new NoOneAtTen() {
            @Override
            public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
                findings.report(-1, List.of(), "Less than nothing.");
            }
        }));
        Event event = event().build();

        assertEquals(
                "The rule 'no-one-at-ten' reported a negative cost of '-1'. Check what it subtracts.",
                assertThrows(IllegalArgumentException.class, () -> checker.check(event, timetable(event)))
                        .getMessage());
    }

    @Test
    void check_costOverflows_isRefusedInsteadOfWrong() {
        Checker checker = Checker.of(StandardRules.catalogue().withRules(new NoOneAtTen() {
            @Override
            public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
                findings.report(Long.MAX_VALUE / 2, List.of(), "Half of everything.");
            }
        }));
        Event event = event().build();

        assertThrows(ArithmeticException.class, () -> checker.check(event, timetable(event)));
    }

    /** A rule such as an application may add. */
    private static class NoOneAtTen implements Rule {
        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "no-one-at-ten", RuleScope.PANEL, 3, "sessions", "No session starts at ten.", "Coffee is served.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            view.scheduledSessions().stream()
                    .filter(held -> held.time().startInclusive().equals(TEN))
                    .forEach(held -> findings.report(
                            1,
                            List.of(new Subject(
                                    SubjectId.session(held.session().id()),
                                    held.session().name())),
                            held.session().name() + " starts at ten."));
        }
    }

    @Test
    void check_ofALargeEventWithinAJob_isThatOutsideOne() {
        Event.Builder builder = event();
        for (int i = 0; i < 500; i++) {
            builder.session(Session.builder("s" + i).priority(1 + i % 7).build());
        }
        Event event = builder.build();
        Report outside = StandardRules.checker().check(event, timetable(event));

        Report within = JobTask.call("check", () -> StandardRules.checker().check(event, timetable(event)));
        Job<Report> cancelled = JobTask.start("check", JobOptions.defaults(), () -> {
            Thread.currentThread().interrupt();
            return StandardRules.checker().check(event, timetable(event));
        });

        assertEquals(outside, within);
        assertEquals(outside, cancelled.result());
        assertEquals(JobState.CANCELLED, cancelled.state());
    }
}
