package org.lectern.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;

/** Random published timetables, most of them at starts that are possible. */
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
                .published(new Published(timetable, asOf, notice(event, dice)))
                .build();
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
