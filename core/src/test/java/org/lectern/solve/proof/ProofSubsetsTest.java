package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.ProofNode.Reduction;
import org.lectern.solve.proof.ProofNode.Subsets;

/** Sets of sessions that cannot all be complete: here two that the morning has no time for. */
class ProofSubsetsTest {

    private static final Score ONE_OUT = new Score(0, 1, 0);
    private static final Subsets BOTH = new Subsets(List.of(), List.of(List.of("mw", "pa")));
    private static final RuleSetting NO_ROOM_CONFLICT =
            RuleSetting.of("room-conflict").withEnabled(false);

    private static Event shortRush() {
        return rush(builder -> builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:30"))));
    }

    private static Event shortRush(RuleSetting... more) {
        Event event = shortRush();
        return event.toBuilder().ruleSettings(List.of(more)).build();
    }

    @Test
    void set_ofTwoSessionsWithoutTimeForBoth_provesThatOneIsOut() {
        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 1 medium, 0 soft."),
                verify(shortRush(), ONE_OUT, BOTH));
    }

    @Test
    void set_claimingMore_isRefused() {
        assertInvalid(
                "A leaf proves only 1000, less than the lower bound of 2000 (both packed).",
                verify(shortRush(), new Score(0, 2, 0), BOTH));
    }

    @Test
    void set_whoseSessionsMayAllBeComplete_isRefused() {
        assertInvalid("The sessions of the set mw, pa may all be complete.", verify(rush(), ONE_OUT, BOTH));
        assertInvalid(
                "The sessions of the set mw may all be complete.",
                verify(shortRush(), ONE_OUT, new Subsets(List.of(), List.of(List.of("mw")))));
    }

    @Test
    void set_whosePersonMayBeInTwoPlaces_isRefused() {
        Waiver waiver = new Waiver("person-conflict", Set.of(SubjectId.person("ana")), "twins");
        Event event =
                shortRush(NO_ROOM_CONFLICT).toBuilder().waivers(List.of(waiver)).build();

        assertInvalid("The sessions of the set mw, pa may all be complete.", verify(event, ONE_OUT, BOTH));
    }

    @Test
    void sets_thatShareASession_areRefused() {
        Subsets twice = new Subsets(List.of(), List.of(List.of("mw", "pa"), List.of("pa")));

        assertInvalid("Session 'pa' is in two sets.", verify(shortRush(), ONE_OUT, twice));
    }

    @Test
    void set_withAnUnknownSession_isRefused() {
        assertInvalid(
                "A set names session 'xx', which the event does not have.",
                verify(shortRush(), ONE_OUT, new Subsets(List.of(), List.of(List.of("mw", "xx")))));
    }

    @Test
    void sets_belowTheRoot_areRefused() {
        assertInvalid(
                "Sets of sessions stand below the root of the tree.",
                verify(shortRush(), ONE_OUT, new Reduction(List.of(), BOTH)));
    }
}
