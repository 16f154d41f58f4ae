package org.lectern.examples.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.LecternAssertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;

/** Nine speakers who each need at least 7 minutes do not fit into an hour; the engine says which sum is too long. */
class NineSpeakersTest {

    @Test
    void nineSpeakers_inOneHour_leaveOutTheOneOfLeastPriority() {
        Event.Builder event = Geneva.TUESDAY.open("10:00/11:00").room("XXIII", 60);
        Session.Builder session = Session.builder("Jamaica").statementMinutes(2);
        for (int i = 1; i <= 9; i++) {
            event.people("P" + i);
            session.slot(Slot.builder("S" + i, "P" + i)
                    .minutes(7, 7)
                    .priority(i == 4 ? 1 : 2)
                    .build());
        }

        SolveResult result = Lectern.solve(event.session(session.build()).build());

        assertThat(result)
                .isOptimal()
                .keepsAllHardRules()
                .dropsOnly("S4")
                .schedules("Jamaica")
                .hasTurnCount(8);
        assertEquals(
                List.of(
                        "P4 is dropped from Jamaica: with it, the session needs at least 65 minutes and has 60 (opening 0 +"
                                + " statement 2 + turns 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 + 7 + Q&A 0)."),
                result.unplaced().stream().map(UnplacedItem::sentence).toList());
    }
}
