package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.TopicRelation;
import org.lectern.rule.RuleIds;
import org.lectern.solve.proof.CertificateVerifier;

/** Variety in a room: a session of another topic between two of one topic pays, and bound and verifier know it. */
class VariedTopicsSolveTest {

    private static final SolveOptions OPTIONS = SolveOptions.builder().seed(1).build();

    private static Session.Builder session(String id, String theme, int minutes) {
        return Session.builder(id)
                .allowedMinutes(minutes)
                .qaMinutes(0, 0)
                .audience(0)
                .tags("theme:" + theme);
    }

    private static Event.Builder event(String window, Session.Builder... sessions) {
        Event.Builder event = Event.builder("varied", ZoneOffset.UTC)
                .startStepMinutes(10)
                .day("2026-05-04", window)
                .room("red", 0);
        List.of(sessions).forEach(session -> event.session(session.build()));
        return event;
    }

    private static void assertOptimum(long units, Event event) {
        SolveResult result = Lectern.solve(event, OPTIONS);

        assertEquals(0, result.score().medium());
        assertEquals(units, result.report().costs().get(RuleIds.TOPIC_REPEAT));
        assertTrue(result.isProvenOptimal(), result::toString);
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }

    private static Event.Builder alikeAndOther() {
        return event("09:00/10:20", session("a", "sea", 30), session("b", "sea", 30), session("x", "law", 20));
    }

    @Test
    void solve_anotherTopicFitsBetween_costsNothing() {
        assertOptimum(
                0, alikeAndOther().topicRelation(TopicRelation.varied("theme")).build());
    }

    @Test
    void solve_anotherTopicFitsBetweenUnderAHardRelation_costsNothing() {
        assertOptimum(
                0,
                alikeAndOther()
                        .topicRelation(TopicRelation.varied("theme").withLevel(Level.HARD))
                        .build());
    }

    /** The first and the third have 20 minutes between them, in which the second or another may be. */
    @Test
    void solve_pinnedAroundAGapForAnother_costsNothing() {
        Event event = event(
                        "09:00/10:20",
                        session("a", "sea", 30).pin(Pin.NONE.withStart(Instant.parse("2026-05-04T09:00:00Z"))),
                        session("b", "sea", 30).pin(Pin.NONE.withStart(Instant.parse("2026-05-04T09:50:00Z"))),
                        session("x", "law", 20))
                .topicRelation(TopicRelation.varied("theme"))
                .build();

        assertOptimum(0, event);
    }

    @Test
    void solve_threeOfOneTopicInARow_costsTwoPairs() {
        Event event = event("09:00/10:30", session("a", "sea", 30), session("b", "sea", 30), session("c", "sea", 30))
                .topicRelation(TopicRelation.varied("theme"))
                .build();

        assertOptimum(6, event);
    }
}
