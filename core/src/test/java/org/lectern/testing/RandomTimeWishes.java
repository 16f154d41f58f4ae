package org.lectern.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Importance;
import org.lectern.event.Level;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/** Random wishes about times with a level and a weight of their own, of some people and sessions in half of the events. */
final class RandomTimeWishes {

    private static final List<Importance> IMPORTANCES = List.of(
            Importance.OF_RULE,
            Importance.OF_RULE.withWeight(3),
            Importance.at(Level.SOFT).withWeight(2),
            Importance.at(Level.MEDIUM),
            Importance.at(Level.HARD));

    private RandomTimeWishes() {}

    /** Adds wishes with dice of their own, so that the rest stays what it is for a seed. */
    static Event add(Event event, List<Window> halfDays) {
        long seed = event.people().size() * 31L + event.sessions().size();
        for (Window halfDay : halfDays) {
            seed = seed * 31 + halfDay.startInclusive().getEpochSecond() / 60 + halfDay.minutes();
        }
        Dice dice = new Dice(new Random(seed));
        if (dice.percent(50)) {
            return event;
        }
        return event.toBuilder()
                .people(event.people().stream()
                        .map(person -> person.toBuilder()
                                .timeWishes(wishes(halfDays, 75, dice))
                                .build())
                        .toList())
                .sessions(event.sessions().stream()
                        .map(session -> session.toBuilder()
                                .timeWishes(wishes(halfDays, 60, dice))
                                .build())
                        .toList())
                .build();
    }

    private static List<TimeWish> wishes(List<Window> halfDays, int nonePercent, Dice dice) {
        List<TimeWish> wishes = new ArrayList<>();
        for (int i = dice.mostly(0, nonePercent, 1, 2); i > 0; i--) {
            TimeWish.Kind kind = dice.oneOf(List.of(TimeWish.Kind.values()));
            List<Window> windows = List.of(RandomWindows.near(halfDays, 0, dice));
            wishes.add(new TimeWish(kind, windows, dice.oneOf(IMPORTANCES)));
        }
        return wishes;
    }
}
