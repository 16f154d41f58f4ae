package org.lectern.rule.standard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Person;
import org.lectern.event.Slot;
import org.lectern.event.TurnName;
import org.lectern.event.Window;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.ScheduledTurn;
import org.lectern.rule.TimetableView;
import org.lectern.rule.TranslatableSentence;

/** The values in the sentences of findings. Times are in the event's zone, and numbers are never localised. */
final class FindingText {

    private FindingText() {}

    /** Returns a window like {@code Wednesday 1 April 10:30–11:30}. */
    static TranslatableSentence.TimeRange of(Window window, TimetableView view) {
        return new TranslatableSentence.TimeRange(window, view.event().zone());
    }

    /** Returns an instant like {@code Wednesday 1 April 10:30}. */
    static TranslatableSentence.DateAndTime of(Instant instant, TimetableView view) {
        return new TranslatableSentence.DateAndTime(instant, view.event().zone());
    }

    /** Returns a date like {@code Wednesday 1 April}. */
    static TranslatableSentence.Date of(LocalDate date) {
        return new TranslatableSentence.Date(date);
    }

    /** Returns sessions and their days like {@code Malawi (Tuesday 31 March), Liberia (Wednesday 1 April)}. */
    static TranslatableSentence.ValueList withDays(List<ScheduledSession> sessions) {
        return commaSeparated(sessions.stream()
                .map(session -> (Object) TranslatableSentence.of(
                        "word.in-brackets",
                        "%s (%s)",
                        session.session().name(),
                        of(session.halfDay().date())))
                .toList());
    }

    /** Returns the names of rooms, in the order of the event, with commas between them. */
    static TranslatableSentence.ValueList rooms(Set<String> ids, TimetableView view) {
        return commaSeparated(view.event().rooms().stream()
                .filter(room -> ids.contains(room.id()))
                .map(room -> (Object) room.name())
                .toList());
    }

    /** Returns values with commas between them. */
    static TranslatableSentence.ValueList commaSeparated(List<Object> values) {
        return new TranslatableSentence.ValueList(values, false);
    }

    /** Returns the tags of topics by kind like {@code theme:climate, audience:students}. */
    static TranslatableSentence.ValueList topics(Map<String, Set<String>> wordsByKind) {
        List<Object> tags = new ArrayList<>();
        wordsByKind.forEach((kind, words) -> words.forEach(word -> tags.add(kind + ":" + word)));
        return commaSeparated(tags);
    }

    /** Returns values with {@code and} between them. */
    static TranslatableSentence.ValueList joinedByAnd(List<Object> values) {
        return new TranslatableSentence.ValueList(values, true);
    }

    /** Returns a word that languages have each their own of. */
    static TranslatableSentence word(String word) {
        return TranslatableSentence.of("word." + word.replace(' ', '-'), word);
    }

    /** Returns a slot and its speaker like {@code Green Earth (Ana Silva)}. */
    static String of(ScheduledTurn seat) {
        return of(seat.slot(), seat.person());
    }

    /** Returns a slot and its speaker like {@code Green Earth (Ana Silva)}. */
    static String of(Slot slot, Person person) {
        return TurnName.of(slot, person.name()).withSpeaker();
    }

    /** Returns a length like {@code 1 minute} or {@code 5 minutes}. */
    static TranslatableSentence.Count minutes(long minutes) {
        return count(minutes, "minute");
    }

    /** Returns a number of things like {@code 1 day} or {@code 3 days}. */
    static TranslatableSentence.Count count(long count, String thing) {
        return new TranslatableSentence.Count(count, thing);
    }
}
