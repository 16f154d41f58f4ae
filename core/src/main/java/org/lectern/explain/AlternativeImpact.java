package org.lectern.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/**
 * The consequences of an alternative.
 *
 * @param alternative the alternative
 * @param timetable the timetable with it
 * @param report the checker's report on that timetable
 * @param added findings that are new or cost more than before, the most severe first
 * @param resolved present findings that disappear or cost less, the most severe first
 * @param affected other sessions, and people, in new findings
 * @param peopleToNotify people who are live in the session and would have another place or time
 * @param conflictsWith the other sessions in new hard findings
 * @param resolution the result of moving those, or null if there are none or moving them cannot help
 * @param sentence the place and the difference in cost, for people
 * @since 0.1.0
 */
public record AlternativeImpact(
        Alternative alternative,
        Timetable timetable,
        Report report,
        List<Finding> added,
        List<Finding> resolved,
        List<Subject> affected,
        List<Subject> peopleToNotify,
        List<Subject> conflictsWith,
        @Nullable ConflictResolution resolution,
        String sentence) {

    public AlternativeImpact {
        added = List.copyOf(added);
        resolved = List.copyOf(resolved);
        affected = List.copyOf(affected);
        peopleToNotify = List.copyOf(peopleToNotify);
        conflictsWith = List.copyOf(conflictsWith);
    }

    /** Returns the result of moving the sessions that it conflicts with, or empty if that cannot help. */
    public Optional<ConflictResolution> findResolution() {
        return Optional.ofNullable(resolution);
    }
}
