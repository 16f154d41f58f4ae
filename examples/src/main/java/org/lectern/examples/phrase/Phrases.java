package org.lectern.examples.phrase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Changes in words, one after the other: each knows what those before it did. */
public final class Phrases {

    /** The codes of mistakes that a misspelt word of a time makes: it is taken for a part of a name, or of nothing. */
    private static final Set<String> UNREAD = Set.of("bad-words", "unknown-name");

    /** The kinds of which a time follows right after a name. */
    private static final Set<PhraseKind> TIMED =
            Set.of(PhraseKind.AWAY, PhraseKind.LATE, PhraseKind.ONLY_WITHIN, PhraseKind.CLOSE_ROOM);

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
                Event known = state;
                Optional<Problem> misspelt = findMisspelt(phrase, known, e.problems());
                misspelt.or(() -> findNoTime(phrase, known, e.problems()))
                        .map(List::of)
                        .orElse(e.problems())
                        .forEach(problem -> problems.add(ofOption(phrase, problem)));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return new Changes(event.id(), asOf, changes);
    }

    /** Returns the mistake that a word of a time is misspelt, if the words can be read once it is right. */
    private static Optional<Problem> findMisspelt(Phrase phrase, Event state, List<Problem> problems) {
        if (!UNREAD.contains(problems.getFirst().code())) {
            return Optional.empty();
        }
        return MisspeltTime.allIn(phrase.words()).stream()
                .filter(misspelt -> isRead(new Phrase(phrase.kind(), misspelt.corrected()), state))
                .map(misspelt -> new Problem(
                        "bad-time",
                        "",
                        misspelt.word(),
                        "'%s' is no day or time.".formatted(Problem.shown(misspelt.word())),
                        "Did you mean '%s'?".formatted(Problem.shown(misspelt.corrected()))))
                .findFirst();
    }

    /** Returns the mistake that words after a known name are no time, though a word of them is one of times. */
    private static Optional<Problem> findNoTime(Phrase phrase, Event state, List<Problem> problems) {
        if (!UNREAD.contains(problems.getFirst().code()) || !TIMED.contains(phrase.kind())) {
            return Optional.empty();
        }
        NameFinder names = new NameFinder(state);
        String[] words = phrase.words().strip().split("\\s+", -1);
        for (int i = words.length - 1; i > 0; i--) {
            List<String> rest = List.of(words).subList(i, words.length);
            if (names.isKnown(String.join(" ", List.of(words).subList(0, i)))
                    && rest.stream().anyMatch(WhenTokens::isOfTime)) {
                String time = Problem.shown(String.join(" ", rest));
                return Optional.of(new Problem(
                        "bad-time",
                        "",
                        time,
                        "'%s' is no day or time.".formatted(time),
                        "Write it like 'Tuesday', 'Tuesday afternoon' or 'Tuesday 10:00-12:00'."));
            }
        }
        return Optional.empty();
    }

    private static boolean isRead(Phrase phrase, Event state) {
        try {
            new PhraseReader(state).changes(phrase);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
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
