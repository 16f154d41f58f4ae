package org.lectern.publish.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Room;

/**
 * A day as the page shows it.
 *
 * @param date its date
 * @param name what people call it, or empty if that is its date
 * @param isOfEvent whether the event has this day; a broken timetable may hold sessions on another
 * @param axisStart where its axis of time starts, on a full hour of local time
 * @param minutes how long the axis is
 * @param hours the full hours of local time on it
 * @param open its windows, as far as they lie on the axis
 * @param columns the rooms that are used, each a column
 * @param cards its sessions by start
 */
public record DaySheet(
        LocalDate date,
        String name,
        boolean isOfEvent,
        Instant axisStart,
        long minutes,
        List<Hour> hours,
        List<Band> open,
        List<Room> columns,
        List<Card> cards) {

    public DaySheet {
        hours = List.copyOf(hours);
        open = List.copyOf(open);
        columns = List.copyOf(columns);
        cards = List.copyOf(cards);
    }

    /**
     * A full hour on the axis.
     *
     * @param offset minutes from the start of the axis
     * @param instant when it is
     */
    public record Hour(long offset, Instant instant) {}

    /**
     * A stretch of the axis.
     *
     * @param start when it starts
     * @param offset minutes from the start of the axis
     * @param minutes how long it is
     */
    public record Band(Instant start, long offset, long minutes) {}

    /** Returns the breaks between the windows. */
    public List<Band> pauses() {
        List<Band> breaks = new ArrayList<>();
        for (int i = 1; i < open.size(); i++) {
            long from = open.get(i - 1).offset() + open.get(i - 1).minutes();
            if (open.get(i).offset() > from) {
                breaks.add(new Band(
                        axisStart.plusSeconds(60 * from), from, open.get(i).offset() - from));
            }
        }
        return breaks;
    }

    /** Returns the breaks that come after the session ahead of a card, if there is one, and before the card. */
    public List<Band> breaksBefore(Card card) {
        int place = cards.indexOf(card);
        long after = place == 0 ? Long.MIN_VALUE : cards.get(place - 1).offset();
        return pauses().stream()
                .filter(pause -> pause.offset() > after && pause.offset() <= card.offset())
                .toList();
    }
}
