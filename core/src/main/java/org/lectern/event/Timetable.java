package org.lectern.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lectern.text.JsonForm;
import org.lectern.text.Wording;

/**
 * A placement for each session that is held. A session without one is unscheduled; a slot without a turn in the placement
 * of its session is dropped.
 *
 * <p>A timetable may break any rule; only what {@link #problems} lists makes it meaningless for an event.
 *
 * @param eventId the event it belongs to
 * @param placements at most one for each session of the event
 * @since 0.1.0
 */
public record Timetable(String eventId, List<Placement> placements) {

    public Timetable {
        Objects.requireNonNull(eventId, "eventId");
        placements = new PlacementList(placements);
    }

    /** Returns a timetable of {@code event}; placements come in the order of the event's sessions, unknown ones last. */
    public static Timetable of(Event event, List<Placement> placements) {
        Map<String, Integer> rank = new LinkedHashMap<>();
        event.sessions().forEach(session -> rank.put(session.id(), rank.size()));
        List<Placement> ordered = new ArrayList<>(placements);
        ordered.sort((a, b) -> Integer.compare(
                rank.getOrDefault(a.sessionId(), Integer.MAX_VALUE),
                rank.getOrDefault(b.sessionId(), Integer.MAX_VALUE)));
        return new Timetable(event.id(), ordered);
    }

    public Timetable withPlacements(List<Placement> placements) {
        return new Timetable(eventId, placements);
    }

    /** Returns the placement of a session, or empty if it is unscheduled. */
    public Optional<Placement> findPlacement(String sessionId) {
        return ((PlacementList) placements).find(sessionId);
    }

    /** Returns the ids of the unscheduled sessions of {@code event}, in the event's order. */
    public List<String> unscheduledSessionIds(Event event) {
        return event.sessions().stream()
                .map(Session::id)
                .filter(id -> findPlacement(id).isEmpty())
                .toList();
    }

    /** Returns all mistakes that make this timetable meaningless for {@code event}, in order; none if it can be checked. */
    public List<Problem> problems(Event event) {
        return new TimetableValidation(event, this).problems();
    }

    /**
     * Returns this timetable if it can be checked against {@code event}.
     *
     * @throws InvalidInputException if it cannot; it carries all mistakes
     */
    public Timetable requireValid(Event event) {
        List<Problem> problems = problems(event);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return this;
    }

    /** Returns in one line how many sessions are held. */
    @Override
    public String toString() {
        return "Timetable of event '%s': %s".formatted(eventId, Wording.count(placements.size(), "session"));
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
    public static Timetable fromJson(Object tree) {
        return JsonForm.get().read(Timetable.class, tree);
    }
}
