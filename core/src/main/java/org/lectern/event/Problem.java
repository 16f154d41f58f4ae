package org.lectern.event;

import java.util.Objects;

/**
 * One mistake in what an application gave.
 *
 * @param code a stable word for the kind of mistake, such as {@code unknown-id}
 * @param pointer where it is, as a JSON Pointer (RFC 6901) into the event or timetable
 * @param value the offending value as text, shortened if long
 * @param message one sentence that names the value and what must hold
 * @param advice what to do next
 */
public record Problem(String code, String pointer, String value, String message, String advice) {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
    }

    /** Returns a name as a JSON Pointer holds it: with {@code ~} and {@code /} escaped. */
    public static String pointerToken(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the line that a person reads: pointer, message, advice. */
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "(whole file)" : pointer) + ": " + message + " " + advice;
    }
}
