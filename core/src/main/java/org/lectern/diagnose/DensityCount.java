package org.lectern.diagnose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Pin;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Subject;

/** Spreads each session evenly over the half-days and rooms that meet its own requirements. */
final class DensityCount {

    private record RoomHalfDay(Day day, Window window) {}

    private final Event event;
    private final List<RoomHalfDay> halves = new ArrayList<>();
    private final double[][] busy;

    DensityCount(Event event) {
        this.event = event;
        event.days().forEach(day -> day.windows().forEach(window -> halves.add(new RoomHalfDay(day, window))));
        halves.sort(Comparator.comparing(half -> half.window().startInclusive()));
        this.busy = new double[event.rooms().size()][halves.size()];
        event.sessions().forEach(this::spread);
    }

    Density density() {
        List<Density.Cell> cells = new ArrayList<>();
        for (int r = 0; r < busy.length; r++) {
            Room room = event.rooms().get(r);
            for (int h = 0; h < halves.size(); h++) {
                RoomHalfDay half = halves.get(h);
                cells.add(new Density.Cell(
                        Subject.of(room), half.day().date(), half.window(), open(room, half.window()), busy[r][h]));
            }
        }
        return new Density(cells);
    }

    /** Returns the minutes of a half-day in which a room is open and has no break. */
    private double open(Room room, Window half) {
        return room.availability().during(half).stream()
                .mapToLong(window -> window.minutes() - breakMinutes(room, window))
                .sum();
    }

    private long breakMinutes(Room room, Window window) {
        return event.breaks().stream()
                .filter(given -> given.isIn(room.id()))
                .mapToLong(given -> given.time().overlapMinutes(window))
                .sum();
    }

    private void spread(Session session) {
        JobScope.checkpoint();
        List<Person> attendants = event.people().stream()
                .filter(person -> session.attendantIds().contains(person.id()))
                .toList();
        List<int[]> cells = new ArrayList<>();
        for (int r = 0; r < busy.length; r++) {
            for (int h = 0; h < halves.size(); h++) {
                if (mayGo(session, attendants, event.rooms().get(r), halves.get(h))) {
                    cells.add(new int[] {r, h});
                }
            }
        }
        for (int[] cell : cells) {
            Room room = event.rooms().get(cell[0]);
            int minutes = session.minAllowedMinutes() + room.setUpMinutes() + room.tearDownMinutes();
            busy[cell[0]][cell[1]] += (double) minutes / cells.size();
        }
    }

    private boolean mayGo(Session session, List<Person> attendants, Room room, RoomHalfDay half) {
        boolean fits = room.seats() >= session.audience().orElse(0)
                && session.roomLimits().allow(room);
        Pin pin = session.pin();
        boolean mayBeHere = pin.findRoomId().map(room.id()::equals).orElse(true)
                && pin.findDay().map(half.day().date()::equals).orElse(true)
                && pin.findStart()
                        .map(start -> half.window().contains(new Window(start, start)))
                        .orElse(true);
        boolean isOpen = half.window().minutes() >= session.minAllowedMinutes()
                && open(room, half.window()) >= session.minAllowedMinutes();
        return fits
                && isOpen
                && mayBeHere
                && hasMinutes(session.availability(), half.window(), session.minAllowedMinutes())
                && attendantsAreThere(session, attendants, half.window());
    }

    private static boolean hasMinutes(Availability available, Window half, int minutes) {
        return available.during(half).stream().anyMatch(window -> window.minutes() >= minutes);
    }

    private static boolean attendantsAreThere(Session session, List<Person> attendants, Window half) {
        return attendants.stream()
                .map(Person::availability)
                .allMatch(available -> hasMinutes(available, half, session.minAllowedMinutes()));
    }
}
