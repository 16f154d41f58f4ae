package org.lectern.rule.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.event.Window;
import org.lectern.rule.HeldSession;
import org.lectern.rule.SeatedSlot;
import org.lectern.rule.Sentence;
import org.lectern.rule.View;

/** How the sentences of findings tell times, in the event's zone, and other values; numbers are never localised. */
final class Wording {

    private Wording() {}

    /** Returns a window like {@code Wednesday 1 April 10:30–11:30}. */
    static Sentence.Span of(Window window, View view) {
        return new Sentence.Span(window, view.event().zone());
    }

    /** Returns an instant like {@code Wednesday 1 April 10:30}. */
    static Sentence.Moment of(Instant instant, View view) {
        return new Sentence.Moment(instant, view.event().zone());
    }

    /** Returns a date like {@code Wednesday 1 April}. */
    static Sentence.Date of(LocalDate date) {
        return new Sentence.Date(date);
    }

    /** Returns sessions and their days like {@code Malawi (Tuesday 31 March), Liberia (Wednesday 1 April)}. */
    static Sentence.Listing withDays(List<HeldSession> sessions) {
        return listed(sessions.stream()
                .map(session -> (Object) Sentence.of(
                        "word.aside",
                        "%s (%s)",
                        session.session().name(),
                        of(session.halfDay().date())))
                .toList());
    }

    /** Returns values with commas between them. */
    static Sentence.Listing listed(List<Object> values) {
        return new Sentence.Listing(values, false);
    }

    /** Returns values with {@code and} between them. */
    static Sentence.Listing summed(List<Object> values) {
        return new Sentence.Listing(values, true);
    }

    /** Returns a word that languages have each their own of. */
    static Sentence word(String word) {
        return Sentence.of("word." + word.replace(' ', '-'), word);
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
    static Sentence.Count minutes(long minutes) {
        return count(minutes, "minute");
    }

    /** Returns a number of things like {@code 1 day} or {@code 3 days}. */
    static Sentence.Count count(long count, String thing) {
        return new Sentence.Count(count, thing);
    }
}
