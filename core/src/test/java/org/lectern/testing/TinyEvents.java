package org.lectern.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;

/**
 * Random events so small that all their timetables can be tried: at most 5 sessions, starts times rooms at most 8, up
 * to 3 slots a session, and few minutes to spare. In all else they are like {@link RandomEvents}, but no weight is so
 * large that costs overflow.
 */
public final class TinyEvents {

    private static final int MOST_PLACES = 8;

    private final Dice dice;

    private TinyEvents(Dice dice) {
        this.dice = dice;
    }

    public static Event of(Random random) {
        return of(random, StandardRules.catalogue());
    }

    /** As the other, with settings and waivers of the rules of a catalogue. */
    public static Event of(Random random, Catalogue catalogue) {
        Dice dice = new Dice(random);
        TinyEvents tiny = new TinyEvents(dice);
        RandomEvents.Size size = new RandomEvents.Size(
                dice.mostly(dice.between(3, 5), 80, 1, 2), dice.oneOf(List.of(1, 1, 2, 2, 3)), 1, dice.between(1, 3));
        ZoneId zone = ZoneId.of(dice.oneOf(RandomEvents.ZONES));
        while (true) {
            Event event = RandomEvents.onDays(size, zone, tiny.days(zone), random);
            event = event.toBuilder()
                    .startStepMinutes(dice.oneOf(List.of(5, 7, 10, 10, 15, 20)))
                    .sessions(event.sessions().stream().map(tiny::shortened).toList())
                    .build();
            int starts = BruteForce.startsOnStep(event).size();
            if (starts > 0 && starts * size.rooms() <= MOST_PLACES) {
                return RandomSettings.addModerate(RandomPublished.add(event, random), catalogue, random);
            }
        }
    }

    /** Returns one or two days of one or two short windows, some near or across midnight. */
    private List<Day> days(ZoneId zone) {
        List<Day> days = new ArrayList<>();
        LocalDate date = LocalDate.parse(dice.oneOf(RandomEvents.FIRST_DATES));
        for (int i = dice.between(1, 2); i > 0; i--) {
            Instant midnight = date.atStartOfDay(zone).toInstant();
            List<Window> windows = new ArrayList<>();
            int minute = dice.mostly(7 * 60 + 5 * dice.between(0, 12), 85, 23 * 60, 24 * 60 - 1);
            for (int j = dice.between(1, 2); j > 0; j--) {
                int minutes = dice.between(8, 40);
                windows.add(Window.of(midnight.plusSeconds(60L * minute), minutes));
                minute += minutes + dice.mostly(0, 20, 1, 90);
            }
            days.add(new Day(date, windows));
            date = date.plusDays(dice.mostly(1, 80, 2, 3));
        }
        return days;
    }

    private Session shortened(Session session) {
        boolean isFull = session.slots().size() > 2;
        List<Integer> lengths = isFull ? List.of(9, 10, 12) : List.of(6, 8, 10, 12, 15, 20);
        Integer[] minutes = {dice.oneOf(lengths)};
        if (dice.percent(30)) {
            minutes = dice.shuffled(lengths).subList(0, 2).toArray(Integer[]::new);
        }
        return session.toBuilder()
                .allowedMinutes(minutes)
                .openingMinutes(dice.mostly(0, 60, 1, 2))
                .statementMinutes(dice.mostly(0, 60, 1, 2))
                .qaMinutes(dice.mostly(0, 50, 1, 3), dice.mostly(2, 50, 0, 6))
                .slots(session.slots().stream().map(this::shortened).toList())
                .build();
    }

    private Slot shortened(Slot slot) {
        int least = dice.between(2, 4);
        return slot.toBuilder().minutes(least, least + dice.between(0, 2)).build();
    }
}
