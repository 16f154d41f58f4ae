package org.lectern.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.event.Waiver;

/**
 * One way in which a timetable breaks a rule.
 *
 * @param ruleId the rule
 * @param level its level in this event
 * @param amount how far the rule is broken, at least 1, in the rule's unit
 * @param cost what that costs: amount times weight, or 0 if waived
 * @param subjects what it is about
 * @param sentence one sentence with the values in it
 * @param waiver the waiver that covers it, or null
 * @param translatableSentence the sentence with its values, for other languages, or null if the rule gives only text
 * @since 0.1.0
 */
public record Finding(
        String ruleId,
        Level level,
        long amount,
        long cost,
        List<Subject> subjects,
        String sentence,
        @Nullable Waiver waiver,
        @Nullable TranslatableSentence translatableSentence) {

    public Finding {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(sentence, "sentence");
        subjects = List.copyOf(subjects);
    }

    /** Returns a finding whose sentence is only text. */
    public Finding(
            String ruleId,
            Level level,
            long units,
            long cost,
            List<Subject> subjects,
            String sentence,
            @Nullable Waiver waiver) {
        this(ruleId, level, units, cost, subjects, sentence, waiver, null);
    }

    /** Returns the sentence with its values, if the rule gives it so. */
    public Optional<TranslatableSentence> findTranslatableSentence() {
        return Optional.ofNullable(translatableSentence);
    }

    /** Returns the waiver that covers this finding, if there is one. */
    public Optional<Waiver> findWaiver() {
        return Optional.ofNullable(waiver);
    }

    /** Returns the line that a person reads: level, cost, rule, sentence. */
    @Override
    public String toString() {
        String shownCost = waiver == null
                ? "%s %s".formatted(level.name().toLowerCase(java.util.Locale.ROOT), cost)
                : "waived (%s)".formatted(waiver.reason());
        return "%s %s: %s".formatted(shownCost, ruleId, sentence);
    }
}
