package org.lectern.examples.mail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.difference.Message;

/**
 * A message to somebody, with their calendar.
 *
 * @param message the message
 * @param address the e-mail address of its reader, or empty if none is known
 * @param language the tag of its language
 * @param calendar the text of the calendar of its reader, or null
 */
public record Letter(
        Message message,
        String address,
        String language,
        @Nullable String calendar) {

    public Letter {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(language, "language");
    }
}
