package org.lectern.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.text.JsonPointers;

/** Collects the mistakes of one file, up to 1,000 of them, and returns them in the order of the file. */
final class ProblemCollector {

    private static final int MAX_PROBLEMS = 1_000;
    private static final String TOO_MANY = "too-many-problems";

    private final List<OrderedProblem> found = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private boolean more;

    private record OrderedProblem(int order, Problem problem) {}

    /**
     * Reports a mistake.
     *
     * @throws InvalidInputException with what there is if that is a thousand mistakes already
     */
    void add(String code, JsonPosition place, String value, String message, String advice) {
        if (found.size() >= MAX_PROBLEMS) {
            more = true;
            throwIfAny();
        }
        found.add(new OrderedProblem(
                place.rank(), new Problem(code, place.pointer(), Problem.shown(value), message, advice)));
    }

    /** Reports a mistake because of which something else stands in for the value at {@code place}. */
    void addUnread(String code, JsonPosition place, String value, String message, String advice) {
        add(code, place, value, message, advice);
        unread(place);
    }

    /** Notes that the value at {@code place} could not be read, so that what follows from that is not reported. */
    void unread(JsonPosition place) {
        if (unread.size() < MAX_PROBLEMS) {
            unread.add(place.pointer());
        }
    }

    /** Returns whether the value at {@code place} could not be read. */
    boolean isUnread(JsonPosition place) {
        return unread.contains(place.pointer());
    }

    /** Adds what a validation of the values found, but for what only follows from values that could not be read. */
    void addFindings(List<Problem> problems, JsonValue root) {
        ConsequentialProblems consequences = new ConsequentialProblems(unread);
        for (Problem problem : problems) {
            if (problem.code().equals(TOO_MANY)) {
                more = true;
            } else if (!consequences.include(problem)) {
                found.add(new OrderedProblem(orderOf(problem.pointer(), root), problem));
            }
        }
    }

    void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        found.sort(Comparator.comparingInt(OrderedProblem::order));
        List<Problem> problems = new ArrayList<>(
                found.stream().limit(MAX_PROBLEMS).map(OrderedProblem::problem).toList());
        if (more || found.size() > MAX_PROBLEMS) {
            problems.add(new Problem(
                    TOO_MANY,
                    "",
                    "",
                    "There are more than these %s mistakes.".formatted(problems.size()),
                    "Correct these first."));
        }
        throw new InvalidInputException(problems);
    }

    /** Returns the rank in the file of what a pointer names, or of the nearest thing around it. */
    private static int orderOf(String pointer, JsonValue root) {
        JsonValue value = root;
        String[] parts = pointer.split("/", -1);
        for (int i = 1; i < parts.length; i++) {
            String part = JsonPointers.unescape(parts[i]);
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
        return value.place().rank();
    }
}
