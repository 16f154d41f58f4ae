package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;

/** An estimate does not know the rules of an application, and need not. */
class EstimateWithOwnRulesTest {

    private static Event.Builder event() {
        return Event.builder("mrm", ZoneId.of("UTC"))
                .day("2020-03-31", "10:00/13:00")
                .room("r27", 40)
                .session(Session.builder("MW").build());
    }

    @Test
    void estimate_settingAndWaiverOfAnotherRule_isTheSame() {
        Event own = event().ruleSetting(RuleSetting.of("quiet-rooms").withWeight(3))
                .waiver("quiet-rooms", "agreed", SubjectId.session("MW"))
                .build();

        assertEquals(SolveOptions.estimate(event().build()), SolveOptions.estimate(own));
    }

    @Test
    void estimate_wrongParameterOfAStandardRule_isRefused() {
        Event wrong = event().ruleSetting(RuleSetting.of("idle-gap").withParameter("minuts", 3))
                .build();

        assertThrows(InvalidInputException.class, () -> SolveOptions.estimate(wrong));
    }
}
