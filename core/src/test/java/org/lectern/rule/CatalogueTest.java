package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

class CatalogueTest {

    private static RuleDefinition definition(String id) {
        return RuleDefinition.hard(id, RuleScope.COUPLING, "minutes", "It is short.");
    }

    /** A plain rule that finds nothing. */
    private record Content(String id) implements Rule {

        @Override
        public RuleDefinition definition() {
            return CatalogueTest.definition(id);
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {}
    }

    /** A rule of two forms. */
    private static final class Torn implements SessionRule, PlaceRule {

        @Override
        public RuleDefinition definition() {
            return CatalogueTest.definition("torn");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            return 0;
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "It is long.";
        }

        @Override
        public long amount(Event event, Session session, Room room, Window time, RuleConfig config) {
            return 0;
        }

        @Override
        public String sentence(Event event, Session session, Room room, Window time, long units) {
            return "It is far.";
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {}
    }

    @Test
    void with_ownRules_comeBehindTheStandardOnes() {
        Rule first = new Content("ours");
        Rule second = new Content("theirs");
        int standard = StandardRules.catalogue().rules().size();

        List<Rule> rules =
                StandardRules.catalogue().withRules(first).withRules(second).rules();

        assertEquals(List.of(first, second), rules.subList(standard, rules.size()));
        assertEquals(standard, StandardRules.catalogue().rules().size());
    }

    @Test
    void with_idOfAStandardRule_isRefused() {
        assertRefused(
                "The rule id 'room-seats' is used twice. Choose another for your own rule.", new Content("room-seats"));
    }

    @Test
    void with_twoOwnRulesOfOneId_isRefused() {
        assertRefused(
                "The rule id 'ours' is used twice. Choose another for your own rule.",
                new Content("ours"),
                new Content("ours"));
    }

    @Test
    void with_ruleOfTwoForms_isRefused() {
        assertRefused("The rule 'torn' has several forms 'SessionRule, PlaceRule'. Make a rule of each.", new Torn());
    }

    private static void assertRefused(String message, Rule... rules) {
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> StandardRules.catalogue().withRules(rules))
                        .getMessage());
    }

    @Test
    void definition_blankId_isRefused() {
        assertEquals(
                "The id of a rule must not be blank. Name what is asked for.",
                assertThrows(IllegalArgumentException.class, () -> definition(" "))
                        .getMessage());
    }

    @Test
    void definition_negativeWeight_isRefused() {
        assertEquals(
                "The weight '-4' of rule 'ours' must be at least 0. Count what is missing instead.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> RuleDefinition.soft(
                                        "ours", RuleScope.PANEL, -4, "minutes", "It is short.", "Ours."))
                        .getMessage());
    }

    @Test
    void definition_weightOfNothing_isAllowedForRulesThatEventsWeigh() {
        assertEquals(
                0,
                RuleDefinition.soft("ours", RuleScope.PANEL, 0, "minutes", "It is short.", "Ours.")
                        .weight());
    }
}
