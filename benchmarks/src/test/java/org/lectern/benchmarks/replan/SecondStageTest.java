package org.lectern.benchmarks.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Window;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;
import org.lectern.replan.StageResult;
import org.lectern.rule.Score;
import org.lectern.solve.SolveOptions;

/** What the search makes of the second stage of a repair where it is given a budget. */
@Tag("slow")
class SecondStageTest {

    private static final Window FIRST_DAY = Window.parse("2027-05-03T08:00/18:00", ZoneId.of("Europe/Zurich"));

    private static final ReplanOptions WITH_BUDGET = ReplanOptions.defaults()
            .withSearch(SolveOptions.builder().stepLimit(10_000).build());

    private static final Comparator<StageResult> ORDER = Comparator.comparingLong(StageResult::hard)
            .thenComparing(StageResult::medium)
            .thenComparing(StageResult::movedPeopleCount)
            .thenComparing(StageResult::movedCost)
            .thenComparing(StageResult::otherSoftCost);

    private static GeneratedEvent generated(int seed) {
        return EventGenerator.generate(EventClass.MEDIUM, 50, seed, RuleChoice.ALL);
    }

    private static ReplanResult replanned(int seed, ReplanOptions options) {
        GeneratedEvent generated = generated(seed);
        Changes changes = Changes.of(generated.event(), new Change.CloseRoom("R1", FIRST_DAY));
        return Replanner.replan(generated.event(), generated.hiddenPlan(), changes, options);
    }

    @Test
    void search_withABudget_holdsTheFirstStageAndFindsBetterThanTheDescent() {
        int better = 0;
        for (int seed = 3; seed < 5; seed++) {
            ReplanResult descent = replanned(seed, ReplanOptions.defaults());
            ReplanResult searched = replanned(seed, WITH_BUDGET);

            assertEquals(descent.firstStage(), searched.firstStage());
            assertTrue(ORDER.compare(descent.secondStage(), descent.firstStage()) <= 0, "seed " + seed);
            assertTrue(ORDER.compare(searched.secondStage(), descent.secondStage()) <= 0, "seed " + seed);
            if (breaks(searched.secondStage()).equals(breaks(searched.firstStage()))) {
                assertTrue(descent.movedPersonIds().containsAll(searched.movedPersonIds()), "seed " + seed);
                better += ORDER.compare(searched.secondStage(), descent.secondStage()) < 0 ? 1 : 0;
            }
        }
        assertTrue(better > 0, "the search found nothing that the descent does not");
    }

    private static List<Long> breaks(StageResult stage) {
        return List.of(stage.hard(), stage.medium());
    }

    @Test
    void stages_always_addUpToTheScore() {
        ReplanResult result = replanned(3, ReplanOptions.defaults());
        StageResult stage = result.secondStage();

        assertEquals(
                result.report().score(),
                new Score(stage.hard(), stage.medium(), stage.movedCost() + stage.otherSoftCost()));
        assertEquals(result.movedPersonIds().size(), stage.movedPeopleCount());
        assertTrue(stage.movedCost() > 0);
    }

    @Test
    void sessionsThatStay_areAsTheyWereToTheMinute() {
        ReplanResult searched = replanned(3, WITH_BUDGET);
        Instant dayTwo = FIRST_DAY.endExclusive();

        long same = searched.published().placements().stream()
                .filter(placement -> placement.start().isAfter(dayTwo))
                .filter(placement -> searched.timetable().placements().contains(placement))
                .count();

        assertTrue(same > searched.published().placements().size() / 2, "only %s stay".formatted(same));
    }
}
