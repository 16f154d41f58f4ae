package org.lectern.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The word that a mistyped one was meant to be. */
public final class NearestWord {

    private static final int MAX_LENGTH = 64;

    private NearestWord() {}

    /**
     * Returns the known word at the least edit distance (Levenshtein 1966, with swapped neighbours as one edit) from {@code word}, the first of several, or
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
            // An empty word is nothing to suggest.
            if (!candidate.isEmpty()
                    && candidate.length() <= MAX_LENGTH
                    && Math.abs(candidate.length() - word.length()) < bestDistance) {
                int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), bestDistance);
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Returns the distance of two words, with two swapped letters as one edit, or {@code limit} if it is that or more. */
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            int min = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(substituted, 1 + Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
                }
                min = Math.min(min, row[j]);
            }
            if (min >= limit && i > 1 && minOf(last) >= limit) {
                return limit;
            }
            beforeLast = last;
            last = row;
        }
        return Math.min(limit, last[b.length()]);
    }

    private static int minOf(int[] row) {
        int min = row[0];
        for (int value : row) {
            min = Math.min(min, value);
        }
        return min;
    }
}
