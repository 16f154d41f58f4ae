package org.lectern.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Window;

/** Random breaks of an event: in every room or in some, in the windows of its days or beside them. */
final class RandomBreaks {

    private RandomBreaks() {}

    /** Returns the event with up to three breaks more. */
    static Event add(Event event, Dice dice) {
        List<Window> windows =
                event.days().stream().flatMap(day -> day.windows().stream()).toList();
        List<Break> breaks = new ArrayList<>();
        for (int i = dice.mostly(0, 40, 1, 3); i > 0; i--) {
            Window window = dice.oneOf(windows);
            int longest = Math.max(1, (int) window.minutes() / 3);
            Window time = Window.of(RandomWindows.instant(window, dice), dice.between(1, longest));
            Break given = Break.of("break-" + i, time).withName("Coffee " + i);
            if (dice.percent(40)) {
                given = given.withRooms(
                        dice.someOf(event.rooms(), 2).stream().map(Room::id).toArray(String[]::new));
            } else if (dice.percent(60)) {
                given = given.splittingHalfDay();
            }
            if (isSound(given, breaks, event)) {
                breaks.add(given);
            }
        }
        return event.toBuilder().breaks(breaks).build();
    }

    private static boolean isSound(Break given, List<Break> others, Event event) {
        return given.findDay(event.days(), event.zone()).isPresent()
                && others.stream()
                        .noneMatch(other -> other.time().overlapMinutes(given.time()) > 0 && meet(other, given));
    }

    private static boolean meet(Break one, Break other) {
        return one.roomIds().isEmpty()
                || other.roomIds().isEmpty()
                || !Collections.disjoint(one.roomIds(), other.roomIds());
    }
}
