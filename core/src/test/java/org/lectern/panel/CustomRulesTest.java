package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.panel.PanelSketch.START;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.SessionRule;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.MadeUpRules;

/** Which rules of an application there are to look at, and the most that one about sessions costs. */
class CustomRulesTest {

    private static CustomRules rules(Catalogue catalogue) {
        Event event = PanelSketch.event()
                .session(Session.builder("mw").allowedMinutes(40, 60, 50).build())
                .build();
        return PanelSketch.panel(event, catalogue).customRules;
    }

    @Test
    void rules_ofEachForm_areLookedAtWhereThereAreAny() {
        assertFalse(rules(StandardRules.catalogue()).hasTurnRules());
        assertFalse(rules(StandardRules.catalogue()).hasPlaceRules());
        assertTrue(rules(MadeUpRules.inTheirForms()).hasTurnRules());
        assertFalse(rules(StandardRules.catalogue()).hasPositionRules());
        assertTrue(rules(MadeUpRules.ofPositions()).hasPositionRules());
        assertTrue(rules(MadeUpRules.inTheirForms()).hasPlaceRules());
    }

    @Test
    void greatestSession_always_isTheMostOfAnyStartAndLength() {
        CustomRules rules = rules(StandardRules.catalogue().withRules(new Minutes()));

        assertEquals(new Score(0, 0, 2 * 60), rules.maxSessionCost(new int[] {START, START + 5}));
        assertEquals(new Score(0, 0, 2 * 50), rules.sessionCost(START, START + 50));
        assertEquals(Score.ZERO, rules.maxSessionCost(new int[0]));
        assertEquals(Score.ZERO, rules(StandardRules.catalogue()).maxSessionCost(new int[] {START}));
    }

    /** Sessions are short. */
    private static final class Minutes implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft("minutes", RuleScope.PANEL, 2, "minutes", "Sessions are short.", "Made up.");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            return Math.max(0, time.minutes());
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "%s is long.".formatted(session.name());
        }
    }
}
