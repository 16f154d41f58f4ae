package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.allHeld;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.session;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.PairRule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * The multipliers of an application's rule about pairs. Malawi is before Panama, with no overlap, but would rather be at 11:00, and
 * Panama at 10:00: the one order that fits costs each of them 120.
 */
class PairRuleMultipliersTest {

    private static final Catalogue CATALOGUE = StandardRules.catalogue().withRules(new MalawiFirst());
    private static final Score REVERSED = new Score(0, 0, 240);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 240 soft.");

    /** Malawi is over before Panama begins, unless both are in room r3. */
    private record MalawiFirst() implements PairRule {

        @Override
        public RuleDefinition definition() {
            return RuleDefinition.hard("malawi-first", RuleScope.COUPLING, "minutes", "Malawi is before Panama.");
        }

        @Override
        public boolean isAbout(Event event, Session one, Session other, RuleConfig config) {
            return one.id().equals("mw") && other.id().equals("pa");
        }

        @Override
        public long amount(Event event, SessionPlace one, SessionPlace other, RuleConfig config) {
            boolean isFree = one.room().id().equals("r3") && other.room().id().equals("r3");
            Window late = new Window(
                    other.time().startInclusive(), one.time().endExclusive().plusSeconds(60));
            return isFree ? 0 : Math.max(0, late.minutes() - 1);
        }

        @Override
        public String sentence(Event event, SessionPlace one, SessionPlace other, long amount) {
            return "Malawi is %s minutes late.".formatted(amount);
        }
    }

    private static Event pair(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(preferring("mw", "11:00"), preferring("pa", "10:00"), session("by")))));
    }

    private static Event atWeight(int weight) {
        return pair(event -> event.editRule(
                "malawi-first", rule -> rule.withLevel(Level.SOFT).withWeight(weight)));
    }

    private static CertificateMultiplier time(String id, String session, String start, long value) {
        return new CertificateMultiplier(Kind.PAIR_RULE, id, session, at(start), 60, value);
    }

    private static List<CertificateMultiplier> apart(String id, long value) {
        return Rush.apart(Kind.PAIR_RULE, id, value);
    }

    private static VerificationResult verify(Event event, Score bound, ProofNode root) {
        return CertificateVerifier.verify(
                event, new Certificate("rush", bound, 0, 100_000, 100_000_000, 2, root), CATALOGUE);
    }

    private static String uncounted(String id) {
        return "There is a multiplier of the pair '%s', which no rule about pairs counts.".formatted(id);
    }

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        Event event = pair(same -> same);

        assertEquals(PROVEN, verify(event, REVERSED, allHeld(apart("0/1 malawi-first", 240))));
        assertInvalid(
                "A leaf proves only 240, less than the lower bound of 241 (both packed).",
                verify(event, new Score(0, 0, 241), allHeld(apart("0/1 malawi-first", 240))));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(event, REVERSED, new Leaf(apart("0/1 malawi-first", 240))));
    }

    /** 120 minutes late at 11:00 and 10:00. */
    @Test
    void rule_atSoftLevel_costsItsAmount() {
        assertEquals(PROVEN, verify(atWeight(2), REVERSED, allHeld(apart("0/1 malawi-first", 240))));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 240 (both packed).",
                verify(atWeight(1), REVERSED, allHeld(apart("0/1 malawi-first", 240))));
    }

    @Test
    void rooms_whereThePairCostsNothing_areCounted() {
        Event event = pair(builder -> builder.rooms(List.of(Room.of("r1", 0), Room.of("r3", 0)))
                .editRule("room-conflict", rule -> rule.withEnabled(false)));

        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 240 (both packed).",
                verify(event, REVERSED, allHeld(apart("0/1 malawi-first", 240))));
    }

    @Test
    void multipliers_ofOtherPairs_areRefused() {
        for (String id : List.of(
                "1/0 malawi-first",
                "0/2 malawi-first",
                "0/3 malawi-first",
                "0/9 malawi-first",
                "00/1 malawi-first",
                "0/1 no-slack",
                "0/1 malawi",
                "0/1",
                "")) {
            assertInvalid(uncounted(id), verify(pair(same -> same), REVERSED, allHeld(apart(id, 240))));
        }
    }

    @Test
    void multipliers_whereTheRuleDoesNotCount_areRefused() {
        for (Event event : List.of(
                pair(builder -> builder.editRule("malawi-first", rule -> rule.withEnabled(false))),
                atWeight(0),
                pair(builder -> builder.waivers(
                        List.of(new Waiver("malawi-first", Set.of(SubjectId.session("pa")), "agreed")))))) {
            assertInvalid(
                    uncounted("0/1 malawi-first"), verify(event, REVERSED, allHeld(apart("0/1 malawi-first", 240))));
        }
    }

    /** The rule {@code topic-flow} is soft and has weight 2. */
    @Test
    void topicRelation_withALevelOfItsOwn_countsAtThatLevelAlone() {
        Event event = rush(builder -> builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(
                        preferring("mw", "11:00").toBuilder()
                                .tags("theme:sea", "difficulty:1")
                                .build(),
                        preferring("pa", "10:00").toBuilder()
                                .tags("theme:sea", "difficulty:2")
                                .build()))
                .topicRelation(
                        TopicRelation.easierFirst("theme").withLevel(Level.HARD).withWeight(3)));

        assertEquals(PROVEN, verify(event, REVERSED, allHeld(apart("0/1 topic-flow HARD 6", 240))));
        for (String id : List.of("0/1 topic-flow", "0/1 topic-flow SOFT 6", "0/1 topic-flow HARD 2")) {
            assertInvalid(uncounted(id), verify(event, REVERSED, allHeld(apart(id, 240))));
        }
    }

    @Test
    void multiplier_ofSessionOutsideThePair_isRefused() {
        assertInvalid(
                "There is a multiplier of the pair '0/1 malawi-first' for session 'by', which has no part in it.",
                verify(pair(same -> same), REVERSED, allHeld(List.of(time("0/1 malawi-first", "by", "10:00", 240)))));
    }
}
