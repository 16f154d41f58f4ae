package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;
import static org.lectern.solve.proof.WaitingRush.PROVEN;
import static org.lectern.solve.proof.WaitingRush.TWO_HALF_HOURS;
import static org.lectern.solve.proof.WaitingRush.assertProvesOnly;
import static org.lectern.solve.proof.WaitingRush.assertUncounted;
import static org.lectern.solve.proof.WaitingRush.both;
import static org.lectern.solve.proof.WaitingRush.preferring;
import static org.lectern.solve.proof.WaitingRush.time;
import static org.lectern.solve.proof.WaitingRush.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;
import org.lectern.solve.proof.ProofNode.Reduction;

/** The multipliers of people's time, mostly of Ana's in {@link WaitingRush}. */
class PersonTimeMultipliersTest {

    private static final Instant LATER = Instant.parse("2020-04-03T10:00:00Z");

    @Test
    void multipliers_thatMeetTheOptimum_proveIt() {
        assertEquals(PROVEN, verify(waiting(), TWO_HALF_HOURS, both(200)));
    }

    @Test
    void multipliers_raisedByOne_proveNoMore() {
        assertEquals(PROVEN, verify(waiting(), TWO_HALF_HOURS, both(201)));
        assertInvalid(
                "A leaf proves only 100, less than the lower bound of 101 (both packed).",
                verify(waiting(), new Score(0, 0, 101), both(201)));
    }

    @Test
    void multipliers_tooLow_proveLess() {
        assertProvesOnly(75, waiting(), both(150));
        assertProvesOnly(0, waiting(), both(0));
    }

    @Test
    void multiplier_ofOneSessionAlone_isGivenBack() {
        assertProvesOnly(0, waiting(), new Leaf(both(200).multipliers().subList(2, 4)));
    }

    @Test
    void multiplier_ofTimeOrLengthThatNoSessionHas_isNotPaid() {
        for (CertificateMultiplier none :
                List.of(time("ana", "mw", at("10:00"), 59, 200), time("ana", "mw", at("10:05"), 60, 200))) {
            List<CertificateMultiplier> changed = new ArrayList<>(both(200).multipliers());
            changed.set(0, none);

            assertProvesOnly(0, waiting(), new Leaf(changed));
        }
    }

    @Test
    void multiplier_ofTwoEntriesAtOneTime_isTheirSum() {
        List<CertificateMultiplier> halves = both(200).multipliers().stream()
                .flatMap(whole ->
                        Collections.nCopies(2, time("ana", whole.sessionId(), whole.time(), 60, whole.value() / 2))
                                .stream())
                .toList();

        assertEquals(PROVEN, verify(waiting(), TWO_HALF_HOURS, new Leaf(halves)));
    }

    @Test
    void idleTime_thatIsWaived_costsNothing() {
        for (SubjectId waived : List.of(SubjectId.person("ana"), SubjectId.day(LocalDate.parse("2020-04-01")))) {
            Event event = waiting(
                    builder -> builder.waivers(List.of(new Waiver("idle-gap", Set.of(waived), "likes to wait"))));

            assertProvesOnly(0, event, both(200));
        }
    }

    @Test
    void multipliers_whereNoRuleCountsTime_areRefused() {
        assertUncounted(event -> event.editRule("idle-gap", rule -> rule.withEnabled(false)));
        assertUncounted(event -> event.editRule("idle-gap", rule -> rule.withLevel(Level.HARD)));
    }

    @Test
    void multipliers_ofSessionsThatMayOverlap_areRefused() {
        assertUncounted(event -> event.editRule("person-conflict", rule -> rule.withEnabled(false)));
        assertUncounted(event -> event.editRule("person-conflict", rule -> rule.withLevel(Level.SOFT)));
        assertUncounted(event -> event.waivers(List.of(
                new Waiver("person-conflict", Set.of(SubjectId.session("mw"), SubjectId.session("pa")), "by video"))));
    }

    @Test
    void multipliers_ofPersonWithElevenSessions_areRefused() {
        assertUncounted(event -> event.editRule("idle-gap", rule -> rule.withWeight(1))
                .sessions(Stream.of("mw", "pa", "by", "cl", "fj", "ga", "hn", "ke", "la", "no", "to")
                        .map(id -> Session.builder(id)
                                .qaMinutes(0, 0)
                                .attendants("ana")
                                .build())
                        .toList()));
    }

    @Test
    void multiplier_ofPersonInNoSession_isRefused() {
        assertInvalid(
                "There is a multiplier of the time of person 'bo', which does not count in a proof.",
                verify(waiting(), TWO_HALF_HOURS, new Leaf(List.of(time("bo", "mw", at("10:00"), 60, 200)))));
    }

    @Test
    void multiplier_ofSessionWithoutThePerson_isRefused() {
        assertInvalid(
                "There is a multiplier of the time of person 'ana' for session 'by', which has no part in it.",
                verify(waiting(), TWO_HALF_HOURS, new Leaf(List.of(time("ana", "by", at("10:00"), 60, 200)))));
    }

    @Test
    void multiplier_belowZero_isRefused() {
        assertInvalid(
                "The multiplier '-1' of the time of person 'ana' is below 0.",
                verify(waiting(), TWO_HALF_HOURS, both(-1)));
    }

    @Test
    void multipliers_whereHardCostIsAllowed_areRefused() {
        assertInvalid(
                "There is a multiplier of the time of person 'ana', but the certificate covers timetables with a hard"
                        + " cost of 1, which may break any rule.",
                CertificateVerifier.verify(
                        waiting(), new Certificate("rush", TWO_HALF_HOURS, 1, 1000, 1_000_000, 2, both(200))));
    }

