package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** A session that is pinned stays, though another wishes for its place. */
class PinnedSessionTest {

    @Test
    void session_pinned_stays() {
        Event.Builder event = Geneva.openAt("10:00/12:00").room("XXIII", 0);
        Event pinned = event.session(Session.builder("Panama")
                        .pin(Pin.NONE
                                .withRoomId("XXIII")
                                .withStart(Geneva.at("10:00"))
                                .withReason("The minister comes at ten."))
                        .build())
                .session(Session.builder("Honduras")
                        .preferred(Geneva.hours("10:00/11:00"))
                        .build())
                .build();

        SolveResult result = Lectern.solve(pinned);

        assertEquals("10:00", Geneva.told(Geneva.placement(result, "Panama").start()));
        assertEquals("11:00", Geneva.told(Geneva.placement(result, "Honduras").start()));
        assertEquals(125, result.score().soft(), "an hour outside the preferred window, 2 a minute, and no slack of 5");
    }
}
