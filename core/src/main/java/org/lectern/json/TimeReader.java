package org.lectern.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Availability;
import org.lectern.event.Problem;
import org.lectern.event.Window;
import org.lectern.text.SupportedYears;
import org.lectern.text.TimeFormat;

/** Reads dates, times and windows in the zone of an event. */
final class TimeReader {

    private static final ObjectShape DAY_WINDOW = ObjectShape.of("window", "start end", "");
    private static final ObjectShape WINDOW = ObjectShape.of("window", "start end", "date");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /** With points; slashes are not read, since some write the month before them first. */
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

    private final ZoneId zone;
    private final boolean isZoneKnown;
    private final ProblemCollector mistakes;
    private final ValueReader values;

    TimeReader(ZoneId zone, ProblemCollector mistakes) {
        this(Optional.of(zone), mistakes);
    }

    /** @param zone the zone of times without an offset, or empty if it cannot be read */
    TimeReader(Optional<ZoneId> zone, ProblemCollector mistakes) {
        this.zone = zone.orElse(ZoneOffset.UTC);
        this.isZoneKnown = zone.isPresent();
        this.mistakes = mistakes;
        this.values = new ValueReader(mistakes);
    }

    /** Returns the date of a key, or null if there is none that can be read. */
    @Nullable
    LocalDate date(Fields fields, String key) {
        return fields.find(key).flatMap(this::date).orElse(null);
    }

    private Optional<LocalDate> date(JsonValue value) {
        Optional<String> text = values.text(value);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (DATE.matcher(text.get()).matches()) {
                LocalDate date = LocalDate.parse(text.get());
                if (!SupportedYears.include(date)) {
                    reportYear(value, value.place().label(), text.get());
                    return Optional.empty();
                }
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // Such as 2020-02-30: reported below like all others.
        }
        boolean isWellFormed = DATE.matcher(text.get()).matches();
        mistakes.addUnread(
                "bad-date",
                value.place(),
                text.get(),
                "The %s '%s' %s."
                        .formatted(
                                value.place().label(),
                                Problem.shown(text.get()),
                                isWellFormed ? "does not exist" : "is not written as a date"),
                isWellFormed
                        ? "Check day and month."
                        : isoDate(text.get()).map("Write %s."::formatted).orElse("Write it like 2020-03-31."));
        return Optional.empty();
    }

