package org.lectern.solve.proof;

import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * Multipliers of the time of Ana, who waits in the rush: Malawi would rather be at 10:00 and Panama at 12:00. Ana, who attends
 * both, then waits for two half-hours at 50 each. Half an hour less of it costs 60.
 */
final class WaitingRush {

    static final Score TWO_HALF_HOURS = new Score(0, 0, 100);
    static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 100 soft.");

    private static final String UNCOUNTED =
            "There is a multiplier of the time of person 'ana', which does not count in a proof.";

    static Event waiting(UnaryOperator<Event.Builder> change) {
        return rush(builder ->
                change.apply(builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/13:00")))
                        .editRule("idle-gap", rule -> rule.withEnabled(true).withWeight(50))
                        .sessions(List.of(preferring("mw", at("10:00")), preferring("pa", at("12:00"))))));
    }

    static Event waiting() {
        return waiting(same -> same);
    }

    static Session preferring(String id, Instant start) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(start, 60))
                .attendants("ana")
                .build();
    }

    static CertificateMultiplier time(String person, String session, Instant start, int minutes, long value) {
        return new CertificateMultiplier(Kind.PERSON_TIME, person, session, start, minutes, value);
    }

    /** In halves, as the certificates of these tests count: 200 is all that the two half-hours cost. */
    static Leaf both(long value) {
        long nearer = value < 120 ? value / 2 : value - 120;
        return new Leaf(List.of(
                time("ana", "mw", at("10:00"), 60, value),
                time("ana", "mw", at("10:30"), 60, nearer),
                time("ana", "pa", at("12:00"), 60, value),
                time("ana", "pa", at("11:30"), 60, nearer)));
    }

    static void assertUncounted(UnaryOperator<Event.Builder> change) {
        assertInvalid(UNCOUNTED, verify(waiting(change), TWO_HALF_HOURS, both(200)));
    }

    static void assertProvesOnly(long packed, Event event, Leaf leaf) {
        assertInvalid(
                "A leaf proves only %s, less than the lower bound of 100 (both packed).".formatted(packed),
                verify(event, TWO_HALF_HOURS, leaf));
    }

    private WaitingRush() {}
}
