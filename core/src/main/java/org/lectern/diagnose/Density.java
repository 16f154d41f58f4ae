package org.lectern.diagnose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lectern.event.Event;
import org.lectern.event.Window;
import org.lectern.rule.Subject;

/**
 * The density of an event by room and half-day: busy minutes divided by open minutes.
 *
 * <p>Before there is a timetable, the place of a session is open. Each session then counts in equal shares in all
 * half-days and rooms that suit it. So a resource that many sessions want shows as full, such as the only room with
 * booths.
 *
 * @param cells one for each room and half-day, by room, then by time
 * @since 0.1.0
 */
public record Density(List<Cell> cells) {

    public Density {
        cells = List.copyOf(cells);
    }

    /**
     * A room on a half-day.
     *
     * @param room the room
     * @param date the date of the half-day's day
     * @param window the half-day
     * @param openMinutes the minutes of the half-day in which the room is open and has no break; while more rooms are open than
     *     sessions may run at once, they share the minutes of so many rooms
     * @param busyMinutes the expected minutes that sessions occupy, with set-up and tear-down
     */
    public record Cell(Subject room, LocalDate date, Window window, double openMinutes, double busyMinutes) {
        public Cell {
            Objects.requireNonNull(room, "room");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(window, "window");
        }
    }

    /**
     * Returns the expected density of an event, before there is a timetable.
     *
     * @throws org.lectern.event.InvalidInputException if the event sets {@code max-parallel} to what the rule does not allow
     */
    public static Density of(Event event) {
        return new DensityCount(event).density();
    }

    /** Returns the density of some cells together: 0 if nothing is open, above 1 if sessions need more than is open. */
    public static double of(List<Cell> cells) {
        double open = cells.stream().mapToDouble(Cell::openMinutes).sum();
        double busy = cells.stream().mapToDouble(Cell::busyMinutes).sum();
        return open == 0 ? 0 : busy / open;
    }

    /** Returns the density of the whole event. */
    public double total() {
        return of(cells);
    }

    /** Returns the cells of a day, by room, then by time. */
    public List<Cell> day(LocalDate date) {
        return cells.stream().filter(cell -> cell.date().equals(date)).toList();
    }

    /** Returns the cells of a room, by time. */
    public List<Cell> room(String roomId) {
        return cells.stream()
                .filter(cell -> cell.room().id().id().equals(roomId))
                .toList();
    }

    /** Returns the dates, in order. */
    public List<LocalDate> dates() {
        return cells.stream().map(Cell::date).distinct().sorted().toList();
    }

    /** Returns the rooms, in the order of the event. */
    public List<Subject> rooms() {
        return new ArrayList<>(cells.stream().map(Cell::room).distinct().toList());
    }

    /** Returns the density of the whole event in one line. */
    @Override
    public String toString() {
        return "%s %% of the open minutes are busy".formatted(Math.round(100 * of(cells)));
    }
}
