package org.lectern.explain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Objects;
import org.lectern.rule.Subject;
import org.lectern.text.JsonForm;

/**
 * The other places of a session or a slot, with their costs.
 *
 * @param subject the session or the slot
 * @param current the present place of its session; its cost changes are empty
 * @param alternatives every other place with the best sequence there, and unscheduled, while all other sessions stay.
 *     The best come first; among equal ones the nearest to the present place. For a slot also every position and number
 *     of minutes in its session. Not more than were asked for
 * @param triedCount how many alternatives were tried, at least as many as are listed
 * @param isExhaustive whether every alternative was tried; false if the job ended early
 * @since 0.1.0
 */
public record WhyNot(
        Subject subject, Alternative current, List<Alternative> alternatives, int triedCount, boolean isExhaustive) {

    /** The maximum number of alternatives that are listed unless another is asked for. */
    public static final int MAX_ALTERNATIVES = 1_000;

    public WhyNot {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(current, "current");
        alternatives = List.copyOf(alternatives);
        if (triedCount < alternatives.size()) {
            throw new IllegalArgumentException("The number of tried alternatives '%s' must be at least '%s'."
                    .formatted(triedCount, alternatives.size()));
        }
    }

    /** Returns the other places of a subject, all of which are given. */
    public WhyNot(Subject subject, Alternative current, List<Alternative> alternatives) {
        this(subject, current, alternatives, alternatives.size(), true);
    }

    /** Returns the number of listed alternatives that cost less than the present place. */
    public long betterCount() {
        return alternatives.stream()
                .filter(alternative -> alternative.score().compareTo(current.score()) < 0)
                .count();
    }

    /** Returns in one line how many other places there are. */
    @Override
    public String toString() {
        return "%s: %s alternatives, %s of them better".formatted(subject.name(), alternatives.size(), betterCount());
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
