package org.lectern.warning;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;

/** Limits of rooms to add to a sound event with one room of 40 seats, XXI, and the one warning about each. */
final class RoomWarningCases {

    private RoomWarningCases() {}

    private static Arguments is(String expected, UnaryOperator<Event.Builder> change) {
        return Arguments.of(expected, change);
    }

    static Stream<Arguments> all() {
        return Stream.of(
                is(
                        "No room is allowed for ghana and chad: the list of allowed rooms is empty. List at least one"
                                + " room, or remove the list to allow every room.",
                        event -> event.session(
                                        Session.builder("ghana").allowedRooms().build())
                                .session(Session.builder("chad").allowedRooms().build())),
                is(
                        "ghana expects 40 people, and the largest room that it may have, XXII, has 39 seats. Allow a larger"
                                + " room, or correct the expected audience.",
                        event -> event.room("XX", 30)
                                .room("XXII", 39)
                                .session(Session.builder("ghana")
                                        .audience(40)
                                        .allowedRooms("XX", "XXII")
                                        .build())),
                is(
                        "No room suits ghana. Excluded, too small or without what it needs: XXI. Allow another"
                                + " room, or check the seats and features of the rooms and what is needed.",
                        event -> event.session(Session.builder("ghana")
                                .excludedFeatures("Interpretation")
                                .build())),
                is(
                        "No room suits ghana and everybody in it: ben cannot use the rooms that are left. Allow another"
                                + " room, or check the seats and features of the rooms and what is needed.",
                        event -> event.room("XX", 30)
                                .person(Person.builder("ben").allowedRooms("XX").build())
                                .session(Session.builder("ghana")
                                        .audience(40)
                                        .attendants("ben")
                                        .build())),
                is(
                        "No room suits ben: none has the feature “lift”. Add it to a room, or remove it where it is"
                                + " needed.",
                        event -> event.person(Person.builder("ben")
                                        .neededFeatures("lift")
                                        .build())
                                .session(Session.builder("ghana")
                                        .attendants("ben")
                                        .build())),
                is(
                        "No room has the feature “piano” that ghana would prefer. Add it to a room, or remove the"
                                + " wish.",
                        event -> event.session(Session.builder("ghana")
                                .roomWishes(new RoomWish.PreferredFeature("piano", 2))
                                .build())));
    }
}
