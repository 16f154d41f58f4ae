package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import org.lectern.rule.Subject;

/**
 * Why a session or a slot is not elsewhere: every other place, the best first.
 *
 * @param subject the session or the slot
 * @param current where its session is now; costs nothing more
 * @param alternatives every other place with the best inside there, and leaving out, while all other sessions stay; of
 *     equal ones first what is nearest to the present place. For a slot also every position and number of minutes in its
 *     session as it stands
 */
public record WhyNot(Subject subject, Alternative current, List<Alternative> alternatives) {

    public WhyNot {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(current, "present");
        alternatives = List.copyOf(alternatives);
    }

    /** Returns how many alternatives cost less than the present place. */
    public long betterCount() {
        return alternatives.stream()
                .filter(alternative -> alternative.score().compareTo(current.score()) < 0)
                .count();
    }
}