    /** One hour on each of two days: Malawi prefers the first, Panama the second, two nights later. */
    private static Event overnight() {
        return rush(builder -> builder.days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:00"),
                        Day.parse("2020-04-03", ZoneOffset.UTC, "10:00/11:00")))
                .editRule("long-stay", rule -> rule.withEnabled(true).withWeight(100))
                .sessions(List.of(preferring("mw", at("10:00")), preferring("pa", LATER))));
    }

    @Test
    void multipliers_onTwoDays_proveTheNights() {
        Score nights = new Score(0, 0, 200);
        Leaf leaf = new Leaf(List.of(
                time("ana", "mw", at("10:00"), 60, 400),
                time("ana", "mw", LATER, 60, 160),
                time("ana", "pa", LATER, 60, 400),
                time("ana", "pa", at("10:00"), 60, 160)));

        assertEquals(
                new VerificationResult(
                        true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 200 soft."),
                verify(overnight(), nights, leaf));
        assertInvalid(
                "A leaf proves only 200, less than the lower bound of 201 (both packed).",
                verify(overnight(), new Score(0, 0, 201), leaf));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 200 (both packed).",
                verify(overnight(), nights, new Leaf(List.of())));
    }

    @Test
    void multiplierOfStay_ofPersonWhoseTimeCounts_isRefused() {
        CertificateMultiplier stay =
                new CertificateMultiplier(Kind.STAY, "ana", "pa", Instant.parse("2020-04-03T00:00:00Z"), 0, 80);

        assertInvalid(
                "There is a multiplier of the stay of person 'ana', but the proof counts all of that person's time.",
                verify(overnight(), TWO_HALF_HOURS, new Leaf(List.of(stay, time("ana", "mw", at("10:00"), 60, 0)))));
    }

    @Test
    void nights_ofPersonWhoseTimeCounts_countOnce() {
        Event event = overnight().toBuilder()
                .days(List.of(
                        Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/12:00"),
                        Day.parse("2020-04-03", ZoneOffset.UTC, "10:00/12:00")))
                .sessions(List.of(
                        pinned("mw", at("10:00")),
                        pinned("pa", LATER),
                        Session.builder("by").qaMinutes(0, 0).build()))
                .build();

        assertInvalid(
                "A leaf proves only 200, less than the lower bound of 201 (both packed).",
                verify(
                        event,
                        new Score(0, 0, 201),
                        new Reduction(List.of(), new Leaf(List.of(time("ana", "mw", at("10:00"), 60, 0))))));
    }

    @Test
    void multiplierOfZero_ofPersonWithOneTimeEach_provesWhatTheTimeBetweenCosts() {
        Session free = Session.builder("by").qaMinutes(0, 0).build();
        Event pinned =
                waiting(event -> event.sessions(List.of(pinned("mw", at("10:00")), pinned("pa", at("12:00")), free)));

        assertEquals(
                PROVEN,
                verify(
                        pinned,
                        TWO_HALF_HOURS,
                        new Reduction(List.of(), new Leaf(List.of(time("ana", "mw", at("10:00"), 60, 0))))));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 100 (both packed).",
                verify(pinned, TWO_HALF_HOURS, new Reduction(List.of(), new Leaf(List.of()))));
    }

    /** What a place costs, and by how much more its waiting costs then, is the bound. */
    @Test
    void places_thatCostTheBoundWithTheirWaiting_areRemoved() {
        Leaf nothing = new Leaf(List.of());

        assertEquals(
                PROVEN,
                verify(waiting(), TWO_HALF_HOURS, new Reduction(both(150).multipliers(), nothing)));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 100 (both packed).",
                verify(waiting(), TWO_HALF_HOURS, new Reduction(both(100).multipliers(), nothing)));
    }

    /** Whether a session is left out is not decided before the first reduction. */
    @Test
    void places_atWhichTheTimeBetweenIsImpossible_areRemoved() {
        Event event = waiting(builder -> builder.sessions(
                        List.of(preferring("mw", at("10:00")), pinned("pa", at("12:00"))))
                .editRule("idle-gap", rule -> rule.withEnabled(false))
                .editRule("gap-limit", rule -> rule.withLevel(Level.HARD).withParameter("limit", 0)));
        List<CertificateMultiplier> none = List.of(time("ana", "mw", at("10:00"), 60, 0));
        Score next = new Score(0, 0, 120);

        assertEquals(
                new VerificationResult(true, "No timetable of event 'rush' scores less than %s.".formatted(next)),
                verify(event, next, new Reduction(List.of(), new Reduction(none, new Leaf(List.of())))));
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 120 (both packed).",
                verify(event, next, new Reduction(none, new Leaf(List.of()))));
    }

    @Test
    void sessions_thatAreListedLatestFirst_proveTheSame() {
        Event event = waiting(
                builder -> builder.sessions(List.of(preferring("pa", at("12:00")), preferring("mw", at("10:00")))));

        assertEquals(PROVEN, verify(event, TWO_HALF_HOURS, both(200)));
        assertProvesOnly(75, event, both(150));
    }

    @Test
    void multipliers_ofAPersonWithOneSession_areRefused() {
        assertUncounted(event -> event.sessions(List.of(
                preferring("mw", at("10:00")),
                Session.builder("pa").qaMinutes(0, 0).attendants("bo").build())));
    }

    private static Session pinned(String id, Instant start) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .pin(Pin.NONE.withStart(start))
                .attendants("ana")
                .build();
    }
}
