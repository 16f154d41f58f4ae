package org.lectern.publish.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalWriter;
import biweekly.property.Categories;
import biweekly.property.DateEnd;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.TextProperty;
import biweekly.property.Transparency;
import biweekly.property.ValuedProperty;
import biweekly.util.DateTimeComponents;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Window;
import org.lectern.file.AtomicFile;

/** The text of a calendar, written and read. */
final class CalendarText {

    private static final String PRODUCT = "-//Lectern//Lectern//EN";
    private static final Duration MARGIN = Duration.ofDays(366);

    private CalendarText() {}

    /**
     * What a calendar says of itself.
     *
     * @param uid what stays of it over versions
     * @param name what people call it
     * @param zone the zone of its times
     * @param earliest a time from which on the changes of clocks are in it, whatever the entries are
     */
    record Head(String uid, String name, ZoneId zone, Instant earliest) {}

    /** Returns the text of a calendar. */
    static String write(Head head, List<CalendarEntry> entries) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setUid(head.uid());
        calendar.setName(head.name());
        calendar.addExperimentalProperty("X-WR-CALNAME", escaped(head.name()));
        CalendarZone clocks = new CalendarZone(head.zone());
        Window all =
                entries.stream().map(CalendarEntry::time).reduce(Window::span).orElse(Window.of(head.earliest(), 0));
        TimezoneAssignment timezone = clocks.toTimezone(
                all.startInclusive().minus(MARGIN), all.endExclusive().plus(MARGIN));
        calendar.getTimezoneInfo().getTimezones().add(timezone);
        for (CalendarEntry entry : entries) {
            VEvent component = component(entry);
            if (clocks.isLocalTimeUnique(entry.time().startInclusive())
                    && clocks.isLocalTimeUnique(entry.time().endExclusive())) {
                calendar.getTimezoneInfo().setTimezone(component.getDateStart(), timezone);
                calendar.getTimezoneInfo().setTimezone(component.getDateEnd(), timezone);
            }
            calendar.addEvent(component);
        }
        return text(calendar);
    }

    /** Returns a text as RFC 5545 writes it; Biweekly knows the properties of the standard alone as texts. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\;,]", "\\\\$0");
    }

    private static VEvent component(CalendarEntry entry) {
        VEvent component = new VEvent();
        component.setUid(entry.uid());
        component.setDateTimeStamp(Date.from(entry.stamp()));
        component.setSequence(entry.sequence());
        component.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        component.setDateStart(new DateStart(Date.from(entry.time().startInclusive()), true));
        component.setDateEnd(new DateEnd(Date.from(entry.time().endExclusive()), true));
        component.setSummary(entry.summary());
        component.setLocation(entry.location());
        component.setDescription(entry.description());
        if (!entry.categories().isEmpty()) {
            component.addCategories(new Categories(entry.categories().toArray(String[]::new)));
        }
        component.setTransparency(!entry.busy());
        return component;
    }

    private static String text(ICalendar calendar) {
        StringWriter out = new StringWriter();
        try (ICalWriter writer = new ICalWriter(out, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Biweekly folds by characters; the standard counts bytes.
        return FoldedLines.of(FoldedLines.unfolded(out.toString()));
    }

    /**
     * Returns the entries of a calendar that was written before.
     *
     * @throws InvalidInputException if it is not one that Lectern wrote, or another than the one of this UID
     */
    static List<CalendarEntry> read(String text, String uid) {
        ICalendar calendar = ours(text);
        if (!uid.equals(text(calendar.getUid()))) {
            throw refused("is of another event, room, session or person");
        }
        return entries(calendar);
    }

    /** Returns the text of a calendar that was written before, with every entry cancelled. */
    static String cancelled(String text, ZoneId zone, Instant asOf) {
        ICalendar calendar = ours(text);
        String name =
                calendar.getNames().stream().findFirst().map(CalendarText::text).orElse("");
        return write(
                new Head(text(calendar.getUid()), name, zone, asOf),
                entries(calendar).stream().map(entry -> entry.cancelledAt(asOf)).toList());
    }

    private static ICalendar ours(String text) {
        return parse(text)
                .filter(parsed -> PRODUCT.equals(text(parsed.getProductId())))
                .orElseThrow(() -> refused("was not written by Lectern"));
    }

    private static List<CalendarEntry> entries(ICalendar calendar) {
        try {
            return calendar.getEvents().stream()
                    .map(component -> entry(component, calendar.getTimezoneInfo()))
                    .toList();
        } catch (DateTimeException | AssertionError e) {
            // Biweekly asserts that years are small.
            throw refused("has a time that cannot be read");
        }
    }

    private static Optional<ICalendar> parse(String text) {
        try {
            return Optional.ofNullable(Biweekly.parse(text).first());
        } catch (RuntimeException | AssertionError e) {
            // What the parser trips over, or asserts of a file, is no calendar of ours either.
            return Optional.empty();
        }
    }

    private static CalendarEntry entry(VEvent component, TimezoneInfo zones) {
        if (!hasValue(component.getUid())
                || !hasValue(component.getDateStart())
                || !hasValue(component.getDateEnd())
                || !hasValue(component.getDateTimeStamp())) {
            throw refused("has an entry without UID, DTSTAMP, DTSTART or DTEND");
        }
        Status status = component.getStatus();
        Transparency transparency = component.getTransparency();
        return new CalendarEntry(
                component.getUid().getValue(),
                new Window(instant(component.getDateStart(), zones), instant(component.getDateEnd(), zones)),
                text(component.getSummary()),
                text(component.getLocation()),
                text(component.getDescription()),
                component.getCategories().stream()
                        .flatMap(categories -> categories.getValues().stream())
                        .toList(),
                transparency == null || !transparency.isTransparent(),
                status != null && status.isCancelled(),
                hasValue(component.getSequence()) ? component.getSequence().getValue() : 0,
                component.getDateTimeStamp().getValue().toInstant());
    }

    /** Returns a time as written: Biweekly's own reading is off around some changes of clocks. */
    private static Instant instant(DateOrDateTimeProperty property, TimezoneInfo zones) {
        TimezoneAssignment timezone = zones.getTimezone(property);
        DateTimeComponents raw = property.getValue().getRawComponents();
        if (timezone == null || raw == null || raw.isUtc()) {
            return Instant.ofEpochMilli(property.getValue().getTime());
        }
        if (timezone.getComponent() == null) {
            // A name such as TZID=Europe/Zurich without its rules, which Lectern always writes.
            throw refused("has a time in a zone that it does not define");
        }
        return LocalDateTime.of(
                        raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(), raw.getSecond())
                .atZone(ZoneId.of(text(timezone.getComponent().getTimezoneId())))
                .toInstant();
    }

    private static boolean hasValue(@Nullable ValuedProperty<?> property) {
        return property != null && property.getValue() != null;
    }

    private static String text(@Nullable TextProperty property) {
        return property == null || property.getValue() == null ? "" : property.getValue();
    }

    private static InvalidInputException refused(String why) {
        return AtomicFile.refused(
                "bad-calendar", "The earlier calendar %s.".formatted(why), "Leave it out to start a new calendar.");
    }
}
