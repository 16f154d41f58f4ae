package org.lectern.solve.scoring.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.rule.RuleIds;
import org.lectern.solve.scoring.TalliedTimetable;

/** Half-days of 240 minutes and three times 180, the longest two of them on one day. */
class RegionIndexTest {

    private static RegionIndex index(boolean counts, long atOnce) {
        return new RegionIndex(
                TalliedTimetable.of(TalliedTimetable.threeDays(
                                        session("a").region("Asia"),
                                        session("b"),
                                        session("c").region("Africa"),
                                        session("d").region("Asia"))
                                .waiver(RuleIds.SPLIT_REGION, "agreed", SubjectId.region("Africa")))
                        .instance()
                        .index(),
                counts,
                atOnce);
    }

    @Test
    void regions_ofSessions_areNumberedByTheirFirst() {
        RegionIndex regions = index(true, 1);

        assertEquals(2, regions.count());
        assertEquals(0, regions.of(0));
        assertEquals(-1, regions.of(1));
        assertEquals(1, regions.of(2));
        assertEquals(0, regions.of(3));
        assertEquals("Africa", regions.name(1));
    }

    @Test
    void regions_waivedOrNotAsked_areNotCounted() {
        assertTrue(index(true, 1).isCounted(0));
        assertFalse(index(true, 1).isCounted(1));
        assertFalse(index(false, 1).isCounted(0));
    }

    @Test
    void spread_ofDaysAndHalfDays_countsDaysTwice() {
        assertEquals(0, RegionIndex.spread(0, 0));
        assertEquals(0, RegionIndex.spread(1, 1));
        assertEquals(1, RegionIndex.spread(1, 2));
        assertEquals(3, RegionIndex.spread(2, 2));
        assertEquals(4 + 3, RegionIndex.spread(3, 4));
    }

    @Test
    void minSpread_ofMoreMinutes_growsWhereTheLongestWindowsAreFull() {
        RegionIndex one = index(true, 1);
        RegionIndex two = index(true, 2);

        assertEquals(0, one.minSpread(0));
        assertEquals(0, one.minSpread(240));
        assertEquals(1, one.minSpread(241));
        assertEquals(1, one.minSpread(420));
        assertEquals(2 + 2, one.minSpread(421));
        assertEquals(2 + 2, one.minSpread(600));
        assertEquals(4 + 3, one.minSpread(601));
        assertEquals(4 + 3, one.minSpread(10_000));
        assertEquals(0, two.minSpread(480));
        assertEquals(1, two.minSpread(481));
    }

    @Test
    void minSpread_whereALaterDayIsLonger_needsThatDayAlone() {
        RegionIndex regions = new RegionIndex(
                TalliedTimetable.of(Event.builder("two-days", ZoneOffset.UTC)
                                .day("2026-05-04", "09:00/10:00")
                                .day("2026-05-05", "09:00/12:00")
                                .room("red", 20)
                                .session(session("a").region("Asia").build()))
                        .instance()
                        .index(),
                true,
                1);

        assertEquals(0, regions.minSpread(180));
        assertEquals(2 + 1, regions.minSpread(181));
    }
}
