package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** Multipliers of not-parallel relations: Malawi and Panama have one audience, and a room each. */
class NotParallelMultipliersTest {

    private static final String ABOVE =
            "A multiplier of the sessions of relation '1' is above what not-parallel costs in its minutes.";

    private static Event group(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .changeoverMinutes(30)
                .sessions(List.of(free("mw"), free("pa")))
                .relations(List.of(new Relation.SameDay(List.of("mw", "pa")), notParallel("pa", "mw")))));
    }

    private static Relation notParallel(String... sessions) {
        return new Relation.NotParallel(List.of(sessions));
    }

    private static Session free(String id) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .build();
    }

    private static Event atLevel(Level level, int weight) {
        return group(event ->
                event.editRule("not-parallel", rule -> rule.withLevel(level).withWeight(weight)));
    }

    private static Leaf leaf(String relation, String time, long value) {
        return new Leaf(List.of(CertificateMultiplier.of(Kind.NOT_PARALLEL, relation, at(time), value)));
    }

    private static void assertRefused(String reason, UnaryOperator<Event.Builder> change) {
        assertInvalid(reason, verify(group(change), BEST, leaf("1", "10:30", 240)));
    }

    @Test
    void multiplier_thatMeetsTheOptimum_provesIt() {
        assertEquals(PROVEN, verify(group(same -> same), BEST, leaf("1", "10:30", 240)));
    }

    @Test
    void multiplier_tooLowOrForMore_doesNotProve() {
        assertInvalid(
                "A leaf proves only 60, less than the lower bound of 120 (both packed).",
                verify(group(same -> same), BEST, leaf("1", "10:30", 120)));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(group(same -> same), new Score(0, 0, 121), leaf("1", "10:30", 240)));
    }

    /** The changeover is people's: a session from 10:00 has left the audience free at 11:00. */
    @Test
    void multiplier_afterTheEnd_isNotPaid() {
        assertInvalid(
                "A leaf proves only -120, less than the lower bound of 120 (both packed).",
                verify(group(same -> same), BEST, leaf("1", "11:00", 240)));
    }

    /** Half an hour of overlap costs 30 at least; both at 10:30 would pay for 60 minutes. */
    @Test
    void multiplier_atSoftLevel_isAtMostWhatTheMinutesCost() {
        Event soft = atLevel(Level.SOFT, 2);

        assertEquals(PROVEN, verify(soft, BEST, new Leaf(List.of(price("10:00", 120), price("10:30", 120)))));
        assertInvalid(ABOVE, verify(soft, BEST, new Leaf(List.of(price("10:00", 120), price("10:30", 121)))));
        assertInvalid(ABOVE, verify(soft, BEST, leaf("1", "10:30", 240)));
        assertInvalid(
                "A leaf proves only 60, less than the lower bound of 120 (both packed).",
                verify(atLevel(Level.SOFT, 1), BEST, new Leaf(List.of(price("10:00", 60), price("10:30", 60)))));
    }

    private static CertificateMultiplier price(String time, long value) {
        return CertificateMultiplier.of(Kind.NOT_PARALLEL, "1", at(time), value);
    }

    @Test
    void multiplier_ofNoSuchRelation_isRefused() {
        for (String relation : List.of("0", "2", "-1", "01", "")) {
            assertInvalid(
                    "There is a multiplier of the sessions of relation '%s', which is not a not-parallel relation."
                            .formatted(relation),
                    verify(group(same -> same), BEST, leaf(relation, "10:30", 240)));
        }
    }

    @Test
    void multiplier_whereTheRuleIsOff_isRefused() {
        assertRefused(
                "There is a multiplier of the sessions of relation '1', but not-parallel is not in force.",
                event -> event.editRule("not-parallel", rule -> rule.withEnabled(false)));
        assertRefused(
                "There is a multiplier of the sessions of relation '1', but not-parallel is not in force.",
                event -> event.editRule(
                        "not-parallel", rule -> rule.withLevel(Level.SOFT).withWeight(0)));
    }

    private static Waiver waiver(String... sessions) {
        return new Waiver(
                "not-parallel",
                Set.copyOf(List.of(sessions).stream().map(SubjectId::session).toList()),
                "small audience");
    }

    @Test
    void multiplier_ofSessionsThatAreWaived_isNotPaid() {
        assertRefused(
                "A leaf proves only -120, less than the lower bound of 120 (both packed).",
                event -> event.waivers(List.of(waiver("mw", "pa"))));
        UnaryOperator<Event.Builder> withThird = event -> event.sessions(List.of(free("mw"), free("pa"), free("by")))
                .relations(List.of(notParallel("mw", "by"), notParallel("mw", "pa", "by")));
        assertEquals(
                PROVEN,
                verify(
                        group(event -> withThird.apply(event).waivers(List.of(waiver("by")))),
                        BEST,
                        leaf("1", "10:30", 240)));
        // Belarus may be at the same time as Malawi, so neither pays.
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(
                        group(event -> withThird.apply(event).waivers(List.of(waiver("by", "mw")))),
                        BEST,
                        leaf("1", "10:30", 240)));
    }

    @Test
    void multiplier_whereHardCostIsAllowed_isRefused() {
        assertInvalid(
                "There is a multiplier of the sessions of relation '1', but the certificate covers timetables with a"
                        + " hard cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        group(same -> same),
                        new Certificate("rush", new Score(0, 0, 120), 1, 1000, 1_000_000, 2, leaf("1", "10:30", 240))));
    }
}
