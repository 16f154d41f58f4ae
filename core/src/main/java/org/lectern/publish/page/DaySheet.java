package org.lectern.publish.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A day as the page shows it.
 *
 * @param date its date
 * @param name what people call it, or empty if that is its date
 * @param isOfEvent whether the event has this day; a broken timetable may hold sessions on another
 * @param axisStart where its axis of time starts, on a full hour of local time
 * @param startMinute the minutes of local time from the midnight of its date to that
 * @param minutes how long the axis is
 * @param hours the full hours of local time on it
 * @param open its windows, as far as they lie on the axis
 * @param grid where its sessions stand
 * @param cards its sessions by start
 */
public record DaySheet(
        LocalDate date,
        String name,
        boolean isOfEvent,
        Instant axisStart,
        long startMinute,
        long minutes,
        List<Hour> hours,
        List<Band> open,
        DayGrid grid,
        List<Card> cards) {

    public DaySheet {
        hours = List.copyOf(hours);
        open = List.copyOf(open);
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

    /** Returns the breaks that come after the session ahead of a card, if there is one, and before the card. */
    public List<DayGrid.Pause> pausesBefore(Card card) {
        int place = cards.indexOf(card);
        Instant after =
                place == 0 ? Instant.MIN : cards.get(place - 1).held().time().startInclusive();
        return grid.pauses().stream()
                .filter(pause -> pause.time().startInclusive().isAfter(after)
                        && !pause.time()
                                .startInclusive()
                                .isAfter(card.held().time().startInclusive()))
                .toList();
    }

    /** Returns whether a card is the first of its start. */
    public boolean isFirstOfStart(Card card) {
        int place = cards.indexOf(card);
        return place == 0 || cards.get(place - 1).offset() != card.offset();
    }
}
