package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
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
    void parallelLimit_thatSaysHowFewHalfDaysSuffice_staysWithTheSpread() {
        Event.Builder builder = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "09:00/12:00", "14:00/17:00")
                .room("XX", 50)
                .room("XXI", 50)
                .editRule(
                        "max-parallel",
                        setting ->
                                setting.withEnabled(true).withLevel(Level.SOFT).withParameter("limit", 1));
        for (String id : List.of("BY", "FR", "MW", "TD")) {
            builder.session(
                    Session.builder(id).allowedMinutes(60).region("Africa").build());
        }
        Event soft = builder.editRule("split-region", setting -> setting.withLevel(Level.SOFT))
                .build();
        Event medium = builder.editRule("split-region", setting -> setting.withLevel(Level.MEDIUM))
                .build();
        Timetable spread = Timetable.of(
                medium,
                List.of(
                        placement("BY", "2020-04-01T09:00:00Z"),
                        placement("FR", "2020-04-01T10:00:00Z"),
                        placement("MW", "2020-04-01T11:00:00Z"),
                        placement("TD", "2020-04-01T14:00:00Z")));
        Event without = EventLevels.withoutSoftRules(medium, StandardRules.catalogue());

        assertEquals(0, score(medium, spread).medium());
        assertEquals(0, score(without, spread).medium());
        assertEquals(setting(medium, "max-parallel"), setting(without, "max-parallel"));
        assertFalse(setting(EventLevels.withoutSoftRules(soft, StandardRules.catalogue()), "max-parallel")
                .enabled());
    }

    private static Placement placement(String session, String start) {
        return new Placement(session, "XX", Instant.parse(start), 60, List.of());
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

    @Test
    void weightedSum_costsBothLevelsAtSoftLevel() {
        int mediumCosts = 0;
        int without = 0;
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.small(random);
            Timetable some = RandomTimetables.of(event, random);
            long weight = 1 + random.nextInt(100);
            Score both = score(event, some);
            Optional<Event> sum = EventLevels.findWeightedSum(event, StandardRules.catalogue(), weight);
            if (sum.isPresent()) {
                assertEquals(
                        new Score(both.hard(), 0, weight * both.medium() + both.soft()),
                        score(sum.get(), some),
                        "seed " + seed);
                mediumCosts += both.medium() > 0 ? 1 : 0;
            } else {
                without++;
            }
        }
        assertTrue(mediumCosts > EVENTS / 4, "many have medium costs: " + mediumCosts);
        assertTrue(without > 0, "some have relations or wishes at other levels than their rules");
    }

    @Test
    void weightedSum_hasAMaximumWeight() {
        Event event = RandomEvents.small(new Random(1)).toBuilder()
                .relations(List.of())
                .editRule(
                        "no-slack",
                        setting -> setting.withLevel(Level.MEDIUM)
                                .withWeight(200_000)
                                .withEnabled(true))
                .build();

        assertTrue(
                EventLevels.findWeightedSum(event, StandardRules.catalogue(), 5).isPresent());
        assertFalse(
                EventLevels.findWeightedSum(event, StandardRules.catalogue(), 6).isPresent());
    }

    @Test
    void weightedSum_ofNoWeight_isRefused() {
        Event event = RandomEvents.small(new Random(1));

        assertEquals(
                "The weight '0' must be at least 1.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EventLevels.findWeightedSum(event, StandardRules.catalogue(), 0))
                        .getMessage());
    }

    private static RuleSetting setting(Event event, String ruleId) {
        return event.ruleSettings().stream()
                .filter(setting -> setting.ruleId().equals(ruleId))
                .findFirst()
                .orElseThrow();
    }
}
