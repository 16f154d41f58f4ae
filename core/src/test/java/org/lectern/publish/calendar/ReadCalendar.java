package org.lectern.publish.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DateProperty;

/** A calendar as another library reads it, which did not write it. */
record ReadCalendar(Calendar calendar, Map<String, Told> entries) {

    record Told(
            String uid,
            Instant start,
            Instant end,
            String summary,
            String location,
            String description,
            String status,
            int sequence,
            Instant stamp,
            boolean busy) {}

    static ReadCalendar of(String text) {
        Calendar calendar;
        try {
            calendar = new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException e) {
            throw new AssertionError("No calendar: " + text.substring(0, Math.min(2_000, text.length())), e);
        }
        Map<String, Told> entries = new LinkedHashMap<>();
        for (CalendarComponent component : calendar.<CalendarComponent>getComponents()) {
            if (component.getName().equals(Component.VEVENT)) {
                Told told = told(component);
                if (entries.put(told.uid(), told) != null) {
                    throw new AssertionError("Twice: " + told.uid());
                }
            }
        }
        return new ReadCalendar(calendar, entries);
    }

    List<Told> all() {
        return List.copyOf(entries.values());
    }

    Told entry(String uid) {
        return Objects.requireNonNull(entries.get(uid), uid);
    }

    private static Told told(CalendarComponent component) {
        return new Told(
                value(component, "UID"),
                instant(component, "DTSTART"),
                instant(component, "DTEND"),
                value(component, "SUMMARY"),
                value(component, "LOCATION"),
                value(component, "DESCRIPTION"),
                value(component, "STATUS"),
                Integer.parseInt(value(component, "SEQUENCE")),
                instant(component, "DTSTAMP"),
                value(component, "TRANSP").equals("OPAQUE"));
    }

    private static String value(CalendarComponent component, String name) {
        return component.getRequiredProperty(name).getValue();
    }

    private static Instant instant(CalendarComponent component, String name) {
        DateProperty<?> property = (DateProperty<?>) component.getRequiredProperty(name);
        Temporal date = property.getDate();
        return switch (date) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> throw new AssertionError("Floats: " + property);
        };
    }

    static int longestLine(String text) {
        return text.lines()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
    }
}
