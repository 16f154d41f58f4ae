package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** The random timetables are worth comparing on: each rule is often broken, often held and sometimes waived. */
@Tag("slow")
class RandomCoverageTest {

    private static final int THROWS = 2_000;

    @Test
    void randomTimetables_everyRule_isBrokenHeldAndWaived() {
        Map<String, Integer> broken = new TreeMap<>();
        Map<String, Integer> waived = new TreeMap<>();
        for (int seed = 0; seed < THROWS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.small(random);
            Report report = StandardRules.checker().check(event, RandomTimetables.of(event, random));
            report.costs().forEach((id, cost) -> broken.merge(id, cost > 0 ? 1 : 0, Integer::sum));
            report.findings()
                    .forEach(finding ->
                            waived.merge(finding.ruleId(), finding.findWaiver().isPresent() ? 1 : 0, Integer::sum));
        }

        broken.forEach((id, count) -> assertTrue(
                count >= THROWS / 100 && count <= THROWS * 99 / 100, () -> id + " is broken " + count + " times"));
        waived.forEach((id, count) -> assertTrue(count > 0, () -> id + " is waived " + count + " times"));
    }
}
