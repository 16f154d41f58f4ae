package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.SubjectId;
import org.lectern.rule.Score;

class WhyTest {

    private static MorningScenario broken() {
        return MorningScenario.morning()
                .held("MW", "r21", "10:00", 60, "MW-1 10:02 6", "MW-3 10:08 5")
                .held("LR", "r20", "10:45", 60, "LR-1 10:45 7");
    }

    @Test
    void whole_always_tellsOneSentenceForEachRuleByWeight() {
        Why why = broken().explainer().why();

        assertEquals(
                List.of(
                        "person-conflict costs 15 hard: Chidi is needed in both Malawi (Tuesday 31 March"
                                + " 10:00–11:00) and Liberia (Tuesday 31 March 10:45–11:45), which overlap by 15 minutes.",
                        "room-seats costs 5 hard: Room XX has 30 seats, 5 too few for the audience of 35 at"
                                + " Liberia.",
                        "dropped-slot costs 1 medium: Free Press (Bo) is dropped from Malawi; its priority is 1.",
                        "short-minutes costs 30 soft in 2 findings; the most expensive costs 20: Child Rights"
                                + " (Dana) in Malawi gets 5 minutes, 2 below the maximum of 7.",
                        "uneven-minutes costs 5 soft in 2 findings; the most expensive costs 4: Child Rights"
                                + " (Dana) in Malawi gets 5 minutes, 2 below the maximum of 7, counted squared: 4.",
                        "Free Press is dropped from Malawi although a turn costs less: Tuesday 31 March 10:13."),
                why.sentences());
        assertEquals(new Score(20, 1, 35), why.score());
    }

    @Test
    void session_always_tellsWhatNamesItOrItsSlots() {
        Why why = broken().explainer().why(SubjectId.session("LR"));

        assertEquals(
                List.of("person-conflict", "room-seats"),
                why.rules().stream().map(RuleCost::ruleId).toList());
        assertEquals(List.of(), why.unplaced());
        assertEquals(new Score(20, 0, 0), why.score());
        assertEquals("Liberia", why.findSubject().orElseThrow().name());
    }

    @Test
    void slot_thatIsDropped_tellsWhatItLacks() {
        Why why = broken().explainer().why(SubjectId.slot("MW-2"));

        assertEquals(
                List.of("dropped-slot"),
                why.rules().stream().map(RuleCost::ruleId).toList());
        assertEquals(1, why.unplaced().size());
    }

    @Test
    void person_always_tellsWhatNamesThemOrTheirSlots() {
        assertEquals(
                List.of("short-minutes", "uneven-minutes"),
                broken().explainer().why(SubjectId.person("Dana")).rules().stream()
                        .map(RuleCost::ruleId)
                        .toList());
        assertEquals(
                List.of("person-conflict"),
                broken().explainer().why(SubjectId.person("Chidi")).rules().stream()
                        .map(RuleCost::ruleId)
                        .toList());
    }

    @Test
    void sessionThatIsLeftOut_always_tellsWhatItLacks() {
        MorningScenario panels = MorningScenario.morning().leftOut("LR");

        assertEquals(
                List.of(
                        "unscheduled-session costs 2 medium: Liberia is unscheduled with its 1 slot; their"
                                + " priorities add up to 2.",
                        "Liberia is unscheduled although it fits: Tuesday 31 March 11:00 in room XXI breaks no hard rule."),
                panels.explainer().why(SubjectId.session("LR")).sentences());
    }

    @Test
    void finding_thatIsWaived_costsNothingAndIsTold() {
        MorningScenario panels = broken();
        panels.builder().waiver("room-seats", "standing is fine", SubjectId.session("LR"));

        Why why = panels.explainer().why(SubjectId.room("r20"));

        assertEquals(List.of(), why.rules());
        assertEquals(
                List.of("waived (standing is fine) room-seats: Room XX has 30 seats, 5 too few for the audience"
                        + " of 35 at Liberia."),
                why.waived().stream().map(Object::toString).toList());
    }

    @Test
    void subject_unknown_isRefusedWithTheNearest() {
        InvalidInputException failure = assertThrows(
                InvalidInputException.class,
                () -> MorningScenario.morning().explainer().why(SubjectId.session("Liberai")));

        assertEquals(
                "Unknown session 'Liberai'. Did you mean 'Liberia'?",
                failure.problems().getFirst().message() + " "
                        + failure.problems().getFirst().advice());
    }
}
