package org.lectern.difference;

import java.util.Objects;
import org.lectern.event.Person;

/**
 * A message that is ready to be sent to a person.
 *
 * @param person to whom
 * @param subject its subject, on one line
 * @param text its text, of several lines, with a line break at the end
 * @since 0.1.0
 */
public record Message(Person person, String subject, String text) {

    public Message {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
    }
}
