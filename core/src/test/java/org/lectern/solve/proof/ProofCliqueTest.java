package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.BEST;
import static org.lectern.solve.proof.Rush.PROVEN;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** Multipliers of sessions of which any two share a person. */
class ProofCliqueTest {

    private static final RuleSetting NO_ROOM_CONFLICT =
            RuleSetting.of("room-conflict").withEnabled(false);

    private static Leaf leaf(String id) {
        return new Leaf(List.of(CertificateMultiplier.of(Kind.CLIQUE, id, at("10:30"), 240)));
    }

    private static Session heldBy(String id, String... people) {
        return Session.builder(id)
                .qaMinutes(0, 0)
                .preferred(Window.of(at("10:00"), 60))
                .attendants(people)
                .build();
    }

    @Test
    void clique_ofSessionsThatShareAPerson_proves() {
        Event event = rush(builder -> builder.ruleSettings(List.of(NO_ROOM_CONFLICT)));

        assertEquals(PROVEN, verify(event, BEST, leaf("0/1")));
    }

    @Test
    void clique_ofThreeThatShareAnotherPersonEach_saysMoreThanThePeople() {
        Event event = rush(builder -> builder.ruleSettings(List.of(NO_ROOM_CONFLICT))
                .people(List.of(Person.of("ana"), Person.of("bo"), Person.of("cy")))
                .sessions(List.of(heldBy("mw", "ana", "bo"), heldBy("pa", "bo", "cy"), heldBy("by", "cy", "ana"))));
        List<CertificateMultiplier> people = Stream.of("ana", "bo", "cy")
                .map(person -> CertificateMultiplier.of(Kind.PERSON, person, at("10:30"), 120))
                .toList();

        // Each session pays 120 at 10:00 and 10:30, and nothing at 11:00, where it costs 120 itself.
        assertInvalid(
                "A leaf proves only 180, less than the lower bound of 240 (both packed).",
                verify(event, new Score(0, 0, 240), new Leaf(people)));
        Leaf clique = new Leaf(List.of(CertificateMultiplier.of(Kind.CLIQUE, "0/1/2", at("10:30"), 240)));
        assertEquals(
                new VerificationResult(
                        true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 240 soft."),
                verify(event, new Score(0, 0, 240), clique));
    }

    @Test
    void clique_withASessionThatSharesNobody_isRefused() {
        Event event = rush(
                builder -> builder.sessions(List.of(heldBy("mw", "ana"), heldBy("pa", "ana"), heldBy("by", "bo"))));

        assertInvalid(
                "The multiplier of the sessions with numbers '0/1/2' names sessions 0 and 2, which may take place at once.",
                verify(event, BEST, leaf("0/1/2")));
    }

    @Test
    void clique_withAPairThatIsWaived_isRefused() {
        Event event = rush(builder -> builder.waivers(List.of(new Waiver(
                "person-conflict", Set.of(SubjectId.session("pa"), SubjectId.person("ana")), "joins by video"))));

        assertInvalid(
                "The multiplier of the sessions with numbers '0/1' names sessions 0 and 1, which may take place at once.",
                verify(event, BEST, leaf("0/1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0/", "a/b", "0/-1", "0/1234567890", "ana"})
    void clique_ofNoPositions_isRefused(String id) {
        assertInvalid(
                "The multiplier of the sessions with numbers '%s' does not name positions of sessions, as in 0/4/9."
                        .formatted(id),
                verify(rush(), BEST, leaf(id)));
    }

    @Test
    void clique_beyondTheSessions_isRefused() {
        assertInvalid(
                "The multiplier of the sessions with numbers '0/2' names session 2, which the event does not have.",
                verify(rush(), BEST, leaf("0/2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0", "0/0"})
    void clique_notInRisingOrder_isRefused(String id) {
        assertInvalid(
                "The multiplier of the sessions with numbers '%s' names sessions %s, which may take place at once."
                        .formatted(id, id.replace("/", " and ")),
                verify(rush(), BEST, leaf(id)));
    }

    @Test
    void clique_wherePersonConflictIsOff_isRefused() {
        Event event = rush(builder ->
                builder.ruleSettings(List.of(RuleSetting.of("person-conflict").withEnabled(false))));

        assertInvalid(
                "There is a multiplier of the sessions with numbers '0/1', but person-conflict is not in force at hard level.",
                verify(event, BEST, leaf("0/1")));
    }
}
