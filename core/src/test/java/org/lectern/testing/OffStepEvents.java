package org.lectern.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.rule.standard.StandardRules;

/**
 * Random tiny events with a published timetable of which some sessions start off the step, mostly where they still may. Some are pinned off
 * it too, some were published on days that have been moved since, and some events have a break that splits a half-day. People, rooms and
 * rules leave more room than those of {@link TinyEvents}, so that published places are often the best.
 */
public final class OffStepEvents {

    private static final int MINUTES_A_DAY = 24 * 60;
    private static final long MAX_TIMETABLES = 300_000;
    private static final List<String> PEOPLE = List.of("ana", "bo", "chidi", "dana");

    private final Dice dice;
    private final Random random;
    private final List<Window> windows = new ArrayList<>();

    private OffStepEvents(Random random) {
        this.random = random;
        this.dice = new Dice(random);
    }

    /** Returns the event of a seed, of which at least one session is published off the step. */
    public static Event of(long seed) {
        Random random = new Random(seed);
        while (true) {
            try {
                Event event = new OffStepEvents(random).next();
                if (timetableCount(event) <= MAX_TIMETABLES && isAnyOffStep(event)) {
                    return event;
                }
            } catch (InvalidInputException e) {
                // A window may be over before a break in it, and a pin contradict another: the next event is sound.
            }
        }
    }

    private Event next() {
        ZoneId zone = ZoneId.of(dice.oneOf(RandomEvents.ZONES));
        Event.Builder draft = Event.builder("off-step", zone)
                .startStepMinutes(dice.oneOf(List.of(7, 10, 15, 20, 30, 60)))
                .changeoverMinutes(dice.mostly(0, 80, 1, 5))
                .days(days(zone));
        PEOPLE.forEach(id -> draft.person(Person.builder(id)
                .availability(RandomWindows.availability(windows, 85, dice))
                .build()));
        for (int r = dice.between(1, 2); r > 0; r--) {
            draft.room(Room.builder("r" + r)
                    .availability(RandomWindows.availability(windows, 85, dice))
                    .tearDownMinutes(dice.mostly(0, 85, 1, 3))
                    .build());
        }
        int sessions = dice.between(1, 3);
        for (int i = 1; i <= sessions; i++) {
            draft.session(session("s" + i));
        }
        if (dice.percent(40)) {
            draft.breaks(List.of(split(dice.oneOf(windows))));
        }
        Event event = published(draft.build());
        return dice.percent(40) ? RandomSettings.addModerate(event, StandardRules.catalogue(), random) : event;
    }

    private List<Day> days(ZoneId zone) {
        List<Day> days = new ArrayList<>();
        LocalDate date = LocalDate.parse(dice.oneOf(RandomEvents.FIRST_DATES));
        for (int i = dice.mostly(1, 70, 2, 2); i > 0; i--) {
            List<Window> own = new ArrayList<>();
            int minute = 9 * 60 + dice.between(1, 40);
            for (int j = dice.between(1, 2); j > 0; j--) {
                int minutes = dice.between(12, 40);
                own.add(Window.of(date.atStartOfDay(zone).toInstant().plusSeconds(60L * minute), minutes));
                minute += minutes + dice.between(1, 30);
            }
            windows.addAll(own);
            days.add(new Day(date, own));
            date = date.plusDays(dice.between(1, 2));
        }
        return days;
    }

    private Session session(String id) {
        Session.Builder session = Session.builder(id)
                .allowedMinutes(dice.shuffled(List.of(6, 8, 10, 12, 15))
                        .subList(0, dice.mostly(1, 60, 2, 2))
                        .toArray(Integer[]::new))
                .openingMinutes(dice.mostly(0, 60, 1, 2))
                .statementMinutes(0)
                .qaMinutes(dice.mostly(0, 60, 1, 2), dice.mostly(2, 50, 0, 5))
                .audience(0)
                .region(dice.oneOf(List.of("", "", "Africa")));
        for (int i = dice.between(0, 2); i > 0; i--) {
            int least = dice.between(2, 4);
            session.slot(Slot.builder(id + "-" + i, dice.oneOf(PEOPLE))
                    .minutes(least, least + dice.between(0, 2))
                    .presence(dice.oneOf(List.of(Presence.values())))
                    .build());
        }
        if (dice.percent(25)) {
            session.pin(Pin.NONE.withStart(RandomWindows.instant(dice.oneOf(windows), dice)));
        }
        return session.build();
    }

    private static Break split(Window window) {
        long third = Math.max(1, window.minutes() / 3);
        return Break.of("split", Window.of(window.startInclusive().plusSeconds(60 * third), third / 2 + 1))
                .splittingHalfDay();
    }

    private Event published(Event event) {
        int daysMoved = dice.mostly(0, 80, -2, 2);
        List<Placement> told = RandomTimetables.nearlySound(event, random).placements().stream()
                .map(placement -> dice.percent(80) ? inside(placement, dice.oneOf(windows)) : placement)
                .map(placement -> RandomPublished.later(placement, (long) daysMoved * MINUTES_A_DAY))
                .toList();
        return event.toBuilder()
                .published(Published.of(new Timetable(event.id(), told)))
                .build();
    }

    /** Moves a placement to any minute of a window at which it ends there, if there is one. */
    private Placement inside(Placement placement, Window window) {
        int spare = (int) Math.max(0, window.minutes() - placement.minutes());
        Instant start = window.startInclusive().plusSeconds(60L * dice.between(0, spare));
        return RandomPublished.later(placement, new Window(placement.start(), start).minutes());
    }

    /** Returns how many timetables there are at most, insides aside. */
    private static long timetableCount(Event event) {
        long starts = BruteForce.startsOnStep(event).size() + 2L;
        long count = 1;
        for (Session session : event.sessions()) {
            count *=
                    1 + starts * session.allowedMinutes().size() * event.rooms().size();
        }
        return count;
    }

    private static boolean isAnyOffStep(Event event) {
        Set<Instant> starts = BruteForce.startsOnStep(event);
        return event.findPublished().stream()
                .flatMap(published -> published.timetable().placements().stream())
                .anyMatch(placement -> !starts.contains(placement.start()));
    }
}
