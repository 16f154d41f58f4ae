package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Problem;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.rule.standard.StandardRules;

class EffectiveRulesTest {

    private static Event.Builder event() {
        return Event.builder("mrm", ZoneId.of("UTC"))
                .day("2020-03-31", "10:00/13:00")
                .room("r27", 40)
                .session(Session.builder("MW").build());
    }

    private static EffectiveRules rulebook(RuleSetting... settings) {
        return EffectiveRules.of(event().ruleSettings(List.of(settings)).build(), StandardRules.catalogue());
    }

    private static void assertProblem(Event.Builder event, String code, String value, String line) {
        List<Problem> problems = EffectiveRules.problems(event.build(), StandardRules.catalogue());
        assertEquals(1, problems.size(), problems::toString);
        assertEquals(line, problems.get(0).toString());
        assertEquals(code, problems.get(0).code());
        assertEquals(value, problems.get(0).value());
    }

    @Test
    void terms_nothingSet_areThoseOfTheCatalogue() {
        RuleConfig config = rulebook().config("empty-seats");

        assertEquals(Level.SOFT, config.level());
        assertEquals(1, config.weight());
        assertTrue(config.isActive());
        assertEquals(OptionalLong.of(20), config.findParameter("marginPercent"));
    }

    @Test
    void terms_everythingSet_areThoseOfTheEvent() {
        RuleConfig config = rulebook(RuleSetting.of("empty-seats")
                        .withLevel(Level.MEDIUM)
                        .withWeight(4)
                        .withEnabled(false)
                        .withParameter("marginPercent", 35))
                .config("empty-seats");

        assertEquals(Level.MEDIUM, config.level());
        assertEquals(4, config.weight());
        assertFalse(config.enabled());
        assertEquals(Map.of("marginPercent", 35L), config.parameters());
    }

    @Test
    void terms_weightZero_doNotCount() {
        assertFalse(rulebook(RuleSetting.of("waiting").withWeight(0))
                .config("waiting")
                .isActive());
    }

    @Test
    void terms_parameterWithoutDefault_isEmpty() {
        assertEquals(OptionalLong.empty(), rulebook().config("max-parallel").findParameter("limit"));
    }

    @Test
    void parameter_unknown_isNamedWithTheKnownOnes() {
        RuleConfig config = rulebook().config("empty-seats");

        assertEquals(
                "The rule 'empty-seats' has no value of a parameter 'margin', only of [marginPercent].",
                assertThrows(NoSuchElementException.class, () -> config.parameter("margin"))
                        .getMessage());
    }

    @Test
    void waivers_ofARule_cannotBeChanged() {
        EffectiveRules rules = EffectiveRules.of(
                event().waiver("room-seats", "agreed", SubjectId.session("MW")).build(), StandardRules.catalogue());

        assertEquals(1, rules.waivers("room-seats").size());
        assertThrows(
                UnsupportedOperationException.class,
                () -> rules.waivers("room-seats").clear());
    }

    @Test
    void terms_unknownRule_isRefused() {
        assertEquals(
                "The rule 'room-seat' is not in the catalogue. Add it to the catalogue.",
                assertThrows(IllegalArgumentException.class, () -> rulebook().config("room-seat"))
                        .getMessage());
        assertEquals(Optional.empty(), rulebook().findConfig("room-seat"));
    }

    @Test
    void all_isInTheOrderOfTheCatalogue() {
        assertEquals(
                StandardRules.catalogue().rules().stream()
                        .map(rule -> rule.definition().id())
                        .toList(),
                rulebook().configs().stream()
                        .map(config -> config.definition().id())
                        .toList());
    }

    @Test
    void setting_unknownRule_isRefusedWithTheNearest() {
        assertProblem(
                event().ruleSetting(RuleSetting.of("wating").withEnabled(false)),
                "unknown-id",
                "wating",
                "/rules/wating: Unknown rule 'wating'. Did you mean 'waiting'?");
        assertProblem(
                event().ruleSetting(RuleSetting.of("nothing-like-any-rule-here").withEnabled(false)),
                "unknown-id",
                "nothing-like-any-rule-here",
                "/rules/nothing-like-any-rule-here: Unknown rule 'nothing-like-any-rule-here'. Use"
                        + " the id of a rule in the catalogue.");
    }

