package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Placement;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

@Tag("slow")
class EventGeneratorTest {

    @ParameterizedTest
    @CsvSource({
        "MEDIUM, 1, 0", "MEDIUM, 14, 1", "MEDIUM, 14, 2", "MEDIUM, 100, 3", "MEDIUM, 100, 4", "MEDIUM, 1000, 5",
        "TIGHT, 1, 0", "TIGHT, 14, 1", "TIGHT, 14, 2", "TIGHT, 100, 3", "TIGHT, 100, -4", "TIGHT, 1000, 5"
    })
    void hiddenPlan_anySizeAndSeed_breaksNothingAndLeavesNothingOut(EventClass eventClass, int sessions, long seed) {
        for (RuleChoice rules : RuleChoice.values()) {
            GeneratedEvent generated = EventGenerator.generate(eventClass, sessions, seed, rules);

            Score score = StandardRules.checker()
                    .check(generated.event(), generated.hiddenPlan().requireValid(generated.event()))
                    .score();

            assertTrue(score.isFeasible(), score.toString());
            assertEquals(sessions, generated.hiddenPlan().placements().size());
        }
    }

    @Test
    void generate_sameSeed_givesTheSameFiles() {
        GeneratedEvent one = EventGenerator.generate(EventClass.MEDIUM, 100, 7, RuleChoice.COMPARABLE);
        GeneratedEvent other = EventGenerator.generate(EventClass.MEDIUM, 100, 7, RuleChoice.COMPARABLE);

        assertEquals(EventJson.write(one.event()), EventJson.write(other.event()));
        assertEquals(
                TimetableJson.write(one.event(), one.hiddenPlan()),
                TimetableJson.write(other.event(), other.hiddenPlan()));
    }

    @Test
    void generate_otherSeed_givesAnotherPlan() {
        GeneratedEvent one = EventGenerator.generate(EventClass.MEDIUM, 14, 7, RuleChoice.COMPARABLE);
        GeneratedEvent other = EventGenerator.generate(EventClass.MEDIUM, 14, 8, RuleChoice.COMPARABLE);

        assertNotEquals(one.hiddenPlan().placements(), other.hiddenPlan().placements());
    }

    @Test
    void generate_knownSeed_drawsWhatItAlwaysDrew() {
        GeneratedEvent generated = EventGenerator.generate(EventClass.TIGHT, 100, 42, RuleChoice.COMPARABLE);

        Placement first = generated.hiddenPlan().placements().getFirst();
        Placement last = generated.hiddenPlan().placements().getLast();
        assertEquals(
                "R1 2027-05-04T15:00:00Z 6",
                first.roomId() + " " + first.start() + " " + first.turns().size());
        assertEquals(
                "R5 2027-05-04T06:05:00Z 8",
                last.roomId() + " " + last.start() + " " + last.turns().size());
        assertEquals(600, generated.event().people().size());
    }

    @Test
    void generate_allRules_changesNothingButTheRules() {
        GeneratedEvent comparable = EventGenerator.generate(EventClass.MEDIUM, 14, 3, RuleChoice.COMPARABLE);
        GeneratedEvent all = EventGenerator.generate(EventClass.MEDIUM, 14, 3, RuleChoice.ALL);

        assertEquals(comparable.event().sessions(), all.event().sessions());
        assertEquals(comparable.event().rooms(), all.event().rooms());
        assertEquals(comparable.event().people(), all.event().people());
        assertTrue(all.event().ruleSettings().isEmpty());
        assertEquals("medium-14-3-all-rules", all.event().id());
    }

    @Test
    void generate_noSessions_isRefused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> EventGenerator.generate(EventClass.MEDIUM, 0, 1, RuleChoice.COMPARABLE));

        assertEquals("The number of sessions '0' must be from 1 to 100000.", refused.getMessage());
    }
}
