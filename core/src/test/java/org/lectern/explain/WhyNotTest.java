package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.Subject;

class WhyNotTest {

    private static Alternative at(WhyNot whyNot, String room, String start) {
        return whyNot.alternatives().stream()
                .filter(alternative -> alternative
                        .findPlacement()
                        .filter(place ->
                                place.roomId().equals(room) && place.start().equals(MorningScenario.at(start)))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> told(List<?> things) {
        return things.stream().map(Object::toString).toList();
    }

    private static List<String> names(List<Subject> subjects) {
        return subjects.stream().map(Subject::name).toList();
    }

    @Test
    void session_always_isTriedAtEveryStartInEveryRoomAndOut() {
        WhyNot whyNot = MorningScenario.morning().explainer().whyNot(SubjectId.session("LR"));

        // Twelve starts on the step, two rooms, without the present place, and leaving out.
        assertEquals(24, whyNot.alternatives().size());
        assertEquals(
                1,
                whyNot.alternatives().stream()
                        .filter(other -> other.findPlacement().isEmpty())
                        .count());
        for (int i = 1; i < whyNot.alternatives().size(); i++) {
            assertTrue(whyNot.alternatives()
                            .get(i - 1)
                            .score()
                            .compareTo(whyNot.alternatives().get(i).score())
                    <= 0);
        }
    }

    @Test
    void best_ofEqualOnes_isTheNearest() {
        WhyNot whyNot = MorningScenario.morning().explainer().whyNot(SubjectId.session("LR"));

        Placement best = whyNot.alternatives().getFirst().findPlacement().orElseThrow();
        assertEquals(MorningScenario.at("11:15"), best.start());
        assertEquals("r21", best.roomId());
        assertEquals(0, whyNot.betterCount());
    }

    @Test
    void consequence_thatCollides_namesWhatComesAndWhoIsTouched() {
        Explainer explainer = MorningScenario.morning().explainer();

        AlternativeImpact consequence = explainer.impact(at(explainer.whyNot(SubjectId.session("LR")), "r21", "10:30"));

        assertEquals(
                "With Liberia on Tuesday 31 March 10:30–11:30 in room XXI, the timetable costs 60 hard more.",
                consequence.sentence());
        assertEquals(
                List.of(
                        "hard 30 room-conflict: Malawi and Liberia overlap by 30 minutes in room XXI (Tuesday 31"
                                + " March 10:00–11:00 and Tuesday 31 March 10:30–11:30, including set-up and tear-down).",
                        "hard 30 person-conflict: Chidi is needed in both Malawi (Tuesday 31 March 10:00–11:00)"
                                + " and Liberia (Tuesday 31 March 10:30–11:30), which overlap by 30 minutes."),
                told(consequence.added()));
        assertEquals(List.of(), consequence.resolved());
        assertEquals(List.of("Malawi", "Chidi"), names(consequence.affected()));
        assertEquals(List.of("Chidi", "Eve"), names(consequence.peopleToNotify()));
        assertEquals(List.of("Malawi"), names(consequence.conflictsWith()));
    }

    @Test
    void consequence_thatNeedsAnotherMoved_saysWhere() {
        // Without Bo's window Malawi can be as late as it likes.
        MorningScenario panels = MorningScenario.morning();
        panels.builder()
                .people(panels.event().people().stream()
                        .map(person -> org.lectern.event.Person.of(person.id()))
                        .toList());
        Explainer explainer = panels.explainer();

        AlternativeImpact consequence = explainer.impact(at(explainer.whyNot(SubjectId.session("LR")), "r21", "10:00"));

        ConflictResolution fit = consequence.findResolution().orElseThrow();
        assertEquals(
                "To make it fit, move Malawi to Tuesday 31 March 11:00–12:00 in room XXI. The timetable then costs"
                        + " the same.",
                fit.sentence());
        assertEquals(explainer.report().score(), fit.score());
        assertEquals(
                fit.score(),
                Explainer.of(explainer.event(), fit.timetable()).report().score());
    }

    @Test
    void consequence_thatMovingOthersCannotHelp_saysWhatWouldCome() {
        Explainer explainer = MorningScenario.morning().explainer();

        // Bo is gone by then, whoever moves.
        AlternativeImpact consequence = explainer.impact(at(explainer.whyNot(SubjectId.session("LR")), "r21", "10:00"));

        assertEquals(List.of("Malawi"), names(consequence.conflictsWith()));
        ConflictResolution fit = consequence.findResolution().orElseThrow();
        assertFalse(fit.isSuccessful());
        assertEquals(
                "Moving Malawi alone does not make it fit. The best attempt is to move Malawi to Tuesday 31 March"
                        + " 11:00–12:00 in room XXI; the timetable then costs 1 medium more.",
                fit.sentence());
    }

    @Test
    void consequence_ofAPlaceThatIsBadInItself_collidesWithNothing() {
        Explainer explainer = MorningScenario.morning().explainer();

        AlternativeImpact consequence = explainer.impact(at(explainer.whyNot(SubjectId.session("LR")), "r20", "11:00"));

        assertEquals(
                List.of("hard 5 room-seats: Room XX has 30 seats, 5 too few for the audience of 35 at Liberia."),
                told(consequence.added()));
        assertEquals(List.of(), consequence.affected());
        assertTrue(consequence.findResolution().isEmpty());
    }

    @Test
    void peopleToNotify_ofAnotherLength_includeSpeakersWhoSitThroughTheSession() {
        assertEquals(List.of("Chidi", "Eve"), toNotifyOfAnotherLength(Presence.WHOLE_SESSION));
        assertEquals(List.of("Chidi"), toNotifyOfAnotherLength(Presence.OWN_SLOT));
    }

    /** Returns whom to notify if Liberia takes 50 minutes at its place, and Eve speaks when she did. */
    private static List<String> toNotifyOfAnotherLength(Presence presence) {
        MorningScenario panels = MorningScenario.morning();
        panels.builder()
                .sessions(panels.event().sessions().stream()
                        .map(session ->
                                session
                                        .withSlot(
                                                "LR-1",
                                                slot -> slot.toBuilder()
                                                        .presence(presence)
                                                        .build())
                                        .toBuilder()
                                        .allowedMinutes(50, 60)
                                        .build())
                        .toList());
        Explainer explainer = panels.explainer();
        AlternativeImpact impact = explainer.impact(at(explainer.whyNot(SubjectId.session("LR")), "r21", "11:00"));

        assertEquals(50, impact.alternative().findPlacement().orElseThrow().minutes());
        return names(impact.peopleToNotify());
    }

    @Test
    void peopleToNotify_ofAnotherRoom_areNotThoseWhoHaveNoTurnInAnyCase() {
        Explainer explainer = MorningScenario.morning()
                .held("MW", "r21", "10:00", 60, "MW-1 10:02 7", "MW-2 10:09 7")
                .explainer();
        Placement there = explainer.timetable().findPlacement("MW").orElseThrow();
        Placement other = new Placement("MW", "r20", there.start(), there.minutes(), there.turns());
        Alternative elsewhere = new Alternative("MW", other, explainer.report().score(), Map.of(), Map.of());

        assertEquals(
                List.of("Chidi", "Ana", "Bo"), names(explainer.impact(elsewhere).peopleToNotify()));
    }

    @Test
    void slot_seated_isTriedAtEachPositionWithEachNumberOfMinutes() {
        MorningScenario panels = MorningScenario.morning();
        panels.builder().ruleSetting(RuleSetting.of("short-qa").withEnabled(false));
        Explainer explainer = panels.explainer();

        WhyNot whyNot = explainer.whyNot(SubjectId.slot("MW-2"));

        List<String> here = whyNot.alternatives().stream()
                .filter(other -> other.findPlacement()
                        .filter(place ->
                                place.roomId().equals("r21") && place.start().equals(MorningScenario.at("10:00")))
                        .isPresent())
                .map(other -> "%s %s %s"
                        .formatted(
                                other.position("MW-2"),
                                other.findTurn("MW-2")
                                        .map(turn -> turn.minutes())
                                        .orElse(0),
                                other.score()))
                .toList();
        assertEquals(
                List.of(
                        "1 7 0 hard, 0 medium, 0 soft",
                        "3 7 0 hard, 0 medium, 0 soft",
                        "1 6 0 hard, 0 medium, 11 soft",
                        "2 6 0 hard, 0 medium, 11 soft",
                        "3 6 0 hard, 0 medium, 11 soft",
                        "1 5 0 hard, 0 medium, 24 soft",
                        "2 5 0 hard, 0 medium, 24 soft",
                        "3 5 0 hard, 0 medium, 24 soft",
                        "0 0 0 hard, 1 medium, 0 soft"),
                here);
    }

    @Test
    void subject_thatHasNoPlace_isRefused() {
        InvalidInputException failure = assertThrows(
                InvalidInputException.class,
                () -> MorningScenario.morning().explainer().whyNot(SubjectId.person("Ana")));

        assertEquals(
                "The person 'Ana' has no place of its own. Ask about one of its sessions or slots.",
                failure.problems().getFirst().message() + " "
                        + failure.problems().getFirst().advice());
    }

    @Test
    void session_leftOut_isTriedEverywhere() {
        WhyNot whyNot = MorningScenario.morning().leftOut("LR").explainer().whyNot(SubjectId.session("LR"));

        assertEquals(24, whyNot.alternatives().size());
        assertEquals(1, whyNot.betterCount() > 0 ? 1 : 0);
        assertTrue(whyNot.current().findPlacement().isEmpty());
    }
}
