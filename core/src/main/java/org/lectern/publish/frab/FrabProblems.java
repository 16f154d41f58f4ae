package org.lectern.publish.frab;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.publish.names.Guid;
import org.lectern.text.SupportedYears;

/** Collects the mistakes of one schedule, and reads its values. */
final class FrabProblems {

    private static final int MOST = 1_000;
    private static final Pattern GUID = Pattern.compile(
            "(?i)(?:urn:uuid:)?\\{?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})}?");
    private static final OffsetDateTime NO_TIME = OffsetDateTime.parse("1970-01-01T00:00:00Z");

    private final List<Problem> problems = new ArrayList<>();

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** Returns the guid that a text is, as tools write it and have written it: with or without hyphens, braces or urn. */
    static Optional<UUID> findGuid(String text) {
        Matcher matcher = GUID.matcher(text.strip());
        return matcher.matches()
                ? Optional.of(UUID.fromString(String.join(
                        "-", matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5))))
                : Optional.empty();
    }

    /** Returns the guid that a text is, one made of the text if it is another name, or null if there is none. */
    static @Nullable UUID guid(@Nullable String value) {
        return value == null || value.isBlank()
                ? null
                : findGuid(value).orElseGet(() -> Guid.of("frab-other", value.strip()));
    }

    /**
     * Returns the number of a talk or a person, or null if there is none.
     *
     * @param value the text to read, or null
     */
    @Nullable
    Long findNumber(String place, @Nullable String value) {
        return value == null || value.isBlank() ? null : number(place, value);
    }

    private long number(String place, @Nullable String value) {
        return read(place, value, "a whole number", "Write it like 1001.", 0L, Long::parseLong);
    }

    int minutes(String place, @Nullable String value) {
        return read(place, value, "a length in hours and minutes", "Write it like 01:30.", 1, FrabTime::minutes);
    }

    OffsetDateTime time(String place, @Nullable String value) {
        return read(
                place,
                value,
                "a date and time with an offset, in %s".formatted(SupportedYears.RANGE),
                "Write it like 2020-03-31T09:30:00+02:00.",
                NO_TIME,
                text -> supported(OffsetDateTime.parse(text)));
    }

    @Nullable
    LocalDate findDate(String place, @Nullable String value) {
        return value == null || value.isBlank() ? null : date(place, value);
    }

    @Nullable
    OffsetDateTime findTime(String place, @Nullable String value) {
        return value == null || value.isBlank() ? null : time(place, value);
    }

    LocalDate date(String place, @Nullable String value) {
        return read(
                place,
                value,
                "a date in " + SupportedYears.RANGE,
                "Write it like 2020-03-31.",
                LocalDate.EPOCH,
                text -> supported(LocalDate.parse(text)));
    }

    private static OffsetDateTime supported(OffsetDateTime time) {
        supported(time.toLocalDate());
        return time;
    }

    private static LocalDate supported(LocalDate date) {
        if (!SupportedYears.include(date)) {
            throw new IllegalArgumentException("not in " + SupportedYears.RANGE);
        }
        return date;
    }

    @Nullable
    URI url(String place, @Nullable String value) {
        return value == null || value.isBlank()
                ? null
                : read(place, value, "an address", "Leave it out.", URI.create("urn:x"), URI::create);
    }

    private <T> T read(
            String place, @Nullable String value, String what, String advice, T otherwise, Function<String, T> reader) {
        try {
            if (value != null) {
                return reader.apply(value.strip());
            }
        } catch (RuntimeException e) {
            // Reported below, as what is missing is.
        }
        if (problems.size() < MOST) {
            problems.add(new Problem(
                    value == null ? "missing" : "bad-value",
                    place,
                    Problem.shown(value == null ? "" : value),
                    value == null
                            ? "There must be %s.".formatted(what)
                            : "The value '%s' must be %s.".formatted(Problem.shown(value), what),
                    advice));
        }
        return otherwise;
    }
}
