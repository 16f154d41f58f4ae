package org.lectern.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.json.EventJson;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** What holds of each class from {@code track} on, at every size. */
@Tag("slow")
class PlannedClassesTest {

    private static final Set<EventClass> OLDER = Set.of(EventClass.MEDIUM, EventClass.TIGHT, EventClass.FULL);

    private static Score score(GeneratedEvent generated) {
        return StandardRules.checker()
                .check(generated.event(), generated.hiddenPlan().requireValid(generated.event()))
                .score();
    }

    @ParameterizedTest
    @CsvSource({"8, 0", "8, 1", "9, 2", "14, 3", "14, 4", "30, 5", "60, 6", "101, 7", "300, 8"})
    void hiddenPlan_anySize_breaksNoHardRuleAndLeavesOutOnlyWhatDoesNotFit(int sessions, long seed) {
        for (EventClass eventClass : EventClass.values()) {
            GeneratedEvent generated = EventGenerator.generate(eventClass, sessions, seed);

            Score score = score(generated);

            int scheduled = eventClass == EventClass.CROWDED ? Math.round(sessions * 2 / 3f) : sessions;
            String id = generated.event().id();
            assertEquals(0, score.hard(), id);
            assertEquals(eventClass == EventClass.CROWDED, score.medium() > 0, id);
            assertEquals(scheduled, generated.hiddenPlan().placements().size(), id);
            assertEquals(sessions, generated.event().sessions().size(), id);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MEDIUM", "TIGHT", "FULL"})
    void hiddenPlan_ofAThousandSessions_breaksNoHardRule(EventClass eventClass) {
        assertEquals(0, score(EventGenerator.generate(eventClass, 1000, 1)).hard());
    }

    @ParameterizedTest
    @EnumSource
    void generate_sameSeed_givesTheSameBytes(EventClass eventClass) {
        byte[] one = bytes(EventGenerator.generate(eventClass, 60, 7));
        byte[] same = bytes(EventGenerator.generate(eventClass, 60, 7));
        byte[] other = bytes(EventGenerator.generate(eventClass, 60, 8));

        assertArrayEquals(one, same);
        assertNotEquals(new String(one, StandardCharsets.UTF_8).indexOf("Class"), -1);
        assertNotEquals(withoutName(one), withoutName(other));
    }

    private static byte[] bytes(GeneratedEvent generated) {
        return EventJson.write(generated.event()).getBytes(StandardCharsets.UTF_8);
    }

    private static String withoutName(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("\"days\""));
    }

    @Test
    void generate_tooFewSessions_isRefused() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> EventGenerator.generate(EventClass.TRACK, 7, 1));

        assertEquals("The number of sessions '7' must be from 8 to 1000.", refused.getMessage());
    }

    @ParameterizedTest
    @EnumSource
    void priorities_ofAnyClass_areOneUnlessItIsCrowded(EventClass eventClass) {
        Set<Integer> priorities = EventGenerator.generate(eventClass, 300, 3).event().sessions().stream()
                .map(Session::priority)
                .collect(Collectors.toSet());

        assertEquals(eventClass == EventClass.CROWDED ? Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9) : Set.of(1), priorities);
    }

    @ParameterizedTest
    @EnumSource
    void rules_ofTheClass_areTheSoftOnesThatItNamesWithTheWeightsOfTheCatalogue(EventClass eventClass) {
        if (OLDER.contains(eventClass)) {
            return;
        }
        EffectiveRules rules =
                EffectiveRules.of(EventGenerator.generate(eventClass, 14, 1).event(), StandardRules.catalogue());

        long soft = rules.configs().stream()
                .filter(config -> config.level() == Level.SOFT && config.isActive())
                .peek(config -> assertEquals(
                        config.definition().weight(),
                        config.weight(),
                        config.definition().id()))
                .count();

        assertEquals(
                switch (eventClass) {
                    case TRACK, PACKED, CROWDED, SHARED -> 13;
                    case COMMITTEE -> 8;
                    case CONGRESS -> 19;
                    default -> 1;
                },
                soft);
    }

    @ParameterizedTest
    @EnumSource
    void wishes_ofAnyClass_areNoneThatALaterRuleCounts(EventClass eventClass) {
        Event event = EventGenerator.generate(eventClass, 300, 3).event();

        assertTrue(event.sessions().stream()
                .allMatch(session -> session.roomWishes().isEmpty()));
        assertTrue(event.people().stream()
                .allMatch(person -> person.preferredWindows().isEmpty()));
        assertEquals(
                List.of(EventClass.MEDIUM, EventClass.TIGHT, EventClass.FULL, EventClass.MEETINGS)
                        .contains(eventClass),
                event.people().stream()
                        .allMatch(person -> person.undesiredWindows().isEmpty()));
    }
}
