package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.standard.StandardRules;

final class GapTest {

    @Test
    void find_boundOfTheSameHardAndMediumCost_isAtSoftLevel() {
        assertEquals(Optional.of(new Gap(Level.SOFT, 8, 6)), Gap.find(new Score(1, 2, 8), new Score(1, 2, 6)));
        assertEquals(0.25, new Gap(Level.SOFT, 8, 6).share());
    }

    @Test
    void find_boundBelowAtMediumLevel_forgetsTheSoftCosts() {
        assertEquals(
                Optional.of(new Gap(Level.MEDIUM, 122, 115)),
                Gap.find(new Score(0, 122, 3410), new Score(0, 115, 20733)));
    }

    @Test
    void find_boundBelowAtHardLevel_isAtHardLevel() {
        assertEquals(Optional.of(new Gap(Level.HARD, 3, 0)), Gap.find(new Score(3, 0, 1), new Score(0, 9, 9)));
    }

    @Test
    void find_scoreNotAboveBound_isEmpty() {
        assertEquals(Optional.empty(), Gap.find(new Score(0, 4, 7), new Score(0, 4, 7)));
        assertEquals(Optional.empty(), Gap.find(new Score(0, 3, 7), new Score(0, 4, 0)));
    }

    @Test
    void gap_boundNotBelowCost_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Gap(Level.SOFT, 5, 5));
    }

    @Test
    void isMediumCostPriorities_byTheRulesInForceAtMediumLevel() {
        assertTrue(isMediumCostPriorities(RuleSetting.of("room-change")));
        assertFalse(isMediumCostPriorities(RuleSetting.of("room-change").withLevel(Level.MEDIUM)));
        assertFalse(isMediumCostPriorities(RuleSetting.of("dropped-slot").withWeight(2)));
        assertFalse(isMediumCostPriorities(RuleSetting.of("unscheduled-session").withLevel(Level.SOFT)));
        assertFalse(isMediumCostPriorities(
                RuleSetting.of("room-change"), Relation.sameDay("a", "b").withLevel(Level.MEDIUM)));
        assertTrue(isMediumCostPriorities(
                RuleSetting.of("same-day").withEnabled(false),
                Relation.sameDay("a", "b").withLevel(Level.MEDIUM)));
    }

    @Test
    void isMediumCostPriorities_isFalseIfSomeOfWhatIsUnplacedCostsNothing() {
        for (String rule : List.of("unscheduled-session", "dropped-slot")) {
            assertFalse(isMediumCostPriorities(RuleSetting.of(rule).withEnabled(false)), rule);
            assertFalse(isMediumCostPriorities(RuleSetting.of(rule).withWeight(0)), rule);
            assertFalse(isMediumCostPriorities(
                    List.of(), List.of(new Waiver(rule, Set.of(SubjectId.session("a")), "agreed"))));
        }
        assertTrue(isMediumCostPriorities(
                List.of(), List.of(new Waiver("room-change", Set.of(SubjectId.session("a")), "agreed"))));
    }

    private static boolean isMediumCostPriorities(RuleSetting setting, Relation... relations) {
        return isMediumCostPriorities(List.of(setting), List.of(), relations);
    }

    private static boolean isMediumCostPriorities(
            List<RuleSetting> settings, List<Waiver> waivers, Relation... relations) {
        Event.Builder event = Event.builder("priorities", ZoneId.of("UTC"))
                .day("2026-05-04", "09:00/12:00")
                .room(Room.of("r", 10))
                .session(Session.builder("a").build())
                .session(Session.builder("b").build());
        List.of(relations).forEach(event::relation);
        return EffectiveRules.of(settings, waivers, StandardRules.catalogue()).isMediumCostPriorities(event.build());
    }
}
