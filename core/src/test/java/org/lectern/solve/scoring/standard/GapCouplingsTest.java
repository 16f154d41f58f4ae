package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** {@code idle-gap} and {@code gap-limit}. */
class GapCouplingsTest {

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(
                session("a", "ana"), session("b", "ana", "bo"), session("c", "ana", "bo"), session("d", "ana"));
    }

    /** Ana waits 10 minutes, 31 minutes and not at all, Bo 31 minutes. */
    private static TalliedTimetable gaps(Event.Builder event) {
        return TalliedTimetable.of(event)
                .with("c", "red", "2026-05-04T10:41", 30)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("d", "red", "2026-05-04T11:11", 10)
                .with("b", "red", "2026-05-04T09:40", 30);
    }

    private static Event.Builder limited(int ofAna) {
        return event().people(List.of(Person.builder("ana").maxGapsPerDay(ofAna).build(), Person.of("bo")));
    }

    private static SubjectId firstDay() {
        return SubjectId.day(LocalDate.parse("2026-05-04"));
    }

    @Test
    void waits_ofTwoPeople_countInStartedHalfHours() {
        gaps(event()).assertAmount(1 + 2 + 2, RuleIds.IDLE_GAP);
    }

    @Test
    void waits_countedInOtherUnits_areRoundedUp() {
        gaps(event().ruleSettings(List.of(RuleSetting.of(RuleIds.IDLE_GAP).withParameter("minutes", 10))))
                .assertAmount(1 + 4 + 4, RuleIds.IDLE_GAP);
    }

    @Test
    void wait_behindALongerSession_startsWhenThatEnds() {
        TalliedTimetable.of(event())
                .with("a", "red", "2026-05-04T09:00", 90)
                .with("b", "red", "2026-05-04T09:10", 10)
                .with("d", "red", "2026-05-04T10:50", 10)
                .assertAmount(1, RuleIds.IDLE_GAP);
    }

    @Test
    void wait_overNight_isNone() {
        TalliedTimetable.of(event())
                .with("b", "red", "2026-05-04T09:00", 30)
                .with("c", "red", "2026-05-05T09:00", 30)
                .assertAmount(0, RuleIds.IDLE_GAP);
    }

    @Test
    void wait_waivedForAPersonOnADay_costsNothing() {
        gaps(event().waiver(RuleIds.IDLE_GAP, "agreed", SubjectId.person("ana"), firstDay()))
                .assertAmount(2, RuleIds.IDLE_GAP);
        gaps(event().waiver(RuleIds.IDLE_GAP, "agreed", SubjectId.day(LocalDate.parse("2026-05-05"))))
                .assertAmount(5, RuleIds.IDLE_GAP);
        gaps(event().waiver(RuleIds.IDLE_GAP, "agreed", SubjectId.person("bo"))).assertAmount(3, RuleIds.IDLE_GAP);
    }

    @Test
    void gaps_overTheLimitOfAPerson_count() {
        gaps(limited(0)).assertAmount(2, RuleIds.GAP_LIMIT);
        gaps(limited(1)).assertAmount(1, RuleIds.GAP_LIMIT);
        gaps(limited(2)).assertAmount(0, RuleIds.GAP_LIMIT);
    }

    @Test
    void gaps_overTheLimitOfTheRule_countForThoseWithoutTheirOwn() {
        gaps(limited(1).ruleSettings(List.of(RuleSetting.of(RuleIds.GAP_LIMIT).withParameter("limit", 0))))
                .assertAmount(1 + 1, RuleIds.GAP_LIMIT);
    }

    @Test
    void gaps_asLongAsTheMinutes_countAndShorterOnesDoNot() {
        gaps(limited(0).ruleSettings(List.of(RuleSetting.of(RuleIds.GAP_LIMIT).withParameter("minutes", 31))))
                .assertAmount(1, RuleIds.GAP_LIMIT);
        gaps(limited(0).ruleSettings(List.of(RuleSetting.of(RuleIds.GAP_LIMIT).withParameter("minutes", 32))))
                .assertAmount(0, RuleIds.GAP_LIMIT);
    }

    @Test
    void gaps_waivedForAPersonOnADay_costNothing() {
        gaps(limited(0).waiver(RuleIds.GAP_LIMIT, "agreed", SubjectId.person("ana"), firstDay()))
                .assertAmount(0, RuleIds.GAP_LIMIT);
    }

    @Test
    void gap_ofADayOfTwoSessions_countsOverALimitOfNone() {
        TalliedTimetable.of(limited(0))
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T09:31", 30)
                .with("c", "red", "2026-05-05T09:00", 30)
                .assertAmount(1, RuleIds.GAP_LIMIT);
    }

    @Test
    void people_whoCannotHaveTooManyGaps_areNotConcerned() {
        assertEquals(
                List.of("a", "b", "c", "d"), TalliedTimetable.of(limited(2)).concerned(RuleIds.GAP_LIMIT));
        assertEquals(List.of(), TalliedTimetable.of(limited(3)).concerned(RuleIds.GAP_LIMIT));
        assertEquals(List.of(), TalliedTimetable.of(event()).concerned(RuleIds.GAP_LIMIT));
    }
}
