package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.replan.Replanner;

/** A session whose speaker comes later than published, and which would once have been liked best at noon. */
class NearInTimeTest {

    private static final Window TEN = Geneva.TUESDAY.hours("10:00/11:00");

    private static Event event(int maxDisplacement) {
        return Geneva.TUESDAY
                .open("10:00/13:00")
                .room("XX", 0)
                .people("Ada")
                .session(Session.builder("Ghana")
                        .attendants("Ada")
                        .preferred(TEN, Geneva.TUESDAY.hours("12:00/13:00"))
                        .build())
                .editRule(
                        "moved",
                        rule -> rule.withWeight(100)
                                .withParameter("displacementMinutes", 30)
                                .withParameter("maxDisplacement", maxDisplacement))
                .build();
    }

    private static Placement replanned(Event event) {
        Timetable published =
                Timetable.of(event, List.of(new Placement("Ghana", "XX", TEN.startInclusive(), 60, List.of())));
        Changes late =
                Changes.of(event, new Change.OnlyWithin(SubjectId.person("Ada"), Geneva.TUESDAY.hours("11:00/13:00")));
        return Replanner.replan(event, published, late)
                .timetable()
                .findPlacement("Ghana")
                .orElseThrow();
    }

    @Test
    void replan_thatCountsHowFar_movesNoFartherThanItMust() {
        assertEquals(Geneva.TUESDAY.hours("11:00/12:00"), replanned(event(10)).time());
    }

    @Test
    void replan_thatDoesNot_takesTheLikedHour() {
        assertEquals(Geneva.TUESDAY.hours("12:00/13:00"), replanned(event(0)).time());
    }
}
