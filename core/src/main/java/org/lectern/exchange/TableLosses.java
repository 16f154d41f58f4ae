package org.lectern.exchange;

import java.util.OptionalInt;

/** What rows of a table say that an event does not take over, in one note for each cause. */
final class TableLosses {

    private final ImportNotes notes;

    TableLosses(ImportNotes notes) {
        this.notes = notes;
    }

    /** Notes a row without a title, unless it is blank. */
    void untitled(TableRow row) {
        if (row.cells().values().stream().anyMatch(cell -> !cell.isBlank())) {
            notes.loss(
                    "no-title",
                    row.place(),
                    "",
                    "The row has no title and is left out.",
                    "Write one in the column 'title'.");
        }
    }

    /** Notes a session that is not held, so that the table has no length of it. */
    void unscheduled(TableRow row, String title) {
        notes.loss(
                "unscheduled",
                row.place(),
                title,
                "The session '%s' is not held and has no length, so it is left out.".formatted(EventDraft.shown(title)),
                "Write its length in the column 'minutes'.");
    }

    /** Notes a start that is of no use without a room. */
    void withoutRoom(TableRow row, String title, String start) {
        notes.loss(
                "start-without-room",
                row.place(),
                start,
                "The session '%s' has a start but no room, so its start '%s' is left out."
                        .formatted(EventDraft.shown(title), EventDraft.shown(start)),
                "Name its room in the column 'room'.");
    }

    /** Returns the number under the first of these headers with a text, or empty if that is none; notes it then. */
    OptionalInt findNumber(TableRow row, String... headers) {
        String text = row.text(headers);
        if (text.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(text));
        }
        if (!text.isEmpty()) {
            notes.loss(
                    headers[0],
                    row.place(),
                    text,
                    "The value '%s' in the column '%s' is left out: it must be a whole number of at most 6 digits."
                            .formatted(EventDraft.shown(text), headers[0]),
                    "Write it like 50.");
        }
        return OptionalInt.empty();
    }
}
