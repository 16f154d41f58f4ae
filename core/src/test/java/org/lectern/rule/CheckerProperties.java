package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.Permuted;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.Renamed;
import org.lectern.testing.Shifted;

/** What holds for all rules together, on random events and timetables, most of them broken. */
class CheckerProperties {

    private static final Checker CHECKER = StandardRules.checker();

    @Property
    void costs_inputPermuted_stay(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);

        Event permuted = Permuted.event(event, random);

        assertEquals(
                CHECKER.check(event, timetable).costs(),
                CHECKER.check(permuted, Permuted.timetable(timetable, random)).costs());
    }

    @Property
    void costs_everythingRenamed_stay(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        UnaryOperator<String> rename = Renamed.scramble(seed);

        assertEquals(
                CHECKER.check(event, timetable).costs(),
                CHECKER.check(Renamed.event(event, rename), Renamed.timetable(timetable, rename))
                        .costs());
    }

    @Property
    void costs_everythingSomeWeeksLater_stay(@ForAll long seed, @ForAll @IntRange(min = -3, max = 3) int weeks) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        Assume.that(weeks != 0 && Shifted.keepsClocks(event, weeks));

        assertEquals(
                CHECKER.check(event, timetable).costs(),
                CHECKER.check(Shifted.event(event, weeks), Shifted.timetable(timetable, event.zone(), weeks))
                        .costs());
    }

    @Property
    void report_anyTimetable_addsUp(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);

        Report report = CHECKER.check(event, RandomTimetables.of(event, random));

        Score sum = Score.ZERO;
        for (Finding finding : report.findings()) {
            assertTrue(finding.amount() > 0 && finding.cost() >= 0, finding::toString);
            assertTrue(finding.sentence().endsWith("."), finding::sentence);
            sum = sum.plus(Score.of(finding.level(), finding.cost()));
        }
        assertEquals(report.score(), sum);
        for (RuleConfig config :
                EffectiveRules.of(event, StandardRules.catalogue()).configs()) {
            assertEquals(
                    report.cost(config),
                    report.findings().stream()
                            .filter(finding ->
                                    finding.ruleId().equals(config.definition().id()))
                            .map(finding -> Score.of(finding.level(), finding.cost()))
                            .reduce(Score.ZERO, Score::plus));
        }
    }

    @Property
    void findings_sameInput_areTheSame(@ForAll long seed) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);

        assertEquals(CHECKER.check(event, timetable), CHECKER.check(event, timetable));
    }
}
