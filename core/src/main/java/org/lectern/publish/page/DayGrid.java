package org.lectern.publish.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Room;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;

/**
 * Where the sessions of a day stand in its timetable: a row for each stretch of time between two starts or ends, as tall
 * as its texts need; a column for each room, or one for all where no two sessions run at once.
 *
 * @param lines the times between the rows, ascending
 * @param rowSizes the sizes of the rows, as CSS
 * @param columns how many columns there are, at least 1
 * @param heads the rooms above the columns; none if one column holds all
 * @param pauses the breaks in which no session runs
 * @param closed where a room is closed, or has a break of its own
 */
public record DayGrid(
        List<Instant> lines, String rowSizes, int columns, List<Head> heads, List<Pause> pauses, List<Closed> closed) {

    /** The least height of a session of an hour, in pixels; its texts mostly need more. */
    private static final int PIXELS_PER_HOUR = 54;

    /** How tall the time beside a row is, in pixels. */
    private static final int PIXELS_PER_LABEL = 26;

    public DayGrid {
        lines = List.copyOf(lines);
        heads = List.copyOf(heads);
        pauses = List.copyOf(pauses);
        closed = List.copyOf(closed);
    }

    /**
     * A room above its columns.
     *
     * @param room the room
     * @param column its first column, from 0
     * @param span how many columns it has; more than one only where its sessions overlap, in a broken timetable
     */
    public record Head(Room room, int column, int span) {}

    /**
     * A rectangle of the grid.
     *
     * @param fromRow the line at which it starts, from 1 as in CSS
     * @param toRow the line at which it ends
     * @param column its first column, from 0
     * @param span how many columns it has
     */
    public record Cell(int fromRow, int toRow, int column, int span) {}

    /**
     * Where a room has no sessions.
     *
     * @param name what its break is called, or empty if the room is closed
     * @param cell where it is
     */
    public record Closed(String name, Cell cell) {}

    /**
     * A break.
     *
     * @param name what it is called, or empty
     * @param time when it is
     * @param roomIds the rooms that have it; none means all
     */
    public record Pause(String name, Window time, Set<String> roomIds) {

        public Pause {
            roomIds = Set.copyOf(roomIds);
        }
    }

    /**
     * Lays out the sessions of a day.
     *
     * @param sessions the sessions by start; lanes have placed them
     * @param breaks the breaks by start
     */
    static DayGrid of(List<ScheduledSession> sessions, List<Room> rooms, Lanes lanes, List<Pause> breaks) {
        List<Pause> pauses = breaks.stream()
                .filter(pause -> pause.roomIds().isEmpty())
                .filter(pause ->
                        sessions.stream().noneMatch(session -> session.time().overlapMinutes(pause.time()) > 0))
                .toList();
        TreeSet<Instant> times = new TreeSet<>();
        sessions.forEach(session -> add(times, session.time()));
        if (!times.isEmpty()) {
            pauses = pauses.stream()
                    .filter(pause -> pause.time().startInclusive().isBefore(times.last())
                            && pause.time().endExclusive().isAfter(times.first()))
                    .toList();
        }
        pauses.forEach(pause -> add(times, pause.time()));
        List<Head> heads = isOneAfterAnother(sessions) ? List.of() : heads(rooms, sessions, lanes);
        List<Pause> own = heads.isEmpty()
                ? List.of()
                : breaks.stream()
                        .filter(pause -> !pause.roomIds().isEmpty()
                                && !times.isEmpty()
                                && pause.time().overlapMinutes(new Window(times.first(), times.last())) > 0)
                        .toList();
        own.forEach(pause -> add(times, pause.time()));
        List<Instant> lines = List.copyOf(times);
        int columns =
                heads.isEmpty() ? 1 : heads.getLast().column() + heads.getLast().span();
        return new DayGrid(
                lines, rowSizes(lines, sessions, pauses), columns, heads, pauses, closed(lines, heads, sessions, own));
    }

    private static void add(TreeSet<Instant> times, Window time) {
        times.add(time.startInclusive());
        times.add(time.endExclusive());
    }

    private static boolean isOneAfterAnother(List<ScheduledSession> sessions) {
        Instant end = Instant.MIN;
        for (ScheduledSession session : sessions) {
            if (session.time().startInclusive().isBefore(end)) {
                return false;
            }
            end = session.time().endExclusive();
        }
        return true;
    }

    private static List<Head> heads(List<Room> rooms, List<ScheduledSession> sessions, Lanes lanes) {
        List<Head> heads = new ArrayList<>();
        int column = 0;
        for (Room room : rooms) {
            int span = sessions.stream()
                    .filter(session -> session.room().id().equals(room.id()))
                    .mapToInt(lanes::lanes)
                    .max()
                    .orElse(1);
            heads.add(new Head(room, column, span));
            column += span;
        }
        return heads;
    }

    private static String rowSizes(List<Instant> lines, List<ScheduledSession> sessions, List<Pause> pauses) {
        List<String> sizes = new ArrayList<>();
        Set<Instant> growing = sessions.stream()
                .map(session -> longestRow(lines, session.time()).startInclusive())
                .collect(Collectors.toSet());
        for (int i = 1; i < lines.size(); i++) {
            Window row = new Window(lines.get(i - 1), lines.get(i));
            boolean isUsed =
                    sessions.stream().anyMatch(session -> session.time().overlapMinutes(row) > 0);
            boolean isPause = pauses.stream().anyMatch(pause -> pause.time().overlapMinutes(row) > 0);
            long pixels = row.minutes() * PIXELS_PER_HOUR / 60;
            if (isUsed) {
                sizes.add(
                        growing.contains(row.startInclusive())
                                ? "minmax(%dpx,auto)".formatted(pixels)
                                : "%dpx".formatted(Math.max(PIXELS_PER_LABEL, pixels)));
            } else {
                sizes.add(isPause ? "minmax(2.25rem,auto)" : ".75rem");
            }
        }
        return String.join(" ", sizes);
    }

    /** Returns the longest row of a session. Only such rows grow with texts, so that starts a few minutes apart stand close. */
    private static Window longestRow(List<Instant> lines, Window time) {
        Window longest = null;
        for (int i = lines.indexOf(time.startInclusive()); i < lines.indexOf(time.endExclusive()); i++) {
            Window row = new Window(lines.get(i), lines.get(i + 1));
            longest = longest == null || row.minutes() > longest.minutes() ? row : longest;
        }
        return Objects.requireNonNull(longest);
    }

    private static List<Closed> closed(
            List<Instant> lines, List<Head> heads, List<ScheduledSession> sessions, List<Pause> own) {
        List<Closed> cells = new ArrayList<>();
        for (Head head : heads) {
            String before = null;
            int from = 0;
            for (int row = 1; row <= lines.size(); row++) {
                String now = row == lines.size()
                        ? null
                        : whyEmpty(head.room(), new Window(lines.get(row - 1), lines.get(row)), sessions, own);
                if (before != null && !before.equals(now)) {
                    cells.add(new Closed(before, new Cell(from, row, head.column(), head.span())));
                }
                from = now == null || now.equals(before) ? from : row;
                before = now;
            }
        }
        return cells;
    }

    /** Returns the name of a room's break, or empty if the room is closed, or null if neither or if a session is there. */
    private static @Nullable String whyEmpty(Room room, Window row, List<ScheduledSession> sessions, List<Pause> own) {
        boolean isUsed = sessions.stream()
                .anyMatch(session ->
                        session.room().id().equals(room.id()) && session.time().overlapMinutes(row) > 0);
        if (isUsed) {
            return null;
        }
        return own.stream()
                .filter(pause ->
                        pause.roomIds().contains(room.id()) && pause.time().overlapMinutes(row) > 0)
                .map(Pause::name)
                .findFirst()
                .orElse(isClosed(room, row) ? "" : null);
    }

    private static boolean isClosed(Room room, Window row) {
        return room.availability().during(row).isEmpty();
    }

    /** Returns where a session of this day stands. */
    Cell cell(ScheduledSession session, Lanes lanes) {
        int from = line(session.time().startInclusive());
        int to = line(session.time().endExclusive());
        for (Head head : heads) {
            if (head.room().id().equals(session.room().id())) {
                return lanes.lanes(session) == 1
                        ? new Cell(from, to, head.column(), head.span())
                        : new Cell(from, to, head.column() + lanes.lane(session), 1);
            }
        }
        return new Cell(from, to, 0, 1);
    }

    /** Returns the line of the grid at one of its times, from 1 as in CSS. */
    public int line(Instant time) {
        return lines.indexOf(time) + 1;
    }

    /** Returns the times between the rows in minutes since 1970, for the script. */
    public String lineMinutes() {
        return String.join(
                " ",
                lines.stream()
                        .map(line -> String.valueOf(PageText.epochMinute(line)))
                        .toList());
    }
}
