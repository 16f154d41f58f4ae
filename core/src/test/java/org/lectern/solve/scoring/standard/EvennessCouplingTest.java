package org.lectern.solve.scoring.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** {@code day-balance} and {@code gap-spread}, which compare the most with the fewest. */
class EvennessCouplingTest {

    private static final SubjectId FIRST_DAY = SubjectId.day(LocalDate.parse("2026-05-04"));
    private static final SubjectId SECOND_DAY = SubjectId.day(LocalDate.parse("2026-05-05"));
    private static final SubjectId LAST_DAY = SubjectId.day(LocalDate.parse("2026-05-07"));

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(
                session("a", "ana"),
                session("b", "ana", "bo"),
                session("c", "ana", "bo"),
                session("d", "bo"),
                session("e"));
    }

    /** Three sessions on the first day, one on the second, none on the last. */
    private static TalliedTimetable uneven(Event.Builder event) {
        return TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T14:00", 30)
                .with("c", "blue", "2026-05-04T10:00", 30)
                .with("d", "red", "2026-05-05T10:00", 30);
    }

    @Test
    void days_withUnequallyManySessions_costTheDifference() {
        uneven(event()).assertAmount(3, RuleIds.DAY_BALANCE);
        uneven(event()).with("e", "red", "2026-05-07T10:00", 30).assertAmount(2, RuleIds.DAY_BALANCE);
    }

    @Test
    void days_withEquallyManySessions_costNothing() {
        TalliedTimetable.of(event())
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-05T09:00", 30)
                .with("c", "red", "2026-05-07T09:00", 30)
                .assertAmount(0, RuleIds.DAY_BALANCE);
    }

    @Test
    void balance_waivedForTheDayOfMostOrFewest_costsNothing() {
        uneven(event().waiver(RuleIds.DAY_BALANCE, "agreed", FIRST_DAY)).assertAmount(0, RuleIds.DAY_BALANCE);
        uneven(event().waiver(RuleIds.DAY_BALANCE, "agreed", LAST_DAY)).assertAmount(0, RuleIds.DAY_BALANCE);
    }

    @Test
    void balance_waivedForADayBetween_costsTheDifference() {
        uneven(event().waiver(RuleIds.DAY_BALANCE, "agreed", SECOND_DAY)).assertAmount(3, RuleIds.DAY_BALANCE);
    }

    @Test
    void balance_overOneDay_isNotInForce() {
        Event.Builder oneDay = Event.builder("one-day", ZoneOffset.UTC)
                .day("2026-05-04", "09:00/12:00")
                .room("red", 20)
                .people("ana")
                .session(session("a", "ana").build());

        assertFalse(TalliedTimetable.of(oneDay).isInForce(RuleIds.DAY_BALANCE));
        assertTrue(TalliedTimetable.of(event()).isInForce(RuleIds.DAY_BALANCE));
    }

    @Test
    void days_inDisorder_areThoseThatASessionMayUse() {
        Event.Builder disorder = Event.builder("disorder", ZoneOffset.UTC)
                .day("2026-05-07", "09:00/12:00")
                .day("2026-05-04", "09:00/09:29")
                .day("2026-05-05", "09:00/09:30")
                .room("red", 20)
                .people("ana")
                .session(session("a", "ana").build());

        assertEquals(
                2,
                Long.bitCount(
                        TalliedTimetable.of(disorder).instance().couplingRules().balancedDays()));
    }

    @Test
    void day_ofAPinAndAnotherStart_isUsedByNone() {
        Event.Builder event = TalliedTimetable.threeDays(session("a")
                .pin(Pin.NONE.withDay(LocalDate.parse("2026-05-05")).withStart(Instant.parse("2026-05-04T09:00:00Z"))));

        assertEquals(0, TalliedTimetable.of(event).instance().couplingRules().balancedDays());
    }

    private static Event.Builder gaps() {
        return event().ruleSettings(List.of(RuleSetting.of(RuleIds.GAP_SPREAD).withEnabled(true)));
    }

    /** Ana has two gaps on the first day, Bo one on the first, and none beside it. */
    private static TalliedTimetable gapped(Event.Builder event) {
        return TalliedTimetable.of(event)
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T10:00", 30)
                .with("c", "blue", "2026-05-04T11:00", 30)
                .with("d", "red", "2026-05-04T11:30", 30);
    }

    @Test
    void people_withUnequallyManyGaps_costTheDifference() {
        gapped(gaps()).assertAmount(1, RuleIds.GAP_SPREAD);
    }

    @Test
    void gaps_onSeveralDays_addUp() {
        TalliedTimetable.of(gaps())
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-05T09:00", 30)
                .with("c", "blue", "2026-05-05T10:00", 30)
                .with("d", "red", "2026-05-05T11:00", 30)
                .assertAmount(1, RuleIds.GAP_SPREAD);
    }

    @Test
    void person_ofOneScheduledSession_isNotCompared() {
        TalliedTimetable.of(gaps())
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T10:00", 30)
                .assertAmount(0, RuleIds.GAP_SPREAD);
    }

    @Test
    void person_ofTwoScheduledSessions_isCompared() {
        TalliedTimetable.of(gaps())
                .with("a", "red", "2026-05-04T09:00", 30)
                .with("b", "red", "2026-05-04T10:00", 30)
                .with("d", "red", "2026-05-04T10:30", 30)
                .assertAmount(1, RuleIds.GAP_SPREAD);
    }

    @Test
    void gaps_waivedForThePersonOfMostOrFewest_costNothing() {
        gapped(gaps().waiver(RuleIds.GAP_SPREAD, "agreed", SubjectId.person("ana")))
                .assertAmount(0, RuleIds.GAP_SPREAD);
        gapped(gaps().waiver(RuleIds.GAP_SPREAD, "agreed", SubjectId.person("bo")))
                .assertAmount(0, RuleIds.GAP_SPREAD);
    }

    @Test
    void gaps_waivedForAPersonBetween_costTheDifference() {
        Event.Builder event = gaps().people("cy")
                .sessions(List.of(
                        session("a", "ana").build(),
                        session("b", "ana", "bo", "cy").build(),
                        session("c", "ana", "bo").build(),
                        session("d", "bo").build(),
                        session("e", "cy").build()))
                .waiver(RuleIds.GAP_SPREAD, "agreed", SubjectId.person("bo"));

        gapped(event).with("e", "blue", "2026-05-04T10:30", 30).assertAmount(2, RuleIds.GAP_SPREAD);
    }

    @Test
    void gaps_waivedForAPersonOfOneScheduledSession_costTheDifference() {
        Event.Builder event = gaps().people("cy")
                .sessions(List.of(
                        session("a", "ana").build(),
                        session("b", "ana", "bo", "cy").build(),
                        session("c", "ana", "bo").build(),
                        session("d", "bo").build(),
                        session("e", "cy").build()))
                .waiver(RuleIds.GAP_SPREAD, "agreed", SubjectId.person("cy"));

        gapped(event).assertAmount(1, RuleIds.GAP_SPREAD);
    }

    @Test
    void people_ofOneSession_areNotConcerned() {
        assertEquals(List.of("a", "b", "c", "d"), TalliedTimetable.of(gaps()).concerned(RuleIds.GAP_SPREAD));
        assertEquals(
                List.of(),
                TalliedTimetable.of(TalliedTimetable.threeDays(session("a", "ana"), session("b", "bo"))
                                .ruleSettings(List.of(
                                        RuleSetting.of(RuleIds.GAP_SPREAD).withEnabled(true))))
                        .concerned(RuleIds.GAP_SPREAD));
    }

    @Test
    void day_ofAPinnedStartNearItsEnd_isTheOneThatTheSessionUses() {
        Event.Builder event =
                TalliedTimetable.threeDays(session("a").pin(Pin.NONE.withStart(Instant.parse("2026-05-05T11:45:00Z"))));

        assertEquals(
                0b010, TalliedTimetable.of(event).instance().couplingRules().balancedDays());
    }
}
