package org.lectern.examples.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.SubjectId.Kind;
import org.lectern.explain.SubjectFinder;
import org.lectern.rule.Subject;
import picocli.CommandLine;

/** The things that a command line names. */
final class Subjects {

    private static final int MAX_NAMED = 12;

    private Subjects() {}

    /**
     * Returns the thing that a text means.
     *
     * @throws AdvisedException if it means nothing, with the nearest, or several things
     */
    static Subject of(String text, Event event, CommandLine commandLine, Kind... kinds) {
        try {
            return SubjectFinder.parse(text, event, kinds);
        } catch (InvalidInputException e) {
            throw new AdvisedException(commandLine, e.problems().getFirst());
        }
    }

    /** Returns names like {@code Ana, Bo, and 3 more}. */
    static String names(List<Subject> subjects) {
        String named = subjects.stream().limit(MAX_NAMED).map(Subject::name).collect(Collectors.joining(", "));
        return subjects.size() > MAX_NAMED ? "%s, and %s more".formatted(named, subjects.size() - MAX_NAMED) : named;
    }
}
