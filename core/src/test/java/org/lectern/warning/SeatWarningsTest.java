package org.lectern.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.diagnose.Diagnosis;
import org.lectern.event.AllowedRooms;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.rule.RuleIds;

/** An audience that no room seats is a mistake where hard rules alone keep the session out, as a diagnosis proves. */
final class SeatWarningsTest {

    private static Event event(UnaryOperator<Session.Builder> session, UnaryOperator<Event.Builder> change) {
        return change.apply(Event.builder("round", ZoneId.of("Europe/Zurich"))
                        .day("2020-03-31", "10:00/13:00")
                        .room(Room.builder("XXI").seats(40).features("booths").build())
                        .room(Room.builder("XXII").seats(90).build())
                        .session(session.apply(Session.builder("ghana").audience(60))
                                .build()))
                .build();
    }

    private static Arguments of(String told, UnaryOperator<Session.Builder> session) {
        return Arguments.of(told, event(session, event -> event));
    }

    static Stream<Arguments> mistakes() {
        String own =
                "ghana expects 60 people, and the largest room that it may have, XXI, has 40 seats. Allow a larger room, or"
                        + " correct the expected audience.";
        return Stream.of(
                of(
                        "No room is large enough for ghana: the largest has 90 seats. Add a larger room, or correct the"
                                + " expected audience.",
                        ghana -> ghana.audience(91)),
                of(own, ghana -> ghana.allowedRooms(AllowedRooms.only(Set.of("XXI")))),
                of(own, ghana -> ghana.neededFeatures("booths")),
                of(own, ghana -> ghana.pin(Pin.NONE.withRoomId("XXI"))));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void audience_beyondEachRoomThatItMayHave_isAMistake(String told, Event event) {
        Warning warning = Warnings.of(event).getFirst();

        assertEquals(1, Warnings.of(event).size(), Warnings.of(event).toString());
        assertEquals(told, warning.toString());
        assertTrue(warning.isMistake());
        assertInstanceOf(Diagnosis.Infeasible.class, Diagnosis.of(event));
    }

    static Stream<Event> allowed() {
        UnaryOperator<Session.Builder> large = ghana -> ghana.audience(91);
        return Stream.of(
                event(
                        large,
                        event -> event.ruleSettings(
                                List.of(RuleSetting.of(RuleIds.ROOM_SEATS).withLevel(Level.MEDIUM)))),
                event(
                        large,
                        event -> event.ruleSettings(List.of(
                                RuleSetting.of(RuleIds.UNSCHEDULED_SESSION).withLevel(Level.SOFT)))),
                event(
                        large,
                        event -> event.waivers(List.of(new Waiver(
                                RuleIds.ROOM_SEATS,
                                Set.of(SubjectId.session("ghana"), SubjectId.room("XXII")),
                                "a screen outside")))));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void audience_thatARuleLetsIn_isNoMistake(Event event) {
        assertFalse(Warnings.of(event).stream().anyMatch(Warning::isMistake));
    }

    @Test
    void audience_thatFits_isNoMistake() {
        assertEquals(List.of(), Warnings.of(event(ghana -> ghana, event -> event)));
    }
}
