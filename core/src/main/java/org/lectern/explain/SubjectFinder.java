package org.lectern.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.SubjectId.Kind;
import org.lectern.rule.Subject;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/**
 * Finds the thing that a text means: by id, by {@code kind:id}, or by name, whatever its case.
 *
 * @since 0.1.0
 */
public final class SubjectFinder {

    private static final int MAX_SUGGESTED = 3;

    private SubjectFinder() {}

    /**
     * Returns the subject that a text means among some kinds; an id goes before a name. Cost: linear in the event.
     *
     * @param text such as {@code honduras}, {@code session:honduras} or {@code Honduras}
     * @param kinds the possible kinds: sessions, slots, people, rooms
     * @throws InvalidInputException if it means no subject, with suggestions, or several
     */
    public static Subject parse(String text, Event event, Kind... kinds) {
        for (Kind kind : kinds) {
            String prefix = Wording.word(kind) + ":";
            if (kinds.length > 1 && text.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return parse(text.substring(prefix.length()), event, kind);
            }
        }
        List<Subject> known =
                Arrays.stream(kinds).flatMap(kind -> all(event, kind)).toList();
        List<Subject> byId = known.stream()
                .filter(subject ->
                        subject.id().id().equals(text) || full(subject).equalsIgnoreCase(text))
                .toList();
        List<Subject> meant = byId.isEmpty()
                ? known.stream()
                        .filter(subject -> subject.name().equalsIgnoreCase(text.strip()))
                        .toList()
                : byId;
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        if (meant.isEmpty()) {
            throw unknownSubject(text, event, kinds);
        }
        String shown = Problem.shown(text);
        List<String> choices =
                meant.stream().limit(MAX_SUGGESTED).map(SubjectFinder::full).toList();
        throw new InvalidInputException(List.of(new Problem(
                "ambiguous",
                "",
                shown,
                "'%s' can mean %s things.".formatted(shown, meant.size()),
                "Write %s.".formatted(Wording.either(choices)))));
    }

    static InvalidInputException unknownSubject(String text, Event event, Kind... kinds) {
        List<Subject> known =
                Arrays.stream(kinds).flatMap(kind -> all(event, kind)).toList();
        String shown = Problem.shown(text);
        return new InvalidInputException(List.of(new Problem(
                "unknown-id", "", shown, "Unknown %s '%s'.".formatted(words(kinds), shown), advice(text, known))));
    }

    /** Returns a thing of the event, or empty if it does not have it. */
    static Optional<Subject> find(Event event, SubjectId id) {
        return all(event, id.kind()).filter(subject -> subject.id().equals(id)).findFirst();
    }

    private static Stream<Subject> all(Event event, Kind kind) {
        return switch (kind) {
            case SESSION -> event.sessions().stream().map(Subject::of);
            case SLOT ->
                event.sessions().stream()
                        .flatMap(session -> session.slots().stream())
                        .map(Subject::of);
            case PERSON -> event.people().stream().map(Subject::of);
            case ROOM -> event.rooms().stream().map(Subject::of);
            case DELEGATION -> event.delegations().stream().map(Subject::of);
            case DAY -> event.days().stream().map(day -> Subject.day(day.date()));
            case BREAK -> event.breaks().stream().map(Subject::of);
            case REGION ->
                event.sessions().stream()
                        .map(session -> session.region())
                        .filter(region -> !region.isEmpty())
                        .distinct()
                        .map(Subject::region);
        };
    }

    private static String full(Subject subject) {
        return Wording.word(subject.id().kind()) + ":" + subject.id().id();
    }

    private static String words(Kind... kinds) {
        return Wording.either(Arrays.stream(kinds).map(Wording::word).toList());
    }

    private static String advice(String text, List<Subject> known) {
        Set<String> words = new LinkedHashSet<>();
        known.forEach(subject -> words.add(subject.id().id()));
        known.forEach(subject -> words.add(subject.name()));
        List<String> nearest = new ArrayList<>();
        while (nearest.size() < MAX_SUGGESTED) {
            Optional<String> next = NearestWord.find(text, words);
            if (next.isEmpty()) {
                break;
            }
            words.removeIf(next.get()::equalsIgnoreCase);
            nearest.add("'%s'".formatted(Problem.shown(next.get())));
        }
        if (known.isEmpty()) {
            return "The event has none.";
        }
        if (nearest.isEmpty()) {
            List<String> some = known.stream()
                    .limit(MAX_SUGGESTED)
                    .map(subject -> "'%s'".formatted(Problem.shown(subject.id().id())))
                    .toList();
            return "Choose one such as %s.".formatted(Wording.either(some));
        }
        return "Did you mean %s?".formatted(Wording.either(nearest));
    }
}
