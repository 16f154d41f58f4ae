package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;

/** Two examiners with two defences each: one has to wait between them, the other need not. */
class EqualGapsTest {

    private static Event defences(boolean isShared) {
        return Geneva.TUESDAY
                .open("10:00/12:00")
                .room("XX", 0)
                .room("XXI", 0)
                .people("Ada", "Bert")
                .session(defence("Ada 1", "Ada")
                        .preferred(Geneva.TUESDAY.hours("10:00/10:30"))
                        .build())
                .session(defence("Ada 2", "Ada")
                        .preferred(Geneva.TUESDAY.hours("11:00/11:30"))
                        .build())
                .session(defence("Bert 1", "Bert")
                        .preferred(Geneva.TUESDAY.hours("10:00/10:30"))
                        .build())
                .session(defence("Bert 2", "Bert")
                        .preferred(Geneva.TUESDAY.hours("10:30/11:00"))
                        .build())
                .editRule("preferred-window", rule -> rule.withWeight(10))
                .editRule("gap-spread", rule -> rule.withEnabled(isShared).withWeight(500))
                .build();
    }

    private static Session.Builder defence(String name, String examiner) {
        return Session.builder(name).allowedMinutes(30).attendants(examiner);
    }

    @Test
    void examiners_withoutTheRule_waitOnlyWhereTheyMust() {
        assertThat(Lectern.solve(defences(false)))
                .isOptimal()
                .costs("preferred-window", 0)
                .schedules("Bert 2")
                .at("10:30");
    }

    @Test
    void examiners_withTheRule_waitEquallyOften() {
        assertThat(Lectern.solve(defences(true)))
                .isOptimal()
                .costs("gap-spread", 0)
                .costs("preferred-window", 5 * 10);
    }
}
