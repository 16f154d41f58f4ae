package org.lectern.examples.phrase;

import java.util.Objects;

/**
 * A change in words.
 *
 * @param kind what changes
 * @param words who, what, where and when, as {@link PhraseKind#form} has it
 */
public record Phrase(PhraseKind kind, String words) {

    public Phrase {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(words, "words");
    }
}
