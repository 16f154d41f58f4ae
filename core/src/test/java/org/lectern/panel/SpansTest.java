package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpansTest {

    private static final int[] NONE = {};
    private static final int[] TWO = {10, 30, 50, 55};

    @Test
    void outside_withoutSpans_isNothing() {
        assertEquals(0, Spans.outside(NONE, 3, 90));
    }

    @Test
    void outside_always_isWhatTheSpanThatCoversMostLeaves() {
        assertEquals(0, Spans.outside(TWO, 10, 30));
        assertEquals(1, Spans.outside(TWO, 9, 30));
        assertEquals(2, Spans.outside(TWO, 10, 32));
        assertEquals(26, Spans.outside(TWO, 10, 56));
        assertEquals(3, Spans.outside(TWO, 47, 55));
        assertEquals(7, Spans.outside(TWO, 31, 38));
    }

    @Test
    void inside_always_addsAllSpansUp() {
        assertEquals(0, Spans.inside(NONE, 3, 90));
        assertEquals(0, Spans.inside(TWO, 30, 50));
        assertEquals(25, Spans.inside(TWO, 0, 90));
        assertEquals(4, Spans.inside(TWO, 28, 52));
        assertEquals(1, Spans.inside(TWO, 54, 60));
    }

    @Test
    void joined_overlappingAndTouching_areOne() {
        assertArrayEquals(NONE, Spans.joined(NONE));
        assertArrayEquals(new int[] {-5, 7, 9, 40}, Spans.joined(new int[] {20, 40, -5, 3, 9, 20, 1, 7, 12, 14}));
        assertArrayEquals(new int[] {1, 2, 3, 4}, Spans.joined(new int[] {3, 4, 1, 2}));
        assertArrayEquals(new int[] {-9, -7, -6, 5}, Spans.joined(new int[] {-6, 5, -9, -7}));
    }

    @Test
    void clipped_always_isThePartsInsideFromTheStart() {
        assertArrayEquals(NONE, Spans.clipped(TWO, 30, 50));
        assertArrayEquals(new int[] {0, 1, 21, 23}, Spans.clipped(TWO, 29, 52));
        assertArrayEquals(new int[] {10, 30, 50, 55}, Spans.clipped(TWO, 0, 55));
        assertArrayEquals(new int[] {0, 5}, Spans.clipped(TWO, 50, 55));
    }

    @Test
    void cut_always_isThePartsInsideOrNoneWhereAllIsCovered() {
        assertArrayEquals(NONE, Spans.cut(NONE, 0, 9));
        assertArrayEquals(NONE, Spans.cut(TWO, 10, 30));
        assertArrayEquals(NONE, Spans.cut(TWO, 50, 52));
        assertArrayEquals(new int[] {1, 21}, Spans.cut(TWO, 9, 30));
        assertArrayEquals(new int[] {0, 20}, Spans.cut(TWO, 10, 31));
        assertArrayEquals(new int[] {0, 1, 21, 23}, Spans.cut(TWO, 29, 52));
        assertArrayEquals(new int[] {0, 0}, Spans.cut(TWO, 30, 50));
    }
}
