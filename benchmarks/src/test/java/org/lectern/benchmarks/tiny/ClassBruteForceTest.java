package org.lectern.benchmarks.tiny;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.solve.proof.VerificationResult;

/**
 * Score, bound and certificate against trying everything, on events of each class that are cut down.
 *
 * <p>More events, or others: {@code mvn -q test -pl core,benchmarks -Dtest=ClassBruteForceTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dlectern.events=10000}, with {@code -Dlectern.firstEvent=5000} to start from
 * another seed.
 */
class ClassBruteForceTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int EVENTS = Integer.getInteger("lectern.events", 20);
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(20_000).threads(1).build();

    @Test
    void solved_tinyEventsOfEachClass_areAsGoodAsAnyAndNothingFalseIsProven() {
        long proven = IntStream.range(FIRST, FIRST + EVENTS)
                .parallel()
                .filter(seed -> assertBest(seed).isProvenOptimal())
                .count();

        assertTrue(proven * 100 >= EVENTS * 99L, () -> "%s of %s are proven".formatted(proven, EVENTS));
    }

    /** Returns the result of the event of a seed. */
    private static SolveResult assertBest(int seed) {
        Event event = TinyClassEvents.of(seed);
        Scoring scoring = Scoring.of(event, "seed %d, %s".formatted(seed, event.id()));
        EveryTimetable.Scored best = EveryTimetable.best(event, scoring::requireSame);

        SolveResult result = Lectern.solve(event, OPTIONS);

        String says = scoring.says();
        assertEquals(best.score(), result.score(), says);
        assertEquals(
                best.score(),
                StandardRules.checker().check(event, result.timetable()).score(),
                says);
        assertAtMost(best.score(), result.findTrivialBound().orElseThrow(), says);
        assertAtMost(best.score(), result.lowerBound(), says);
        VerificationResult verification = CertificateVerifier.verify(event, result.certificate());
        assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
        assertEquals(result.lowerBound(), result.certificate().lowerBound(), says);
        return result;
    }

    private static void assertAtMost(Score best, Score bound, String says) {
        assertTrue(bound.compareTo(best) <= 0, () -> "%s: bound %s, best %s".formatted(says, bound, best));
    }

    /** The scoring of the search, which must say of each timetable what the checker says. */
    private static final class Scoring {

        private final Instance instance;
        private final String says;

        private Scoring(Instance instance, String says) {
            this.instance = instance;
            this.says = says;
        }

        private static Scoring of(Event event, String says) {
            EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
            return new Scoring(new Instance(event, rules, CostTables.of(event, rules)), says);
        }

        private String says() {
            return says;
        }

        /** The tables lack places that cost more at hard level than to leave the session out. */
        private void requireSame(EveryTimetable.Scored tried) {
            AssignmentSnapshot snapshot = instance.snapshot(tried.timetable());
            int left = instance.sessionCount() - snapshot.unscheduledCount();
            if (left == tried.timetable().placements().size()) {
                assertEquals(tried.score(), instance.score(snapshot), says);
            }
        }
    }
}
