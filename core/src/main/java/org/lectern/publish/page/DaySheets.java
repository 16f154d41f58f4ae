package org.lectern.publish.page;

import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Window;
import org.lectern.language.Language;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.TimetableView;

/** Lays a timetable out on days, rooms and minutes. */
final class DaySheets {

    private final Event event;
    private final ZoneId zone;
    private final List<ScheduledSession> held;
    private final ChangeMarks marks;
    private final Map<String, String> worstLevels;
    private final Map<String, Integer> regions = new LinkedHashMap<>();
    private int index;

    /** @param listed the sessions whose regions are numbered */
    DaySheets(TimetableView view, Collection<Session> listed, ChangeMarks marks, Map<String, String> worst) {
        this.event = view.event();
        this.zone = event.zone();
        this.marks = marks;
        this.worstLevels = worst;
        this.held = new ArrayList<>(view.scheduledSessions());
        Map<String, Integer> rank = new LinkedHashMap<>();
        event.rooms().forEach(room -> rank.put(room.id(), rank.size()));
        this.held.sort(Comparator.comparing(
                        (ScheduledSession session) -> session.time().startInclusive())
                .thenComparing(session -> rank.getOrDefault(session.room().id(), 0)));
        listed.stream()
                .map(Session::region)
                .filter(region -> !region.isEmpty())
                .forEach(region -> regions.putIfAbsent(region, regions.size() + 1));
    }

    /** Returns the regions, each with its number from 1. */
    Map<String, Integer> regions() {
        return regions;
    }

    List<DaySheet> all() {
        Map<LocalDate, List<ScheduledSession>> byDate = new TreeMap<>();
        event.days().forEach(day -> byDate.put(day.date(), new ArrayList<>()));
        held.forEach(session -> byDate.computeIfAbsent(dateOf(session), ignored -> new ArrayList<>())
                .add(session));
        List<DaySheet> sheets = new ArrayList<>();
        byDate.forEach((date, sessions) -> sheets.add(sheet(date, sessions)));
        return sheets;
    }

    /** Returns the day of its half-day if it is held in that, or on its date; else the date on which it starts. */
    private LocalDate dateOf(ScheduledSession session) {
        LocalDate own = session.time().startInclusive().atZone(zone).toLocalDate();
        boolean isInside = session.halfDay().window().overlapMinutes(session.time()) > 0;
        return isInside ? session.halfDay().date() : own;
    }

    private DaySheet sheet(LocalDate date, List<ScheduledSession> sessions) {
        Day day = event.days().stream()
                .filter(other -> other.date().equals(date))
                .findFirst()
                .orElse(null);
        List<Window> windows = day == null
                ? List.of()
                : day.windows().stream()
                        .sorted(Comparator.comparing(Window::startInclusive))
                        .toList();
        Window all = Stream.concat(windows.stream(), sessions.stream().map(ScheduledSession::time))
                .reduce(Window::span)
                .orElseThrow();
        Instant start = all.startInclusive().atZone(zone).truncatedTo(HOURS).toInstant();
        Instant end = all.endExclusive();
        Lanes lanes = lanes(sessions);
        DayGrid grid = DayGrid.of(sessions, usedRooms(sessions), lanes, pauses(date, windows));
        return new DaySheet(
                date,
                day == null ? "" : name(day),
                day != null,
                start,
                MINUTES.between(date.atStartOfDay(), start.atZone(zone).toLocalDateTime()),
                MINUTES.between(start, end),
                hours(start, end),
                windows.stream()
                        .map(window -> new DaySheet.Band(
                                window.startInclusive(),
                                MINUTES.between(start, window.startInclusive()),
                                window.minutes()))
                        .toList(),
                grid,
                cards(sessions, start, grid, lanes));
    }

    /** Returns what people call a day, or nothing if that is its date or day of the week, which stand there anyway. */
    private static String name(Day day) {
        boolean isDate = day.name().equals(day.date().toString())
                || Language.english().day(day.date()).startsWith(day.name());
        return isDate ? "" : day.name();
    }

    private List<DaySheet.Hour> hours(Instant start, Instant end) {
        List<DaySheet.Hour> hours = new ArrayList<>();
        for (Instant at = start; !at.isAfter(end); at = at.plus(1, MINUTES)) {
            if (at.atZone(zone).getMinute() == 0) {
                hours.add(new DaySheet.Hour(MINUTES.between(start, at), at));
            }
        }
        return hours;
    }

    /** Returns the breaks of a day, and what lies between its windows where no break of the event does. */
    private List<DayGrid.Pause> pauses(LocalDate date, List<Window> windows) {
        List<DayGrid.Pause> pauses = new ArrayList<>();
        for (Break given : event.breaks()) {
            if (given.findDay(event.days(), zone)
                    .filter(day -> day.date().equals(date))
                    .isPresent()) {
                pauses.add(new DayGrid.Pause(given.name(), given.time(), given.roomIds()));
            }
        }
        for (int i = 1; i < windows.size(); i++) {
            Instant from = windows.get(i - 1).endExclusive();
            Window between =
                    Window.of(from, MINUTES.between(from, windows.get(i).startInclusive()));
            if (between.minutes() > 0
                    && pauses.stream().noneMatch(pause -> pause.time().overlapMinutes(between) > 0)) {
                pauses.add(new DayGrid.Pause("", between, Set.of()));
            }
        }
        pauses.sort(Comparator.comparing(pause -> pause.time().startInclusive()));
        return pauses;
    }

    private List<Room> usedRooms(List<ScheduledSession> sessions) {
        return event.rooms().stream()
                .filter(room -> sessions.stream()
                        .anyMatch(session -> session.room().id().equals(room.id())))
                .toList();
    }

    private Lanes lanes(List<ScheduledSession> sessions) {
        Lanes lanes = new Lanes();
        event.rooms()
                .forEach(room -> lanes.place(sessions.stream()
                        .filter(session -> session.room().id().equals(room.id()))
                        .toList()));
        return lanes;
    }

    private List<Card> cards(List<ScheduledSession> sessions, Instant axisStart, DayGrid grid, Lanes lanes) {
        List<Card> cards = new ArrayList<>();
        for (ScheduledSession session : sessions) {
            cards.add(new Card(
                    session,
                    index++,
                    MINUTES.between(axisStart, session.time().startInclusive()),
                    grid.cell(session, lanes),
                    lanes.lanes(session) > 1,
                    regions.getOrDefault(session.session().region(), 0),
                    SegmentLayout.of(session, marks),
                    marks.missing(session),
                    marks.findSession(session).orElse(null),
                    worstLevels.getOrDefault(session.session().id(), "")));
        }
        return cards;
    }
}
