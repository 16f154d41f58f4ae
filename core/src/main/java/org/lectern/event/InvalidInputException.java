package org.lectern.event;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when an event or a timetable has mistakes; it carries all of them, through serialisation too.
 *
 * @since 0.1.0
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    public InvalidInputException(List<Problem> problems) {
        super(Problem.grouped(problems).stream()
                .map(Problem::toString)
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns all mistakes, in the order of the input. */
    public List<Problem> problems() {
        return problems;
    }
}
