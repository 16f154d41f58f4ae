package org.lectern.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** Times of a day or of a date, as tests write them. */
final class LocalTimes {

    private LocalTimes() {}

    /**
     * Returns a time.
     *
     * @param text such as {@code 09:30}, which is on the date, or {@code 2026-05-04T09:30}
     * @throws IllegalArgumentException if the text is neither
     */
    static LocalDateTime parse(String text, LocalDate date) {
        try {
            return text.contains("T") ? LocalDateTime.parse(text) : date.atTime(LocalTime.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "The time '%s' cannot be read. Write it like 09:30 or 2026-05-04T09:30.".formatted(text), e);
        }
    }
}
