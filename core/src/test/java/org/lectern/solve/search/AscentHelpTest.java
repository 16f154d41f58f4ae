package org.lectern.solve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;

/** The search helps with a large ascent at first. */
@Tag("slow")
class AscentHelpTest {

    private static final int SESSIONS = 60;
    private static final int SEED = 4;

    /** Sessions that may start every few minutes have so many places that each step of the ascent takes long. */
    private static final int STEP_OF_LARGE = 5;

    private static final int STEP_OF_SMALL = 60;

    /** An ascent that looks at some 25 million arcs is as long. */
    private static final int STEPS = 20_000;

    private static final long MAX_WORK = 200_000_000;

    /** A search that makes no steps. */
    private static final class Helped {

        private final BoundedTimetable timetable;
        private final AscentHelp help;
        private int helps;
        private boolean isOver;

        Helped(int stepMinutes) {
            this.timetable = BoundedTimetable.of(PlainDays.instance(SESSIONS, SEED, stepMinutes));
            BoundSearch bounds = timetable.bounds();
            AscentWork work = BoundedTimetable.work();
            this.help = new AscentHelp(
                    bounds,
                    new LevelRounds(timetable.instance(), timetable.incumbent(), bounds, work),
                    work,
                    this::join,
                    () -> isOver);
        }

        private void join() {
            helps++;
            bounds().background().join();
        }

        BoundSearch bounds() {
            return timetable.bounds();
        }
    }

    @Test
    @Tag("night")
    void startAscent_ofALargeEvent_helpsUntilMuchIsDone_andThenNoMore() {
        Helped large = new Helped(STEP_OF_LARGE);
        Score before = large.bounds().score();

        large.help.startAscent(STEPS);

        assertEquals(MAX_WORK / BoundedTimetable.work().during(STEPS), large.helps);
        assertTrue(large.bounds().score().compareTo(before) > 0);
        assertTrue(large.bounds().background().isAscending(), "it goes on beside the search");
        large.bounds().background().join();
        assertFalse(large.bounds().background().isAscending());
        large.helps = 0;
        large.help.startAscent(STEPS);
        assertEquals(0, large.helps);
        large.bounds().background().join();
    }

    @Test
    void startAscent_onceAllIsOver_startsNothingMore() {
        Helped large = new Helped(STEP_OF_LARGE);
        large.isOver = true;

        large.help.startAscent(STEPS);

        assertEquals(1, large.helps);
        assertFalse(large.bounds().background().isBusy());
    }

    @Test
    void startAscent_ofASmallEvent_leavesTheSearchToItself() {
        Helped small = new Helped(STEP_OF_SMALL);

        small.help.startAscent(STEPS);

        assertEquals(0, small.helps);
        assertTrue(small.bounds().background().isAscending());
        small.bounds().background().join();
    }
}
