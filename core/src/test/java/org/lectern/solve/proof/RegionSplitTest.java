package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.RegionSplit;

/**
 * The half-days of a region. Both sessions of Africa are in the same one of two rooms, and there are three half-days of an hour. So they
 * use two of them, and each half-day after the first costs 100.
 */
class RegionSplitTest {

    private static final Leaf LEAF = new Leaf(List.of());
    private static final Score ONE_MORE = new Score(0, 0, 100);
    private static final String PROVES_ONLY = "A leaf proves only %s, less than the lower bound of %s (both packed).";

    private static Session.Builder african(String id) {
        return Session.builder(id).qaMinutes(0, 0).region("Africa").pin(Pin.NONE.withRoomId("r1"));
    }

    private static Event africa(List<Session> sessions) {
        return rush(builder -> builder.days(
                        List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00", "13:00/14:00", "16:00/17:00")))
                .rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .ruleSetting(RuleSetting.of("split-region").withWeight(100))
                .ruleSetting(RuleSetting.of("room-change").withEnabled(false))
                .sessions(sessions));
    }

    private static VerificationResult verify(Score bound, ProofNode root) {
        return Rush.verify(
                africa(List.of(african("mw").build(), african("pa").priority(2).build())), bound, root);
    }

    private static RegionSplit split(String halfDay, ProofNode using, ProofNode avoiding) {
        return split("Africa", halfDay, using, avoiding);
    }

    private static RegionSplit split(String region, String halfDay, ProofNode using, ProofNode avoiding) {
        return new RegionSplit(List.of(), region, at(halfDay), using, avoiding);
    }

    private static VerificationResult proven(Score bound) {
        return new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(bound));
    }

    @Test
    void leaf_whereBothMayBeTogether_countsNoSpread() {
        assertInvalid(PROVES_ONLY.formatted(0, 100), verify(ONE_MORE, LEAF));
    }

    @Test
    void splits_byTheHalfDaysThatMayBeUsed_countTheSpread() {
        assertEquals(proven(ONE_MORE), verify(ONE_MORE, split("10:00", LEAF, split("13:00", LEAF, LEAF))));
    }

    @Test
    void splits_byOneHalfDayAlone_leaveTheOthersOpen() {
        assertInvalid(PROVES_ONLY.formatted(0, 100), verify(ONE_MORE, split("10:00", LEAF, LEAF)));
        assertInvalid(PROVES_ONLY.formatted(0, 100), verify(ONE_MORE, split("16:00", LEAF, LEAF)));
    }

    @Test
    void splits_byTwoHalfDays_countBothAsUsed() {
        Score more = new Score(0, 0, 101);

        assertInvalid(PROVES_ONLY.formatted(100, 101), verify(more, split("10:00", split("13:00", LEAF, LEAF), LEAF)));
        assertInvalid(PROVES_ONLY.formatted(100, 101), verify(more, split("16:00", split("10:00", LEAF, LEAF), LEAF)));
    }

    @Test
    void split_byAHalfDayTwice_saysNothingNew() {
        ProofNode rest = split("10:00", LEAF, split("13:00", LEAF, LEAF));

        assertEquals(proven(ONE_MORE), verify(ONE_MORE, split("10:00", split("10:00", LEAF, LEAF), rest)));
    }

    @Test
    void split_ofAnotherRegion_leavesThisOneAlone() {
        assertInvalid(
                PROVES_ONLY.formatted(0, 100),
                verify(ONE_MORE, split("Asia", "10:00", LEAF, split("Asia", "13:00", LEAF, LEAF))));
    }

    @Test
    void split_byTimeWhenNoHalfDayStarts_isRefused() {
        assertInvalid(
                "A split names the half-day that starts at 2020-04-01T10:30:00Z, which the event does not have.",
                verify(ONE_MORE, split("10:30", LEAF, LEAF)));
    }

    /** Both would rather be in the second half-day; another costs 120, and the spread 100 besides. */
    @Test
    void place_inAHalfDayMore_costsItsSpreadToo() {
        Window second = Window.of(at("13:00"), 60);
        Event event = africa(List.of(
                african("mw").preferred(second).build(),
                african("pa").priority(2).preferred(second).build()));

        assertEquals(proven(new Score(0, 0, 220)), Rush.verify(event, new Score(0, 0, 220), LEAF));
        assertInvalid(PROVES_ONLY.formatted(0, 221), Rush.verify(event, new Score(0, 0, 221), LEAF));
    }

    /** That no order fits is known before the regions are looked at. */
    @Test
    void order_thatNothingFits_provesTheSameBesideARegion() {
        Event event = africa(List.of(african("mw").build(), african("pa").build())).toBuilder()
                .relations(List.of(new Relation.Before("mw", "pa", 600, null)))
                .build();
        Score one = new Score(0, 1, 0);

        assertEquals(proven(one), Rush.verify(event, one, Rush.allHeld(List.of())));
    }
}
