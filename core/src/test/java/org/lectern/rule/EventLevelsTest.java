package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** What timetables cost without the soft rules of an event, by the checker. */
final class EventLevelsTest {

    private static final int EVENTS = 200;

    private static Score score(Event event, Timetable timetable) {
        return StandardRules.checker().check(event, timetable).score();
    }

    @Test
    void withoutSoftRules_timetablesCostNoMore() {
        int cheaper = 0;
        int keptSoft = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.small(random);
            Timetable some = RandomTimetables.of(event, random);
            Score all = score(event, some);
            Score without = score(EventLevels.withoutSoftRules(event, StandardRules.catalogue()), some);
            String says = "seed " + seed;

            assertEquals(all.hard(), without.hard(), says);
            assertEquals(all.medium(), without.medium(), says);
            assertTrue(without.soft() <= all.soft(), says);
            cheaper += without.soft() < all.soft() ? 1 : 0;
            keptSoft += without.soft() > 0 ? 1 : 0;
        }
        assertTrue(cheaper > EVENTS / 2, "most have soft costs: " + cheaper);
        assertTrue(keptSoft > 0, "some rules are soft for some of their relations alone");
    }

    @Test
    void ruleAtAnotherLevel_countsAsThere() {
        Event event = RandomEvents.small(new Random(1));
        String rule = "no-slack";
        Event medium = event.toBuilder()
                .editRule(
                        rule,
                        setting -> setting.withLevel(Level.MEDIUM).withWeight(2).withEnabled(true))
                .editRule(
                        "idle-gap",
                        setting -> setting.withLevel(Level.SOFT).withWeight(3).withEnabled(true))
                .build();
        Event without = EventLevels.withoutSoftRules(medium, StandardRules.catalogue());

        assertEquals(setting(medium, rule), setting(without, rule));
        assertEquals(setting(medium, "idle-gap").withEnabled(false), setting(without, "idle-gap"));
    }

    private static RuleSetting setting(Event event, String ruleId) {
        return event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }
}
