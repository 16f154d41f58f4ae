package org.lectern.benchmarks.engine.plain;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Session;
import org.lectern.panel.time.Timeline;

/** A session that gets a room and a start. Mutable, as Timefold needs it. */
@PlanningEntity
public class PlainSession {

    @PlanningId
    private int number;

    private Session session;
    private int minutes;
    /** Preferred windows, as pairs of first minute and first minute after. */
    private int[] preferred;

    /** Windows in one of which it must lie, as pairs of first minute and first minute after. */
    private int[] allowed;

    private ZoneId zone;
    private Timeline timeline;

    @PlanningVariable(valueRangeProviderRefs = "rooms")
    private @Nullable PlainRoom room;

    @PlanningVariable(valueRangeProviderRefs = "starts")
    private @Nullable Integer start;

    /** For Timefold's cloning alone. */
    @SuppressWarnings("NullAway")
    PlainSession() {}

    PlainSession(int number, Session session, ZoneId zone, Timeline timeline) {
        this.zone = zone;
        this.timeline = timeline;
        this.number = number;
        this.session = session;
        this.minutes = session.allowedMinutes().getFirst();
        this.preferred = timeline.toSpans(session.preferredWindows());
        this.allowed = timeline.toSpans(session.availability());
    }

    public int getNumber() {
        return number;
    }

    public @Nullable PlainRoom getRoom() {
        return room;
    }

    public void setRoom(@Nullable PlainRoom room) {
        this.room = room;
    }

    public @Nullable Integer getStart() {
        return start;
    }

    public void setStart(@Nullable Integer start) {
        this.start = start;
    }

    Session session() {
        return session;
    }

    int minutes() {
        return minutes;
    }

    ZoneId zone() {
        return zone;
    }

    Instant instant() {
        return timeline.toInstant(from());
    }

    int[] preferred() {
        return preferred;
    }

    int[] allowed() {
        return allowed;
    }

    PlainRoom room() {
        return java.util.Objects.requireNonNull(room);
    }

    /** Returns the first minute; constraints ask only when it is set. */
    int from() {
        return java.util.Objects.requireNonNull(start);
    }

    int until() {
        return from() + minutes;
    }

    /** Returns the first minute for which the room is taken. */
    int takenFrom() {
        return from() - room().room().setUpMinutes();
    }

    int takenUntil() {
        return until() + room().room().tearDownMinutes();
    }
}
