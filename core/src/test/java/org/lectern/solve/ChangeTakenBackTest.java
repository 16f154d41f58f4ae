package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.job.work.JobScope;
import org.lectern.rule.FindingSink;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Subject;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/** A change that is taken back before the search has stopped for it. */
@Timeout(120)
class ChangeTakenBackTest {

    private static final int STEPS = 200;

    /** Changes the event at one of its evaluations, lets the search notice, and takes the change back. */
    private static final class ChangeOfMind implements Rule {
        private final CompletableFuture<SolveJob> job = new CompletableFuture<>();
        private final Event event;
        private final int evaluation;
        private int evaluations;
        private boolean wasNoticed;

        ChangeOfMind(Event event, int evaluation) {
            this.event = event;
            this.evaluation = evaluation;
        }

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.soft(
                    "any", RuleScope.COUPLING, 1, "units", "Holding anything costs.", "No bound knows.");
        }

        @Override
        public synchronized void evaluate(TimetableView view, RuleConfig config, FindingSink findings) {
            evaluations++;
            if (evaluations == evaluation) {
                SolveJob running = job.join();
                running.change(
                        before -> before.toBuilder().room(Room.of("XXI", 20)).build());
                wasNoticed = JobScope.current().isStopRequested();
                running.change(before -> event);
            }
            view.scheduledSessions().stream()
                    .limit(1)
                    .forEach(held -> findings.report(1, List.of(Subject.of(held.session())), "Something is held."));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 200})
    void change_takenBackAtOnce_searchesToTheLimit(int evaluation) {
        Event.Builder builder = Event.builder("round", ZoneOffset.UTC)
                .day("2020-04-01", "10:00/18:00")
                .room("XX", 60);
        for (int i = 0; i < 8; i++) {
            builder.people("p" + i);
            builder.session(Session.builder("s" + i).slot("t" + i, "p" + i).build());
        }
        Event event = builder.build();
        ChangeOfMind rule = new ChangeOfMind(event, evaluation);

        SolveJob job = Lectern.start(
                event,
                SolveOptions.builder()
                        .threads(1)
                        .stepLimit(STEPS)
                        .catalogue(StandardRules.catalogue().withRules(rule))
                        .build());
        rule.job.complete(job);
        SolveResult result = job.result();

        assertTrue(rule.wasNoticed);
        assertEquals(event, result.event());
        assertEquals(StopReason.STEP_LIMIT, result.stopReason());
        assertEquals(event.sessions().size(), result.timetable().placements().size());
    }
}
