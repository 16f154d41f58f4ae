package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Relation;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleFailedException;
import org.lectern.rule.RuleScope;
import org.lectern.rule.SessionRule;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.MadeUpRules;

/**
 * Panama, whose moderator misses the last minute of the one hour that there is, may be left out at no cost. So its one
 * place is of no use, unless holding it could make another hard rule cost less.
 */
class HopelessPlacesTest {

    private static Event.Builder panama() {
        Event.Builder event = Event.builder("block", ZoneOffset.UTC);
        return event.startStepMinutes(60)
                .day("2020-04-01", "10:00/11:00")
                .room("r1", 0)
                .person(Person.builder("ana")
                        .available(event.window("2020-04-01T10:00/10:59"))
                        .build())
                .session(Session.builder("pa").qaMinutes(0, 0).attendants("ana").build())
                .session(Session.builder("mw").qaMinutes(0, 0).build())
                .waiver("unscheduled-session", "optional", SubjectId.session("pa"));
    }

    private static Event.Builder panama(RuleSetting... settings) {
        return panama().ruleSettings(List.of(settings));
    }

    private static SessionCostTable table(Event.Builder builder, Catalogue catalogue) {
        Event event = builder.build();
        return CostTables.of(event, EffectiveRules.of(event, catalogue))
                .sessionTables()
                .get(0);
    }

    private static int places(Event.Builder event) {
        return table(event, StandardRules.catalogue()).options().size();
    }

    private static int placesUnder(Rule own, RuleSetting... settings) {
        return table(panama(settings), StandardRules.catalogue().withRules(own))
                .options()
                .size();
    }

    @Test
    void place_worseThanLeavingOut_isForgotten() {
        assertEquals(0, places(panama()));
    }

    @Test
    void place_asBadAsLeavingOut_isKept() {
        Event.Builder event = panama(RuleSetting.of("unscheduled-session").withLevel(Level.HARD))
                .waivers(List.of());

        assertEquals(1, places(event));
    }

    @ParameterizedTest
    @ValueSource(strings = {"split-region", "room-change", "idle-gap", "no-slack", "day-balance"})
    void place_underAHardRuleThatMayGain_isKept(String rule) {
        assertEquals(1, places(panama(RuleSetting.of(rule).withLevel(Level.HARD))));
        assertEquals(0, places(panama(RuleSetting.of(rule).withLevel(Level.HARD).withEnabled(false))));
        assertEquals(0, places(panama(RuleSetting.of(rule).withLevel(Level.MEDIUM))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"long-stay", "shared-audience", "seat-inversion", "moved"})
    void place_underAHardRuleThatNeverGains_isForgotten(String rule) {
        assertEquals(0, places(panama(RuleSetting.of(rule).withLevel(Level.HARD).withEnabled(true))));
    }

    @Test
    void place_whereSessionsFollowOneAnother_isKept() {
        Event.Builder event = panama().relation(new Relation.BackToBack(List.of("pa", "mw")));

        assertEquals(1, places(event));
        assertEquals(0, places(panama().relation(new Relation.SameDay(List.of("pa", "mw")))));
        assertEquals(
                0,
                places(event.ruleSettings(List.of(RuleSetting.of("back-to-back").withLevel(Level.SOFT)))));
    }

    /** The relation may be hard although its rule is not. */
    @Test
    void place_whereSessionsOfATopicAreHeldAtOnce_isKept() {
        TopicRelation atOnce =
                new TopicRelation(TopicRelation.Kind.AT_ONCE, Set.of(), Importance.OF_RULE, 2).withLevel(Level.HARD);
        RuleSetting soft = RuleSetting.of("topic-count").withLevel(Level.SOFT);

        assertEquals(1, places(panama(soft).topicRelations(List.of(atOnce))));
        assertEquals(0, places(panama(soft).topicRelations(List.of(atOnce.withLevel(Level.MEDIUM)))));
        assertEquals(0, places(panama(soft)));
    }

    @Test
    void place_whereInterpretersHaveLimits_isKept() {
        Person team =
                Person.builder("team").shiftLimits(ShiftLimits.UNITED_NATIONS).build();

        assertEquals(1, places(panama().person(team)));
        assertEquals(0, places(panama().person(Person.builder("team").build())));
    }

    @Test
    void place_whereSessionsAtOnceAreWaivedForSome_isKept() {
        RuleSetting limit = RuleSetting.of("max-parallel").withParameter("limit", 1);

        assertEquals(0, places(panama(limit)));
        assertEquals(1, places(panama(limit).waiver("max-parallel", "agreed", SubjectId.session("mw"))));
        assertEquals(
                0,
                places(panama(limit.withLevel(Level.SOFT)).waiver("max-parallel", "agreed", SubjectId.session("mw"))));
    }

    @Test
    void place_underARuleOfAnApplication_isKeptWhereNothingIsKnownOfIt() {
        assertEquals(1, placesUnder(new MadeUpRules.FullFirstDay()));
        assertEquals(
                0,
                placesUnder(
                        new MadeUpRules.FullFirstDay(),
                        RuleSetting.of("full-first-day").withEnabled(false)));
        assertEquals(0, placesUnder(new MadeUpRules.RegionAtOnce()), "a soft rule");
        assertEquals(
                1,
                placesUnder(
                        new MadeUpRules.RegionAtOnce(),
                        RuleSetting.of("region-at-once").withLevel(Level.HARD)));
        for (Rule tabled : List.of(
                new MadeUpRules.LateInTheHour(), new MadeUpRules.SeventhMinutes(), new MadeUpRules.OddRooms())) {
            String id = tabled.definition().id();
            assertEquals(0, placesUnder(tabled, RuleSetting.of(id).withLevel(Level.HARD)), id);
            assertEquals(
                    1,
                    placesUnder(
                            new MadeUpRules.Plainly(tabled), RuleSetting.of(id).withLevel(Level.HARD)),
                    id);
        }
    }

    @Test
    void optionAt_ofAPlaceThatTheTableDoesNotHave_saysSo() {
        SessionCostTable table =
                table(panama(RuleSetting.of("attendant-window").withEnabled(false)), StandardRules.catalogue());
        TimeOption option = table.options().get(0);

        assertEquals("600+60", option.toString());
        assertEquals(660, option.end());
        assertSame(option, table.optionAt(600, 60));
        assertEquals(
                "Session 'pa' has no place at minute 600 for 50 minutes.",
                assertThrows(IllegalArgumentException.class, () -> table.optionAt(600, 50))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> table.optionAt(605, 60));
    }

    @Test
    void tables_ruleThatThrows_failWithRuleAndSession() {
        Rule broken = new Broken();

        RuleFailedException thrown = assertThrows(
                RuleFailedException.class,
                () -> table(panama(), StandardRules.catalogue().withRules(broken)));

        assertEquals(
                "The rule 'broken' failed for session 'pa' with IllegalStateException: no such hour. Mend the rule, or leave it"
                        + " out of the catalogue.",
                thrown.getMessage());
        assertInstanceOf(IllegalStateException.class, thrown.getCause());
    }

    /** A rule with a mistake. */
    private static final class Broken implements SessionRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("broken", RuleScope.PANEL, "hours", "It works.");
        }

        @Override
        public void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            throw new IllegalStateException("no such hour");
        }

        @Override
        public long amount(Event event, Session session, Window time, RuleConfig config) {
            throw new IllegalStateException("no such hour");
        }

        @Override
        public String sentence(Event event, Session session, Window time, long units) {
            return "";
        }
    }
}
