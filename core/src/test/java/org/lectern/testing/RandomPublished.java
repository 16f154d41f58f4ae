package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** Random published timetables, most of them at starts that are possible; a quarter of these are off the step. */
final class RandomPublished {

    private static final int PERCENT = 40;
    private static final int MINUTES_A_DAY = 24 * 60;

    private RandomPublished() {}

    /** Returns the event with a published timetable in 40 of 100 throws, else the event. */
    static Event add(Event event, Random random) {
        Dice dice = new Dice(random);
        if (!dice.percent(PERCENT)) {
            return event;
        }
        Timetable timetable =
                dice.percent(75) ? RandomTimetables.nearlySound(event, random) : RandomTimetables.broken(event, random);
        Instant asOf = dice.percent(70) ? nearTheFirstDay(event, dice) : null;
        return event.toBuilder()
                .published(new Published(offTheStep(timetable, event), asOf, notice(event, dice)))
                .build();
    }

    /** Moves some placements off the step; with dice of its own, so that the rest stays what it is for a seed. */
    private static Timetable offTheStep(Timetable timetable, Event event) {
        Dice dice = new Dice(new Random(timetable.placements().stream()
                .mapToLong(placement -> placement.start().getEpochSecond() + placement.minutes())
                .sum()));
        int step = event.startStepMinutes();
        return new Timetable(
                timetable.eventId(),
                timetable.placements().stream()
                        .map(placement ->
                                step > 1 && dice.percent(25) ? later(placement, dice.between(1, step - 1)) : placement)
                        .toList());
    }

    /** Returns a placement so many minutes later, with its turns. */
    static Placement later(Placement placement, long minutes) {
        Duration later = Duration.ofMinutes(minutes);
        return placement
                .withStart(placement.start().plus(later))
                .withTurns(placement.turns().stream()
                        .map(turn -> new Turn(turn.slotId(), turn.start().plus(later), turn.minutes()))
                        .toList());
    }

    private static List<Published.NoticePeriod> notice(Event event, Dice dice) {
        Set<Instant> starts = new LinkedHashSet<>();
        for (int i = dice.between(0, 3); i > 0; i--) {
            starts.add(nearTheFirstDay(event, dice));
        }
        List<Published.NoticePeriod> notice = new ArrayList<>();
        starts.forEach(start -> notice.add(new Published.NoticePeriod(start, dice.between(1, 4))));
        return notice;
    }

    /** Returns an instant from ten days before the first window listed to two days after its start. */
    private static Instant nearTheFirstDay(Event event, Dice dice) {
        Instant first = event.days().get(0).windows().get(0).startInclusive();
        return first.plusSeconds(60L * dice.between(-10 * MINUTES_A_DAY, 2 * MINUTES_A_DAY));
    }
}
