package org.lectern.panel;

import org.lectern.rule.standard.StandardRules;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.panel.PanelSketch.START;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Scope;
import org.lectern.rule.Score;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Terms;
import org.lectern.testing.MadeUpRules;

/** Which rules of an application there are to look at, and the most that one about sessions costs. */
class OwnRulesTest {

    private static OwnRules rules(Catalogue catalogue) {
        Event event = PanelSketch.event()
                .session(Session.builder("mw").minutes(40, 60, 50).build())
                .build();
        return PanelSketch.panel(event, catalogue).ownRules;
    }

    @Test
    void rules_ofEachForm_areLookedAtWhereThereAreAny() {
        assertFalse(rules(StandardRules.catalogue()).lookAtTurns());
        assertFalse(rules(StandardRules.catalogue()).lookAtPlaces());
        assertTrue(rules(MadeUpRules.inTheirForms()).lookAtTurns());
        assertTrue(rules(MadeUpRules.inTheirForms()).lookAtPlaces());
    }

    @Test
    void greatestSession_always_isTheMostOfAnyStartAndLength() {
        OwnRules rules = rules(StandardRules.catalogue().with(new Minutes()));

        assertEquals(new Score(0, 0, 2 * 60), rules.greatestSession(new int[] {START, START + 5}));
        assertEquals(new Score(0, 0, 2 * 50), rules.session(START, START + 50));
        assertEquals(Score.ZERO, rules.greatestSession(new int[0]));
        assertEquals(Score.ZERO, rules(StandardRules.catalogue()).greatestSession(new int[] {START}));
    }

    /** Sessions are short. */
    private static final class Minutes implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft("minutes", Scope.PANEL, 2, "minutes", "Sessions are short.", "Made up.");
        }

        @Override
        public long units(Event event, Session session, Window time, Terms terms) {
            return Math.max(0, time.minutes());
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "%s is long.".formatted(session.name());
        }
    }
}
