package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.AT_HALF_PAST;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Relation;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Enumeration;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Reduction;

/** The nodes of a certificate that are not split: places go, and one tree remains. */
class ReductionTest {

    private static final Leaf NOTHING = new Leaf(List.of());
    private static final Leaf ENOUGH = new Leaf(List.of(AT_HALF_PAST));
    private static final CertificateMultiplier UNKNOWN = CertificateMultiplier.of(Kind.ROOM, "r9", at("10:30"), 240);

    private static Reduction fixing(ProofNode rest, CertificateMultiplier... multipliers) {
        return new Reduction(List.of(multipliers), rest);
    }

    @Test
    void fixing_thatRemovesNothingOfUse_leavesTheRestToProve() {
        assertEquals(PROVEN, verify(rush(), BEST, fixing(ENOUGH)));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(rush(), BEST, fixing(NOTHING)));
    }

    @Test
    void fixing_whoseMultipliersProveTheBound_needsNoRest() {
        assertEquals(PROVEN, verify(rush(), BEST, fixing(NOTHING, AT_HALF_PAST)));
    }

    @Test
    void fixing_ofTimesThatCostTheBound_leavesTooFewForTheRest() {
        Event event = rush(builder -> builder.relations(List.of(new Relation.Before("mw", "pa", 0, null))));
        Score bound = new Score(0, 0, 120);
        // A session that is left out costs more than the bound, so that the order holds in the rest.
        CertificateMultiplier early = order("pa", "10:00", 240);
        CertificateMultiplier halfPast = order("pa", "10:30", 120);

        assertEquals(PROVEN, verify(event, bound, fixing(new Leaf(List.of(early, halfPast)))));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(event, bound, new Leaf(List.of(early, halfPast))));
    }

    private static CertificateMultiplier order(String session, String time, long value) {
        return new CertificateMultiplier(Kind.ORDER, "0", session, at(time), 60, value);
    }

    @Test
    void fixing_repeated_provesTheSame() {
        assertEquals(PROVEN, verify(rush(), BEST, fixing(fixing(fixing(ENOUGH)))));
        assertEquals(PROVEN, verify(rush(), BEST, fixing(fixing(new Enumeration(List.of())))));
    }

    @Test
    void fixing_whereOneTimetableIsBetter_keepsIt() {
        Score more = new Score(0, 0, 121);

        assertInvalid(
                "A timetable scores less than the lower bound of 0 hard, 0 medium, 121 soft.",
                verify(rush(), more, fixing(fixing(new Enumeration(List.of()), AT_HALF_PAST), AT_HALF_PAST)));
        assertInvalid(
                "A leaf proves only 120, less than the lower bound of 121 (both packed).",
                verify(rush(), more, fixing(ENOUGH, AT_HALF_PAST)));
    }

    @Test
    void fixing_withMultiplierThatIsNotAllowed_isRefused() {
        String reason = "A multiplier names room 'r9', which the event does not have.";

        assertInvalid(reason, verify(rush(), BEST, fixing(ENOUGH, UNKNOWN)));
        assertInvalid(reason, verify(rush(), BEST, fixing(new Leaf(List.of(UNKNOWN)))));
        assertInvalid(reason, verify(rush(), BEST, fixing(fixing(ENOUGH, UNKNOWN))));
    }
}
