package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.testing.BruteForce;

/** Relations that are hard under rules that are not, where leaving out is hard too: a place that breaks a hard rule may still be best. */
class HardRelationsBruteForceTest {

    private static final int EVENTS = 60;
    private static final SolveOptions OPTIONS =
            SolveOptions.builder().stepLimit(5_000).threads(1).build();

    /** Some sessions may start a few minutes after the only starts, which costs more than leaving them out, but for the relation. */
    private static Event event(int seed) {
        Random random = new Random(seed);
        Event.Builder event = Event.builder("relations", ZoneOffset.UTC)
                .startStepMinutes(60)
                .day("2026-04-01", random.nextBoolean() ? "10:00/11:00" : "10:00/12:00")
                .room("r1", 10)
                .room("r2", 10)
                .editRule(RuleIds.UNSCHEDULED_SESSION, rule -> rule.withLevel(Level.HARD))
                .editRule(RuleIds.TOPIC_COUNT, rule -> rule.withLevel(seed % 2 == 0 ? Level.SOFT : Level.MEDIUM))
                .topicRelations(List.of(new TopicRelation(
                                TopicRelation.Kind.AT_ONCE, Set.of(), Importance.OF_RULE, 1 + random.nextInt(2))
                        .withLevel(Level.HARD)));
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            Session.Builder session =
                    Session.builder("s" + i).allowedMinutes(60).priority(1 + random.nextInt(9));
            if (random.nextBoolean()) {
                session.available(event.window("2026-04-01T10:0%s/13:00".formatted(1 + random.nextInt(9))));
            }
            event.session(session.build());
        }
        return event.build();
    }

    @Test
    void bound_neverExceedsTheBestOfAll() {
        IntStream.range(0, EVENTS).parallel().forEach(seed -> {
            Event event = event(seed);
            Score best = BruteForce.best(event).score();

            SolveResult result = Lectern.solve(event, OPTIONS);

            assertTrue(result.isProvenOptimal(), "seed " + seed);
            assertTrue(
                    result.lowerBound().compareTo(best) <= 0,
                    () -> "seed " + seed + ": " + result.lowerBound() + " of " + best);
            assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
        });
    }
}
