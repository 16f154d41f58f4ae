package org.lectern.warning;

import java.util.List;
import java.util.Objects;
import org.lectern.rule.Subject;
import org.lectern.rule.TranslatableSentence;

/**
 * Something in an event that is allowed but probably not meant, such as a date outside the event or a feature that no room has; or a
 * mistake that makes it infeasible, such as an audience that no room seats.
 *
 * <p>{@code Language.translate} returns sentence and advice in any language.
 *
 * @param code a stable word for the kind of warning, such as {@code unknown-feature}
 * @param subjects what it is about, in the order of the event; empty if nothing of the event has a name yet
 * @param sentence the consequence and its reason
 * @param advice what to do
 * @param isMistake whether the event is infeasible by this alone, as {@code Diagnosis} proves too
 * @since 0.1.0
 */
public record Warning(
        String code,
        List<Subject> subjects,
        TranslatableSentence sentence,
        TranslatableSentence advice,
        boolean isMistake) {

    public Warning {
        Objects.requireNonNull(code, "code");
        subjects = List.copyOf(subjects);
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(advice, "advice");
    }

    /** Makes a warning about an event that may still be feasible. */
    public Warning(String code, List<Subject> subjects, TranslatableSentence sentence, TranslatableSentence advice) {
        this(code, subjects, sentence, advice, false);
    }

    /** Returns sentence and advice in English. */
    @Override
    public String toString() {
        return sentence + " " + advice;
    }
}
