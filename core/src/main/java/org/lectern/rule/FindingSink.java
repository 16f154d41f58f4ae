package org.lectern.rule;

import java.util.List;
import java.util.function.Supplier;

/**
 * Where a rule reports how it is broken.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FindingSink {

    /**
     * Reports one way in which the rule is broken.
     *
     * @param units how much, in the rule's unit; 0 is ignored
     * @param subjects what it is about
     * @param sentence one sentence with the values in it
     * @throws IllegalArgumentException if {@code units} is negative
     */
    void report(long units, List<Subject> subjects, String sentence);

    /**
     * Reports one way in which the rule is broken, with a sentence that several languages know. The sentence is built only
     * if the amount is not 0.
     *
     * @param units how much, in the rule's unit; 0 is ignored
     * @param subjects what it is about
     * @param sentence builds the sentence
     * @throws IllegalArgumentException if {@code units} is negative
     */
    default void report(long units, List<Subject> subjects, Supplier<TranslatableSentence> sentence) {
        if (units != 0) {
            report(units, subjects, sentence.get().toString());
        }
    }
}
