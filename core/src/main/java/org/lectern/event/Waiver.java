package org.lectern.event;

import java.util.Objects;
import java.util.Set;

/**
 * An accepted exception to one rule: it covers each finding of the rule whose subjects include all those named here.
 *
 * @param ruleId the rule
 * @param subjects one or more things that a finding must be about
 * @param reason why the exception is accepted
 * @since 0.1.0
 */
public record Waiver(String ruleId, Set<SubjectId> subjects, String reason) {

    public Waiver {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(reason, "reason");
        subjects = Copies.ordered(subjects);
    }
}
