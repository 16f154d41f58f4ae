package org.lectern.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.Window;
import org.lectern.examples.phrase.Phrase;
import org.lectern.examples.phrase.PhraseKind;
import org.lectern.examples.phrase.Phrases;
import org.lectern.examples.phrase.WrittenTime;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that say changes in words, in the order in which they were given. */
final class ChangeOptions {

    private final List<Phrase> phrases = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = {
                "When the changes are announced, such as 'Tuesday 10:40'. What starts before has been held.",
                "While the event lasts: now."
            })
    private @Nullable String asOf;

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        for (PhraseKind kind : PhraseKind.values()) {
            command.addOption(OptionSpec.builder(kind.option())
                    .paramLabel("WORDS")
                    .arity("1")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .description("%s Words: %s".formatted(kind.description(), kind.form()))
                    .parameterConsumer((arguments, option, spec) -> {
                        if (arguments.isEmpty() || spec.optionsMap().containsKey(arguments.peek())) {
                            throw new MissingParameterException(
                                    spec.commandLine(),
                                    option,
                                    "Missing required parameter for option '%s' (WORDS)".formatted(kind.option()));
                        }
                        phrases.add(new Phrase(kind, arguments.pop()));
                    })
                    .build());
        }
    }

    /** Returns whether there is no change in words. */
    boolean isEmpty() {
        return phrases.isEmpty();
    }

    /**
     * Returns the changes in words.
     *
     * @param file where the event is, for messages
     * @throws BadInputException if the words have mistakes
     */
    Changes changes(Path file, Event event, @Nullable Instant announcedAt) {
        try {
            return Phrases.read(phrases, event, announcedAt);
        } catch (InvalidInputException e) {
            throw new BadInputException(file, e.problems());
        }
    }

    /**
     * Returns the changes of a file, if one is named, and then those in words.
     *
     * @throws BadInputException if the file or the words have mistakes
     * @throws AdvisedException if there is neither
     */
    Changes after(@Nullable Path changesFile, Path file, Event event, CommandLine line) {
        if (changesFile == null && isEmpty()) {
            throw new AdvisedException(
                    line,
                    new Problem(
                            "usage",
                            "",
                            "",
                            "The changes are missing.",
                            "Name a JSON file, or say them, such as: --cancel Ghana"));
        }
        Optional<Instant> given = findGiven(file, event);
        Optional<Instant> now = findNow(event, Instant.now());
        if (changesFile == null) {
            return changes(file, event, given.or(() -> now).orElse(null));
        }
        Changes ofFile = InputFiles.changes(changesFile, event);
        Optional<Instant> announced = given.or(ofFile::findAsOf).or(() -> now);
        if (isEmpty() && announced.equals(ofFile.findAsOf())) {
            return ofFile;
        }
        Instant asOf = announced.orElse(null);
        List<Change> all = new ArrayList<>(ofFile.changes());
        try {
            all.addAll(changes(file, ofFile.applyTo(event), null).changes());
        } catch (InvalidInputException e) {
            throw new BadInputException(changesFile, e.problems());
        }
        return new Changes(event.id(), asOf, all);
    }

    /** Returns when the changes are announced: as given, or now while the event lasts, or empty. */
    Optional<Instant> findAsOf(Path file, Event event, Instant now) {
        return findGiven(file, event).or(() -> findNow(event, now));
    }

    private Optional<Instant> findGiven(Path file, Event event) {
        if (asOf == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(WrittenTime.instant(asOf, event));
        } catch (InvalidInputException e) {
            Problem problem = e.problems().getFirst();
            throw new BadInputException(
                    file,
                    List.of(new Problem(
                            problem.code(), "--as-of", problem.value(), problem.message(), problem.advice())));
        }
    }

    /** Returns now while the event lasts, else empty. */
    static Optional<Instant> findNow(Event event, Instant now) {
        Window whole = event.days().stream()
                .flatMap(day -> day.windows().stream())
                .reduce(Window::span)
                .orElseThrow();
        boolean lasts = now.isAfter(whole.startInclusive()) && now.isBefore(whole.endExclusive());
        return lasts ? Optional.of(now.truncatedTo(ChronoUnit.MINUTES)) : Optional.empty();
    }
}
