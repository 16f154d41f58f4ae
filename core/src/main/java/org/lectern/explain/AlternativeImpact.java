package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Timetable;
import org.lectern.rule.Finding;
import org.lectern.rule.Report;
import org.lectern.rule.Subject;

/**
 * What follows from an alternative.
 *
 * @param alternative the alternative
 * @param timetable the timetable so changed
 * @param report what the checker says of that
 * @param added findings that are new or cost more than before, the gravest first
 * @param resolved findings of the present timetable that are gone or cost less, the gravest first
 * @param affected other sessions, and people, that new findings are about
 * @param peopleToNotify people who are live in the session and would have to be told of another place or time
 * @param conflictsWith the other sessions that new hard findings are about
 * @param resolution what comes of moving those, or null if there is nothing to move or that cannot help
 * @param sentence the place and what it costs more or less, for people
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
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        added = List.copyOf(added);
        resolved = List.copyOf(resolved);
        affected = List.copyOf(affected);
        peopleToNotify = List.copyOf(peopleToNotify);
        conflictsWith = List.copyOf(conflictsWith);
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns what comes of moving the sessions with which it collides, or empty if that cannot help. */
    public Optional<ConflictResolution> findResolution() {
        return Optional.ofNullable(resolution);
    }
}
