package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.RuleSetting;

/** What is no difference between two timetables. */
class NoDifferenceTest {

    private static final Event EVENT = PublishedRound.event();

    @Test
    void between_windowMadeLonger_isNoOtherHalfDay() {
        Event longer = EVENT.toBuilder()
                .days(List.of(
                        Day.parse("2020-03-31", EVENT.zone(), "09:00/13:30", "15:00/18:00"),
                        EVENT.days().get(1)))
                .build();

        assertTrue(Differences.between(EVENT, PublishedRound.timetable(), longer, PublishedRound.timetable())
                .isEmpty());
    }

    @Test
    void between_rulesOfAnApplication_needNotBeKnown() {
        Event own = EVENT.toBuilder()
                .ruleSetting(RuleSetting.of("own-rule").withWeight(3))
                .build();

        assertTrue(Differences.between(own, PublishedRound.timetable(), PublishedRound.timetable())
                .isEmpty());
    }
}
