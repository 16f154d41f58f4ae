package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** The keynote must come before the panel. It should come before the workshop too, which would rather be first. */
class SoftOrderTest {

    private static Event event(int weight) {
        return Geneva.TUESDAY
                .open("10:00/13:00")
                .room("XXIII", 0)
                .session(Session.builder("Keynote").build())
                .session(Session.builder("Panel").build())
                .session(Session.builder("Workshop")
                        .preferred(Geneva.TUESDAY.hours("10:00/11:00"))
                        .build())
                .editRule("preferred-window", rule -> rule.withWeight(4))
                .relation(Relation.before("Keynote", "Panel"))
                .relation(Relation.before("Keynote", "Workshop")
                        .withLevel(Level.SOFT)
                        .withWeight(weight))
                .build();
    }

    @Test
    void softOrder_ofLittleWeight_givesWayWhereTheHardOneDoesNot() {
        SolveResult result = Lectern.solve(event(1));

        assertThat(result)
                .isOptimal()
                .schedules("Workshop")
                .at("10:00")
                .schedules("Keynote")
                .at("11:00")
                .schedules("Panel")
                .at("12:00");
        // The workshop starts two hours before the keynote ends, and there is no slack of 5 minutes twice.
        assertThat(result).hasScore(new Score(0, 0, 130)).costs("session-order", 120);
    }

    @Test
    void softOrder_ofMoreWeight_isKept() {
        SolveResult result = Lectern.solve(event(5));

        assertThat(result).isOptimal().schedules("Keynote").at("10:00");
        // An hour outside the preferred window, 4 a minute.
        assertThat(result).hasScore(new Score(0, 0, 250)).costs("preferred-window", 240);
    }
}
