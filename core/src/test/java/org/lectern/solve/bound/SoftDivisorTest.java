package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.panel.CostTables;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.testing.MadeUpRules;

/** Malawi costs 2 for each minute outside of the first half-hour, and half-hours apart it can start, so 60 or 120. */
class SoftDivisorTest {

    private static final SoftDivisor FIVE = new SoftDivisor(5);

    private static SoftDivisor divisor(Catalogue catalogue, RuleSetting... settings) {
        Event.Builder event = Event.builder("e", ZoneOffset.UTC)
                .startStepMinutes(30)
                .day("2020-04-01", "10:00/12:00")
                .room("r1", 0);
        EffectiveRules.of(List.of(), List.of(), catalogue).configs().stream()
                .filter(config -> config.definition().scopes().contains(RuleScope.COUPLING))
                .filter(config -> config.level() == Level.SOFT)
                .map(RuleConfig::definition)
                .forEach(rule -> event.ruleSetting(RuleSetting.of(rule.id()).withEnabled(false)));
        event.session(Session.builder("mw")
                .allowedMinutes(60)
                .qaMinutes(0, 0)
                .preferred(event.window("2020-04-01T10:00/11:00"))
                .build());
        for (RuleSetting setting : settings) {
            event.editRule(setting.ruleId(), ignored -> setting);
        }
        Event built = event.build();
        EffectiveRules rules = EffectiveRules.of(built, catalogue);
        return SoftDivisor.of(new Instance(built, rules, CostTables.of(built, rules)), 0);
    }

    private static SoftDivisor divisor(RuleSetting... settings) {
        return divisor(StandardRules.catalogue(), settings);
    }

    private static RuleSetting on(String ruleId, long weight) {
        return RuleSetting.of(ruleId).withEnabled(true).withWeight(weight);
    }

    @Test
    void divisor_ofPlacesAlone_dividesTheirCosts() {
        assertEquals(new SoftDivisor(60), divisor());
    }

    @Test
    void divisor_withSoftRulesAboutSeveralSessions_dividesTheirWeights() {
        assertEquals(new SoftDivisor(20), divisor(on("long-stay", 40)));
        assertEquals(new SoftDivisor(5), divisor(on("long-stay", 40), on("idle-gap", 15)));
        assertEquals(new SoftDivisor(1), divisor(on("long-stay", 40), on("idle-gap", 7)));
    }

    @Test
    void divisor_withHardAndMediumRules_isTheSame() {
        assertEquals(
                new SoftDivisor(60),
                divisor(
                        on("long-stay", 7).withLevel(Level.MEDIUM),
                        on("idle-gap", 7).withLevel(Level.HARD)));
    }

    @Test
    void divisor_whereNothingCosts_isOne() {
        assertEquals(new SoftDivisor(1), divisor(on("preferred-window", 0)));
    }

    @Test
    void divisor_withCustomRuleThatLooksIntoSessions_isOne() {
        String custom = new MadeUpRules.FullFirstDay().definition().id();

        assertEquals(
                new SoftDivisor(1),
                divisor(MadeUpRules.plainly(), on(custom, 60).withLevel(Level.MEDIUM)));
    }

    @Test
    void roundUp_ofScore_isTheNextMultipleOfItsSoftCost() {
        assertEquals(new Score(0, 0, 0), FIVE.roundUp(new Score(0, 0, 0)));
        assertEquals(new Score(1, 2, 5), FIVE.roundUp(new Score(1, 2, 1)));
        assertEquals(new Score(1, 2, 5), FIVE.roundUp(new Score(1, 2, 5)));
        assertEquals(new Score(1, 2, 10), FIVE.roundUp(new Score(1, 2, 6)));
    }

    @Test
    void target_ofScore_isOneMoreThanTheMultipleBelow() {
        assertEquals(new Score(1, 2, 0), FIVE.target(new Score(1, 2, 0)));
        assertEquals(new Score(1, 2, 1), FIVE.target(new Score(1, 2, 5)));
        assertEquals(new Score(1, 2, 6), FIVE.target(new Score(1, 2, 10)));
        assertEquals(new Score(1, 2, 6), FIVE.target(new Score(1, 2, 9)));
    }
}
