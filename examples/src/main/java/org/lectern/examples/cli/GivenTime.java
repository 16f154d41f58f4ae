package org.lectern.examples.cli;

import java.util.function.Function;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import picocli.CommandLine;

/** A day or a time that an option gives in words. */
final class GivenTime {

    private GivenTime() {}

    /**
     * Returns what the words of an option mean.
     *
     * @throws AdvisedException if they mean nothing
     */
    static <T> T read(String option, String words, CommandLine line, Function<String, T> reader) {
        try {
            return reader.apply(words);
        } catch (InvalidInputException e) {
            Problem problem = e.problems().getFirst();
            throw new AdvisedException(
                    line,
                    new Problem(
                            problem.code(),
                            option,
                            problem.value(),
                            "%s: %s".formatted(option, problem.message()),
                            problem.advice()));
        }
    }
}
