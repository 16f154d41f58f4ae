package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.proof.ProofNode.Leaf;

/** The multipliers of a person in rooms. Sessions of Bo, each of an hour, have to be in one room from one hour on. A change costs 8. */
class PersonInRoomMultipliersTest {

    private static final Score CHANGED = new Score(0, 0, 8);

    private static Event.Builder held(Event.Builder builder, String rooms, String... starts) {
        return Rush.pinned(builder, session -> session.attendants("bo"), rooms, starts)
                .editRule("person-room-change", rule -> rule.withWeight(8).withEnabled(true));
    }

    private static CertificateMultiplier of(String id, int session, String start, long value) {
        return new CertificateMultiplier(Kind.PERSON_IN_ROOM, id, "s" + session, at(start), 60, value);
    }

    private static Leaf each(long value, String rooms, String... starts) {
        return new Leaf(IntStream.range(0, starts.length)
                .mapToObj(s -> of("1/" + (rooms.charAt(s) - '1'), s, starts[s], value))
                .toList());
    }

    private static VerificationResult verified(Score bound, long value, String rooms, String... starts) {
        return verify(rush(builder -> held(builder, rooms, starts)), bound, each(value, rooms, starts));
    }

    private static void assertRefused(Event event, String id) {
        assertInvalid(
                "There is a multiplier of person and room '%s' at 2020-04-01T10:00:00Z for session 's0', which person-room-change does not count."
                        .formatted(id),
                verify(event, CHANGED, new Leaf(List.of(of(id, 0, "10:00", 16)))));
    }

    @Test
    void multipliers_ofOneSessionAfterAnother_proveAChange() {
        assertEquals("", reasonIfInvalid(verified(CHANGED, 16, "12", "10:00", "11:00")));
        assertEquals("", reasonIfInvalid(verified(CHANGED, 900, "12", "10:00", "13:00")));
    }

    @Test
    void multipliers_thereAndBack_proveTwoChangesAndNoMore() {
        assertEquals("", reasonIfInvalid(verified(new Score(0, 0, 16), 900, "121", "10:00", "11:00", "12:00")));
        assertInvalid(
                "A leaf proves only 16, less than the lower bound of 17 (both packed).",
                verified(new Score(0, 0, 17), 900, "121", "10:00", "11:00", "12:00"));
    }

    @Test
    void multipliers_inOneRoom_proveNothing() {
        assertInvalid(
                "A leaf proves only 0, less than the lower bound of 8 (both packed).",
                verified(CHANGED, 900, "11", "10:00", "11:00"));
    }

    @Test
    void multiplier_ofSomebodyElseOrUnknown_isRefused() {
        Event event = rush(builder -> held(builder, "12", "10:00", "11:00"));
        for (String id : List.of("0/0", "2/0", "7/0", "1/2", "1/9", "1", "bo/r1", "1/-1", "")) {
            assertRefused(event, id);
        }
    }

    @Test
    void multiplier_whereTheRuleIsOffOrWaivedOrPeopleMayMeet_isRefused() {
        assertRefused(
                rush(builder -> held(builder, "12", "10:00", "11:00")
                        .editRule("person-room-change", rule -> rule.withEnabled(false))),
                "1/0");
        assertRefused(
                rush(builder -> held(builder, "12", "10:00", "11:00")
                        .waivers(List.of(new Waiver("person-room-change", Set.of(SubjectId.session("s1")), "agreed")))),
                "1/0");
        assertRefused(
                rush(builder -> held(builder, "12", "10:00", "11:00")
                        .editRule("person-conflict", rule -> rule.withEnabled(false))),
                "1/0");
    }

    @Test
    void multipliers_ofTheFirstPersonOfTheEvent_proveAChange() {
        Event event = rush(builder -> Rush.pinned(builder, session -> session.attendants("ana"), "12", "10:00", "11:00")
                .editRule("person-room-change", rule -> rule.withWeight(8).withEnabled(true)));
        Leaf leaf = new Leaf(List.of(of("0/0", 0, "10:00", 16), of("0/1", 1, "11:00", 16)));

        assertEquals("", reasonIfInvalid(verify(event, CHANGED, leaf)));
    }

    @Test
    void multipliers_whereAWaiverIsAboutASessionOfOthers_proveAChange() {
        Event event = rush(builder -> held(builder, "12", "10:00", "11:00")
                .waivers(List.of(new Waiver("person-room-change", Set.of(SubjectId.session("any")), "agreed"))));

        assertEquals("", reasonIfInvalid(verify(event, CHANGED, each(16, "12", "10:00", "11:00"))));
    }

    private static String reasonIfInvalid(VerificationResult result) {
        return result.isValid() ? "" : result.reason();
    }
}
