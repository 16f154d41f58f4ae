package org.lectern.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Collects mistakes and words those that recur. */
final class ProblemSink {

    private static final int LONGEST_VALUE = 60;
    private static final int MOST_ADVISED = 100;
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(String code, String pointer, Object value, String message, String advice) {
        problems.add(new Problem(code, pointer, shortened(value), message, advice));
    }

    /** Reports {@code value} unless {@code least <= value <= most}. */
    void range(String pointer, String what, long value, long least, long most) {
        if (value < least || value > most) {
            String bound = value < least ? "at least " + least : "at most " + most;
            add(
                    "out-of-range",
                    pointer,
                    value,
                    "The %s (%s) must be %s.".formatted(what, value, bound),
                    "Maybe write a number from %s to %s.".formatted(least, most));
        }
    }

    /** Reports an id that {@code known} lacks, with the nearest one that it has. */
    void knownId(String pointer, String what, String id, Collection<String> known) {
        if (!known.contains(id)) {
            add(
                    "unknown-id",
                    pointer,
                    id,
                    "The %s (%s) is not known.".formatted(what, shortened(id)),
                    nearest(id, known));
        }
    }

    void onMinute(String pointer, String what, Instant instant) {
        if (instant.getEpochSecond() % 60 != 0 || instant.getNano() != 0) {
            add(
                    "not-on-minute",
                    pointer,
                    instant,
                    "The %s (%s) must lie on a minute.".formatted(what, instant),
                    "Maybe leave the seconds away.");
        }
    }

    void windows(String pointer, String what, List<Window> windows) {
        for (int i = 0; i < windows.size(); i++) {
            window(pointer + "/" + i, what, windows.get(i));
        }
    }

    private void window(String pointer, String what, Window window) {
        onMinute(pointer + "/start", "start of the " + what, window.startInclusive());
        onMinute(pointer + "/end", "end of the " + what, window.endExclusive());
        if (!window.startInclusive().isBefore(window.endExclusive())) {
            add(
                    "empty-window",
                    pointer,
                    window.startInclusive() + "/" + window.endExclusive(),
                    "The %s (%s to %s) must end after it starts."
                            .formatted(what, window.startInclusive(), window.endExclusive()),
                    "Maybe swap start and end, or give the end its own date if it is on the next day.");
        }
    }

    /** Looks for the nearest id in the first mistakes only, so that a thousand unknown ids stay quick. */
    private Optional<String> nearestWord(String id, Collection<String> known) {
        return problems.size() < MOST_ADVISED ? NearestWord.to(id, known) : Optional.empty();
    }

    static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST_VALUE
                ? text
                : text.substring(0, LONGEST_VALUE) + "… (" + text.length() + " characters)";
    }

    /** Returns advice that names the known id nearest to {@code id}. */
    private String nearest(String id, Collection<String> known) {
        return nearestWord(id, known)
                .map("Maybe you meant (%s)."::formatted)
                .orElse(
                        known.isEmpty()
                                ? "Maybe define it first; none is known."
                                : "Maybe define it first, or use one of %s."
                                        .formatted(shortened(String.join(", ", known))));
    }
}
