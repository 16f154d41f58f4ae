package org.lectern.change;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Pin;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;

/**
 * The sessions that have started when changes are announced: they stay as they were published.
 *
 * @param asOf when the changes are announced, or null
 * @param placements where those sessions take place, by session id
 * @since 0.1.0
 */
public record StartedSessions(@Nullable Instant asOf, Map<String, Placement> placements) {

    public StartedSessions {
        Objects.requireNonNull(placements, "placements");
        placements = Collections.unmodifiableMap(new LinkedHashMap<>(placements));
    }

    /** Returns what of the published timetable starts before its "as of" time. */
    public static StartedSessions of(Event event) {
        Map<String, Placement> placements = new LinkedHashMap<>();
        Published published = event.findPublished().orElse(null);
        if (published != null) {
            published.timetable().placements().stream()
                    .filter(published::hasStarted)
                    .forEach(placement -> placements.put(placement.sessionId(), placement));
        }
        return new StartedSessions(published == null ? null : published.asOf(), placements);
    }

    public boolean contains(String sessionId) {
        return placements.containsKey(sessionId);
    }

    /** Returns whether a session has started, or has to start before that time because a pin says so. */
    public boolean isBound(Session session) {
        Instant pinned = session.pin().start();
        return contains(session.id()) || (pinned != null && !isAhead(pinned));
    }

    Optional<Instant> findAsOf() {
        return Optional.ofNullable(asOf);
    }

    /** Returns whether something that starts then has not begun. */
    boolean isAhead(Instant start) {
        return asOf == null || !start.isBefore(asOf);
    }

    /** Returns the event in which the sessions that have been held are pinned. */
    Event pinned(Event event) {
        if (placements.isEmpty()) {
            return event;
        }
        List<Session> sessions = event.sessions().stream()
                .map(session -> contains(session.id()) ? pinned(session) : session)
                .toList();
        return event.toBuilder().sessions(sessions).build();
    }

    private Session pinned(Session session) {
        Placement placement = Objects.requireNonNull(placements.get(session.id()));
        Pin pin = Pin.at(placement).withDay(session.pin().day()).withReason("it has been held");
        return session.toBuilder().pin(pin).build();
    }
}
