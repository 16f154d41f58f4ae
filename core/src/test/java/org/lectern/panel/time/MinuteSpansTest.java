package org.lectern.panel.time;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MinuteSpansTest {

    private static final int[] NONE = {};
    private static final int[] TWO = {10, 30, 50, 55};

    @Test
    void outside_withoutSpans_isNothing() {
        assertEquals(0, MinuteSpans.minutesOutside(NONE, 3, 90));
    }

    @Test
    void outside_always_isWhatTheSpanThatCoversMostLeaves() {
        assertEquals(0, MinuteSpans.minutesOutside(TWO, 10, 30));
        assertEquals(1, MinuteSpans.minutesOutside(TWO, 9, 30));
        assertEquals(2, MinuteSpans.minutesOutside(TWO, 10, 32));
        assertEquals(26, MinuteSpans.minutesOutside(TWO, 10, 56));
        assertEquals(3, MinuteSpans.minutesOutside(TWO, 47, 55));
        assertEquals(7, MinuteSpans.minutesOutside(TWO, 31, 38));
    }

    @Test
    void inside_always_addsAllSpansUp() {
        assertEquals(0, MinuteSpans.minutesInside(NONE, 3, 90));
        assertEquals(0, MinuteSpans.minutesInside(TWO, 30, 50));
        assertEquals(25, MinuteSpans.minutesInside(TWO, 0, 90));
        assertEquals(4, MinuteSpans.minutesInside(TWO, 28, 52));
        assertEquals(1, MinuteSpans.minutesInside(TWO, 54, 60));
    }

    @Test
    void joined_overlappingAndTouching_areOne() {
        assertArrayEquals(NONE, MinuteSpans.merged(NONE));
        assertArrayEquals(new int[] {-5, 7, 9, 40}, MinuteSpans.merged(new int[] {20, 40, -5, 3, 9, 20, 1, 7, 12, 14}));
        assertArrayEquals(new int[] {1, 2, 3, 4}, MinuteSpans.merged(new int[] {3, 4, 1, 2}));
        assertArrayEquals(new int[] {-9, -7, -6, 5}, MinuteSpans.merged(new int[] {-6, 5, -9, -7}));
    }

    @Test
    void clipped_always_isThePartsInsideFromTheStart() {
        assertArrayEquals(NONE, MinuteSpans.clipped(TWO, 30, 50));
        assertArrayEquals(new int[] {0, 1, 21, 23}, MinuteSpans.clipped(TWO, 29, 52));
        assertArrayEquals(new int[] {10, 30, 50, 55}, MinuteSpans.clipped(TWO, 0, 55));
        assertArrayEquals(new int[] {0, 5}, MinuteSpans.clipped(TWO, 50, 55));
    }

    @Test
    void cut_always_isThePartsInsideOrNoneWhereAllIsCovered() {
        assertArrayEquals(NONE, MinuteSpans.normalised(NONE, 0, 9));
        assertArrayEquals(NONE, MinuteSpans.normalised(TWO, 10, 30));
        assertArrayEquals(NONE, MinuteSpans.normalised(TWO, 50, 52));
        assertArrayEquals(new int[] {1, 21}, MinuteSpans.normalised(TWO, 9, 30));
        assertArrayEquals(new int[] {0, 20}, MinuteSpans.normalised(TWO, 10, 31));
        assertArrayEquals(new int[] {0, 1, 21, 23}, MinuteSpans.normalised(TWO, 29, 52));
        assertArrayEquals(new int[] {0, 0}, MinuteSpans.normalised(TWO, 30, 50));
    }
}
