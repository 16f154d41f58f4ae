package org.lectern.rule;

import java.util.List;
import java.util.function.Supplier;

/** Where a rule reports how it is broken. */
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
     * As the other, with a sentence that is worked out only where something is broken: most of a timetable breaks nothing.
     *
     * @throws IllegalArgumentException if {@code units} is negative
     */
    default void report(long units, List<Subject> subjects, Supplier<String> sentence) {
        if (units != 0) {
            report(units, subjects, sentence.get());
        }
    }

    /**
     * As the others, with a sentence that can be told in several languages.
     *
     * @throws IllegalArgumentException if {@code units} is negative
     */
    default void tell(long units, List<Subject> subjects, Supplier<Sentence> sentence) {
        report(units, subjects, () -> sentence.get().toString());
    }
}
