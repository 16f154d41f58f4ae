package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.testing.TinyEvents;

class CoveredTimetablesTest {

    private static final Instant TEN = Instant.parse("2026-03-30T10:00:00Z");

    private final Event event = event(Session.builder("s"));

    @Test
    void startOffTheStep_isNotCovered() {
        assertTrue(isCovered(event, 0, 60, turn(5, 6)));
        assertFalse(isCovered(event, 5, 60, turn(10, 6)));
        assertFalse(isCovered(event, 120, 60, turn(125, 6)));
    }

    @Test
    void pinnedStart_isCovered() {
        Event pinned = event(Session.builder("s").pin(Pin.NONE.withStart(TEN.plusSeconds(300))));

        assertTrue(isCovered(pinned, 5, 60, turn(10, 6)));
    }

    /** The event with its session published so many minutes after ten. */
    private Event published(int after, Turn... turns) {
        Placement told = new Placement("s", "r", TEN.plusSeconds(60L * after), 60, List.of(turns));
        return event.toBuilder()
                .published(Published.of(new Timetable(event.id(), List.of(told))))
                .build();
    }

    @Test
    void publishedStart_isCovered() {
        Event told = published(5, turn(10, 6));

        assertTrue(isCovered(told, 5, 60, turn(12, 7)));
        assertTrue(isCovered(told, 0, 60, turn(5, 6)));
        assertFalse(isCovered(told, 6, 60, turn(11, 6)));
        assertFalse(isCovered(told, 5, 60, turn(9, 6)));
        assertFalse(isCovered(told, 5, 50, turn(10, 6)));
    }

    @Test
    void publishedTurns_areCoveredAtTheirTimeAlone() {
        Event told = published(5, turn(60, 9));

        assertTrue(isCovered(told, 5, 60, turn(60, 9)));
        assertFalse(isCovered(told, 5, 60, turn(60, 8)));
        assertFalse(isCovered(told, 0, 60, turn(60, 9)));
    }

    @Test
    void publishedStart_moreThanAMonthFromAllDays_isNotCovered() {
        int days = 24 * 60;

        assertTrue(isCovered(published(31 * days), 31 * days, 60));
        assertFalse(isCovered(published(32 * days), 32 * days, 60));
        assertTrue(isCovered(published(-31 * days), -31 * days, 60));
        assertFalse(isCovered(published(-32 * days), -32 * days, 60));
    }

    @Test
    void publishedTimetable_thatIsFarAway_countsWhereItMayBeKept() {
        Catalogue catalogue = StandardRules.catalogue();
        Event far = published(40 * 24 * 60);

        assertTrue(CoveredTimetables.containsPublished(event, catalogue));
        assertTrue(CoveredTimetables.containsPublished(published(5), catalogue));
        assertTrue(CoveredTimetables.containsPublished(far, catalogue));
        assertFalse(CoveredTimetables.containsPublished(
                far.toBuilder()
                        .ruleSetting(RuleSetting.of("day-closed").withEnabled(false))
                        .build(),
                catalogue));
    }

    @Test
    void lowerBound_ofATimetableThatIsNotCovered_isZeroUnlessItCostsMore() {
        Timetable off = timetable(event, 5, 60, turn(10, 6));
        Timetable on = timetable(event, 0, 60, turn(5, 6));

        assertEquals(soft(9), lowerBound(off, 10, 9));
        assertEquals(Score.ZERO, lowerBound(off, 9, 9));
        assertEquals(Score.ZERO, lowerBound(off, 8, 9));
        assertEquals(soft(9), lowerBound(on, 10, 9));
        assertEquals(soft(9), lowerBound(on, 9, 9));
    }

    private Score lowerBound(Timetable timetable, long score, long certified) {
        return CoveredTimetables.lowerBound(event, StandardRules.catalogue(), timetable, soft(score), soft(certified));
    }

    private static Score soft(long cost) {
        return new Score(0, 0, cost);
    }

    @Test
    void length_mustBeAllowed() {
        assertFalse(isCovered(event, 0, 50, turn(5, 6)));
    }

    @Test
    void turns_mustLieBetweenOpeningAndQuestions() {
        assertFalse(isCovered(event, 0, 60, turn(4, 6)));
        assertTrue(isCovered(event, 0, 60, turn(44, 6)));
        assertFalse(isCovered(event, 0, 60, turn(45, 6)));
        assertFalse(isCovered(event, 0, 60, turn(5, 8)));
        assertFalse(isCovered(event, 0, 60, turn(5, 4)));
        assertFalse(isCovered(event, 0, 60, turn(5, 6), new Turn("s-2", TEN.plusSeconds(600), 5)));
        assertTrue(isCovered(event, 0, 60, new Turn("s-2", TEN.plusSeconds(660), 5), turn(5, 6)));
    }

    @Test
    void solvedTinyEvents_publishedOrNot_areCovered() {
        for (int seed = 0; seed < 60; seed++) {
            Event tiny = TinyEvents.of(new Random(seed));
            SolveResult result =
                    Lectern.solve(tiny, SolveOptions.builder().stepLimit(200).build());

            assertTrue(CoveredTimetables.contains(tiny, result.timetable()), "seed " + seed);
        }
    }

    private static Event event(Session.Builder session) {
        return Event.builder("covered", ZoneOffset.UTC)
                .day("2026-03-30", "10:00/12:00")
                .startStepMinutes(30)
                .room("r", 50)
                .person(Person.of("p"))
                .person(Person.of("q"))
                .session(session.allowedMinutes(60)
                        .openingMinutes(5)
                        .statementMinutes(0)
                        .qaMinutes(10, 10)
                        .slot(Slot.of("s-1", "p"))
                        .slot(Slot.of("s-2", "q"))
                        .build())
                .build();
    }

    /** Returns a turn that starts so many minutes after ten. */
    private static Turn turn(int after, int minutes) {
        return new Turn("s-1", TEN.plusSeconds(60L * after), minutes);
    }

    private static boolean isCovered(Event event, int after, int minutes, Turn... turns) {
        return CoveredTimetables.contains(event, timetable(event, after, minutes, turns));
    }

    private static Timetable timetable(Event event, int after, int minutes, Turn... turns) {
        Placement placement = new Placement("s", "r", TEN.plusSeconds(60L * after), minutes, List.of(turns));
        return new Timetable(event.id(), List.of(placement));
    }
}
