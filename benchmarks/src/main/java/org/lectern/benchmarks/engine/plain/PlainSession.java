package org.lectern.benchmarks.engine.plain;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Room;
import org.lectern.event.RoomLimits;
import org.lectern.event.RoomWish;
import org.lectern.event.Session;
import org.lectern.panel.time.Timeline;

/** A session that gets a room and a start. Mutable, as Timefold needs it. */
@PlanningEntity
public class PlainSession {

    @PlanningId
    private int number;

    private Session session;
    private List<RoomLimits> roomLimits;
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

    PlainSession(int number, Session session, List<RoomLimits> roomLimits, ZoneId zone, Timeline timeline) {
        this.roomLimits = roomLimits;
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

    /** Returns the features that are missing or excluded, and the lists of allowed rooms that lack the room. */
    int roomMismatches() {
        Room held = room().room();
        long mismatches = 0;
        for (RoomLimits limits : roomLimits) {
            mismatches += limits.neededFeatures().stream()
                    .filter(feature -> !held.features().contains(feature))
                    .count();
            mismatches += limits.excludedFeatures().stream()
                    .filter(held.features()::contains)
                    .count();
            mismatches += limits.allowedRooms().include(held.id()) ? 0 : 1;
        }
        return (int) mismatches;
    }

    /** Returns the weights of the wishes about the room that are not met. */
    int unmetRoomWishes() {
        return session.roomWishes().stream()
                .filter(wish -> !wish.isMetBy(room().room()))
                .mapToInt(RoomWish::weight)
                .sum();
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
