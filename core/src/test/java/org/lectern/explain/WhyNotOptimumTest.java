package org.lectern.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;
import org.lectern.testing.TinyEvents;

/** What the search has proven best has no better alternative. */
@Tag("night")
final class WhyNotOptimumTest {

    private static final int EVENTS = 60;

    @Test
    void alternative_ofATimetableProvenBest_costsNoLess() {
        AtomicInteger asked = new AtomicInteger();

        IntStream.range(0, EVENTS).parallel().forEach(seed -> {
            Event event = TinyEvents.of(new Random(seed), StandardRules.catalogue());
            SolveResult result = Lectern.solve(event);
            if (result.isProvenOptimal()) {
                Explainer explainer = Explainer.of(event, result.timetable());
                for (SubjectId subject : subjects(event)) {
                    WhyNot whyNot = explainer.whyNot(subject);
                    assertEquals(result.score(), whyNot.current().score(), () -> "seed " + seed);
                    for (Alternative alternative : whyNot.alternatives()) {
                        if (isInLine(event, alternative)) {
                            assertTrue(
                                    alternative.score().compareTo(result.score()) >= 0,
                                    () -> "seed %d, %s: %s".formatted(seed, subject, alternative));
                            asked.incrementAndGet();
                        }
                    }
                }
            }
        });

        assertTrue(asked.get() > 1_000, asked::toString);
    }

    /** The search never lets turns overlap or run past the end, even where an event gives that a low price. */
    private static boolean isInLine(Event event, Alternative alternative) {
        Placement placement = alternative.placement();
        if (placement == null) {
            return true;
        }
        Session session = Objects.requireNonNull(event.sessionsById().get(placement.sessionId()));
        Instant free =
                placement.start().plus(Duration.ofMinutes(session.openingMinutes() + session.statementMinutes()));
        for (Turn turn : placement.turns()) {
            if (turn.start().isBefore(free)) {
                return false;
            }
            free = turn.time().endExclusive();
        }
        return !free.plus(Duration.ofMinutes(session.minQaMinutes()))
                .isAfter(placement.time().endExclusive());
    }

    private static List<SubjectId> subjects(Event event) {
        return event.sessions().stream()
                .flatMap(session -> Stream.concat(
                        Stream.of(SubjectId.session(session.id())),
                        session.slots().stream().map(slot -> SubjectId.slot(slot.id()))))
                .toList();
    }
}
