package org.lectern.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.event.PointerText;
import org.lectern.event.Problem;

/** Collects the mistakes of one file, up to 1,000 of them, and tells them in the order of the file. */
final class Mistakes {

    private static final int MOST = 1_000;
    private static final String TOO_MANY = "too-many-problems";

    private final List<Found> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private boolean more;

    private record Found(int order, Problem problem) {}

    /**
     * Reports a mistake.
     *
     * @throws InvalidInputException with what there is if that is a thousand mistakes already
     */
    void add(String code, Place place, String value, String message, String advice) {
        if (found.size() >= MOST) {
            more = true;
            throwIfAny();
        }
        found.add(new Found(place.order(), new Problem(code, place.pointer(), Problem.shown(value), message, advice)));
    }

    /** Reports a mistake because of which something else stands in for the value at {@code place}. */
    void addUnread(String code, Place place, String value, String message, String advice) {
        add(code, place, value, message, advice);
        unread(place);
    }

    /** Notes that the value at {@code place} could not be read, so that what follows from that is not reported. */
    void unread(Place place) {
        if (unread.size() < MOST) {
            unread.add(place.pointer());
        }
    }

    /** Adds what a validation of the values found, but for what only follows from values that could not be read. */
    void addFindings(List<Problem> problems, JsonValue root) {
        Consequences consequences = new Consequences(unread);
        for (Problem problem : problems) {
            if (problem.code().equals(TOO_MANY)) {
                more = true;
            } else if (!consequences.include(problem)) {
                found.add(new Found(orderOf(problem.pointer(), root), problem));
            }
        }
    }

    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparingInt(Found::order));
        List<Problem> problems =
                new ArrayList<>(found.stream().limit(MOST).map(Found::problem).toList());
        if (more || found.size() > MOST) {
            problems.add(new Problem(
                    TOO_MANY,
                    "",
                    "",
                    "There are more mistakes than these (%s).".formatted(MOST),
                    "Maybe mend these first."));
        }
        throw new InvalidInputException(problems);
    }

    /** Returns the rank in the file of what a pointer names, or of the nearest thing around it. */
    private static int orderOf(String pointer, JsonValue root) {
        JsonValue value = root;
        String[] parts = pointer.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            String part = PointerText.key(parts[i]);
            JsonValue child = switch (value) {
                case JsonValue.Members object -> object.find(part).orElse(null);
                case JsonValue.Items list -> list.find(part).orElse(null);
                default -> null;
            };
            if (child == null) {
                break;
            }
            value = child;
        }
        return value.place().order();
    }
}
