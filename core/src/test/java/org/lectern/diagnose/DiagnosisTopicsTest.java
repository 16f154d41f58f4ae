package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.cause;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.facts;
import static org.lectern.diagnose.Causes.hour;
import static org.lectern.diagnose.Causes.repairs;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;

/** Causes of topic relations of exactly so many at once. */
class DiagnosisTopicsTest {

    private static Event.Builder talks(String... ids) {
        Event.Builder event = event().room(Room.of("XXI", 100)).room(Room.of("XXII", 100));
        for (String id : ids) {
            event.session(hour(id).tags("level:expert").build());
        }
        return event;
    }

    @Test
    void twoAtOnce_ofATopicOfOneSession_isACauseAndCanBeGivenUp() {
        Cause cause = cause(
                talks("Ghana").topicRelation(TopicRelation.atOnce(2, "level")).build());

        assertEquals("Ghana cannot take place: too few sessions can run at the same time.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Ghana takes place and lasts 60 minutes.",
                        "topic-count: Exactly 2 sessions of one level run at once, whenever any of them does."),
                facts(cause));
        assertEquals(
                List.of(
                        "MAKES_FEASIBLE Give up this requirement: Exactly 2 sessions of one level run at once, whenever"
                                + " any of them does.",
                        "MAKES_FEASIBLE Remove Ghana from the event."),
                repairs(cause));
    }

    @Test
    void oneAtOnce_ofMoreSessionsThanHours_isACause() {
        Cause cause = cause(talks("Ghana", "Mali", "Togo", "Benin")
                .topicRelation(TopicRelation.atOnce(1, "level"))
                .build());

        assertEquals("At most 3 of these 4 sessions can be scheduled: Ghana, Mali, Togo and Benin.", cause.sentence());
        assertEquals(
                "topic-count: Exactly 1 session of one level run at once, whenever any of them does.",
                facts(cause).stream()
                        .filter(fact -> fact.startsWith("topic-count"))
                        .findFirst()
                        .orElse(""));
    }

    /** Of three sessions of an hour, one is alone for an hour, or all three run at once. */
    @Test
    void twoAtOnce_ofThreeSessionsOfOneLength_isACause() {
        Cause cause = cause(talks("Ghana", "Mali", "Togo")
                .topicRelation(TopicRelation.atOnce(2, "level"))
                .build());

        assertEquals("At most 2 of these 3 sessions can be scheduled: Ghana, Mali and Togo.", cause.sentence());
        assertEquals(
                List.of(
                        "unscheduled-session: Ghana takes place and lasts 60 minutes.",
                        "unscheduled-session: Mali takes place and lasts 60 minutes.",
                        "unscheduled-session: Togo takes place and lasts 60 minutes.",
                        "topic-count: Exactly 2 sessions of one level run at once, whenever any of them does."),
                facts(cause));
    }

    /** In three hours, two at once are six of seven. */
    @Test
    void twoAtOnce_ofMoreSessionsThanFit_isACause() {
        Cause cause = cause(talks("Ghana", "Mali", "Togo", "Benin", "Chad", "Niger", "Gabon", "Kenya")
                .startStepMinutes(60)
                .topicRelation(TopicRelation.atOnce(2, "level"))
                .build());

        assertTrue(facts(cause)
                .contains("topic-count: Exactly 2 sessions of one level run at once, whenever any of them does."));
    }

    /** Only Ghana must take place, and Mali may, so that Ghana is not alone. */
    @Test
    void twoAtOnce_withASessionThatMayTakePlace_isPossible() {
        Event event = talks("Ghana", "Mali")
                .topicRelation(TopicRelation.atOnce(2, "level"))
                .waivers(List.of(
                        new Waiver("unscheduled-session", Set.of(SubjectId.session("Mali")), "it may be left out")))
                .build();

        assertInstanceOf(Diagnosis.Feasible.class, Diagnosis.of(event));
    }

    @Test
    void twoAtOnce_ofTwoSessions_isPossible() {
        assertInstanceOf(
                Diagnosis.Feasible.class,
                Diagnosis.of(talks("Ghana", "Mali")
                        .topicRelation(TopicRelation.atOnce(2, "level"))
                        .build()));
    }

    @Test
    void twoAtOnce_softByItself_isNoCause() {
        assertInstanceOf(
                Diagnosis.Feasible.class,
                Diagnosis.of(talks("Ghana")
                        .topicRelation(TopicRelation.atOnce(2, "level").withLevel(Level.SOFT))
                        .build()));
    }

    @Test
    void twoAtOnce_hardByItself_isACause() {
        Event event = talks("Ghana")
                .topicRelation(TopicRelation.atOnce(2, "level").withLevel(Level.HARD))
                .ruleSetting(RuleSetting.of("topic-count").withLevel(Level.SOFT))
                .build();

        assertEquals(
                "Ghana cannot take place: too few sessions can run at the same time.",
                cause(event).sentence());
    }

    @Test
    void twoAtOnce_madeSoft_isNoCause() {
        assertInstanceOf(
                Diagnosis.Feasible.class,
                Diagnosis.of(talks("Ghana")
                        .topicRelation(TopicRelation.atOnce(2, "level"))
                        .ruleSetting(RuleSetting.of("topic-count").withLevel(Level.SOFT))
                        .build()));
    }
}
