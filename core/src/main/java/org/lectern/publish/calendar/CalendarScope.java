package org.lectern.publish.calendar;

import java.util.List;
import org.lectern.publish.names.Guid;
import org.lectern.publish.names.PlainText;

/**
 * Whose calendar it is.
 *
 * @param kind {@code room}, {@code session}, {@code person}, or empty for the whole event
 * @param id its id
 * @param name what people call it
 */
record CalendarScope(String kind, String id, String name) {

    static final CalendarScope EVENT = new CalendarScope("", "", "");

    List<CalendarEntry> of(CalendarEntries entries) {
        return switch (kind) {
            case "room" -> entries.ofRoom(id);
            case "session" -> entries.ofSession(id);
            case "person" -> entries.ofPerson(id);
            default -> entries.ofEvent();
        };
    }

    /** Returns the name of its file: always the same for the same id, whatever characters that has. */
    String fileName(String eventId) {
        if (kind.isEmpty()) {
            return "event.ics";
        }
        String slug = PlainText.slug(id);
        String guid = Guid.of("calendar-" + kind + "-file", eventId, id).toString();
        return "%s-%s%s.ics".formatted(kind, slug.isEmpty() ? "" : slug + "-", guid.substring(0, 8));
    }
}