    /** Returns a date that was written with the day or the year first, as files write it. */
    private static Optional<LocalDate> isoDate(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text.strip());
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        try {
            if (dayFirst.matches()) {
                return Optional.of(LocalDate.of(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1)));
            }
            return yearFirst.matches()
                    ? Optional.of(LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private void reportYear(JsonValue value, String what, String text) {
        mistakes.addUnread(
                "out-of-range",
                value.place(),
                text,
                "The %s must lie in %s, unlike '%s'.".formatted(what, SupportedYears.RANGE, Problem.shown(text)),
                "Check the year.");
    }

    /** Returns a window of a day; its times are on the day's date unless they have their own. */
    Window windowOfDay(JsonValue value, @Nullable LocalDate date) {
        return window(value, Fields.of(value, DAY_WINDOW, mistakes), date, false);
    }

    /** Returns the windows under a key: without the key always, and never for an empty list. */
    Availability availability(Fields fields, String key) {
        return fields.find(key).isEmpty() ? Availability.always() : Availability.within(fields.list(key, this::window));
    }

    /** Returns a window whose times have their own date, or that of the key {@code date}. */
    Window window(JsonValue value) {
        return window(value, Fields.of(value, WINDOW, mistakes));
    }

    /** Returns the window of an object with more keys; see {@link #window(JsonValue)}. */
    Window window(JsonValue value, Fields fields) {
        LocalDate date = date(fields, "date");
        return window(value, fields, date, date == null && fields.find("date").isEmpty());
    }

    private Window window(JsonValue value, Fields fields, @Nullable LocalDate date, boolean needsDate) {
        Optional<Instant> start = instant(fields, "start", date, needsDate);
        boolean startHasDate = fields.find("start").filter(TimeReader::hasDate).isPresent();
        LocalDate endDate =
                startHasDate ? start.map(at -> dateIn(fields, "start")).orElse(null) : date;
        Optional<Instant> end = instant(fields, "end", endDate, false);
        if (start.isEmpty() || end.isEmpty()) {
            mistakes.unread(value.place());
            return new Window(Instant.EPOCH, Instant.EPOCH);
        }
        if (!isZoneKnown && hasOffset(fields, "start") != hasOffset(fields, "end")) {
            // Which of the two is earlier depends on the zone.
            mistakes.unread(value.place());
        }
        return new Window(start.get(), end.get());
    }

    /** Returns the date, in the zone of the event, of a key that {@link #instant} has read with its date. */
    LocalDate dateIn(Fields fields, String key) {
        return TimeFormat.parseDate(fields.text(key), zone);
    }

    /**
     * Returns when a turn starts. A time of day is on the date on which its session starts. Where the session runs past
     * midnight, a time that only lies in it on the next date is on that one: the next that the zone has, as it may skip a date whole.
     *
     * @param session the time of its session, or null if that cannot be read
     */
    Optional<Instant> turnStart(Fields fields, String key, @Nullable Window session) {
        if (session == null) {
            return instant(fields, key, null, false);
        }
        LocalDateTime start = session.startInclusive().atZone(zone).toLocalDateTime();
        LocalDateTime end = session.endExclusive().atZone(zone).toLocalDateTime();
        LocalDate next = start.toLocalDate().plusDays(1).atStartOfDay(zone).toLocalDate();
        boolean isOnNextDate = fields.find(key)
                .flatMap(TimeReader::findTimeOfDay)
                .filter(time -> time.isBefore(start.toLocalTime()))
                .filter(time -> !next.atTime(time).isAfter(end))
                .isPresent();
        return instant(fields, key, isOnNextDate ? next : start.toLocalDate(), false);
    }

    private static Optional<LocalTime> findTimeOfDay(JsonValue value) {
        try {
            return value instanceof JsonValue.Text text
                    ? Optional.of(TimeFormat.parseTimeOfDay(text.text()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean hasOffset(Fields fields, String key) {
        return TimeFormat.hasOffset(fields.text(key));
    }

    private static boolean hasDate(JsonValue value) {
        return value instanceof JsonValue.Text text && text.text().indexOf('T') > 0;
    }

    /**
     * Returns the instant of a key.
     *
     * @param date the date of a time without one, or null
     * @param needsDate whether to report that such a time has none; if not, what should give it is reported already
     */
    Optional<Instant> instant(Fields fields, String key, @Nullable LocalDate date, boolean needsDate) {
        JsonValue value = fields.find(key).orElse(null);
        Optional<String> text = value == null ? Optional.empty() : values.text(value);
        if (value == null || text.isEmpty()) {
            return Optional.empty();
        }
        String shown = Problem.shown(text.get());
        if (DATE.matcher(text.get().strip()).matches()) {
            mistakes.addUnread(
                    "bad-time",
                    value.place(),
                    text.get(),
                    "The %s must have a time of day, unlike '%s'.".formatted(key, shown),
                    "Write it like %sT09:30.".formatted(text.get().strip()));
            return Optional.empty();
        }
        if (date == null && !hasDate(value)) {
            if (needsDate) {
                mistakes.addUnread(
                        "no-date",
                        value.place(),
                        text.get(),
                        "The %s must have a date, unlike '%s'.".formatted(key, shown),
                        "Write it like 2020-03-31T09:30.");
            } else {
                mistakes.unread(value.place());
            }
            return Optional.empty();
        }
        try {
            Instant instant = TimeFormat.parseInstant(text.get(), date == null ? LocalDate.EPOCH : date, zone);
            if (!SupportedYears.include(instant)) {
                reportYear(value, key, text.get());
                return Optional.empty();
            }
            return Optional.of(instant);
        } catch (IllegalArgumentException | DateTimeException e) {
            String reason = String.valueOf(e.getMessage());
            int advice = reason.startsWith("The time '") ? reason.lastIndexOf(". ") + 1 : 0;
            mistakes.addUnread(
                    "bad-time",
                    value.place(),
                    text.get(),
                    advice == 0
                            ? "The %s must be a time, not '%s'.".formatted(key, shown)
                            : reason.substring(0, advice),
                    advice == 0 ? "Write it like 2020-03-31T09:30." : reason.substring(advice + 1));
            return Optional.empty();
        }
    }
}
