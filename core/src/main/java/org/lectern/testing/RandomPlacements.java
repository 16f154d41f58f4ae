package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/** Random places of an event's sessions: on its start steps, in any room, with turns one after the other, some dropped. */
final class RandomPlacements {

    private final Event event;
    private final SplittableRandom random;
    private final List<Window> halfDays;

    RandomPlacements(Event event, SplittableRandom random) {
        this.event = event;
        this.random = random;
        this.halfDays =
                event.days().stream().flatMap(day -> day.windows().stream()).toList();
    }

    Timetable timetable() {
        List<Placement> placements = new ArrayList<>();
        for (Session session : event.sessions()) {
            if (random.nextInt(8) != 0) {
                placements.add(placement(session));
            }
        }
        return Timetable.of(event, placements);
    }

    private Placement placement(Session session) {
        int minutes = oneOf(session.allowedMinutes());
        Instant start = start(minutes);
        return new Placement(session.id(), oneOf(event.rooms()).id(), start, minutes, turns(session, start, minutes));
    }

    /** Returns a start at which a session of that length ends in its half-day, where the half-day is long enough. */
    private Instant start(int minutes) {
        Window halfDay = oneOf(halfDays);
        int step = event.startStepMinutes();
        Instant midnight = halfDay.startInclusive()
                .atZone(event.zone())
                .toLocalDate()
                .atStartOfDay(event.zone())
                .toInstant();
        long first = Math.ceilDiv(new Window(midnight, halfDay.startInclusive()).minutes(), step);
        long last = (new Window(midnight, halfDay.endExclusive()).minutes() - minutes) / step;
        long chosen = first + random.nextLong(Math.max(1, last - first + 1));
        return midnight.plus(Duration.ofMinutes(chosen * step));
    }

    private List<Turn> turns(Session session, Instant start, int minutes) {
        List<Slot> slots = new ArrayList<>(session.slots());
        if (random.nextBoolean()) {
            for (int i = slots.size(); i > 1; i--) {
                Collections.swap(slots, i - 1, random.nextInt(i));
            }
        }
        List<Turn> turns = new ArrayList<>();
        int next = session.firstTurnOffsetMinutes();
        for (Slot slot : slots) {
            int own = slot.minMinutes() + random.nextInt(slot.maxMinutes() - slot.minMinutes() + 1);
            if (random.nextInt(8) != 0 && next + own <= minutes) {
                turns.add(new Turn(slot.id(), start.plus(Duration.ofMinutes(next)), own));
                next += own;
            }
        }
        return turns;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
