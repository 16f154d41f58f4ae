package org.lectern.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/** The windows of days, rooms, people and sessions when all that lies ahead is held some days later. */
final class Postponement {

    private final Event event;
    private final StartedSessions held;
    private final UnaryOperator<Window> move;
    private final List<Placement> placements;
    private final Map<String, List<Placement>> placementsByRoom = new HashMap<>();
    private final Map<String, List<Placement>> placementsByPerson = new HashMap<>();

    Postponement(Event event, StartedSessions held, UnaryOperator<Instant> time) {
        this.event = event;
        this.held = held;
        this.move = window -> new Window(time.apply(window.startInclusive()), time.apply(window.endExclusive()));
        this.placements = event.findPublished()
                .map(Published::timetable)
                .map(timetable -> timetable.placements())
                .orElse(List.of());
        Map<String, Session> sessions = event.sessionsById();
        for (Placement placement : placements) {
            placementsByRoom
                    .computeIfAbsent(placement.roomId(), id -> new ArrayList<>())
                    .add(placement);
            Session session = sessions.get(placement.sessionId());
            if (session != null) {
                session.livePersonIds()
                        .forEach(person -> placementsByPerson
                                .computeIfAbsent(person, id -> new ArrayList<>())
                                .add(placement));
            }
        }
    }

    PostponedDays days(int by) {
        return PostponedDays.of(event, held, placements, by, move);
    }

    Room room(Room room) {
        TakenTimes taken = TakenTimes.of(
                placementsByRoom.getOrDefault(room.id(), List.of()), held, room.setUpMinutes(), room.tearDownMinutes());
        return room.toBuilder().availability(moved(room.availability(), taken)).build();
    }

    Person person(Person person) {
        TakenTimes taken = TakenTimes.of(placementsByPerson.getOrDefault(person.id(), List.of()), held, 0, 0);
        return person.toBuilder()
                .availability(moved(person.availability(), taken))
                .preferredWindows(moved(person.preferredWindows(), taken))
                .undesiredWindows(moved(person.undesiredWindows(), taken))
                .timeWishes(movedWishes(person.timeWishes(), taken))
                .build();
    }

    /** One that has started keeps its windows. */
    Session session(Session session) {
        if (held.contains(session.id())) {
            return session;
        }
        return session.toBuilder()
                .availability(moved(session.availability(), TakenTimes.NONE))
                .preferredWindows(moved(session.preferredWindows(), TakenTimes.NONE))
                .undesiredWindows(moved(session.undesiredWindows(), TakenTimes.NONE))
                .timeWishes(movedWishes(session.timeWishes(), TakenTimes.NONE))
                .build();
    }

    private Availability moved(Availability availability, TakenTimes taken) {
        return availability.isAlways() ? availability : Availability.within(moved(availability.windows(), taken));
    }

    private List<TimeWish> movedWishes(List<TimeWish> wishes, TakenTimes taken) {
        return wishes.stream()
                .map(wish -> wish.withWindows(moved(wish.windows(), taken)))
                .toList();
    }

    private List<Window> moved(List<Window> windows, TakenTimes taken) {
        return SplitWindows.of(windows, held, taken).after(move);
    }
}
