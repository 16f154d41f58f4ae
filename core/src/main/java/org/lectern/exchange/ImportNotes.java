package org.lectern.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.text.Wording;

/** What an import has to say: mistakes, for which a file is refused, and notes. */
final class ImportNotes {

    private static final int MAX_LISTED = 1_000;

    private final List<Problem> notes = new ArrayList<>();
    private final Map<String, Loss> losses = new LinkedHashMap<>();
    private final List<Problem> mistakes = new ArrayList<>();

    /** Says what is left out or changed. */
    void note(String code, String place, Object value, String message, String advice) {
        add(notes, code, place, value, message, advice);
    }

    private record Loss(Problem first, Set<String> places) {

        Problem note() {
            int more = places.size() - 1;
            String message = more == 0
                    ? first.message()
                    : "%s The same holds at %s.".formatted(first.message(), Wording.count(more, "more place"));
            return new Problem(first.code(), first.pointer(), first.value(), message, first.advice());
        }
    }

    /** Says what is left out for a cause that may have many places: the first one is named, the others are counted. */
    void loss(String cause, String place, Object value, String message, String advice) {
        losses.computeIfAbsent(
                        cause,
                        ignored -> new Loss(
                                new Problem("left-out", place, Problem.shown(value), message, advice), new HashSet<>()))
                .places()
                .add(place);
    }

    /** Says what makes the file unreadable. */
    void mistake(String code, String place, Object value, String message, String advice) {
        add(mistakes, code, place, value, message, advice);
    }

    private static void add(
            List<Problem> list, String code, String place, Object value, String message, String advice) {
        if (list.size() < MAX_LISTED) {
            list.add(new Problem(code, place, Problem.shown(value), message, advice));
        }
    }

    /** Returns all notes, one for each cause of loss last. */
    List<Problem> notes() {
        List<Problem> all = new ArrayList<>(notes);
        losses.values().stream().map(Loss::note).forEach(all::add);
        return all;
    }

    boolean hasMistakes() {
        return !mistakes.isEmpty();
    }

    /** @throws InvalidInputException with all mistakes, if there is one */
    void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new InvalidInputException(mistakes);
        }
    }
}
