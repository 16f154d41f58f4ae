package org.lectern.benchmarks.replan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.benchmarks.generate.EventClass;
import org.lectern.benchmarks.generate.EventGenerator;
import org.lectern.benchmarks.generate.GeneratedEvent;
import org.lectern.benchmarks.generate.RuleChoice;
import org.lectern.change.Changes;
import org.lectern.replan.ReplanResult;
import org.lectern.replan.Replanner;

/**
 * Events of 3 to 20 sessions, one random change: people moved against the minimum that CP-SAT proves. All 200 cases run with
 * {@code mvn -pl benchmarks -am test -Dtest=MinMovedTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dlectern.replan.cases=200}; the build runs a share.
 */
@Tag("slow")
class MinMovedTest {

    private static final System.Logger LOG = System.getLogger("replan");

    private static final int CASES = Integer.getInteger("lectern.replan.cases", 9);
    private static final int FIRST = Integer.getInteger("lectern.replan.first", 0);

    @Test
    void peopleMoved_ofARandomChange_areTheMinimumInAlmostAllCasesAndNeverMoreThanOneAboveIt() {
        List<String> worse = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int proven = 0;
        int claimed = 0;
        for (int seed = FIRST; seed < FIRST + CASES; seed++) {
            GeneratedEvent generated = generated(seed);
            Changes changes = new ChangeDraw(generated.event(), generated.hiddenPlan(), seed).one();
            ReplanResult result = Replanner.replan(generated.event(), generated.hiddenPlan(), changes);
            Optional<MinMoved.Minimum> minimum = MinMoved.of(result.eventAfter());
            if (minimum.isEmpty()) {
                continue;
            }
            proven++;
            claimed += result.proof() == ReplanResult.Proof.MIN_PEOPLE_MOVED ? 1 : 0;
            String what = "seed %s, %s sessions, %s: %s people and %s, minimum %s (%s)"
                    .formatted(
                            seed,
                            generated.event().sessions().size(),
                            changes.changes(),
                            result.movedPersonIds().size(),
                            result.report().score(),
                            minimum.get(),
                            result.proof());
            int more = Math.toIntExact(
                    result.movedPersonIds().size() - minimum.get().people());
            boolean isWorseElsewhere = result.report().score().hard() != 0
                    || result.report().score().medium() != minimum.get().medium();
            LOG.log(System.Logger.Level.INFO, "{0}{1}", more != 0 || isWorseElsewhere ? "not the minimum: " : "", what);
            if (more != 0 || isWorseElsewhere) {
                worse.add(what);
            }
            if (isWorseElsewhere
                    || more < 0
                    || more > 1
                    || (more > 0 && result.proof() == ReplanResult.Proof.MIN_PEOPLE_MOVED)) {
                wrong.add(what);
            }
        }
        LOG.log(
                System.Logger.Level.INFO,
                "{0} cases, {1} proven by CP-SAT, {2} by Lectern; not the minimum: {3}",
                CASES,
                proven,
                claimed,
                worse);
        assertEquals(List.of(), wrong);
        assertTrue(worse.size() <= 0.05 * proven, () -> String.join("\n", worse));
        assertTrue(proven >= 0.9 * CASES, "CP-SAT proved too few");
    }

    private static GeneratedEvent generated(int seed) {
        EventClass eventClass = seed % 2 == 0 ? EventClass.MEDIUM : EventClass.TIGHT;
        return EventGenerator.generate(eventClass, 3 + seed % 18, seed, RuleChoice.ALL);
    }
}
