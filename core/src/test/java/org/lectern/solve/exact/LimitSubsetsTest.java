package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Presence;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.bound.DualBound;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateVerifier;
import org.lectern.testing.BruteForce;

/** Sets of sessions that cannot all be complete because of limits of days and of sessions at once, and blocks. */
class LimitSubsetsTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 15);

    /** What an event of this class limits; none where null. */
    private record Limits(
            int sessions,
            DailyLimit ofEvent,
            DailyLimit ofRoom,
            DailyLimit ofPerson,
            int maxParallel,
            List<Relation> relations) {

        static final Limits NONE = new Limits(3, DailyLimit.NONE, DailyLimit.NONE, DailyLimit.NONE, 1_000, List.of());

        Limits sessions(int count) {
            return new Limits(count, ofEvent, ofRoom, ofPerson, maxParallel, relations);
        }

        Limits ofEvent(DailyLimit limit) {
            return new Limits(sessions, limit, ofRoom, ofPerson, maxParallel, relations);
        }

        Limits ofRoom(DailyLimit limit) {
            return new Limits(sessions, ofEvent, limit, ofPerson, maxParallel, relations);
        }

        Limits ofPerson(DailyLimit limit) {
            return new Limits(sessions, ofEvent, ofRoom, limit, maxParallel, relations);
        }

        Limits maxParallel(int limit) {
            return new Limits(sessions, ofEvent, ofRoom, ofPerson, limit, relations);
        }

        Limits relations(Relation... relations) {
            return new Limits(sessions, ofEvent, ofRoom, ofPerson, maxParallel, List.of(relations));
        }

        /** Two days of two hours, one room in which all can be at once, and one person in all sessions, who may be in two at once. */
        Event event() {
            Event.Builder event = Event.builder("limits", ZoneOffset.UTC)
                    .startStepMinutes(60)
                    .changeoverMinutes(0)
                    .day("2020-03-30", "09:00/11:00")
                    .day("2020-03-31", "09:00/11:00")
                    .dailyLimit(ofEvent)
                    .room(Room.builder("hall").seats(50).dailyLimit(ofRoom).build())
                    .person(Person.builder("p").dailyLimit(ofPerson).build())
                    .ruleSetting(RuleSetting.of(RuleIds.ROOM_CONFLICT).withEnabled(false))
                    .ruleSetting(RuleSetting.of(RuleIds.PERSON_CONFLICT).withEnabled(false))
                    .ruleSetting(RuleSetting.of(RuleIds.MAX_PARALLEL).withParameter("limit", maxParallel))
                    .relations(relations);
            for (int s = 0; s < sessions; s++) {
                event.session(Session.builder("s" + s)
                        .allowedMinutes(60)
                        .priority(2 + s)
                        .slot(Slot.builder("slot" + s, "p")
                                .presence(Presence.OWN_SLOT)
                                .build())
                        .build());
            }
            return event.build();
        }
    }

    /**
     * One session too many, and one limit more, at which there is none.
     *
     * @param ruleId the rule that limits
     */
    record Case(String ruleId, Limits tight, Limits loose) {}

    static Stream<Case> cases() {
        Limits none = Limits.NONE;
        List<String> block = List.of("s0", "s1", "s2");
        Relation.DifferentDay apart = new Relation.DifferentDay(List.of("s0", "s2"));
        return Stream.of(
                new Case(
                        RuleIds.DAILY_LOAD,
                        none.ofEvent(DailyLimit.ofSessions(1)),
                        none.ofEvent(DailyLimit.ofSessions(2))),
                new Case(
                        RuleIds.DAILY_LOAD,
                        none.ofEvent(DailyLimit.ofMinutes(119)),
                        none.ofEvent(DailyLimit.ofMinutes(120))),
                new Case(
                        RuleIds.DAILY_LOAD,
                        none.ofRoom(DailyLimit.ofSessions(1)),
                        none.ofRoom(DailyLimit.ofSessions(2))),
                new Case(
                        RuleIds.DAILY_LOAD,
                        none.ofPerson(DailyLimit.ofMinutes(119)),
                        none.ofPerson(DailyLimit.ofMinutes(120))),
                new Case(
                        RuleIds.MAX_PARALLEL,
                        none.sessions(5).maxParallel(1),
                        none.sessions(5).maxParallel(2)),
                new Case(
                        RuleIds.BACK_TO_BACK,
                        none.relations(
                                new Relation.BackToBack(List.of("s0", "s1")),
                                new Relation.DifferentDay(block.subList(0, 2))),
                        none.relations(new Relation.DifferentDay(block.subList(0, 2)))),
                // The second need not be held, so the others are up to an hour apart: the night is longer.
                new Case(
                        RuleIds.BACK_TO_BACK,
                        none.relations(new Relation.BackToBack(block), apart),
                        none.relations(apart)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bound_ofOneSessionTooMany_isTheLeastPriority(Case limited) {
        Event event = limited.tight().event();

        DualBound bound = SubsetProofs.bound(event);

        assertEquals(BruteForce.best(event).score().medium(), bound.score().medium());
        assertEquals(3, bound.score().medium());
        assertTrue(CertificateVerifier.verify(event, bound.certificate(bound.score()))
                .isValid());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void certificate_ofAWiderLimit_isRefused(Case limited) {
        Event event = limited.tight().event();
        Event wider = limited.loose().event();
        Event softer = event.toBuilder()
                .editRule(limited.ruleId(), rule -> rule.withLevel(Level.SOFT))
                .build();
        Event waived = event.toBuilder()
                .waivers(List.of(new Waiver(limited.ruleId(), Set.of(SubjectId.session("s0")), "It is accepted.")))
                .build();

        Certificate certificate = SubsetProofs.bound(event).certificate(new Score(0, 3, 0));

        assertTrue(CertificateVerifier.verify(event, certificate).isValid());
        for (Event other : List.of(wider, softer, waived)) {
            assertTrue(SubsetProofs.bound(other).score().medium() < 3, other.toString());
            assertFalse(CertificateVerifier.verify(other, certificate).isValid());
        }
    }

    private static Limits random(Random random) {
        Limits limits = Limits.NONE.sessions(4 + random.nextInt(2));
        if (random.nextBoolean()) {
            limits = limits.ofEvent(DailyLimit.ofMinutes(60 + 60 * random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            limits = limits.ofRoom(DailyLimit.ofSessions(1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            limits = limits.ofPerson(DailyLimit.ofSessions(1 + random.nextInt(3)));
        }
        if (random.nextBoolean()) {
            limits = limits.maxParallel(1 + random.nextInt(2));
        }
        Importance hard = Importance.OF_RULE.withLevel(Level.HARD);
        Relation block = new Relation.BackToBack(List.of("s1", "s0", "s2"), hard);
        Relation other = random.nextBoolean()
                ? new Relation.DifferentDay(List.of("s2", "s3"), hard)
                : new Relation.Before("s3", "s1", 60 * random.nextInt(3), null, hard);
        return random.nextBoolean() ? limits.relations(block, other) : limits;
    }

    @Test
    @Tag("slow")
    void bound_ofRandomLimits_isNeverAboveTheOptimumAndVerified() {
        long proven = IntStream.range(0, EVENTS)
                .filter(seed ->
                        SubsetProofs.isProvenAtMedium(random(new Random(seed)).event(), seed))
                .count();

        assertTrue(proven > EVENTS / 10, () -> "only " + proven);
    }
}
