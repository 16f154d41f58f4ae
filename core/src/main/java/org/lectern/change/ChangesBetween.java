package org.lectern.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;

/**
 * What leads from one event to another: changes, and the edits that no change says.
 *
 * <p>Days, rooms, people, sessions and slots are known by their ids. The order of lists and published timetables are not
 * compared. Without other edits, {@code changes.applyTo(before)} is {@code after} up to the order of lists.
 *
 * @param before the event before
 * @param after the event after
 * @param changes what changes say
 * @param otherEdits the edits that no change says, such as a corrected name: a sentence each
 * @since 0.1.0
 */
public record ChangesBetween(Event before, Event after, Changes changes, List<String> otherEdits) {

    public ChangesBetween {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(changes, "changes");
        otherEdits = List.copyOf(otherEdits);
    }

    /**
     * Returns what leads from one event to another, announced before anything is held.
     *
     * @throws InvalidInputException if the events have other ids or time zones
     */
    public static ChangesBetween of(Event before, Event after) {
        return of(before, after, null);
    }

    /**
     * Returns what leads from one event to another. Costs time linear in the events for each change.
     *
     * @param before the event before; what its published timetable holds before {@code asOf} has been held
     * @param asOf when the changes are announced, or null
     * @throws InvalidInputException if the events have other ids or time zones, or if the later one changes a session that
     *     has been held
     */
    public static ChangesBetween of(Event before, Event after, @Nullable Instant asOf) {
        requireSame("id", before.id(), after.id());
        requireSame("time zone", before.zone().getId(), after.zone().getId());
        List<ChangeFinder> found = new ArrayList<>();
        for (List<Change> shifts : DayShifts.between(before.days(), after.days(), before.zone())) {
            found.add(ChangeFinder.find(before, after, asOf, shifts));
        }
        ChangeFinder best =
                found.stream().min(Comparator.comparingInt(ChangeFinder::size)).orElseThrow();
        Changes changes = new Changes(before.id(), asOf, best.changes());
        return new ChangesBetween(before, after, changes, best.otherEdits());
    }

    private static void requireSame(String what, String before, String after) {
        if (!before.equals(after)) {
            throw new InvalidInputException(List.of(new Problem(
                    "other-event",
                    "",
                    Problem.shown(after),
                    "The %s of the event is '%s' now, and was '%s'."
                            .formatted(what, Problem.shown(after), Problem.shown(before)),
                    "Restore it, or begin a new round.")));
        }
    }

    /** Returns whether nothing differs. */
    public boolean isEmpty() {
        return changes.changes().isEmpty() && otherEdits.isEmpty();
    }

    /**
     * Returns these followed by more changes.
     *
     * @throws InvalidInputException if those have mistakes for the later event
     */
    public ChangesBetween then(List<Change> more) {
        List<Change> all = new ArrayList<>(changes.changes());
        all.addAll(more);
        Event later = new Changes(after.id(), null, more).applyTo(after);
        return new ChangesBetween(before, later, new Changes(before.id(), changes.asOf(), all), otherEdits);
    }

    /**
     * Returns the later event, with what is left of a timetable of the earlier one as its published timetable. Sessions that
     * have been held are pinned, and rooms that are gone from it stay, closed.
     *
     * @throws InvalidInputException if the timetable does not fit the earlier event, or a session that has been held changes
     */
    public Event applyTo(Timetable published) {
        Event applied = changes.applyTo(before, published);
        StartedSessions held = StartedSessions.of(applied);
        List<Room> rooms = new ArrayList<>(after.rooms());
        applied.rooms().stream()
                .filter(room -> !after.roomsById().containsKey(room.id()))
                .forEach(rooms::add);
        List<Session> sessions = after.sessions().stream()
                .map(session -> held.contains(session.id()) ? pinnedAs(session, applied) : session)
                .toList();
        Event.Builder changed =
                after.toBuilder().rooms(rooms).sessions(sessions).published(null);
        Published left = applied.findPublished().orElseThrow();
        List<Placement> placements = left.timetable().placements().stream()
                .flatMap(placement -> sessions.stream()
                        .filter(session -> session.id().equals(placement.sessionId()))
                        .map(session -> ChangedEvent.fittedTo(placement, session)))
                .toList();
        return changed.published(left.withTimetable(left.timetable().withPlacements(placements)))
                .build();
    }

    private static Session pinnedAs(Session session, Event applied) {
        return session.toBuilder()
                .pin(Objects.requireNonNull(applied.sessionsById().get(session.id()))
                        .pin())
                .build();
    }
}
