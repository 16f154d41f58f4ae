package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/** Random timetables of an event that can be checked against it, most of them broken. */
public final class RandomTimetables {

    private final Event event;
    private final Dice dice;
    private final List<Window> halfDays;
    private final List<Window> placed = new ArrayList<>();

    private RandomTimetables(Event event, Random random) {
        this.event = event;
        this.dice = new Dice(random);
        this.halfDays =
                event.days().stream().flatMap(day -> day.windows().stream()).toList();
    }

    /** Returns a timetable of any kind: in half of the throws {@link #broken}, else {@link #nearlySound}. */
    public static Timetable of(Event event, Random random) {
        return random.nextBoolean() ? broken(event, random) : nearlySound(event, random);
    }

    /**
     * Returns a timetable that respects nothing: any room, starts on any minute near a half-day or another session,
     * turns out of order, overlapping, too short, too long or outside their session, and things left out.
     */
    public static Timetable broken(Event event, Random random) {
        return new RandomTimetables(event, random).timetable(false);
    }

    /**
     * Returns a timetable with starts on the step and inside half-days or nearly as published, turns that mostly follow
     * one another with allowed minutes, and little left out; sessions may still collide and wishes be broken.
     */
    public static Timetable nearlySound(Event event, Random random) {
        return new RandomTimetables(event, random).timetable(true);
    }

    private Timetable timetable(boolean sound) {
        List<Placement> placements = new ArrayList<>();
        for (Session session : dice.shuffled(event.sessions())) {
            Optional<Placement> published =
                    event.findPublished().flatMap(told -> told.timetable().findPlacement(session.id()));
            if (dice.percent(sound ? 5 : 15)) {
                continue;
            }
            if (published.isPresent() && dice.percent(45)) {
                Placement near = nearly(published.get(), session);
                placed.add(near.time());
                placements.add(near);
            } else {
                int minutes = dice.oneOf(session.allowedMinutes());
                Instant start = sound ? startOnStep(minutes) : start();
                placed.add(Window.of(start, minutes));
                placements.add(new Placement(
                        session.id(),
                        dice.oneOf(event.rooms().stream().map(Room::id).toList()),
                        start,
                        minutes,
                        sound ? turnsInLine(session, start) : turns(session, start, minutes)));
            }
        }
        return new Timetable(event.id(), placements);
    }

    /** Returns a placement as published, or with another room, at another time or with other turns. */
    private Placement nearly(Placement published, Session session) {
        String roomId = dice.percent(75)
                ? published.roomId()
                : dice.oneOf(event.rooms()).id();
        Duration later = Duration.ofMinutes((long) event.startStepMinutes() * dice.mostly(0, 75, -6, 6));
        Instant start = published.start().plus(later);
        List<Turn> turns = dice.percent(30)
                ? turnsInLine(session, start)
                : published.turns().stream()
                        .map(turn -> new Turn(turn.slotId(), turn.start().plus(later), turn.minutes()))
                        .toList();
        return new Placement(session.id(), roomId, start, published.minutes(), turns);
    }

    private Instant start() {
        if (!placed.isEmpty() && dice.percent(50)) {
            Window other = dice.oneOf(placed);
            Instant beside = dice.oneOf(List.of(other.startInclusive(), other.endExclusive()));
            return beside.plus(Duration.ofMinutes(dice.mostly(0, 40, -30, 30)));
        }
        return RandomWindows.instant(dice.oneOf(halfDays), dice);
    }

    private Instant startOnStep(int minutes) {
        Window halfDay = dice.oneOf(halfDays);
        Instant midnight = halfDay.startInclusive()
                .atZone(event.zone())
                .toLocalDate()
                .atStartOfDay(event.zone())
                .toInstant();
        int step = event.startStepMinutes();
        int before = (int) new Window(midnight, halfDay.startInclusive()).minutes();
        int latest = before + (int) Math.max(0, halfDay.minutes() - minutes);
        int first = Math.ceilDiv(before, step);
        return midnight.plus(Duration.ofMinutes((long) step * dice.between(first, Math.max(first, latest / step))));
    }

    private List<Turn> turns(Session session, Instant start, int minutes) {
        List<Turn> turns = new ArrayList<>();
        for (Slot slot : dice.shuffled(session.slots())) {
            if (!dice.percent(20)) {
                turns.add(new Turn(
                        slot.id(),
                        start.plus(Duration.ofMinutes(dice.between(-10, minutes + 10))),
                        dice.between(1, slot.maxMinutes() + 4)));
            }
        }
        return turns;
    }

    private List<Turn> turnsInLine(Session session, Instant start) {
        List<Turn> turns = new ArrayList<>();
        Instant next = start.plus(Duration.ofMinutes(session.openingMinutes() + session.statementMinutes()));
        for (Slot slot : dice.percent(50) ? session.slots() : dice.shuffled(session.slots())) {
            if (!dice.percent(8)) {
                int minutes =
                        dice.mostly(dice.between(slot.minMinutes(), slot.maxMinutes()), 95, 1, slot.maxMinutes() + 2);
                Instant begin = next.plus(Duration.ofMinutes(dice.mostly(0, 85, -2, 6)));
                turns.add(new Turn(slot.id(), begin, minutes));
                next = begin.plus(Duration.ofMinutes(minutes));
            }
        }
        return turns;
    }
}
