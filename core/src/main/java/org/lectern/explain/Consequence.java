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
 * @param comes findings that are new or cost more than before, the gravest first
 * @param goes findings of the present timetable that are gone or cost less, the gravest first
 * @param touched other sessions, and people, that new findings are about
 * @param told people who are live in the session and would have to be told of another place or time
 * @param collidesWith the other sessions that new hard findings are about
 * @param fit what comes of moving those, or null if there is nothing to move or that cannot help
 * @param sentence the place and what it costs more or less, for people
 */
public record Consequence(
        Alternative alternative,
        Timetable timetable,
        Report report,
        List<Finding> comes,
        List<Finding> goes,
        List<Subject> touched,
        List<Subject> told,
        List<Subject> collidesWith,
        @Nullable Fit fit,
        String sentence) {

    public Consequence {
        Objects.requireNonNull(alternative, "alternative");
        Objects.requireNonNull(timetable, "timetable");
        Objects.requireNonNull(report, "report");
        comes = List.copyOf(comes);
        goes = List.copyOf(goes);
        touched = List.copyOf(touched);
        told = List.copyOf(told);
        collidesWith = List.copyOf(collidesWith);
        Objects.requireNonNull(sentence, "sentence");
    }

    /** Returns what comes of moving the sessions with which it collides, or empty if that cannot help. */
    public Optional<Fit> givenFit() {
        return Optional.ofNullable(fit);
    }
}
