package org.lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** What an import has to say: mistakes, for which a file is refused, and notes. */
final class ImportNotes {

    private static final int MAX_LISTED = 1_000;

    private final List<Problem> notes = new ArrayList<>();
    private final List<Problem> mistakes = new ArrayList<>();

    /** Says what is left out or changed. */
    void note(String code, String place, Object value, String message, String advice) {
        add(notes, code, place, value, message, advice);
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

    List<Problem> notes() {
        return notes;
    }

    /** @throws InvalidInputException with all mistakes, if there is one */
    void throwIfAny() {
        if (!mistakes.isEmpty()) {
            throw new InvalidInputException(mistakes);
        }
    }
}
