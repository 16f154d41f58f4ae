package org.lectern.event;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.text.OneLine;

/**
 * One mistake in what an application gave.
 *
 * <p>Value, message and advice are each one line: control characters in them are written as escapes.
 *
 * @param code a stable word for the kind of mistake, such as {@code unknown-id}
 * @param pointer where it is, as a JSON Pointer (RFC 6901) into the event or timetable; empty for the whole
 * @param value the offending value as text, cut after 60 characters
 * @param message one sentence that names the value and what must hold
 * @param advice what to do next
 * @since 0.1.0
 */
public record Problem(String code, String pointer, String value, String message, String advice)
        implements Serializable {

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        value = OneLine.of(value);
        message = OneLine.of(message);
        advice = OneLine.of(advice);
    }

    /** Returns a value as messages show it: on one line, and cut after 60 characters. */
    public static String shown(@Nullable Object value) {
        return OneLine.shortened(String.valueOf(value));
    }

    /** Returns a text without line breaks and other control characters: these are written as escapes. */
    public static String onOneLine(String text) {
        return OneLine.of(text);
    }

    /**
     * Returns mistakes as people read them: mistakes with one cause are one, such as a key that is wrong in every session. Its
     * pointer is that of the first, and its message says how many more there are and where. What is unknown only because another
     * thing has its id is left away.
     *
     * <p>It takes time linear in the mistakes.
     */
    public static List<Problem> grouped(List<Problem> problems) {
        return ProblemGroups.of(problems);
    }

    /** Returns the line that a person reads: pointer, if there is one, message, advice. */
    @Override
    public String toString() {
        return ((pointer.isEmpty() ? "" : OneLine.of(pointer) + ": ") + message + " " + advice).stripTrailing();
    }
}
