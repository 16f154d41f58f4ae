package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;

/**
 * The multipliers of sessions of a topic. Malawi would rather be held at 10:00 and Panama at 11:00, which is 120 away, but both at
 * once. A minute of one alone costs 5.
 */
class TopicCountMultipliersTest {

    private static final Score BEST = new Score(0, 0, 120);

    private static Event together(UnaryOperator<Event.Builder> change) {
        return of(TopicRelation.atOnce(2, "theme"), "10:00", "11:00", change);
    }

    /** Both would rather be held at 10:00, but one after the other. */
    private static Event apart(UnaryOperator<Event.Builder> change) {
        return of(TopicRelation.atOnce(1, "theme"), "10:00", "10:00", change);
    }

    private static Event of(TopicRelation relation, String one, String other, UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.startStepMinutes(60)
                .room("r2", 0)
                .sessions(List.of(session("mw", one), session("pa", other)))
                .topicRelations(List.of(relation))
                .editRule("topic-count", rule -> rule.withLevel(Level.SOFT).withWeight(5))));
    }

    private static Session session(String id, String preferred) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .tags(List.of("theme:water"))
                .preferred(Window.of(at(preferred), 60))
                .build();
    }

    private static VerificationResult verify(Event event, Score bound, ProofNode root) {
        return CertificateVerifier.verify(event, new Certificate("rush", bound, 0, 10_000, 100_000_000, 2, root));
    }

    private static ProofNode leaf(List<CertificateMultiplier> multipliers) {
        return new ProofNode.Leaf(multipliers);
    }

    private static CertificateMultiplier tag(Kind kind, String session, String time, int minutes, long value) {
        return new CertificateMultiplier(kind, "0 0/1", session, at(time), minutes, value);
    }

    /** In halves, as the certificates of these tests count: Malawi pays for being alone at 10:00, and Panama for being elsewhere. */
    private static List<CertificateMultiplier> pulling(long value) {
        return List.of(
                tag(Kind.TOPIC_RUNNING, "mw", "10:00", 60, value), tag(Kind.TOPIC_ELSEWHERE, "pa", "10:00", 60, value));
    }

    private static List<CertificateMultiplier> pushing(long value) {
        return List.of(
                tag(Kind.TOPIC_RUNNING, "mw", "10:00", 60, value), tag(Kind.TOPIC_RUNNING, "pa", "10:00", 60, value));
    }

    private static void assertProvesOnly(long packed, Event event, List<CertificateMultiplier> multipliers) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 120 (both packed).".formatted(packed),
                verify(event, BEST, leaf(multipliers)));
    }

    @Test
    void sessionsTooMany_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(apart(same -> same), BEST, leaf(pushing(240))));
        assertProvesOnly(110, apart(same -> same), pushing(220));
        assertProvesOnly(0, apart(same -> same), List.of());
    }

    @Test
    void sessionsTooFew_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(together(same -> same), BEST, leaf(pulling(240))));
        assertProvesOnly(110, together(same -> same), pulling(220));
    }

    /** The cost of each of them gives back no more than it costs to break the rule: 300 in an hour. */
    @Test
    void multipliers_tooHigh_proveLess() {
        assertProvesOnly(
                60, together(event -> event.editRule("topic-count", rule -> rule.withWeight(1))), pulling(240));
        assertEquals(
                true,
                verify(
                                together(event -> event.editRule("topic-count", rule -> rule.withLevel(Level.HARD))),
                                BEST,
                                leaf(pulling(600)))
                        .isValid());
    }

    @Test
    void time_ofATopic_isCountedTwiceWhereTwoTopicsShareItsSessions() {
        Event twice = together(event -> event.editRule("topic-count", rule -> rule.withWeight(1))
                .sessions(List.of(
                        session("mw", "10:00").toBuilder()
                                .tags(List.of("theme:water", "theme:land"))
                                .build(),
                        session("pa", "11:00").toBuilder()
                                .tags(List.of("theme:water", "theme:land"))
                                .build())));

        assertEquals(PROVEN, verify(twice, BEST, leaf(pulling(240))));
    }

    private static void assertRefused(String reason, CertificateMultiplier more) {
        List<CertificateMultiplier> multipliers = new ArrayList<>(pulling(240));
        multipliers.add(more);
        assertInvalid(reason, verify(together(same -> same), BEST, leaf(multipliers)));
    }

    @Test
    void stretches_thatOverlapOrAreNone_areRefused() {
        String reason =
                "There is a multiplier of the topic '0 0/1' at %s for %s minutes, which overlap with others or are none.";

        assertRefused(reason.formatted("2020-04-01T10:30:00Z", 30), tag(Kind.TOPIC_RUNNING, "mw", "10:30", 30, 0));
        assertRefused(reason.formatted("2020-04-01T10:00:00Z", 59), tag(Kind.TOPIC_RUNNING, "mw", "10:00", 59, 0));
        assertRefused(reason.formatted("2020-04-01T09:59:00Z", 2), tag(Kind.TOPIC_RUNNING, "mw", "09:59", 2, 0));
        assertRefused(reason.formatted("2020-04-01T11:00:00Z", 0), tag(Kind.TOPIC_ELSEWHERE, "mw", "11:00", 0, 0));
    }

    @Test
    void stretches_inWhichASessionCanStartOrEnd_areRefused() {
        assertInvalid(
                "There is a multiplier of the topic '0 0/1' at 2020-04-01T10:00:00Z for 61 minutes, within which session"
                        + " 'mw' can start or end.",
                verify(together(same -> same), BEST, leaf(List.of(tag(Kind.TOPIC_RUNNING, "mw", "10:00", 61, 1)))));
        assertEquals(
                PROVEN,
                verify(
                        together(same -> same),
                        BEST,
                        leaf(List.of(
                                tag(Kind.TOPIC_RUNNING, "mw", "10:30", 30, 240),
                                tag(Kind.TOPIC_ELSEWHERE, "pa", "10:30", 30, 240)))));
    }

    @Test
    void multipliers_ofOtherSessions_areRefused() {
        assertRefused(
                "There is a multiplier of the topic '0 0/1' at 2020-04-01T11:00:00Z for session 'by', which has no part in it.",
                tag(Kind.TOPIC_RUNNING, "by", "11:00", 60, 1));
        for (String id : List.of("0 1/0", "0 0", "1 0/1", "")) {
            assertRefused(
                    "There is a multiplier of the topic '%s' at 2020-04-01T11:00:00Z, which topic-count does not count."
                            .formatted(id),
                    new CertificateMultiplier(Kind.TOPIC_RUNNING, id, "mw", at("11:00"), 60, 1));
        }
    }

    @Test
    void multipliers_whereTheRuleDoesNotCount_areRefused() {
        String uncounted =
                "There is a multiplier of the topic '0 0/1' at 2020-04-01T10:00:00Z, which topic-count does not count.";
        for (UnaryOperator<Event.Builder> off : List.<UnaryOperator<Event.Builder>>of(
                event -> event.editRule("topic-count", rule -> rule.withEnabled(false)),
                event -> event.topicRelations(List.of(TopicRelation.apart("theme"))),
                event -> event.waivers(
                        List.of(new Waiver("topic-count", Set.of(SubjectId.session("mw")), "it may be alone"))))) {
            assertInvalid(uncounted, verify(together(off), BEST, leaf(pulling(240))));
        }
    }

    @Test
    void waiver_ofASessionWithoutTheTopic_freesNoOther() {
        Event event = apart(builder -> builder.session(
                        Session.builder("by").qaMinutes(0, 0).build())
                .waivers(List.of(new Waiver("topic-count", Set.of(SubjectId.session("by")), "it may be alone"))));

        assertEquals(PROVEN, verify(event, BEST, leaf(pushing(240))));
    }

    @Test
    void stretches_thatAreNextToEachOtherOrShort_areAllowed() {
        List<CertificateMultiplier> multipliers = new ArrayList<>(pulling(240));
        multipliers.add(tag(Kind.TOPIC_RUNNING, "mw", "11:00", 1, 0));
        multipliers.add(tag(Kind.TOPIC_RUNNING, "mw", "11:01", 1, 0));

        assertEquals(PROVEN, verify(together(same -> same), BEST, leaf(multipliers)));
    }

    /** A session that ends when a stretch starts does not run in it. */
    @Test
    void stretch_afterASession_isNotPaidByIt() {
        Event event = of(TopicRelation.atOnce(1, "theme"), "11:00", "11:00", same -> same);

        assertEquals(PROVEN, verify(event, BEST, leaf(atEleven(240))));
        assertInvalid(
                "A leaf proves only 90, less than the lower bound of 121 (both packed).",
                verify(event, new Score(0, 0, 121), leaf(atEleven(300))));
    }

    private static List<CertificateMultiplier> atEleven(long value) {
        return List.of(
                tag(Kind.TOPIC_RUNNING, "mw", "11:00", 60, value), tag(Kind.TOPIC_RUNNING, "pa", "11:00", 60, value));
    }

    @Test
    void sessions_ofWhichOneMayRun_giveBackTheMostOfOne() {
        assertProvesOnly(
                50,
                apart(same -> same),
                List.of(
                        tag(Kind.TOPIC_RUNNING, "mw", "10:00", 60, 100),
                        tag(Kind.TOPIC_RUNNING, "pa", "10:00", 60, 240)));
    }

    @Test
    void sessions_thatMayAllRun_giveBackAll() {
        assertProvesOnly(0, of(TopicRelation.atOnce(2, "theme"), "10:00", "10:00", same -> same), pushing(240));
    }

    private static Session pinned(String id) {
        return session(id, "10:00").toBuilder()
                .pin(Pin.NONE.withStart(at("10:00")))
                .build();
    }

    private static ProofNode held(CertificateMultiplier... multipliers) {
        return Rush.allHeld(List.of(multipliers));
    }

    /** One more than asked for costs 5 a minute. */
    @Test
    void sessions_thatHaveToRun_costWhatTheyAreTooMany() {
        Event event = apart(builder -> builder.sessions(List.of(pinned("mw"), pinned("pa"))));
        CertificateMultiplier none = tag(Kind.TOPIC_RUNNING, "mw", "10:00", 60, 0);

        assertEquals(true, verify(event, new Score(0, 0, 300), held(none)).isValid());
        assertInvalid(
                "A leaf proves only 300, less than the lower bound of 301 (both packed).",
                verify(event, new Score(0, 0, 301), held(none)));
    }

    @Test
    void session_besideOneThatHasToRun_paysForBeingTooMuch() {
        Event event = apart(builder -> builder.sessions(List.of(pinned("mw"), session("pa", "10:00"))));

        assertEquals(PROVEN, verify(event, BEST, held(tag(Kind.TOPIC_RUNNING, "pa", "10:00", 60, 240))));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(event, new Score(0, 0, 121), held(tag(Kind.TOPIC_RUNNING, "pa", "10:00", 60, 240))));
    }

    @Test
    void session_thatCannotRunInSoMany_isLeftOut() {
        Event event = of(
                TopicRelation.atOnce(3, "theme").withLevel(Level.HARD),
                "10:00",
                "10:00",
                builder -> builder.sessions(List.of(pinned("mw"), session("pa", "10:00"))));
        Certificate certificate = new Certificate(
                "rush",
                new Score(0, 1, 0),
                0,
                10_000,
                100_000_000,
                2,
                held(tag(Kind.TOPIC_RUNNING, "mw", "10:00", 60, 0)));

        assertEquals(true, CertificateVerifier.verify(event, certificate).isValid());
    }
}
