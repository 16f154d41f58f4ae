package org.lectern.examples.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lectern.event.Problem;

/** Thrown when what a user gave has mistakes; it carries all of them, and the file that has them. */
final class BadInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final transient List<Problem> problems;

    BadInputException(Path file, List<Problem> problems) {
        super(file.toString());
        this.file = file.toString();
        this.problems = List.copyOf(problems);
    }

    BadInputException(Path file, String code, String message, String advice) {
        this(file, List.of(new Problem(code, "", "", message, advice)));
    }

    String file() {
        return file;
    }

    List<Problem> problems() {
        return Objects.requireNonNull(problems);
    }

    /** Returns a line for each cause: file, pointer, message and advice. */
    List<String> lines() {
        return Problem.grouped(problems()).stream().map(this::line).toList();
    }

    private String line(Problem problem) {
        String place = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
        return OneLineText.of((file + ": " + place + problem.message() + " " + problem.advice()).stripTrailing());
    }
}
