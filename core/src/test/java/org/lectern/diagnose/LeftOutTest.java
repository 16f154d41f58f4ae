package org.lectern.diagnose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.diagnose.Causes.event;
import static org.lectern.diagnose.Causes.hour;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Waiver;
import org.lectern.rule.Finding;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.TinyEvents;

/** Whether anything is left out, however the event counts that. */
class LeftOutTest {

    private static final int EVENTS = 400;

    private static boolean isAny(Event event, Timetable timetable) {
        return LeftOut.isAny(event, timetable, StandardRules.catalogue());
    }

    private static Event oneSession() {
        return event().session(hour("a").build()).build();
    }

    @Test
    void unscheduledSession_countsUnlessItIsWaived() {
        Event hard = oneSession();
        Timetable empty = new Timetable(hard.id(), List.of());

        for (Level level : Level.values()) {
            assertTrue(isAny(
                    hard.toBuilder()
                            .editRule(RuleIds.UNSCHEDULED_SESSION, rule -> rule.withLevel(level))
                            .build(),
                    empty));
        }
        assertTrue(isAny(
                hard.toBuilder()
                        .editRule(RuleIds.UNSCHEDULED_SESSION, rule -> rule.withEnabled(false))
                        .build(),
                empty));
        Waiver waiver = new Waiver(RuleIds.UNSCHEDULED_SESSION, Set.of(SubjectId.session("a")), "cancelled");
        assertFalse(isAny(hard.toBuilder().waiver(waiver).build(), empty));
    }

    @Test
    void timetableOfAnotherEvent_isRefused() {
        Timetable other = new Timetable("other", List.of());

        assertThrows(InvalidInputException.class, () -> isAny(oneSession(), other));
    }

    /** The checker, asked for everything of the event in which leaving out counts, says the same. */
    @Test
    void anyLeftOut_ofRandomTimetables_isWhatTheWholeReportTells() {
        Set<Boolean> seen = new TreeSet<>();
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = TinyEvents.of(random);
            Timetable timetable = RandomTimetables.nearlySound(event, random);
            Event strict = LeftOut.forbidden(event, StandardRules.catalogue());
            boolean isTold = StandardRules.checker().check(strict, timetable).findings().stream()
                    .filter(finding -> RuleIds.OF_UNPLACED.contains(finding.ruleId()))
                    .map(Finding::findWaiver)
                    .anyMatch(waiver -> waiver.isEmpty());

            assertEquals(isTold, isAny(event, timetable), event.id());
            seen.add(isTold);
        }
        assertEquals(Set.of(false, true), seen);
    }
}
