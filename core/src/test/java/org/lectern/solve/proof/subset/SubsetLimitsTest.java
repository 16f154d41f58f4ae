package org.lectern.solve.proof.subset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;

/** Each limit just kept and just exceeded, and what does not count for it. */
class SubsetLimitsTest {

    private static final int BLUE = 0;
    private static final int RED = 1;

    @Test
    void sessionsAtOnce_oneTooMany_exceedTheLimit() {
        SubsetScene scene = new SubsetScene(event -> SubsetScene.limitAtOnce(event, 2));
        List<SubsetLimits.Held> two = List.of(scene.held(0, BLUE, 0, 0), scene.held(1, RED, 0, 30));

        assertTrue(scene.limits().areExceeded(two, scene.held(2, RED, 0, 30)));
        assertTrue(scene.limits().areExceeded(two, scene.held(2, RED, 0, 0)));
        assertFalse(scene.limits().areExceeded(two, scene.held(2, RED, 0, 60)));
        assertFalse(scene.limits().areExceeded(two, scene.held(2, RED, 0, 0, 30)));
        assertFalse(scene.limits().areExceeded(two.subList(0, 1), scene.held(2, RED, 0, 30)));
    }

    @Test
    void daysOfTheEvent_oneTooMany_exceedTheLimit() {
        SubsetScene scene = new SubsetScene(event -> event.dailyLimit(DailyLimit.ofSessions(2)));
        List<SubsetLimits.Held> two = List.of(scene.held(0, BLUE, 0, 0), scene.held(1, BLUE, 0, 60));

        assertTrue(scene.limits().areExceeded(two, scene.held(2, RED, 0, 120)));
        assertFalse(scene.limits().areExceeded(two, scene.held(2, RED, 1, 120)));
        assertFalse(scene.limits().areExceeded(two.subList(1, 2), scene.held(2, RED, 0, 120)));
    }

    @Test
    void minutesOfADay_oneTooMany_exceedTheLimit() {
        SubsetScene scene = new SubsetScene(event -> event.dailyLimit(DailyLimit.ofMinutes(90)));
        List<SubsetLimits.Held> one = List.of(scene.held(0, BLUE, 0, 0));

        assertTrue(scene.limits().areExceeded(one, scene.held(1, BLUE, 0, 60)));
        assertFalse(scene.limits().areExceeded(one, scene.held(1, BLUE, 0, 60, 30)));
    }

    @Test
    void daysOfAPerson_countOnlyTheSessionsOfThatPerson() {
        SubsetScene scene = new SubsetScene(event -> SubsetScene.limitOfAna(event, DailyLimit.ofSessions(1)));

        assertTrue(scene.limits().areExceeded(List.of(scene.held(0, BLUE, 0, 0)), scene.held(1, BLUE, 0, 60)));
        assertFalse(scene.limits().areExceeded(List.of(scene.held(2, BLUE, 0, 0)), scene.held(1, BLUE, 0, 60)));
        assertFalse(scene.limits().areExceeded(List.of(scene.held(2, BLUE, 0, 0)), scene.held(3, BLUE, 0, 60)));
        assertFalse(scene.limits().areExceeded(List.of(scene.held(0, BLUE, 0, 0)), scene.held(2, BLUE, 0, 60)));
    }

    @Test
    void daysOfARoom_countOnlyWhatIsKnownToBeThere() {
        SubsetScene scene = new SubsetScene(event -> SubsetScene.limitOfBlue(event, DailyLimit.ofSessions(1)));
        List<SubsetLimits.Held> one = List.of(scene.held(0, BLUE, 0, 0));
        SubsetLimits.Held anywhere = new SubsetLimits.Held(
                scene.held(1, BLUE, 0, 60).session(), OptionalInt.empty(), scene.time(1, 0, 60, 60));

        assertTrue(scene.limits().areExceeded(one, scene.held(1, BLUE, 0, 60)));
        assertFalse(scene.limits().areExceeded(one, scene.held(1, RED, 0, 60)));
        assertFalse(scene.limits().areExceeded(List.of(scene.held(0, RED, 0, 0)), scene.held(1, BLUE, 0, 60)));
        assertFalse(scene.limits().areExceeded(one, anywhere));
    }

    @Test
    void limits_thatAreSoftOrWaived_areNeverExceeded() {
        SubsetScene soft = new SubsetScene(event -> SubsetScene.limitAtOnce(event, 1)
                .dailyLimit(DailyLimit.ofSessions(1))
                .editRule(RuleIds.MAX_PARALLEL, rule -> rule.withLevel(Level.SOFT))
                .editRule(RuleIds.DAILY_LOAD, rule -> rule.withLevel(Level.SOFT)));
        Set<SubjectId> subjects = Set.of(SubjectId.session("s3"));
        SubsetScene waived = new SubsetScene(event -> SubsetScene.limitAtOnce(event, 1)
                .dailyLimit(DailyLimit.ofSessions(1))
                .waivers(List.of(
                        new Waiver(RuleIds.MAX_PARALLEL, subjects, "agreed"),
                        new Waiver(RuleIds.DAILY_LOAD, subjects, "agreed"))));

        for (SubsetScene scene : List.of(soft, waived)) {
            assertFalse(scene.limits().areExceeded(List.of(scene.held(0, BLUE, 0, 0)), scene.held(1, RED, 0, 0)));
        }
    }
}
