package org.lectern.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Placement;
import org.lectern.event.SubjectId.Kind;
import org.lectern.event.Turn;
import org.lectern.text.FilledText;

/**
 * Assertions about where and when a session takes place. Times are those of the event's zone: {@code 12:00} is on the date on which the
 * session starts, and {@code 2026-05-04T12:00} names a date.
 *
 * @param <S> the assertions about the whole timetable, to which {@link #and} returns
 * @since 0.1.0
 */
public final class PlacementAssert<S extends ScheduleAssert<S, ?>> {

    private final S schedule;
    private final Placement placement;
    private final Scene scene;

    PlacementAssert(S schedule, Placement placement, Scene scene) {
        this.schedule = schedule;
        this.placement = placement;
        this.scene = scene;
    }

    /** Verifies that the session ends at a time or earlier. */
    public PlacementAssert<S> before(String time) {
        return require(!end().isAfter(parsed(time)), "end by " + time);
    }

    /** Verifies that the session starts at a time or later. */
    public PlacementAssert<S> after(String time) {
        return require(!start().isBefore(parsed(time)), "start at %s or later".formatted(time));
    }

    /** Verifies that the session starts at a time. */
    public PlacementAssert<S> at(String time) {
        return require(start().equals(parsed(time)), "start at " + time);
    }

    /** Verifies that the session starts on a date, such as {@code 2026-05-04}. */
    public PlacementAssert<S> on(String date) {
        return require(start().toLocalDate().equals(LocalDate.parse(date)), "be on " + date);
    }

    /** Verifies that the session is in a room. */
    public PlacementAssert<S> inRoom(String room) {
        String id = scene.id(room, Kind.ROOM);
        return require(placement.roomId().equals(id), FilledText.of("be in room %s", scene.roomName(id)));
    }

    /** Verifies the length of the session in minutes. */
    public PlacementAssert<S> lasts(int minutes) {
        return require(placement.minutes() == minutes, "last %s minutes".formatted(minutes));
    }

    /** Verifies that these slots have turns, in this order, and no others do. */
    public PlacementAssert<S> hasTurns(String... slots) {
        List<String> expected =
                List.of(slots).stream().map(slot -> scene.id(slot, Kind.SLOT)).toList();
        return require(
                placement.turns().stream().map(Turn::slotId).toList().equals(expected),
                "have the turns " + String.join(", ", expected));
    }

    /** Verifies how many turns the session has. */
    public PlacementAssert<S> hasTurnCount(int count) {
        return require(placement.turns().size() == count, "have %s turns".formatted(count));
    }

    /**
     * Verifies the turn of a slot.
     *
     * @param time when it starts
     * @param minutes how long it is
     */
    public PlacementAssert<S> hasTurn(String slot, String time, int minutes) {
        String id = scene.id(slot, Kind.SLOT);
        Optional<Turn> turn = placement.findTurn(id);
        boolean isSo = turn.filter(own ->
                        own.minutes() == minutes && scene.local(own.start()).equals(parsed(time)))
                .isPresent();
        return require(isSo, "give %s a turn of %s minutes at %s".formatted(id, minutes, time));
    }

    /** Returns the assertions about the whole timetable. */
    public S and() {
        return schedule;
    }

    /** Verifies that another session is scheduled, and returns assertions about its place. */
    public PlacementAssert<S> schedules(String session) {
        return schedule.schedules(session);
    }

    private PlacementAssert<S> require(boolean isMet, String what) {
        if (!isMet) {
            schedule.fail("Session '%s' should %s, but is %s."
                    .formatted(scene.sessionName(placement.sessionId()), what, scene.place(placement)));
        }
        return this;
    }

    private LocalDateTime parsed(String time) {
        return LocalTimes.parse(time, start().toLocalDate());
    }

    private LocalDateTime start() {
        return scene.local(placement.start());
    }

    private LocalDateTime end() {
        return scene.local(placement.time().endExclusive());
    }
}
