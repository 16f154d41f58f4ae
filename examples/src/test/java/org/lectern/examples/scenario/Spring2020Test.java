package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.examples.round36.Spring2020;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

/** Round 36 as it was published for spring 2020: eleven countries, checked at their published starts. */
class Spring2020Test {

    @Test
    void published_withSessionsOf30To60Minutes_isClean() {
        Event event = Spring2020.event();

        Report report = StandardRules.checker().check(event, Spring2020.published(event));

        assertEquals(11, Spring2020.published(event).placements().size());
        assertEquals(Score.ZERO, report.score());
    }

    @Test
    void published_withAFlatHour_overlapsOnWednesday() {
        Event event = Spring2020.flatHour();

        Report report = StandardRules.checker().check(event, Spring2020.published(event));

        assertEquals(new Score(30, 0, 0), report.score());
        assertEquals(
                List.of("Mongolia and Maldives overlap by 30 minutes in room XXIII (Wednesday 1 April"
                        + " 10:30–11:30 and Wednesday 1 April 11:00–12:00, including set-up and tear-down)."),
                report.findings().stream().map(Finding::sentence).toList());
    }
}
