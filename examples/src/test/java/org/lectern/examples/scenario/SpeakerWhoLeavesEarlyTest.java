package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** A speaker who has a plane to catch speaks first. */
class SpeakerWhoLeavesEarlyTest {

    @Test
    void speaker_whoLeavesEarly_comesFirst() {
        Event event = Geneva.TUESDAY
                .open("10:00/11:00")
                .room("XXIII", 0)
                .people("ana", "bo")
                .person(Person.builder("cy")
                        .available(Geneva.TUESDAY.hours("09:00/10:10"))
                        .build())
                .session(Session.builder("Mongolia")
                        .statementMinutes(2)
                        .slot("Ana", "ana")
                        .slot("Bo", "bo")
                        .slot(Slot.builder("Cy", "cy")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .build())
                .build();

        SolveResult result = Lectern.solve(event);

        assertThat(result).hasScore(Score.ZERO).schedules("Mongolia").hasTurn("Cy", "10:02", 7);
    }
}
