package org.lectern.solve.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Travel;
import org.lectern.event.Waiver;
import org.lectern.rule.Catalogue;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.LongStayPerson;
import org.lectern.solve.scoring.tally.MinuteLoad;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.ManyRooms;

/** What the search asks of the rules of an event beside their tallies. */
class CouplingRulesTest {

    private static final SubjectId BRAZIL = SubjectId.session("brazil");
    private static final SubjectId CHAD = SubjectId.session("chad");

    private static CouplingRules rules(UnaryOperator<Event.Builder> change) {
        Event.Builder event = Event.builder("three-days", ZoneOffset.UTC)
                .startStepMinutes(15)
                .day("2026-05-04", "09:00/11:00")
                .day("2026-05-05", "09:00/09:20")
                .day("2026-05-06", "09:00/10:00")
                .room("blue", 20)
                .room("red", 20)
                .people("ana", "bo")
                .sessions(List.of(session("brazil", "ana"), session("chad", "ana", "bo"), session("denmark", "ana")));
        return ManyRooms.instance(change.apply(event).build()).couplingRules();
    }

    private static Session session(String id, String... people) {
        return Session.builder(id)
                .allowedMinutes(30)
                .qaMinutes(0, 0)
                .attendants(people)
                .tags("theme:water")
                .build();
    }

    private static Waiver waiver(String rule, SubjectId... subjects) {
        return new Waiver(rule, Set.of(subjects), "agreed by the chair");
    }

    private static RuleSetting atMost(int sessions) {
        return RuleSetting.of(RuleIds.MAX_PARALLEL).withEnabled(true).withParameter("limit", sessions);
    }

    @Test
    void balancedDays_ofShortDay_leaveItOut() {
        assertEquals(0b101, rules(event -> event).balancedDays());
    }

    @Test
    void longStay_onAndOff_isAboutThoseOfSeveralSessionsOrNobody() {
        List<LongStayPerson> people = rules(event -> event).longStayPeople();
        List<LongStayPerson> off = rules(event -> event.ruleSettings(
                        List.of(RuleSetting.of(RuleIds.LONG_STAY).withEnabled(false))))
                .longStayPeople();

        assertEquals(
                List.of("ana"), people.stream().map(LongStayPerson::personId).toList());
        assertArrayEquals(new int[] {0, 1, 2}, people.getFirst().sessions());
        assertEquals(List.of(), off);
    }

    @Test
    void roomConflict_waivedForOneSession_isEverWaivedForItAlone() {
        CouplingRules rules = rules(event -> event.waivers(List.of(waiver(RuleIds.ROOM_CONFLICT, CHAD))));

        assertFalse(rules.isRoomConflictEverWaived(0));
        assertTrue(rules.isRoomConflictEverWaived(1));
        assertTrue(rules.isRoomConflictWaived(0, 1, 0, 0));
        assertTrue(rules.isRoomConflictWaived(1, 0, 0, 0));
        assertFalse(rules.isRoomConflictWaived(0, 2, 0, 0));
    }

    @Test
    void roomConflict_waivedInOneRoom_isEverWaivedForEachSession() {
        CouplingRules rules =
                rules(event -> event.waivers(List.of(waiver(RuleIds.ROOM_CONFLICT, SubjectId.room("red")))));

        assertTrue(rules.isRoomConflictEverWaived(0));
        assertTrue(rules.isRoomConflictWaived(0, 1, 1, 1));
        assertFalse(rules.isRoomConflictWaived(0, 1, 0, 0));
        assertTrue(rules.isRoomConflictWaived(0, 1, 0, 1));
    }

    @Test
    void parallelLimit_asked_countsInTheLoadUnlessWaived() {
        CouplingRules rules = rules(event -> event.ruleSettings(List.of(atMost(1)))
                .waivers(List.of(
                        waiver(RuleIds.MAX_PARALLEL, BRAZIL, CHAD),
                        waiver(RuleIds.MAX_PARALLEL, BRAZIL, SubjectId.room("red")))));
        MinuteLoad load = rules.newMinuteLoad();

        load.add(0, 0, 30);
        load.add(2, 20, 50);
        assertEquals(OptionalLong.of(1), rules.findParallelLimit());
        assertEquals(10, load.excess());
        load.add(1, 0, 30);
        assertEquals(0, load.excess());
        assertEquals(1, rules.parallelWaivers().size());
        assertArrayEquals(
                new int[] {0, 1},
                Arrays.stream(rules.parallelWaivers().getFirst()).sorted().toArray());
    }

    @Test
    void parallelLimit_off_isNone() {
        CouplingRules rules =
                rules(event -> event.ruleSettings(List.of(atMost(1).withEnabled(false))));
        MinuteLoad load = rules.newMinuteLoad();

        load.add(0, 0, 30);
        load.add(1, 0, 30);
        assertEquals(OptionalLong.empty(), rules.findParallelLimit());
        assertEquals(0, load.excess());
        assertTrue(load.hasCapacity(0, 30));
    }

    @Test
    void rules_atSoftLevelAndOff_areNotStrict() {
        CouplingRules rules = rules(event -> event.ruleSettings(List.of(
                RuleSetting.of(RuleIds.IDLE_GAP).withLevel(Level.MEDIUM),
                RuleSetting.of(RuleIds.ROOM_CONFLICT).withEnabled(false))));

        assertTrue(rules.isStrict(RuleIds.IDLE_GAP));
        assertTrue(rules.isStrict(RuleIds.PERSON_CONFLICT));
        assertFalse(rules.isStrict(RuleIds.LONG_STAY));
        assertFalse(rules.isStrict(RuleIds.ROOM_CONFLICT));
    }

