package org.lectern.event;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A tag of a session of the form {@code kind:word}, such as {@code theme:climate} or {@code language:fr}. It costs nothing unless a
 * {@link TopicRelation} of the event names its kind.
 *
 * @param kind what stands before the first colon, without blanks around it; not empty
 * @param word what stands after it, without blanks around it; not empty
 * @since 0.1.0
 */
public record Topic(String kind, String word) {

    /** The kind whose word is a whole number: how much a session asks of its audience. */
    public static final String DIFFICULTY = "difficulty";

    private static final int MAX_DIGITS = 9;

    /** @throws IllegalArgumentException if the kind or the word is empty */
    public Topic {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(word, "word");
        if (kind.isEmpty() || word.isEmpty()) {
            throw new IllegalArgumentException("The topic '%s:%s' must have a kind and a word."
                    .formatted(Problem.shown(kind), Problem.shown(word)));
        }
    }

    /** Returns the topic that a tag names, or empty if nothing stands before or after its colon, or it has none. */
    public static Optional<Topic> find(String tag) {
        int colon = tag.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String kind = tag.substring(0, colon).strip();
        String word = tag.substring(colon + 1).strip();
        return kind.isEmpty() || word.isEmpty() ? Optional.empty() : Optional.of(new Topic(kind, word));
    }

    /** Returns the words of a session's topics by kind, in the order of its tags. */
    public static Map<String, Set<String>> wordsByKind(Session session) {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        for (String tag : session.tags()) {
            find(tag)
                    .ifPresent(topic -> words.computeIfAbsent(topic.kind, ignored -> new LinkedHashSet<>())
                            .add(topic.word));
        }
        return words;
    }

    /** Returns the number of a session's tag {@code difficulty:number}, or empty if it has none. */
    public static OptionalInt findDifficulty(Session session) {
        return session.tags().stream()
                .flatMap(tag -> find(tag).stream())
                .filter(topic -> topic.kind.equals(DIFFICULTY))
                .flatMapToInt(topic -> topic.findNumber().stream())
                .findFirst();
    }

    /** Returns the word as a whole number of at most 9 digits, or empty if it is none. */
    public OptionalInt findNumber() {
        boolean isNumber = word.length() <= MAX_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? OptionalInt.of(Integer.parseInt(word)) : OptionalInt.empty();
    }
}
