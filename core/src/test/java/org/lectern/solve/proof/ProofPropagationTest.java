package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.solve.proof.Rush.rush;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.ProofNode.Leaf;

/**
 * Places that go since another session is in the way. In each room, an hour's session has five places from 10:00 to 12:00, one each
 * half-hour; the last place of all is none.
 */
class ProofPropagationTest {

    private static final int[] ALL = {0, 1, 2, 3, 4, 5};

    private static Session.Builder session(String id, int priority) {
        return Session.builder(id).qaMinutes(0, 0).priority(priority);
    }

    private static ProofContext context(long maxHard, UnaryOperator<Event.Builder> change) {
        Event event = rush(
                builder -> change.apply(builder.days(List.of(Day.parse("2020-04-01", ZoneOffset.UTC, "10:00/13:00")))));
        Certificate certificate =
                new Certificate("rush", Score.ZERO, maxHard, 10_000, 1_000_000_000, 2, new Leaf(List.of()));
        return new ProofContext(event, certificate, StandardRules.catalogue(), Certificate.MAX_PLACES);
    }

    private static ProofPropagation propagation(UnaryOperator<Event.Builder> change) {
        return new ProofPropagation(context(0, change));
    }

    /** Three different sessions that nobody attends, in the one room. */
    private static Event.Builder inOneRoom(Event.Builder builder) {
        return builder.sessions(List.of(
                session("mw", 1).build(),
                session("pa", 2).build(),
                session("by", 3).build()));
    }

    /** Two different sessions of Ana's, where a room is never taken. */
    private static Event.Builder ofOnePerson(Event.Builder builder) {
        return builder.editRule("room-conflict", rule -> rule.withEnabled(false))
                .sessions(List.of(
                        session("mw", 1).attendants("ana").build(),
                        session("pa", 2).attendants("ana").build()));
    }

    /** Two sessions that only their ids tell apart, each in any of two rooms. */
    private static Event.Builder same(Event.Builder builder) {
        return builder.rooms(List.of(Room.of("r1", 0), Room.of("r2", 0)))
                .sessions(List.of(session("mw", 1).build(), session("pa", 1).build()));
    }

    private static void assertKept(int[] expected, ProofPropagation propagation, int... others) {
        assertArrayEquals(expected, propagation.kept(0, ALL, 1, others));
        assertArrayEquals(expected, propagation.kept(1, ALL, 0, others));
    }

    @Test
    void places_besideASessionInTheRoom_areThoseThatDoNotOverlap() {
        ProofPropagation propagation = propagation(ProofPropagationTest::inOneRoom);

        assertKept(new int[] {2, 3, 4, 5}, propagation, 0);
        assertKept(new int[] {0, 4, 5}, propagation, 2);
        assertKept(new int[] {0, 3, 4, 5}, propagation, 1, 2);
    }

    @Test
    void places_whereTheOtherMayBeElsewhere_areAllKept() {
        assertKept(ALL, propagation(ProofPropagationTest::inOneRoom), 0, 3);
        assertKept(ALL, propagation(ProofPropagationTest::inOneRoom), 2, 5);
    }

    @Test
    void places_ofARoomThatTakesTime_areKeptFromItsEndOn() {
        ProofPropagation propagation = propagation(builder -> inOneRoom(builder)
                .rooms(List.of(
                        Room.builder("r1").setUpMinutes(10).tearDownMinutes(20).build())));

        assertKept(new int[] {3, 4, 5}, propagation, 0);
        assertKept(new int[] {5}, propagation, 2);
    }

    @Test
    void places_besideASessionOfThePerson_areThoseThatLeaveTimeBetween() {
        assertKept(new int[] {2, 3, 4, 5}, propagation(ProofPropagationTest::ofOnePerson), 0);
        assertKept(new int[] {0, 5}, propagation(builder -> ofOnePerson(builder).changeoverMinutes(30)), 3);
    }

