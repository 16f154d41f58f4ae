package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** The multipliers of stays: Malawi takes place on 1 April, Panama on 3 April, and Ana, who attends both, stays two nights. */
class StayMultipliersTest {

    private static final Score TWO_NIGHTS = new Score(0, 0, 40);
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 40 soft.");

    private static Event apart(UnaryOperator<Event.Builder> change) {
        return rush(builder -> change.apply(builder.days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00"),
                        Day.parse("2020-04-03", ZoneOffset.UTC, "10:00/12:00")))
                // Where sessions of a person may overlap, the time between them does not count.
                .editRule("person-conflict", rule -> rule.withEnabled(false))
                .editRule("long-stay", rule -> rule.withEnabled(true))
                .sessions(List.of(session("mw", "2020-04-01"), session("pa", "2020-04-03")))));
    }

    private static Session session(String id, String date) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .pin(Pin.NONE.withDay(LocalDate.parse(date)))
                .attendants("ana")
                .build();
    }

    private static CertificateMultiplier stay(String person, String session, String date, long price) {
        return new CertificateMultiplier(Kind.STAY, person, session, Instant.parse(date + "T00:00:00Z"), 0, price);
    }

    /** In halves, as the certificates of these tests count: 80 is all that the two nights cost. */
    private static Leaf both(long price) {
        return new Leaf(List.of(stay("ana", "mw", "2020-04-01", price), stay("ana", "pa", "2020-04-03", price)));
    }

    private static void assertRefused(String reason, UnaryOperator<Event.Builder> change) {
        assertInvalid(reason, verify(apart(change), TWO_NIGHTS, both(80)));
    }

    @Test
    void prices_onBothDays_proveTheNights() {
        assertEquals(PROVEN, verify(apart(same -> same), TWO_NIGHTS, both(80)));
    }

    @Test
    void prices_aboveTheCost_proveNoMore() {
        assertEquals(PROVEN, verify(apart(same -> same), TWO_NIGHTS, both(300)));
        assertInvalid(
                "A leaf proves only 40, less than the lower bound of 41 (both packed).",
                verify(apart(same -> same), new Score(0, 0, 41), both(300)));
    }

    @Test
    void prices_tooLow_proveLess() {
        assertInvalid(
                "A leaf proves only 25, less than the lower bound of 40 (both packed).",
                verify(apart(same -> same), TWO_NIGHTS, both(50)));
    }

    /** Sessions that are held have no other day, so that their nights need no prices. */
    @Test
    void prices_ofSessionsThatAreHeld_proveTheNightsHoweverLow() {
        for (long price : List.of(0L, 50L)) {
            ProofNode held = Rush.allHeld(both(price).multipliers());

            assertEquals(PROVEN, verify(apart(same -> same), TWO_NIGHTS, held));
            assertInvalid(
                    "A leaf proves only 40, less than the lower bound of 41 (both packed).",
                    verify(apart(same -> same), new Score(0, 0, 41), held));
        }
    }

    @Test
    void price_onOneDayAlone_isGivenBack() {
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 40 (both packed).",
                verify(apart(same -> same), TWO_NIGHTS, new Leaf(List.of(stay("ana", "pa", "2020-04-03", 80)))));
    }

    @Test
    void prices_whereTheRuleCountsNothing_areRefused() {
        String reason =
                "There is a multiplier of the stay of person 'ana', but long-stay is not in force at medium or soft"
                        + " level.";
        assertRefused(reason, event -> event.editRule("long-stay", rule -> rule.withEnabled(false)));
        assertRefused(reason, event -> event.editRule("long-stay", rule -> rule.withLevel(Level.HARD)));
    }

    @Test
    void prices_ofSomebodyWhoseNightsDoNotCount_areRefused() {
        String reason =
                "There is a multiplier of the stay of person 'ana' for session 'mw', but long-stay counts no night"
                        + " there.";
        assertRefused(
                reason,
                event -> event.waivers(
                        List.of(new Waiver("long-stay", Set.of(SubjectId.person("ana")), "stays with family"))));
        assertRefused(
                reason,
                event -> event.people(List.of(
                        Person.builder("ana").zone(ZoneId.of("Asia/Kathmandu")).build(), Person.of("bo"))));
    }

    @Test
    void prices_ofAnotherSessionOrPerson_areRefused() {
        assertInvalid(
                "There is a multiplier of the stay of person 'bo' for session 'mw', but long-stay counts no night"
                        + " there.",
                verify(apart(same -> same), TWO_NIGHTS, new Leaf(List.of(stay("bo", "mw", "2020-04-01", 80)))));
        assertInvalid(
                "There is a multiplier of the stay of person 'ana' for session 'by', but long-stay counts no night"
                        + " there.",
                verify(apart(same -> same), TWO_NIGHTS, new Leaf(List.of(stay("ana", "by", "2020-04-01", 80)))));
    }

    @Test
    void prices_ofNoDay_areRefused() {
        for (String date : List.of("2020-04-02", "2020-04-04")) {
            assertInvalid(
                    "There is a multiplier of the stay of person 'ana' on %s, which is no day of the event."
                            .formatted(date),
                    verify(apart(same -> same), TWO_NIGHTS, new Leaf(List.of(stay("ana", "mw", date, 80)))));
        }
    }

    @Test
    void price_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of the stay of person 'ana' is below 0.",
                verify(apart(same -> same), TWO_NIGHTS, both(-1)));
    }
}
