package org.lectern.change;

import org.lectern.event.Event;
import org.lectern.event.Problem;

/**
 * An event after one change, not yet checked.
 *
 * @param builder the event
 * @param part the pointer of what of the event the change gives, or empty
 * @param key where in the change that stands: empty, or a slash and a key
 */
record AppliedChange(Event.Builder builder, String part, String key) {

    static AppliedChange of(Event.Builder builder) {
        return new AppliedChange(builder, "", "");
    }

    /** Returns a mistake of the event as one of the change at {@code pointer}. */
    Problem toChangeProblem(String pointer, Problem problem) {
        return toChangeProblem(pointer, problem, part, key);
    }

    /** Returns a mistake of the event as one of a change that gives {@code part} of it at {@code key}. */
    static Problem toChangeProblem(String pointer, Problem problem, String part, String key) {
        boolean isGiven = !part.isEmpty()
                && (problem.pointer().equals(part) || problem.pointer().startsWith(part + "/"));
        String place = isGiven ? pointer + key + problem.pointer().substring(part.length()) : pointer;
        return new Problem(problem.code(), place, problem.value(), problem.message(), problem.advice());
    }
}
