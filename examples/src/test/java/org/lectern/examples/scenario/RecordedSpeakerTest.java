package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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

        assertEquals(List.of("10:00 Libya-1 7"), Geneva.turns(result, "Libya"));
    }

    @Test
    void speaker_inPersonButElsewhere_isLeftOut() {
        SolveResult result = Lectern.solve(sessionWhoseSpeakerIs(Presence.OWN_SLOT));

        assertEquals(List.of(), Geneva.turns(result, "Libya"));
        assertEquals(1, result.unplaced().size());
    }

    private static Event sessionWhoseSpeakerIs(Presence presence) {
        return Geneva.openAt("10:00/11:00")
                .room("XXIII", 60)
                .person(Person.builder("ana")
                        .available(Geneva.hours("15:00/18:00"))
                        .build())
                .session(Session.builder("Libya")
                        .slot(Slot.builder("Libya-1", "ana").presence(presence).build())
                        .build())
                .build();
    }
}
