package org.lectern.examples.scenario;

import static org.lectern.testing.LecternAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;

/** A speaker who cannot come sends a video, which needs no window; in person the turn is left out. */
class RecordedSpeakerTest {

    @Test
    void speaker_onVideo_needsNoWindow() {
        SolveResult result = Lectern.solve(sessionWhoseSpeakerIs(Presence.RECORDED));

        assertThat(result).schedules("Libya").hasTurn("Libya-1", "10:00", 7);
    }

    @Test
    void speaker_inPersonButElsewhere_isLeftOut() {
        SolveResult result = Lectern.solve(sessionWhoseSpeakerIs(Presence.OWN_SLOT));

        assertThat(result).schedulesEverySession().dropsOnly("Libya-1");
    }

    private static Event sessionWhoseSpeakerIs(Presence presence) {
        return Geneva.TUESDAY
                .open("10:00/11:00")
                .room("XXIII", 60)
                .person(Person.builder("ana")
                        .available(Geneva.TUESDAY.hours("15:00/18:00"))
                        .build())
                .session(Session.builder("Libya")
                        .slot(Slot.builder("Libya-1", "ana").presence(presence).build())
                        .build())
                .build();
    }
}
