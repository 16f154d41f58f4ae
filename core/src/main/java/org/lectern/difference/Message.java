package org.lectern.difference;

import java.util.Objects;
import java.util.regex.Pattern;
import org.lectern.event.Person;

/**
 * A message that is ready to be sent to a person.
 *
 * @param person to whom
 * @param subject its subject, on one line: spaces, line breaks and control characters in a row become one space
 * @param text its text, of several lines, with a line break at the end
 * @since 0.1.0
 */
public record Message(Person person, String subject, String text) {

    /** Spaces of typography, such as those of French, are none of these. */
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    public Message {
        Objects.requireNonNull(person, "person");
        // A line break would let the rest become headers of the mail.
        subject = BREAKS.matcher(Objects.requireNonNull(subject, "subject"))
                .replaceAll(" ")
                .strip();
        Objects.requireNonNull(text, "text");
    }
}
