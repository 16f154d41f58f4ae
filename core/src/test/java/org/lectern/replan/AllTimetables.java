package org.lectern.replan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/**
 * Every timetable of a round of {@link RunningRounds} that keeps what has started and puts the rest ahead.
 *
 * @param event the event after the changes
 * @param places the places of each session
 */
record AllTimetables(Event event, List<List<@Nullable Placement>> places) {

    static AllTimetables of(Event event) {
        return new AllTimetables(
                event,
                event.sessions().stream().map(session -> places(event, session)).toList());
    }

    long count() {
        return places.stream().mapToLong(List::size).reduce(1, (one, other) -> one * other);
    }

    void forEach(Consumer<Timetable> use) {
        forEach(new ArrayList<>(), use);
    }

    private void forEach(List<@Nullable Placement> chosen, Consumer<Timetable> use) {
        if (chosen.size() == places.size()) {
            List<Placement> scheduled = new ArrayList<>();
            for (Placement placement : chosen) {
                if (placement != null) {
                    scheduled.add(placement);
                }
            }
            use.accept(Timetable.of(event, scheduled));
            return;
        }
        for (Placement placement : places.get(chosen.size())) {
            chosen.add(placement);
            forEach(chosen, use);
            chosen.removeLast();
        }
    }

    static boolean isPast(Instant start, StartedSessions started) {
        Instant asOf = started.asOf();
        return asOf != null && start.isBefore(asOf);
    }

    /** Returns where a session may be: nowhere, as published, or at any start that lies ahead, its turns one after another. */
    private static List<@Nullable Placement> places(Event event, Session session) {
        StartedSessions started = StartedSessions.of(event);
        List<@Nullable Placement> places = new ArrayList<>();
        if (started.contains(session.id())) {
            places.add(started.placements().get(session.id()));
            return places;
        }
        places.add(null);
        event.findPublished()
                .flatMap(published -> published.timetable().findPlacement(session.id()))
                .ifPresent(places::add);
        for (Instant start : RunningRounds.STARTS) {
            if (!isPast(start, started)) {
                event.rooms().forEach(room -> places.add(placement(session, room.id(), start)));
            }
        }
        return places;
    }

    private static Placement placement(Session session, String room, Instant start) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < session.slots().size(); i++) {
            turns.add(new Turn(session.slots().get(i).id(), start.plusSeconds(360L * i), 5));
        }
        return new Placement(session.id(), room, start, RunningRounds.MINUTES, turns);
    }
}
