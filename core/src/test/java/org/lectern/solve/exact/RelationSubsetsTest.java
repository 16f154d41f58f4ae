package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.testing.BruteForce;

/** Sets of sessions that cannot all be complete because of hard relations between them. */
class RelationSubsetsTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 15);
    private static final Importance HARD = Importance.OF_RULE.withLevel(Level.HARD);

    /** Two days of two hours, and room for all at once. */
    private static Event.Builder days(int sessions) {
        Event.Builder event = Event.builder("days", ZoneOffset.UTC)
                .startStepMinutes(60)
                .changeoverMinutes(0)
                .day("2020-03-30", "09:00/11:00")
                .day("2020-03-31", "09:00/11:00");
        for (int s = 0; s < sessions; s++) {
            event.room("room " + s, 50);
            event.session(
                    Session.builder("s" + s).allowedMinutes(60).priority(3 + s).build());
        }
        return event;
    }

    static Stream<List<Relation>> conflicting() {
        return Stream.of(
                List.of(
                        new Relation.DifferentDay(List.of("s0", "s1"), HARD),
                        new Relation.DifferentDay(List.of("s1", "s2"), HARD),
                        new Relation.DifferentDay(List.of("s0", "s2"), HARD)),
                List.of(
                        new Relation.SameDay(List.of("s0", "s1"), HARD),
                        new Relation.SameDay(List.of("s1", "s2"), HARD),
                        new Relation.DifferentDay(List.of("s0", "s2"), HARD)),
                List.of(
                        new Relation.SameDay(List.of("s0", "s1", "s2"), HARD),
                        new Relation.NotParallel(List.of("s0", "s1", "s2"), HARD)),
                List.of(
                        new Relation.SameDay(List.of("s0", "s2"), HARD),
                        new Relation.Before("s0", "s1", 0, null, HARD),
                        new Relation.Before("s1", "s2", 0, null, HARD)),
                List.of(new Relation.Before("s0", "s1", 0, 60, HARD), new Relation.Before("s1", "s2", 0, 60, HARD)));
    }

    @ParameterizedTest
    @MethodSource("conflicting")
    void bound_ofRelationsThatConflict_isTheLeastPriority(List<Relation> relations) {
        Event event = days(3).relations(relations).build();

        DualBound bound = SubsetProofs.bound(event);

        assertEquals(BruteForce.best(event).score().medium(), bound.score().medium());
        assertEquals(3, bound.score().medium());
        assertTrue(CertificateVerifier.verify(event, bound.certificate(bound.score()))
                .isValid());
    }

    @ParameterizedTest
    @MethodSource("conflicting")
    void certificate_ofRelationsThatAreLoosened_isRefused(List<Relation> relations) {
        Event event = days(3).relations(relations).build();
        DualBound bound = SubsetProofs.bound(event);
        Certificate certificate = bound.certificate(bound.score());
        String ruleId = RuleIds.of(relations.getLast());
        Event waived = event.toBuilder()
                .waivers(List.of(new Waiver(ruleId, Set.of(SubjectId.session("s0")), "It is accepted.")))
                .build();
        List<Relation> softer = new ArrayList<>(relations);
        softer.set(softer.size() - 1, softer.getLast().withLevel(Level.SOFT));

        assertEquals(0, SubsetProofs.bound(waived).score().medium());
        assertFalse(CertificateVerifier.verify(waived, certificate).isValid());
        assertFalse(
                CertificateVerifier.verify(event.toBuilder().relations(softer).build(), certificate)
                        .isValid());
    }

    /** Relations that just rule two sessions out, and those that just allow them: in two hours, one follows the other at once. */
    static Stream<Arguments> barelyConflicting() {
        Relation.SameDay sameDay = new Relation.SameDay(List.of("s0", "s1"), HARD);
        Relation.DifferentDay differentDay = new Relation.DifferentDay(List.of("s0", "s1"), HARD);
        Relation.NotParallel apart = new Relation.NotParallel(List.of("s0", "s1"), HARD);
        // From 11:00 of the first day until 9:00 of the second.
        int night = 22 * 60;
        return Stream.of(
                Arguments.of(
                        List.of(sameDay, new Relation.Before("s0", "s1", 1, null, HARD)),
                        List.of(sameDay, new Relation.Before("s0", "s1", 0, null, HARD))),
                Arguments.of(
                        List.of(sameDay, new Relation.Before("s1", "s0", 1, null, HARD)),
                        List.of(sameDay, new Relation.Before("s1", "s0", 0, null, HARD))),
                Arguments.of(
                        List.of(differentDay, new Relation.Before("s0", "s1", 0, night - 1, HARD)),
                        List.of(differentDay, new Relation.Before("s0", "s1", 0, night, HARD))),
                Arguments.of(
                        List.of(differentDay, new Relation.Before("s1", "s0", 0, night - 1, HARD)),
                        List.of(differentDay, new Relation.Before("s1", "s0", 0, night, HARD))),
                Arguments.of(
                        List.of(sameDay, new Relation.Before("s0", "s1", 1, null, HARD)), List.of(sameDay, apart)));
    }

    @ParameterizedTest
    @MethodSource("barelyConflicting")
    void certificate_ofRelationsThatBarelyConflict_isRefusedWhereTheyBarelyDoNot(
            List<Relation> tight, List<Relation> loose) {
        Event event = days(2).relations(tight).build();
        Event possible = days(2).relations(loose).build();
        DualBound bound = SubsetProofs.bound(event);

        Certificate certificate = bound.certificate(bound.score());

        assertEquals(3, bound.score().medium());
        assertTrue(CertificateVerifier.verify(event, certificate).isValid());
        assertEquals(0, SubsetProofs.bound(possible).score().medium());
        assertFalse(CertificateVerifier.verify(possible, certificate).isValid());
    }

    /** Multipliers see nothing: half of each session on each day breaks none of the relations. */
    @Test
    void solve_ofRelationsThatConflict_isProvenOptimal() {
        Event event = days(6).relations(List.of(
                        new Relation.DifferentDay(List.of("s0", "s1"), HARD),
                        new Relation.DifferentDay(List.of("s1", "s2"), HARD),
                        new Relation.DifferentDay(List.of("s0", "s2"), HARD),
                        new Relation.SameDay(List.of("s3", "s4"), HARD),
                        new Relation.SameDay(List.of("s4", "s5"), HARD),
                        new Relation.DifferentDay(List.of("s3", "s5"), HARD)))
                .build();

        SolveResult result =
                Lectern.solve(event, SolveOptions.builder().stepLimit(3_000).build());

        assertEquals(3 + 6, result.score().medium());
        assertEquals(3 + 6, result.lowerBound().medium());
        assertTrue(CertificateVerifier.verify(event, result.certificate()).isValid());
    }

    private static Event random(Random random) {
        List<Relation> relations = new ArrayList<>();
        for (int r = 0; r < 4; r++) {
            List<String> ids = new ArrayList<>(List.of("s0", "s1", "s2", "s3"));
            Collections.shuffle(ids, random);
            List<String> group = List.copyOf(ids.subList(0, 2 + random.nextInt(2)));
            relations.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Relation.Before(ids.get(0), ids.get(1), 60 * random.nextInt(2), null, HARD);
                        case 1 -> new Relation.SameDay(group, HARD);
                        case 2 -> new Relation.DifferentDay(group, HARD);
                        default -> new Relation.NotParallel(group, HARD);
                    });
        }
        return days(4).relations(relations.stream().distinct().toList()).build();
    }

    @Test
    @Tag("slow")
    void bound_ofRandomRelations_isNeverAboveTheOptimumAndVerified() {
        long proven = IntStream.range(0, EVENTS)
                .filter(RelationSubsetsTest::isProvenAtMedium)
                .count();

        assertTrue(proven > EVENTS / 10, () -> "only " + proven);
    }

    private static boolean isProvenAtMedium(int seed) {
        Event event = random(new Random(seed));
        // One room, in which all can be at once, leaves few timetables to try.
        Event small = event.toBuilder()
                .rooms(event.rooms().subList(0, 1))
                .editRule(RuleIds.ROOM_CONFLICT, rule -> rule.withEnabled(false))
                .build();
        return SubsetProofs.isProvenAtMedium(small, seed);
    }
}
