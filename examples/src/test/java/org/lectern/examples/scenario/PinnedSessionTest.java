package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.rule.Score;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** A session that is pinned stays, though another wishes for its place. */
class PinnedSessionTest {

    @Test
    void session_pinned_stays() {
        Event.Builder event = Geneva.TUESDAY.open("10:00/12:00").room("XXIII", 0);
        Event pinned = event.session(Session.builder("Panama")
                        .pin(Pin.NONE
                                .withRoomId("XXIII")
                                .withStart(Geneva.TUESDAY.at("10:00"))
                                .withReason("The minister comes at ten."))
                        .build())
                .session(Session.builder("Honduras")
                        .preferred(Geneva.TUESDAY.hours("10:00/11:00"))
                        .build())
                .build();

        SolveResult result = Lectern.solve(pinned);

        assertThat(result).schedules("Panama").at("10:00").schedules("Honduras").at("11:00");
        // An hour outside the preferred window, 2 a minute, and no slack of 5.
        assertThat(result).hasScore(new Score(0, 0, 125)).costs("preferred-window", 120);
    }
}
