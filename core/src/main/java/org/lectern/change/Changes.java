package org.lectern.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.text.JsonForm;
import org.lectern.text.Wording;

/**
 * What changes in an event, one after the other: a later change sees what an earlier one did.
 *
 * @param eventId the event that changes
 * @param asOf the time at which the changes are announced, or null; what starts before it is held as published
 * @param changes the changes, in order
 * @since 0.1.0
 */
public record Changes(String eventId, @Nullable Instant asOf, List<Change> changes) {

    public Changes {
        Objects.requireNonNull(eventId, "eventId");
        changes = List.copyOf(changes);
    }

    /** Returns changes of {@code event} that are announced before anything is held. */
    public static Changes of(Event event, Change... changes) {
        return new Changes(event.id(), null, List.of(changes));
    }

    /** Returns these changes, announced at a time. */
    public Changes withAsOf(Instant time) {
        return new Changes(eventId, time, changes);
    }

    public Optional<Instant> findAsOf() {
        return Optional.ofNullable(asOf);
    }

    /**
     * Returns all mistakes of these changes for {@code event}, in order; none if they can be applied. Pointers follow the
     * JSON form of the changes. After 1,000 mistakes, or some half a second with mistakes, a last one says that there may be more.
     */
    public List<Problem> problems(Event event) {
        return new ChangedEvent(event, this).problems();
    }

    /**
     * Returns the event after the changes; its published timetable is what is left of the one it had.
     *
     * <p>Sessions that start before the "as of" time are pinned to their room, start and order; what else is known of them
     * stays. Costs time linear in the event, once per change and once for each run of changes that only add.
     *
     * @throws InvalidInputException if the changes have mistakes; it carries all of them
     */
    public Event applyTo(Event event) {
        return new ChangedEvent(event, this).event();
    }

    /**
     * Returns the event after the changes: what is left of {@code timetable} is its published timetable, and notice periods
     * stay as in {@code event}.
     *
     * @throws InvalidInputException if the timetable does not fit the event, or the changes have mistakes; it carries all
     *     of them
     */
    public Event applyTo(Event event, Timetable timetable) {
        timetable.requireValid(event);
        Timetable ordered = Timetable.of(event, timetable.placements());
        Published published = event.findPublished()
                .map(before -> before.withTimetable(ordered))
                .orElse(Published.of(ordered));
        return applyTo(event.toBuilder().published(published).build());
    }

    /** Returns in one line how many there are. */
    @Override
    public String toString() {
        return "Event '%s': %s%s"
                .formatted(eventId, Wording.count(changes.size(), "change"), asOf == null ? "" : ", as of " + asOf);
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }

    /**
     * Returns what an application's own Jackson 2 or 3 reads.
     *
     * @param tree maps, lists and values, as a mapper reads JSON without a type
     * @throws InvalidInputException if it has mistakes; it carries all of them
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Changes fromJson(Object tree) {
        return JsonForm.get().read(Changes.class, tree);
    }
}
