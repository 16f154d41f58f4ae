package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.rule.RuleIds;
import org.lectern.solve.proof.CertificateVerifier;

/** Where limits leave no room for all sessions, the bound soon tells how much must be left out, though nothing else costs anything. */
@Tag("slow")
class LimitsInTheBoundTest {

    private static final int STEPS = 6_000;
    private static final int SESSIONS = 30;

    private static Event.Builder event() {
        Event.Builder event = Event.builder("limits", ZoneId.of("Europe/Zurich"));
        event.day("2027-05-03", "09:00/13:00").day("2027-05-04", "09:00/13:00");
        return event;
    }

    private static Event.Builder withSessions(Event.Builder event) {
        for (int s = 0; s < SESSIONS; s++) {
            event.session(Session.builder("s" + s).allowedMinutes(60).build());
        }
        return event;
    }

    private static void assertLeftOut(Event event, long unavoidable) {
        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().stepLimit(STEPS).build());

        assertEquals(unavoidable, result.score().medium());
        assertTrue(
                2 * result.lowerBound().medium() > unavoidable,
                () -> result.lowerBound() + " tells little of " + unavoidable);
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }

    @Test
    void bound_whereFewRunAtOnce_tellsWhatMustBeLeftOut() {
        Event.Builder event =
                event().ruleSetting(RuleSetting.of(RuleIds.MAX_PARALLEL).withParameter("limit", 2));
        for (int r = 0; r < 6; r++) {
            event.room("R" + r, 30);
        }

        assertLeftOut(withSessions(event).build(), SESSIONS - 16);
    }

    @Test
    void bound_whereRoomsHoldFewADay_tellsWhatMustBeLeftOut() {
        Event.Builder event = event();
        for (int r = 0; r < 3; r++) {
            event.room(
                    Room.builder("R" + r).dailyLimit(DailyLimit.ofSessions(3)).build());
        }

        assertLeftOut(withSessions(event).build(), SESSIONS - 18);
    }

    @Test
    void bound_wherePeopleHaveFewADay_tellsWhatMustBeLeftOut() {
        Event.Builder event = event();
        for (int r = 0; r < 6; r++) {
            event.room("R" + r, 30);
        }
        for (int p = 0; p < 4; p++) {
            event.person(
                    Person.builder("p" + p).dailyLimit(DailyLimit.ofSessions(2)).build());
            for (int s = 0; s < 7; s++) {
                event.session(Session.builder("s%d-%d".formatted(p, s))
                        .allowedMinutes(60)
                        .attendants("p" + p)
                        .build());
            }
        }

        assertLeftOut(event.build(), 4 * 3);
    }
}
