package org.lectern.examples.phrase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Changes in words, one after the other: each knows what those before it did. */
public final class Phrases {

    private Phrases() {}

    /**
     * Returns the changes that words mean.
     *
     * @param asOf when the changes are announced, or null
     * @throws InvalidInputException with the mistakes of all phrases; pointers are the options
     */
    public static Changes read(List<Phrase> phrases, Event event, @Nullable Instant asOf) {
        List<Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Event state = event;
        for (Phrase phrase : phrases) {
            try {
                List<Change> found = new PhraseReader(state).changes(phrase);
                state = new Changes(event.id(), asOf, found).applyTo(state);
                changes.addAll(found);
            } catch (InvalidInputException e) {
                e.problems().forEach(problem -> problems.add(ofOption(phrase, problem)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Changes(event.id(), asOf, changes);
    }

    /** Returns the instant that words mean, such as {@code Tuesday 10:40}; empty if they are none. */
    public static Optional<Instant> findInstant(String words, Event event) {
        return new WhenPhrase(event).findInstant(words);
    }

    private static Problem ofOption(Phrase phrase, Problem problem) {
        return new Problem(
                problem.code(),
                "%s \"%s\"".formatted(phrase.kind().option(), Problem.shown(phrase.words())),
                problem.value(),
                problem.message(),
                problem.advice());
    }
}
