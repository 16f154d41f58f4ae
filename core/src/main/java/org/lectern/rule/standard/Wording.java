package org.lectern.rule.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.HeldSession;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.View;

/** How the sentences of findings tell times, in the event's zone, and other values; numbers are never localised. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    /** Returns a window like {@code Wednesday 1 April 10:30–11:30}. */
    static String of(Window window, View view) {
        return of(window.startInclusive(), view) + "–"
                + TIME.format(window.endExclusive().atZone(view.event().zone()));
    }

    /** Returns an instant like {@code Wednesday 1 April 10:30}. */
    static String of(Instant instant, View view) {
        return DAY_AND_TIME.format(instant.atZone(view.event().zone()));
    }

    /** Returns a date like {@code Wednesday 1 April}. */
    static String of(LocalDate date) {
        return DAY.format(date);
    }

    /** Returns sessions and their days like {@code Malawi (Tuesday 31 March), Liberia (Wednesday 1 April)}. */
    static String withDays(List<HeldSession> sessions) {
        return sessions.stream()
                .map(session ->
                        session.session().name() + " (" + of(session.halfDay().date()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Returns a slot and its speaker like {@code Green Earth (Ana Silva)}. */
    static String of(SeatedSlot seat) {
        return of(seat.slot(), seat.person());
    }

    /** Returns a slot and its speaker like {@code Green Earth (Ana Silva)}. */
    static String of(Slot slot, Person person) {
        return slot.name() + " (" + person.name() + ")";
    }

    /** Returns a length like {@code 1 minute} or {@code 5 minutes}. */
    static String minutes(long minutes) {
        return count(minutes, "minute");
    }

    /** Returns a number of things like {@code 1 day} or {@code 3 days}. */
    static String count(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
