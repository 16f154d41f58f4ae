package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.proof.Rush.assertInvalid;
import static org.lectern.solve.proof.Rush.at;
import static org.lectern.solve.proof.Rush.preferring;
import static org.lectern.solve.proof.Rush.rush;
import static org.lectern.solve.proof.Rush.verify;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.CertificateVerifier.Limits;
import org.lectern.solve.proof.ProofNode.Nogoods;
import org.lectern.solve.proof.ProofNode.SessionPlace;
import org.lectern.testing.BruteForce;
import org.lectern.testing.Dice;
import org.lectern.testing.EqualRooms;
import org.lectern.testing.TamperedCertificates;
import org.lectern.testing.TinyEvents;

/**
 * Nogoods in a certificate: by hand, and those of a plain search of random tiny events, against all timetables.
 *
 * <p>More events, or others: {@code mvn -q test -pl core -Dtest=ProofNogoodsTest -Dlectern.events=10000}, with {@code
 * -Dlectern.firstEvent=5000} to start from another seed.
 */
class ProofNogoodsTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    private static final int EVENTS = Integer.getInteger("lectern.events", 15);
    private static final int MAX_CHANGED = 12;

    /** Three sessions of an hour, of which each would rather be at ten, in the one room of three hours. */
    private static final Event THREE =
            rush(builder -> builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/13:00")))
                    .sessions(List.of(
                            preferring("mw", "10:00"),
                            ofPriority(2, preferring("pa", "10:00")),
                            ofPriority(3, preferring("by", "10:00")))));

    private static final Score BEST = new Score(0, 0, 240);
    private static final List<SessionPlace> PLACES = Stream.of("10:00", "10:30", "11:00", "11:30", "12:00")
            .map(time -> place("mw", time))
            .toList();
    private static final VerificationResult PROVEN =
            new VerificationResult(true, "No timetable of event 'rush' scores less than 0 hard, 0 medium, 240 soft.");

    /** Returns a session that is equal to none of another priority. */
    private static Session ofPriority(int priority, Session session) {
        return session.toBuilder().priority(priority).build();
    }

    private static SessionPlace place(String session, String time) {
        return new SessionPlace(session, new CertificatePlace("r1", at(time), 60));
    }

    private static Nogoods nogoods(List<List<Integer>> nogoods) {
        return new Nogoods(List.of(), PLACES, nogoods);
    }

    @Test
    void nogoods_thatFollow_prove() {
        assertEquals(PROVEN, verify(THREE, BEST, nogoods(List.of(List.of(1), List.of(2), List.of(3), List.of(4)))));
    }

    @Test
    void nogoods_withoutOneThatIsNeeded_areRefused() {
        assertInvalid(
                "All 0 nogoods together lead to no contradiction, so a timetable may score less than the lower bound of 0 hard, 0"
                        + " medium, 240 soft.",
                verify(THREE, BEST, nogoods(List.of())));
        assertInvalid(
                "All 2 nogoods together lead to no contradiction, so a timetable may score less than the lower bound of 0 hard, 0"
                        + " medium, 240 soft.",
                verify(THREE, BEST, nogoods(List.of(List.of(2), List.of(3)))));
    }

    @Test
    void nogood_thatDoesNotFollow_isRefusedWithItsNumber() {
        assertInvalid(
                "Nogood 2 of 3 does not follow from those before it: its literals lead to no contradiction.",
                verify(THREE, BEST, nogoods(List.of(List.of(3), List.of(-1), List.of(2)))));
    }

    @Test
    void nogoods_aboveTheOptimum_areRefused() {
        Nogoods nogoods = nogoods(List.of(List.of(1), List.of(2), List.of(3), List.of(4)));

        assertInvalid(
                "Nogood 1 of 4 does not follow from those before it: its literals lead to no contradiction.",
                verify(THREE, BEST.plus(new Score(0, 0, 1)), nogoods));
    }

    @Test
    void nogoods_withLiteralsThatContradictEachOther_sayNothing() {
        List<List<Integer>> more =
                List.of(List.of(1, -1), List.of(1, 2), List.of(3, 3), List.of(1), List.of(2), List.of(4));

        assertEquals(PROVEN, verify(THREE, BEST, nogoods(more)));
    }

    @Test
    void nogood_withNoLiteral_followsOnlyFromAContradiction() {
        assertInvalid(
                "Nogood 1 of 1 does not follow from those before it: its literals lead to no contradiction.",
                verify(THREE, BEST, nogoods(List.of(List.of()))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -6, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void literal_ofNoPlace_isRefused(int literal) {
        assertInvalid(
                "Nogood 2 has the literal '%s'; literals are numbers from 1 to 5, or the same below 0."
                        .formatted(literal),
                verify(THREE, BEST, nogoods(List.of(List.of(1), List.of(2, literal)))));
    }

    @Test
    void place_namedTwice_isRefused() {
        List<SessionPlace> twice = List.of(place("mw", "10:00"), place("pa", "10:00"), place("mw", "10:00"));

        assertInvalid(
                "The places of nogoods name one of session 'mw' twice: room 'r1' at 2020-04-01T10:00:00Z for 60 minutes.",
                verify(THREE, BEST, new Nogoods(List.of(), twice, List.of())));
    }

    @Test
    void place_thatTheEventDoesNotHave_isRefused() {
        assertInvalid(
                "A nogood names session 'xx', which the event does not have.",
                verify(THREE, BEST, new Nogoods(List.of(), List.of(place("xx", "10:00")), List.of())));
        assertInvalid(
                "A nogood names a place that session 'mw' does not have: room 'r1' at 2020-04-01T10:05:00Z for 60 minutes.",
                verify(THREE, BEST, new Nogoods(List.of(), List.of(place("mw", "10:05")), List.of())));
    }

    @Test
    void placesAndLiterals_countAsEntries() {
        Certificate certificate = new Certificate(
                "rush",
                BEST,
                0,
                1000,
                1_000_000,
                2,
                nogoods(List.of(List.of(1), List.of(2), List.of(3), List.of(4, 4))));
        Limits limits = Limits.defaults();

        assertEquals(
                PROVEN,
                CertificateVerifier.verify(THREE, certificate, StandardRules.catalogue(), limits.withMaxEntries(11)));
        assertInvalid(
                "The certificate has more than 10 nodes, multipliers, places, sessions and literals. If you trust where it"
                        + " comes from, raise this number.",
                CertificateVerifier.verify(THREE, certificate, StandardRules.catalogue(), limits.withMaxEntries(10)));
    }

    @Test
    void nogoods_areKeptAsTheyAreGiven() {
        List<Integer> given = new ArrayList<>(List.of(3, -300_000, 3));
        Nogoods node = nogoods(List.of(given));

        given.clear();

        assertEquals(List.of(List.of(3, -300_000, 3)), node.nogoods());
        assertEquals(nogoods(List.of(List.of(3, -300_000, 3))), node);
    }

    /** Four sessions that would all rather be early, where not all of them can be, or only at a cost. */
    private static Event crowded(Dice dice) {
        List<Session> sessions = new ArrayList<>();
        for (String id : List.of("mw", "pa", "by", "td")) {
            sessions.add(Session.builder(id)
                    .allowedMinutes(dice.oneOf(List.of(20, 30, 40)))
                    .qaMinutes(0, 0)
                    .preferred(Window.of(at(dice.oneOf(List.of("10:00", "10:20", "10:40"))), 30))
                    .attendants(dice.oneOf(List.of("ana", "bo", "cy")))
                    .build());
        }
        List<Room> rooms = List.of(Room.of("r1", 0), Room.of("r2", 0));
        Event event = rush(builder -> builder.startStepMinutes(dice.oneOf(List.of(10, 20)))
                .days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/11:30")))
                .rooms(rooms.subList(0, dice.between(1, 2)))
                .people(Stream.of("ana", "bo", "cy").map(Person::of).toList())
                .sessions(sessions));
        return RandomMultipliers.withSoftCapacities(event, dice);
    }

    @Test
    @Tag("too-slow-for-mutants")
    void nogoods_ofASearch_proveWhatItFoundAndNothingFalse() throws InvalidCertificateException {
        int optima = 0;
        int needed = 0;
        int treatedAsOne = 0;
        for (int seed = FIRST; seed < FIRST + EVENTS; seed++) {
            Event event = switch (seed % 4) {
                case 0 -> TinyEvents.of(new Random(seed));
                case 2 -> EqualRooms.of(seed);
                default -> crowded(new Dice(new Random(seed)));
            };
            ProofContext context = DecisionNogoods.context(event);
            List<CertificateMultiplier> multipliers =
                    new RandomMultipliers(context, new ProofRegions(context), new Dice(new Random(-seed))).allowed();
            Certificate certificate = DecisionNogoods.certificate(event, multipliers);
            Score best = BruteForce.best(event).score();

            VerificationResult verification = CertificateVerifier.verify(event, certificate);

            String says = "seed " + seed;
            assertTrue(verification.isValid(), () -> says + ": " + verification.reason());
            assertTrue(certificate.lowerBound().compareTo(best) <= 0, says);
            optima += certificate.lowerBound().equals(best) ? 1 : 0;
            Score more = best.plus(new Score(0, 0, 1));
            assertRefused(event, TamperedCertificates.claiming(more, certificate), says);
            Random random = new Random(seed);
            for (int i = 0; i < MAX_CHANGED; i++) {
                assertRefused(event, TamperedCertificates.claiming(more, certificate, random), says);
            }
            needed += isNeeded(event, certificate) ? 1 : 0;
            treatedAsOne += certificate.roomGroups().isEmpty() || event.rooms().size() == 1 ? 0 : 1;
        }
        assertTrue(optima > EVENTS / 3, "optima: " + optima);
        assertTrue(needed > EVENTS / 6, "needed: " + needed);
        assertTrue(treatedAsOne > EVENTS / 6, "rooms are treated as one in " + treatedAsOne);
    }

    private static void assertRefused(Event event, Certificate certificate, String says) {
        VerificationResult verification = CertificateVerifier.verify(event, certificate);
        assertFalse(verification.isValid(), () -> says + ": " + verification.reason());
    }

    /** Returns whether the certificate proves nothing without its nogoods. */
    private static boolean isNeeded(Event event, Certificate certificate) {
        Nogoods node = (Nogoods) certificate.root();
        Certificate without = TamperedCertificates.with(
                certificate.roomGroups(), new Nogoods(node.multipliers(), node.places(), List.of()), certificate);
        return !CertificateVerifier.verify(event, without).isValid();
    }
}
