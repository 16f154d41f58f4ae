package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

/** The sum of costs without findings, against the checker. */
class CostSumTest {

    private static final Score NO_LIMIT = new Score(Long.MAX_VALUE, 0, 0);

    @Property
    void sum_ofAllRules_isTheScoreOfTheChecker(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        TimetableView view = new TimetableView(event, timetable, rules);
        Report report = StandardRules.checker().check(event, timetable);
        CostSum all = CostSum.of(event, rules, rule -> true);

        assertEquals(report.score(), all.of(view, Score.ZERO, NO_LIMIT));

        Score start = new Score(1, 2, 3);
        Score limit = report.score().plus(new Score(0, 2, 0));
        assertTrue(all.of(view, start, limit).compareTo(limit) >= 0);
    }

    @Property
    void sum_ofSomeRules_isWhatTheCheckerFindsOfThem(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        Report report = StandardRules.checker().check(event, timetable);
        List<String> some = rules.configs().stream()
                .map(config -> config.definition().id())
                .filter(id -> random.nextBoolean())
                .toList();

        Score sum = CostSum.of(
                        event, rules, rule -> some.contains(rule.definition().id()))
                .of(new TimetableView(event, timetable, rules), Score.ZERO, NO_LIMIT);

        assertEquals(some.stream().map(id -> report.cost(rules.config(id))).reduce(Score.ZERO, Score::plus), sum);
    }
}
