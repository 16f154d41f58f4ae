package org.lectern.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that a mistyped one was meant to be. */
public final class NearestWord {

    private static final int MAX_LENGTH = 64;

    private NearestWord() {}

    /**
     * Returns the known word at the least edit distance (Levenshtein 1966) from {@code word}, the first of several, or
     * empty if none is within half of its length.
     *
     * <p>Words over 64 characters are not compared, so the cost is linear in the number of known words.
     */
    public static Optional<String> find(String word, Collection<String> known) {
        return findWithin(Math.max(1, word.length() / 2), word, known);
    }

    /** Returns the advice to write the known word that {@link #find} finds, or {@code otherwise} if it finds none. */
    public static String advice(String word, Collection<String> known, String otherwise) {
        return find(word, known).map(NearestWord::didYouMean).orElse(otherwise);
    }

    /** Returns the question whether a known word was meant. */
    public static String didYouMean(String known) {
        return "Did you mean '%s'?".formatted(OneLine.shortened(known));
    }

    /**
     * Returns the sentence that a word is not known.
     *
     * @param what what the word should name, and perhaps {@code of} what it is a part, such as {@code person of slot 's1'}
     */
    public static String unknown(String what, String word) {
        String[] parts = what.split(" of ", 2);
        return "Unknown %s '%s'%s."
                .formatted(parts[0], OneLine.shortened(word), parts.length < 2 ? "" : " in " + parts[1]);
    }

    /** Returns what {@link #find} does, or empty if no known word is within {@code edits} of {@code word}. */
    public static Optional<String> findWithin(int edits, String word, Collection<String> known) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = edits + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < bestDistance && candidate.length() <= MAX_LENGTH) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), bestDistance);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the distance of two words, or {@code limit} if it is that or more. */
    private static int distance(String a, String b, int limit) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
                least = Math.min(least, row[j]);
            }
            if (least >= limit) {
                return limit;
            }
        }
        return Math.min(limit, row[b.length()]);
    }
}
