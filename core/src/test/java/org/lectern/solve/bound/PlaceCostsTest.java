package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.Finding;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.solve.bound.RandomTimetables.Tried;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.TinyEvents;

/** The places of a timetable cost all that rules say of one session alone, and what {@code moved} says of each session. */
class PlaceCostsTest {

    /** Fewer than 20 happen to move nothing. */
    private static final int EVENTS = Math.max(20, Integer.getInteger("lectern.events", 30));

    private static final int TIMETABLES = 6;

    private static long costOfPlaces(LagrangianModel model, Tried tried) {
        long sum = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            for (int place = 0; place < model.places(s).size(); place++) {
                sum += tried.has(model, s, place) ? model.places(s).cost(place) : 0;
            }
        }
        return sum;
    }

    /** A rule that sees rooms and times of several sessions costs no place anything. {@code moved} sees those of each alone. */
    private static boolean isCostOfPlace(RuleConfig config) {
        boolean isCoupling = config.definition().scopes().contains(RuleScope.COUPLING);
        return !isCoupling || config.definition().id().equals(RuleIds.MOVED);
    }

    /** A wish may have a level of its own, so findings tell the levels. */
    private static Score costOfRules(Instance instance, Tried tried) {
        Score sum = Score.ZERO;
        for (Finding finding : tried.report().findings()) {
            if (isCostOfPlace(instance.effectiveRules().config(finding.ruleId()))) {
                sum = sum.plus(Score.of(finding.level(), finding.cost()));
            }
        }
        return sum;
    }

    @Test
    void places_ofAnyTimetable_costWhatRulesOfOneSessionSay() {
        Map<String, Integer> costly = new HashMap<>();
        for (long seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = TinyEvents.of(random);
            RandomTimetables timetables = new RandomTimetables(event, random);
            Instance instance = timetables.instance();
            LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
            for (Tried tried : timetables.some(TIMETABLES)) {
                tried.report().costs().forEach((rule, cost) -> costly.merge(rule, cost > 0 ? 1 : 0, Integer::sum));

                assertEquals(
                        model.pack(costOfRules(instance, tried)),
                        costOfPlaces(model, tried),
                        "seed " + seed + ": " + tried);
            }
        }
        int moved = costly.getOrDefault(RuleIds.MOVED, 0);
        assertTrue(moved > EVENTS / 20, "timetables with sessions moved: " + moved);
    }
}