    @Test
    void topicCount_ofOneTopic_countsItsSessions() {
        CouplingRules rules = rules(event -> event.topicRelations(List.of(TopicRelation.atOnce(2, "theme"))));

        assertEquals(1, rules.countedSessions().size());
        assertEquals(List.of(0, 1, 2), rules.countedSessions().getFirst().sessions());
        assertEquals(2, rules.countedSessions().getFirst().count());
        assertFalse(rules.countedSessions().getFirst().hasWaivers());
        assertEquals(
                List.of(1),
                rules.countedSessions().getFirst().withSessions(List.of(1)).sessions());
    }

    @Test
    void people_sharedByPairs_areListedOncePerPair() {
        CouplingRules rules = rules(event -> event);

        assertEquals(3, rules.sharedPeople().size());
        assertArrayEquals(new int[] {1, 2}, rules.partners()[0]);
        assertArrayEquals(new int[] {0, 2}, rules.partners()[1]);
        assertEquals(0, rules.minBetween(0, 1, 0, 1));
        assertEquals(10, rules(event -> event.changeoverMinutes(10)).minBetween(2, 0, 0, 1));
    }

    @Test
    void rules_thatConcernNoSession_areNotInForce() {
        Event.Builder alone = Event.builder("alone", ZoneOffset.UTC)
                .startStepMinutes(15)
                .day("2026-05-04", "09:00/11:00")
                .room("blue", 20)
                .people("ana", "bo")
                .delegations(List.of(Delegation.of("fiji", "brazil")))
                .ruleSettings(StandardRules.catalogue().rules().stream()
                        .map(rule -> RuleSetting.of(rule.definition().id()).withEnabled(true))
                        .toList())
                .session(session("brazil", "ana"))
                .session(session("chad", "bo"));
        CouplingRules rules = ManyRooms.instance(alone.build()).couplingRules();

        assertEquals(
                Set.of(RuleIds.ROOM_CONFLICT, RuleIds.NO_SLACK, RuleIds.SEAT_INVERSION),
                rules.inForce().stream().map(CouplingRule::id).collect(Collectors.toSet()));
        assertFalse(rules.hasCustomRules());
        assertTrue(rules.monotoneIds().contains(RuleIds.ROOM_CONFLICT));
    }

    @Test
    void customRule_aboutSeveralSessions_isKnown() {
        Catalogue catalogue =
                StandardRules.catalogue().withRules(new MadeUpRules.Plainly(new MadeUpRules.FullFirstDay()));
        String id = new MadeUpRules.FullFirstDay().definition().id();
        Event event = Event.builder("custom", ZoneOffset.UTC)
                .day("2026-05-04", "09:00/11:00")
                .room("blue", 20)
                .people("ana")
                .session(session("brazil", "ana"))
                .editRule(id, rule -> rule.withEnabled(true).withWeight(10))
                .build();

        assertTrue(ManyRooms.instance(event, catalogue).couplingRules().hasCustomRules());
    }

    @Test
    void balancedDays_whereAllSessionsArePinned_areThoseOfThePins() {
        Pin toDay = Pin.NONE.withDay(LocalDate.parse("2026-05-06"));
        Pin toStart = Pin.NONE.withStart(Instant.parse("2026-05-04T09:30:00Z"));

        assertEquals(
                0b100,
                rules(event -> event.sessions(List.of(pinned("brazil", toDay)))).balancedDays());
        assertEquals(
                0b001,
                rules(event -> event.sessions(List.of(pinned("brazil", toStart))))
                        .balancedDays());
        assertEquals(
                0b101,
                rules(event -> event.sessions(List.of(pinned("brazil", toDay), pinned("chad", toStart))))
                        .balancedDays());
    }

    private static Session pinned(String id, Pin pin) {
        return session(id, "ana").toBuilder().pin(pin).build();
    }

    @Test
    void balancedDays_asShortAsTheShortestSession_areCounted() {
        Session short20 =
                session("brazil", "ana").toBuilder().allowedMinutes(20).build();

        assertEquals(0b111, rules(event -> event.sessions(List.of(short20))).balancedDays());
    }

    @Test
    void people_whoAreRemote_doNotTravel() {
        CouplingRules rules = rules(event -> event.changeoverMinutes(10)
                .rooms(List.of(
                        Room.builder("blue").building("Palais").build(),
                        Room.builder("red").building("Annexe").build()))
                .travel(List.of(new Travel("Palais", "Annexe", 25)))
                .people(List.of(
                        Person.builder("ana")
                                .zone(ZoneId.of("Pacific/Auckland"))
                                .build(),
                        Person.of("bo")))
                .sessions(List.of(session("brazil", "ana"), session("chad", "ana", "bo"), session("denmark", "bo"))));

        assertEquals(10, rules.minBetween(0, 1, 0, 1));
        assertEquals(10, rules.minBetween(1, 0, 1, 0));
        assertEquals(25, rules.minBetween(1, 2, 0, 1));
        assertEquals(25, rules.minBetween(2, 1, 1, 0));
        assertEquals(10, rules.minBetween(1, 2, 1, 1));
        assertEquals(10, rules.buffers().shortestBetween());
        assertEquals(25, rules.buffers().longestBetween());
        assertEquals(2, rules.buffers().zoneCount());
        assertEquals(10, rules.buffers().changeover());
    }
}
