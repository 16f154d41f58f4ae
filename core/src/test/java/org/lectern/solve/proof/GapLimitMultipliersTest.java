package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.verify;
import static org.lectern.solve.proof.WaitingRush.PROVEN;
import static org.lectern.solve.proof.WaitingRush.TWO_HALF_HOURS;
import static org.lectern.solve.proof.WaitingRush.assertProvesOnly;
import static org.lectern.solve.proof.WaitingRush.assertUncounted;
import static org.lectern.solve.proof.WaitingRush.both;
import static org.lectern.solve.proof.WaitingRush.time;
import static org.lectern.solve.proof.WaitingRush.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.ProofNode.Leaf;

/** The multipliers of people's time where {@code gap-limit} counts the gaps of a day. */
class GapLimitMultipliersTest {

    /** No gap is free; each costs 100, and none costs 120. */
    private static Event limited(Level level, long limit) {
        return waiting(builder -> builder.editRule("idle-gap", rule -> rule.withEnabled(false))
                .editRule(
                        "gap-limit",
                        rule -> rule.withLevel(level).withWeight(100).withParameter("limit", limit)));
    }

    @Test
    void gaps_overTheLimit_countAtTheLevelOfTheirRule() {
        assertEquals(PROVEN, verify(limited(Level.SOFT, 0), TWO_HALF_HOURS, both(200)));
        assertInvalid(
                "A leaf proves only 100, less than the lower bound of 120 (both packed).",
                verify(limited(Level.SOFT, 0), new Score(0, 0, 120), both(240)));
        assertEquals(
                true,
                verify(limited(Level.HARD, 0), new Score(0, 0, 120), both(240)).isValid());
        assertProvesOnly(0, limited(Level.HARD, 1), both(200));
    }

    @Test
    void gaps_waivedOnTheDay_areFree() {
        Event event = limited(Level.HARD, 0).toBuilder()
                .waivers(List.of(new Waiver(
                        "gap-limit",
                        Set.of(SubjectId.person("ana"), SubjectId.day(LocalDate.parse("2020-04-01"))),
                        "agreed")))
                .build();

        assertProvesOnly(0, event, both(200));
    }

    @Test
    void gaps_ofAPersonThatTheEventDoesNotHave_areRefused() {
        assertInvalid(
                "There is a multiplier of the time of person 'zoe', which does not count in a proof.",
                verify(
                        limited(Level.SOFT, 0),
                        TWO_HALF_HOURS,
                        new Leaf(List.of(time("zoe", "mw", at("10:00"), 60, 200)))));
    }

    @Test
    void gaps_withoutALimit_areNotCounted() {
        assertUncounted(builder -> builder.editRule("idle-gap", rule -> rule.withEnabled(false))
                .editRule("gap-limit", rule -> rule.withLevel(Level.SOFT)));
        assertUncounted(builder -> builder.editRule("idle-gap", rule -> rule.withEnabled(false))
                .editRule("gap-limit", rule -> rule.withEnabled(false).withParameter("limit", 0)));
    }
}