    @Test
    void waiver_unknownRule_isRefused() {
        assertProblem(
                event().waiver("pined", "agreed", SubjectId.session("MW")),
                "unknown-id",
                "pined",
                "/waivers/0/rule: Unknown rule 'pined'. Did you mean 'pinned'?");
    }

    @Test
    void parameter_unknown_isRefused() {
        assertProblem(
                event().ruleSetting(RuleSetting.of("max-parallel").withParameter("limits", 2)),
                "unknown-id",
                "limits",
                "/rules/max-parallel/parameters/limits: Unknown parameter 'limits' in rule"
                        + " 'max-parallel'. Did you mean 'limit'?");
        assertProblem(
                event().ruleSetting(RuleSetting.of("waiting").withParameter("limit", 2)),
                "unknown-id",
                "limit",
                "/rules/waiting/parameters/limit: Unknown parameter 'limit' in rule 'waiting'. Remove"
                        + " it; this rule has no parameters.");
    }

    @Test
    void parameter_outOfRange_isRefused() {
        assertProblem(
                event().ruleSetting(RuleSetting.of("max-parallel").withParameter("limit", 0)),
                "out-of-range",
                "0",
                "/rules/max-parallel/parameters/limit: The parameter 'limit' of rule 'max-parallel' must"
                        + " be from 1 to 1000000, not '0'. Leave it out, or write a number in this range. It"
                        + " means: The maximum number of parallel sessions. Without it, the rule has no effect.");
        assertProblem(
                event().ruleSetting(RuleSetting.of("empty-seats").withParameter("marginPercent", 101)),
                "out-of-range",
                "101",
                "/rules/empty-seats/parameters/marginPercent: The parameter 'marginPercent' of rule"
                        + " 'empty-seats' must be from 0 to 100, not '101'. Leave it out, or write a number in"
                        + " this range. It means: The percentage of the seats, rounded down to a seat, that may"
                        + " stay empty at no cost.");
    }

    @Test
    void of_severalMistakes_areThrownTogether() {
        Event event = event().ruleSetting(RuleSetting.of("wating").withEnabled(false))
                .waiver("pined", "agreed", SubjectId.session("MW"))
                .build();

        assertEquals(
                2,
                assertThrows(InvalidInputException.class, () -> EffectiveRules.of(event, StandardRules.catalogue()))
                        .problems()
                        .size());
    }

    @Test
    void isWaived_always_asksForAllThatTheWaiverNames() {
        Subject malawi = new Subject(SubjectId.session("MW"), "Malawi");
        EffectiveRules effectiveRules = EffectiveRules.of(
                event().waiver("room-seats", "agreed", SubjectId.session("MW")).build(), StandardRules.catalogue());

        assertTrue(effectiveRules.isWaived("room-seats", malawi));
        assertFalse(effectiveRules.isWaived("room-closed", malawi));
        assertFalse(effectiveRules.isWaived("room-seats", Subject.region("Africa")));
    }

    @Test
    void waiver_coversSubjectsThatIncludeItsOwn() {
        EffectiveRules effectiveRules = EffectiveRules.of(
                event().waiver("room-seats", "agreed", SubjectId.session("MW"), SubjectId.room("r27"))
                        .build(),
                StandardRules.catalogue());

        assertTrue(effectiveRules
                .findWaiver("room-seats", List.of(SubjectId.room("r27"), SubjectId.slot("x"), SubjectId.session("MW")))
                .isPresent());
        assertFalse(effectiveRules
                .findWaiver("room-seats", List.of(SubjectId.session("MW")))
                .isPresent());
        assertFalse(effectiveRules
                .findWaiver("room-closed", List.of(SubjectId.session("MW"), SubjectId.room("r27")))
                .isPresent());
    }

    @Test
    void catalogue_idTwice_isRefused() {
        Catalogue standard = StandardRules.catalogue();
        Rule again = standard.rules().get(0);

        assertEquals(
                "The rule id 'room-conflict' is used twice. Choose another for your own rule.",
                assertThrows(IllegalArgumentException.class, () -> standard.withRules(again))
                        .getMessage());
    }
}
