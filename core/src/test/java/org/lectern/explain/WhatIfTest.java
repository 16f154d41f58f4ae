package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Presence;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.rule.standard.StandardRules;

class WhatIfTest {

    private final MorningScenario panels = MorningScenario.morning();
    private final Event event = panels.event();
    private final Timetable timetable = panels.timetable(event);

    private WhatIf whatIf(Change... changes) {
        return Explainer.of(event, timetable).whatIf(Changes.of(event, changes));
    }

    private Window window(String interval) {
        return Window.parse(interval, MorningScenario.GENEVA);
    }

    private static List<String> sentences(WhatIf whatIf) {
        return whatIf.placementChanges().stream().map(PlacementChange::sentence).toList();
    }

    private static List<String> names(List<Subject> subjects) {
        return subjects.stream().map(Subject::name).toList();
    }

    @Test
    void speaker_whoCanOnlyComeLater_movesTheTurnAlone() {
        WhatIf whatIf = whatIf(new Change.OnlyWithin(SubjectId.person("Dana"), window("2020-03-31T10:40/13:00")));

        assertEquals(
                List.of("hard 7 speaker-window: Dana speaks in Malawi (Tuesday 31 March 10:16–10:23) but is"
                        + " unavailable for 7 minutes of it."),
                whatIf.newViolations().stream().map(Object::toString).toList());
        assertEquals(
                List.of("Malawi stays on Tuesday 31 March 10:00–11:00 in room XXI; Child Rights speaks at 10:40"
                        + " instead of 10:16."),
                sentences(whatIf));
        assertEquals(List.of("Dana"), names(whatIf.affected()));
        assertEquals(
                List.of(
                        new RuleCostDifference("speaker-window", org.lectern.event.Level.HARD, 0, 7, 0),
                        new RuleCostDifference("waiting", org.lectern.event.Level.SOFT, 0, 0, 120),
                        new RuleCostDifference("moved", org.lectern.event.Level.SOFT, 0, 0, 10)),
                whatIf.ruleDifferences());
        assertEquals(ReplanResult.Proof.MIN_PEOPLE_MOVED, whatIf.replanResult().proof());
    }

    @Test
    void room_thatIsClosed_movesItsSessions() {
        WhatIf whatIf = whatIf(new Change.CloseRoom("r21", window("2020-03-31T11:00/12:00")));

        assertEquals(1, whatIf.placementChanges().size());
        assertEquals("LR", whatIf.placementChanges().getFirst().session().id().id());
        assertEquals(List.of("Eve", "Chidi"), names(whatIf.affected()));
        assertEquals(new Score(60, 0, 0), whatIf.reportIfNothingMoves().score());
        assertTrue(whatIf.report().score().isFeasible());
    }

    @Test
    void session_cancelled_isNotHeldAndNobodyElseMoves() {
        WhatIf whatIf = whatIf(new Change.CancelSession("LR"));

        assertEquals(
                List.of("Liberia is cancelled; it was on Tuesday 31 March 11:00–12:00 in room XXI."),
                sentences(whatIf));
        assertEquals(List.of("Eve", "Chidi"), names(whatIf.affected()));
    }

    @Test
    void speaker_whoWithdraws_leavesTheOthersWhereTheyAre() {
        WhatIf whatIf = whatIf(new Change.WithdrawSlot("MW-3"));

        assertEquals(
                List.of("Malawi stays on Tuesday 31 March 10:00–11:00 in room XXI; Child Rights is withdrawn."),
                sentences(whatIf));
        assertEquals(List.of("Dana"), names(whatIf.affected()));
    }

    @Test
    void speaker_whoseVideoIsCancelled_isAffectedAsAReplanCounts() {
        Event recorded = event.toBuilder()
                .sessions(event.sessions().stream()
                        .map(session -> session.toBuilder()
                                .slots(session.slots().stream()
                                        .map(slot -> slot.id().equals("MW-3")
                                                ? slot.toBuilder()
                                                        .presence(Presence.RECORDED)
                                                        .build()
                                                : slot)
                                        .toList())
                                .build())
                        .toList())
                .build();
        WhatIf whatIf = Explainer.of(recorded, timetable).whatIf(Changes.of(recorded, new Change.CancelSession("MW")));

        assertTrue(
                names(whatIf.affected()).contains("Dana"),
                () -> whatIf.affected().toString());
        assertEquals(whatIf.affected(), whatIf.placementChanges().getFirst().affected());
        assertEquals(
                Differences.between(
                                recorded,
                                timetable,
                                whatIf.replanResult().eventAfter(),
                                whatIf.replanResult().timetable())
                        .people()
                        .size(),
                whatIf.affected().size());
    }

    @Test
    void eventAndTimetable_atHand_stayAsTheyAre() {
        WhatIf whatIf = whatIf(new Change.WithdrawSlot("MW-3"));

        assertEquals(MorningScenario.morning().event(), event);
        assertEquals(3, timetable.findPlacement("MW").orElseThrow().turns().size());
        assertEquals(StandardRules.checker().check(event, timetable), whatIf.before());
        assertEquals(StandardRules.checker().check(whatIf.event(), whatIf.timetable()), whatIf.report());
    }

    @Test
    void changes_ofAnotherEvent_areRefused() {
        Changes changes = new Changes("evening", null, List.of());

        InvalidInputException failure = assertThrows(
                InvalidInputException.class,
                () -> Explainer.of(event, timetable).whatIf(changes));

        assertEquals(
                "The changes are for the event 'evening', not for 'morning'.",
                failure.problems().getFirst().message());
    }
}
