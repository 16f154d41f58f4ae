package org.lectern.solve.scoring.tally;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.solve.scoring.TalliedTimetable.session;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.panel.CostTables;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.scoring.TalliedTimetable;

class EventIndexTest {

    /** From the first local midnight to 09:00 of the first day. */
    private static final int FIRST_START = 9 * 60;

    /** To 12:00 of the fourth day. */
    private static final int LAST_END = (3 * 24 + 12) * 60;

    private static Event.Builder event() {
        return TalliedTimetable.threeDays(session("a", "ana"), session("b", "bo", "ana"), session("c", "bo"));
    }

    private static EventIndex index(Event.Builder event, Placement... placements) {
        Event built = event.build();
        EffectiveRules rules = EffectiveRules.of(built, StandardRules.catalogue());
        return new EventIndex(built, rules, CostTables.of(built, rules), List.of(placements));
    }

    @Test
    void ids_knownAndUnknown_haveAPositionOrNone() {
        EventIndex index = index(event());

        assertEquals(1, index.session("b"));
        assertEquals(1, index.room("red"));
        assertEquals(1, index.person("bo"));
        assertEquals(Optional.of(2), index.findSession("c"));
        assertEquals(Optional.of(1), index.findRoom("red"));
        assertEquals(Optional.empty(), index.findSession("red"));
        assertEquals(Optional.empty(), index.findRoom("b"));
        assertEquals(SubjectId.session("c"), index.sessionId(2));
        assertArrayEquals(new int[] {2, 0}, index.sessions(List.of("c", "a")));
        assertThrows(NullPointerException.class, () -> index.session("red"));
    }

    @Test
    void sessions_ofEachPerson_comeInTheOrderOfTheEvent() {
        EventIndex index = index(event());

        assertArrayEquals(new int[] {0, 1}, index.sessionsOf("ana"));
        assertArrayEquals(new int[] {1, 2}, index.sessionsOf("bo"));
        assertArrayEquals(new int[0], index.sessionsOf("cy"));
        assertEquals(2, index.sessionsByPerson().size());
    }

    @Test
    void horizon_ofWindowsAlone_isTwoDaysWiderThanThey() {
        EventIndex index = index(event());

        assertEquals(FIRST_START - Timeline.MARGIN, index.horizonStart());
        assertEquals(LAST_END + Timeline.MARGIN, index.horizonEnd());
        assertEquals(LAST_END - FIRST_START + 2L * Timeline.MARGIN, index.horizonMinutes());
    }

    @Test
    void horizon_ofPlacementsAndPinsOutside_holdsThemToo() {
        EventIndex early = index(
                event(),
                new Placement("a", "red", Instant.parse("2026-05-04T08:50:00Z"), 30, List.of()),
                new Placement("b", "red", Instant.parse("2026-05-07T11:50:00Z"), 30, List.of()));
        EventIndex pinned = index(TalliedTimetable.threeDays(
                session("a").pin(Pin.NONE.withStart(Instant.parse("2026-05-07T15:00:00Z")))));

        assertEquals(FIRST_START - 10 - Timeline.MARGIN, early.horizonStart());
        assertEquals(LAST_END + 20 + Timeline.MARGIN, early.horizonEnd());
        assertEquals(LAST_END + 180 + Timeline.MARGIN, pinned.horizonEnd());
    }

    @Test
    void rooms_thatShareAPart_areListedAfterTheRoomItself() {
        EventIndex index = index(event().rooms(List.of(
                Room.of("red", 20),
                Room.of("attic", 20),
                Room.builder("hall").parts("red", "blue").build(),
                Room.of("blue", 20))));

        assertArrayEquals(new int[] {0, 2}, index.roomsSharing(0));
        assertArrayEquals(new int[] {1}, index.roomsSharing(1));
        assertArrayEquals(new int[] {2, 0, 3}, index.roomsSharing(2));
        assertArrayEquals(new int[] {3, 2}, index.roomsSharing(3));
    }

    @Test
    void relations_ofARule_areThoseOfItsLevelAndWeight() {
        Relation plain = new Relation.SameDay(List.of("a", "b"));
        Relation softer = new Relation.SameDay(List.of("b", "c")).withImportance(Importance.at(Level.MEDIUM));
        Relation other = new Relation.DifferentDay(List.of("a", "c"));
        EventIndex index = index(event().relations(List.of(softer, other, plain)));
        List<RuleConfig> configs = index.relationConfigs(RuleIds.SAME_DAY);

        assertEquals(2, configs.size());
        assertEquals(List.of(plain), index.relations(configs.getFirst()));
        assertEquals(List.of(softer), index.relations(configs.getLast()));
        assertEquals(
                List.of(other),
                index.relations(index.relationConfigs(RuleIds.DIFFERENT_DAY).getFirst()));
    }

