package org.lectern.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Mistakes of several files: of each file, with its name. */
final class FileMistakes {

    private FileMistakes() {}

    /**
     * Reads files by name, all of them whatever is wrong with one. A mistake of one of several files that names no place has the
     * name of its file.
     *
     * @throws InvalidInputException with the mistakes of all files, if there is one
     */
    static <T> void forEach(Map<String, T> files, BiConsumer<String, T> reader) {
        List<Problem> mistakes = new ArrayList<>();
        files.forEach((name, file) -> {
            try {
                reader.accept(name, file);
            } catch (InvalidInputException e) {
                e.problems().stream()
                        .map(problem -> files.size() == 1 || !problem.pointer().isEmpty()
                                ? problem
                                : new Problem(
                                        problem.code(), name, problem.value(), problem.message(), problem.advice()))
                        .forEach(mistakes::add);
            }
        });
        if (!mistakes.isEmpty()) {
            throw new InvalidInputException(mistakes);
        }
    }
}
