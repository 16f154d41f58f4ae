package org.lectern.solve.proof.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.event.Break;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RoomWish;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** Which rooms a certificate may treat as one. */
class SameRoomsTest {

    private static final String DIFFER = "Rooms 'blue' and 'red' are treated as one although they differ.";
    private static final String CONFLICT =
            "Rooms are treated as one although room-conflict or no-slack may tell them apart.";

    private static Event.Builder event() {
        return Event.builder("panels", ZoneOffset.UTC)
                .day("2020-03-30", "09:00/12:00")
                .room(Room.builder("blue").seats(50).setUpMinutes(5).build())
                .room(Room.builder("red").seats(50).setUpMinutes(5).build())
                .people("ana", "bo")
                .session(Session.builder("by").attendants("ana").audience(20).build())
                .session(Session.builder("mw").attendants("ana").build())
                .session(Session.builder("pa").attendants("bo").build());
    }

    private static Optional<String> flaw(Event event, List<List<String>> groups) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        return new SameRooms(event, rules, CostTables.of(event, rules), groups).findFlaw();
    }

    private static Optional<String> flaw(Event event) {
        return flaw(event, List.of(List.of("blue", "red")));
    }

    @Test
    void rooms_thatNobodyTellsApart_areOne() {
        assertEquals(Optional.empty(), flaw(event().build()));
    }

    private static Event.Builder withRed(Event.Builder event, UnaryOperator<Room.Builder> change) {
        Room blue = Room.builder("blue").seats(50).setUpMinutes(5).build();
        Room red = change.apply(Room.builder("red").seats(50).setUpMinutes(5)).build();
        return event.rooms(List.of(blue, red));
    }

    private static Event.Builder withBelarus(Event.Builder event, UnaryOperator<Session.Builder> change) {
        Session belarus = change.apply(Session.builder("by").attendants("ana")).build();
        return event.sessions(
                List.of(belarus, Session.builder("mw").attendants("ana").build()));
    }

    private static Arguments flawed(String says, UnaryOperator<Event.Builder> change) {
        return Arguments.of(change, says);
    }

    private static String by(String rule) {
        return "Rooms are treated as one although rule %s may tell them apart.".formatted(rule);
    }

    static Stream<Arguments> differences() {
        return Stream.of(
                flawed(DIFFER, event -> withRed(event, room -> room.seats(60))),
                flawed(DIFFER, event -> withRed(event, room -> room.building("Annexe"))),
                flawed(DIFFER, event -> withRed(event, room -> room.setUpMinutes(10))),
                flawed(DIFFER, event -> withRed(event, room -> room.tearDownMinutes(5))),
                flawed(DIFFER, event -> withRed(event, room -> room.dailyLimit(DailyLimit.ofSessions(9)))),
                flawed(DIFFER, event -> withRed(event, room -> room.available(event.window("2020-03-30T09:00/11:00")))),
                flawed(DIFFER, event -> withRed(event, room -> room.parts("blue"))),
                flawed(
                        DIFFER,
                        event -> event.breaks(Break.of("tea", event.window("2020-03-30T10:00/10:30"))
                                .withRooms("red"))),
                flawed(DIFFER, event -> withBelarus(event, session -> session.allowedRooms("red"))),
                flawed(DIFFER, event -> withBelarus(event, session -> session.pin(Pin.NONE.withRoomId("blue")))),
                flawed(
                        DIFFER,
                        event -> withBelarus(
                                event, session -> session.roomWishes(new RoomWish.PreferredRooms(Set.of("red"), 1)))),
                flawed(
                        by("room-change"),
                        event -> event.sessions(List.of(
                                Session.builder("by").region("East").build(),
                                Session.builder("mw").region("East").build()))),
                flawed(
                        by("person-room-change"),
                        event -> event.ruleSetting(
                                RuleSetting.of("person-room-change").withEnabled(true))),
                flawed(
                        CONFLICT,
                        event -> event.ruleSetting(
                                RuleSetting.of("room-conflict").withLevel(Level.MEDIUM))),
                flawed(
                        CONFLICT,
                        event -> event.ruleSetting(RuleSetting.of("no-slack").withLevel(Level.HARD))),
                flawed(CONFLICT, event -> event.waiver("no-slack", "they are quick", SubjectId.room("red"))),
                flawed(CONFLICT, event -> event.waiver("room-conflict", "it is a hall", SubjectId.session("by"))));
    }

    @ParameterizedTest
    @MethodSource("differences")
    void rooms_thatSomethingTellsApart_areNotOne(UnaryOperator<Event.Builder> change, String says) {
        assertEquals(Optional.of(says), flaw(change.apply(event()).build()));
    }

    @Test
    void rooms_whoseDifferenceNoRuleAsksFor_areOne() {
        Event off = withRed(event(), room -> room.features("screen"))
                .ruleSetting(RuleSetting.of("room-change").withEnabled(false))
                .build();

        assertEquals(Optional.empty(), flaw(off));
    }

    @Test
    void rooms_whereNothingOccursTwice_areOne() {
        Event event = event().sessions(List.of(
                        Session.builder("by").attendants("ana").region("East").build(),
                        Session.builder("mw").attendants("bo").region("West").build()))
                .ruleSetting(RuleSetting.of("person-room-change").withEnabled(true))
                .build();

        assertEquals(Optional.empty(), flaw(event));
    }

    private static Event.Builder withWater(Event.Builder event, int sessions) {
        return event.sessions(Stream.of("by", "mw", "pa")
                .map(id -> Session.builder(id)
                        .tags(
                                "pa".equals(id) || sessions < 2 && "mw".equals(id)
                                        ? "theme:schools-" + id
                                        : "theme:water")
                        .build())
                .toList());
    }

    @Test
    void rooms_thatTopicsAskFor_areNotOne() {
        Event varied = withWater(event(), 2)
                .topicRelation(TopicRelation.varied("theme"))
                .build();

        assertEquals(Optional.of(by("topic-repeat")), flaw(varied));
    }

    @Test
    void rooms_thatTopicsOfNoTwoSessionsAskFor_areOne() {
        Event apart = withWater(event(), 1)
                .topicRelation(TopicRelation.varied("theme"))
                .topicRelation(TopicRelation.oneRoom("theme"))
                .build();
        Event otherwise = withWater(event(), 2)
                .topicRelation(TopicRelation.oneDay("theme"))
                .build();
        Event waived = withWater(event(), 2)
                .topicRelation(TopicRelation.oneRoom("theme"))
                .waiver("topic-rooms", "they know the way", SubjectId.session("by"), SubjectId.session("mw"))
                .build();

        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                Stream.of(apart, otherwise, waived).map(SameRoomsTest::flaw).toList());
    }

    @Test
    void groups_ofUnknownOrRepeatedRooms_areRefused() {
        Event event = event().build();

        assertEquals(
                Optional.of("A group of rooms names 'green', which the event does not have."),
                flaw(event, List.of(List.of("blue", "green"))));
        assertEquals(
                Optional.of("Room 'blue' is in groups of rooms twice."),
                flaw(event, List.of(List.of("blue", "red"), List.of("blue"))));
        assertEquals(Optional.of("A group of rooms is empty."), flaw(event, List.of(List.of())));
    }
}