    @Test
    void places_whereTheRulesDoNotForbid_areAllKept() {
        for (UnaryOperator<Event.Builder> off : List.<UnaryOperator<Event.Builder>>of(
                builder -> inOneRoom(builder).editRule("room-conflict", rule -> rule.withLevel(Level.SOFT)),
                builder -> inOneRoom(builder)
                        .waivers(List.of(new Waiver("room-conflict", Set.of(SubjectId.session("pa")), "one stage"))),
                builder -> ofOnePerson(builder).editRule("person-conflict", rule -> rule.withLevel(Level.SOFT)),
                builder -> ofOnePerson(builder)
                        .waivers(
                                List.of(new Waiver("person-conflict", Set.of(SubjectId.person("ana")), "by video"))))) {
            assertKept(ALL, propagation(off), 0);
        }
    }

    @Test
    void places_whereHardRulesMayBeBroken_areAllKept() {
        ProofPropagation propagation = new ProofPropagation(context(1, ProofPropagationTest::inOneRoom));

        assertKept(ALL, propagation, 0);
        assertArrayEquals(new int[][] {{0}, {0}, {0}}, propagation.propagate(new int[][] {{0}, {0}, {0}}));
    }

    /** Places of the second room have numbers from 5 on, and the last is 10. */
    @Test
    void places_ofSessionsThatAreTheSame_areInTheirOrder() {
        ProofPropagation propagation = propagation(ProofPropagationTest::same);
        int[] places = {0, 1, 2, 10};

        assertArrayEquals(new int[] {0, 1}, propagation.kept(0, places, 1, new int[] {6}));
        assertArrayEquals(new int[] {1, 2, 10}, propagation.kept(1, places, 0, new int[] {6}));
        assertArrayEquals(places, propagation.kept(0, places, 1, new int[] {10}));
        assertArrayEquals(new int[] {10}, propagation.kept(1, places, 0, new int[] {10}));
    }

    @Test
    void places_ofOneSession_narrowThoseOfAnotherThroughAThird() {
        int[][] left = {{0, 2}, {2, 4}, {4}};

        assertArrayEquals(
                new int[][] {{0}, {2}, {4}},
                propagation(ProofPropagationTest::inOneRoom).propagate(left));
        assertArrayEquals(new int[][] {{0, 2}, {2, 4}, {4}}, left);
    }

    private static List<Boolean> clashes(UnaryOperator<Event.Builder> change, boolean ofPeople) {
        ProofContext context = context(0, change);
        ProofPropagation propagation = new ProofPropagation(context);
        BiPredicate<ProofPlace, ProofPlace> clash =
                ofPeople ? propagation.clashOfPeople(0, 1) : propagation.clash(0, 1);
        List<ProofPlace> ones = context.places().of(0);
        List<ProofPlace> others = context.places().of(1);
        return List.of(
                clash.test(ones.get(0), others.get(1)),
                clash.test(ones.get(0), others.get(2)),
                clash.test(ones.get(0), others.getLast()));
    }

    @Test
    void sessions_inOneRoomOrOfOnePerson_clashWhereTheyOverlap() {
        List<Boolean> overlapping = List.of(true, false, false);
        List<Boolean> never = List.of(false, false, false);

        assertEquals(overlapping, clashes(ProofPropagationTest::inOneRoom, false));
        assertEquals(never, clashes(ProofPropagationTest::inOneRoom, true));
        assertEquals(overlapping, clashes(ProofPropagationTest::ofOnePerson, false));
        assertEquals(overlapping, clashes(ProofPropagationTest::ofOnePerson, true));
        assertEquals(
                never,
                clashes(
                        builder -> ofOnePerson(builder).editRule("person-conflict", rule -> rule.withLevel(Level.SOFT)),
                        true));
        for (String waived : List.of("mw", "pa")) {
            assertEquals(
                    never,
                    clashes(
                            builder -> inOneRoom(builder)
                                    .waivers(List.of(new Waiver(
                                            "room-conflict", Set.of(SubjectId.session(waived)), "one stage"))),
                            false));
        }
        assertEquals(
                never,
                clashes(
                        builder -> inOneRoom(builder).editRule("room-conflict", rule -> rule.withLevel(Level.SOFT)),
                        false));
    }
}
