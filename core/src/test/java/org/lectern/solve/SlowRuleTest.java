package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.job.JobState;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/** A rule of an application may be slow, and a job that is cancelled then waits for few of its evaluations. */
@Timeout(120)
class SlowRuleTest {

    private static final int EVALUATIONS_BEFORE = 200;
    /** Those that are under way, the score of the result, and its check. */
    private static final int MAX_EVALUATIONS_AFTER = 8;

    /** Cancels its solve, and counts how often it is asked before and afterwards. */
    private static final class Cancelling implements Rule {
        private final CompletableFuture<SolveJob> job = new CompletableFuture<>();
        private int before;
        private int after;

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft("slow", RuleScope.COUPLING, 1, "units", "It takes long.", "To be waited for.");
        }

        @Override
        public synchronized void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            if (before < EVALUATIONS_BEFORE) {
                before++;
                if (before == EVALUATIONS_BEFORE) {
                    job.join().cancel();
                }
            } else {
                after++;
            }
        }
    }

    @Test
    void solve_cancelledBetweenTwoEvaluations_asksForFewMore() {
        Event.Builder event = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/18:00")
                .room("XX", 60)
                .room("XXI", 60);
        for (int i = 0; i < 24; i++) {
            event.people("p" + i);
            event.session(Session.builder("s" + i).slot("t" + i, "p" + i).build());
        }
        Cancelling rule = new Cancelling();

        SolveJob job = Lectern.start(
                event.build(),
                SolveOptions.builder()
                        .catalogue(StandardRules.catalogue().withRules(rule))
                        .build());
        rule.job.complete(job);
        job.result();

        assertEquals(JobState.CANCELLED, job.state());
        assertEquals(EVALUATIONS_BEFORE, rule.before);
        assertTrue(rule.after <= MAX_EVALUATIONS_AFTER, "asked " + rule.after + " times");
    }
}