    @Test
    void topicRelations_ofAKind_areThoseOfItsLevelAndWeight() {
        TopicRelation plain = TopicRelation.apart("theme");
        TopicRelation softer = TopicRelation.apart("language").withLevel(Level.MEDIUM);
        TopicRelation other = TopicRelation.varied("theme");
        EventIndex index = index(event().topicRelations(List.of(softer, other, plain)));
        List<RuleConfig> configs = index.relationConfigs(RuleIds.TOPIC_OVERLAP);

        assertEquals(List.of(plain), index.topicRelations(TopicRelation.Kind.APART, configs.getFirst()));
        assertEquals(List.of(softer), index.topicRelations(TopicRelation.Kind.APART, configs.getLast()));
    }

    @Test
    void lists_turnedInsideOut_nameForEachSessionTheListsThatHoldIt() {
        int[][] turned = index(event()).listsContaining(List.of(new int[] {2, 0}, new int[] {2}));

        assertArrayEquals(new int[] {0}, turned[0]);
        assertArrayEquals(new int[0], turned[1]);
        assertArrayEquals(new int[] {0, 1}, turned[2]);
    }

    private static Event.Builder travelling() {
        return event().changeoverMinutes(10)
                .rooms(List.of(
                        Room.builder("blue").building("Palais").setUpMinutes(4).build(),
                        Room.builder("red")
                                .building("Annexe")
                                .tearDownMinutes(6)
                                .build(),
                        Room.builder("grey").building("Palais").build()));
    }

    @Test
    void buffers_withTravel_areTheLongerOfTravelAndChangeover() {
        BufferMinutes buffers =
                index(travelling().travel("Palais", "Annexe", 25)).buffers();

        assertEquals(25, buffers.minBetween(0, 1));
        assertEquals(25, buffers.minBetween(1, 2));
        assertEquals(10, buffers.minBetween(0, 2));
        assertEquals(10, buffers.minBetween(1, 1));
        assertEquals(25, buffers.longestBetween());
        assertEquals(10, buffers.changeover());
        assertEquals(96, buffers.occupiedFrom(0, 100));
        assertEquals(100, buffers.occupiedUntil(0, 100));
        assertEquals(106, buffers.occupiedUntil(1, 100));
    }

    @Test
    void buffers_withoutOrWithLittleTravel_areTheChangeover() {
        assertEquals(10, index(travelling()).buffers().minBetween(0, 1));
        assertEquals(10, index(travelling()).buffers().longestBetween());
        assertEquals(
                10, index(travelling().travel("Palais", "Annexe", 3)).buffers().longestBetween());
    }

    @Test
    void waivers_ofARule_coverWhatTheyNameAndNoMore() {
        WaiverLookup waived = index(
                        event().waiver(RuleIds.NO_SLACK, "agreed", SubjectId.session("b"), SubjectId.room("red")))
                .waivers(RuleIds.NO_SLACK);
        SubjectId red = SubjectId.room("red");

        assertFalse(waived.isEmpty());
        assertTrue(waived.covers(0, 1, red));
        assertTrue(waived.covers(SubjectId.session("b"), red));
        assertTrue(waived.covers(List.of(red, SubjectId.session("b"))));
        assertTrue(waived.coversInRoom(2, 1, 1));
        assertTrue(waived.coversInRooms(2, 1, 0, 1));
        assertTrue(waived.coversInRooms(2, 1, 1, 1));
        assertFalse(waived.covers(0, 1));
        assertFalse(waived.covers(0, 2, red));
        assertFalse(waived.covers(List.of(red)));
        assertFalse(waived.coversInRoom(2, 1, 0));
        assertFalse(waived.coversInRooms(2, 0, 0, 1));
        assertTrue(index(event()).waivers(RuleIds.NO_SLACK).isEmpty());
        assertFalse(index(event()).waivers(RuleIds.NO_SLACK).covers(0, 1));
    }

    @Test
    void sharedPeople_ofEachPair_areListedWithTheTravellers() {
        SharedPeople shared = new SharedPeople(index(TalliedTimetable.threeDays(
                        session("a", "ana"),
                        session("b", "bo", "ana", "cy"),
                        session("c", "bo"),
                        session("d", "cy", "bo"))
                .people(List.of(
                        Person.of("ana"),
                        Person.builder("bo").zone(ZoneOffset.UTC).build(),
                        Person.of("cy")))
                .changeoverMinutes(5)
                .rooms(travelling().build().rooms())
                .travel("Palais", "Annexe", 25)
                .waiver(RuleIds.PERSON_CONFLICT, "agreed", SubjectId.session("c"), SubjectId.session("d"))));

        assertEquals(
                List.of(
                        new SharedPeople.Pair(0, 1, List.of("ana"), 1),
                        new SharedPeople.Pair(1, 2, List.of("bo"), 0),
                        new SharedPeople.Pair(1, 3, List.of("bo", "cy"), 1)),
                shared.pairs().stream()
                        .sorted(Comparator.comparingInt(pair -> 10 * pair.one() + pair.other()))
                        .toList());
        assertArrayEquals(new int[] {1}, shared.partners()[0]);
        assertArrayEquals(new int[] {1}, shared.partners()[2]);
        assertEquals(25, shared.minBetween(0, 1, 0, 1));
        assertEquals(5, shared.minBetween(1, 2, 0, 1));
        assertEquals(5, shared.minBetween(2, 1, 0, 1));
        assertEquals(25, shared.minBetween(3, 1, 0, 1));
    }
}
