package org.lectern.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Room;
import org.lectern.event.Window;

/**
 * The picture of how rooms are used on a day: a line for each room, a bar for each session.
 *
 * @param sheet the day
 * @param rows all rooms of the event
 */
public record RoomUsePicture(DaySheet sheet, List<RoomRow> rows) {

    /** Where the axis begins, in the units of the picture. */
    static final int LEFT = 150;

    static final int ROW_HEIGHT = 30;
    static final int TOP = 34;

    private static final int AXIS_WIDTH = 760;
    private static final int RIGHT = 70;

    public RoomUsePicture {
        rows = List.copyOf(rows);
    }

    /**
     * A room and its sessions.
     *
     * @param room the room
     * @param closed when it is closed in the windows of the day
     * @param cards its sessions
     * @param percent how much of the time in which day and room are open it is used, 100 and more where it is overbooked
     */
    public record RoomRow(Room room, List<DaySheet.Band> closed, List<Card> cards, long percent) {}

    static RoomUsePicture of(DaySheet sheet, List<Room> rooms) {
        List<RoomRow> rows = new ArrayList<>();
        for (Room room : rooms) {
            List<Card> cards = sheet.cards().stream()
                    .filter(card -> card.held().room().takes(room.id()))
                    .toList();
            rows.add(new RoomRow(room, closed(sheet, room), cards, percent(sheet, room, cards)));
        }
        return new RoomUsePicture(sheet, rows);
    }

    private static List<DaySheet.Band> closed(DaySheet sheet, Room room) {
        if (room.availability().isAlways()) {
            return List.of();
        }
        List<DaySheet.Band> closed = new ArrayList<>();
        long from = -1;
        for (long minute = 0; minute <= sheet.minutes(); minute++) {
            boolean isClosed = minute < sheet.minutes() && !isOpen(sheet, room, minute);
            if (isClosed && from < 0) {
                from = minute;
            } else if (!isClosed && from >= 0) {
                closed.add(new DaySheet.Band(sheet.axisStart().plusSeconds(60 * from), from, minute - from));
                from = -1;
            }
        }
        return closed;
    }

    private static boolean isOpen(DaySheet sheet, Room room, long minute) {
        Window now = Window.of(sheet.axisStart().plusSeconds(60 * minute), 1);
        return room.availability().contains(now);
    }

    private static long percent(DaySheet sheet, Room room, List<Card> cards) {
        long open = 0;
        for (DaySheet.Band band : sheet.open()) {
            for (long minute = band.offset(); minute < band.offset() + band.minutes(); minute++) {
                open += isOpen(sheet, room, minute) ? 1 : 0;
            }
        }
        long used = cards.stream().mapToLong(Card::minutes).sum();
        return open == 0 ? (used == 0 ? 0 : 100) : Math.round(100.0 * used / open);
    }

    public int width() {
        return LEFT + AXIS_WIDTH + RIGHT;
    }

    public int height() {
        return TOP + ROW_HEIGHT * rows.size() + 8;
    }

    /** Returns where a minute of the axis stands, in the units of the picture, to a hundredth. */
    public String x(long minute) {
        return Decimal.of(LEFT + (double) AXIS_WIDTH * minute / Math.max(1, sheet.minutes()));
    }

    /** Returns how wide so many minutes are, in the units of the picture, to a hundredth. */
    public String width(long minutes) {
        return Decimal.of((double) AXIS_WIDTH * minutes / Math.max(1, sheet.minutes()));
    }

    public int y(int row) {
        return TOP + ROW_HEIGHT * row;
    }

    /** Returns the hours that are labelled: all, or every other one where they would stand too close. */
    public List<DaySheet.Hour> hours() {
        int every = Math.max(1, Math.ceilDiv(sheet.hours().size(), 13));
        List<DaySheet.Hour> shown = new ArrayList<>();
        for (int i = 0; i < sheet.hours().size(); i += every) {
            shown.add(sheet.hours().get(i));
        }
        return shown;
    }

    public int axisEnd() {
        return LEFT + AXIS_WIDTH;
    }
}
