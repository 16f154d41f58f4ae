package org.lectern.exchange;

/** What slots of pretalx say that an event does not take over, in one note for each cause. */
final class PretalxLosses {

    private final ImportNotes notes;
    private final PretalxRooms rooms;

    PretalxLosses(ImportNotes notes, PretalxRooms rooms) {
        this.notes = notes;
        this.rooms = rooms;
    }

    /** Notes a start whose room is not in the event. */
    void start(PretalxSlotTable.Slot slot, String title) {
        String start = slot.node().json().path("start").asText("");
        withoutRoom(
                "start",
                slot,
                start,
                "The start '%s' of session '%s' is left out"
                        .formatted(EventDraft.shown(start), EventDraft.shown(title)));
    }

    /** Notes a break that has no start, no room that is in the event, or a length that none has. */
    void breakTime(PretalxSlotTable.Slot slot, String name) {
        String what = "The break '%s' is left out".formatted(EventDraft.shown(name));
        if (slot.startOrNull() == null) {
            notes.loss(
                    "break-without-start",
                    slot.node().place(),
                    name,
                    what + ": it has no start.",
                    "Give it a time in pretalx.");
        } else if (slot.isLength()) {
            withoutRoom("break", slot, name, what);
        } else {
            notes.loss(
                    "break-length",
                    slot.node().place(),
                    slot.minutes(),
                    "%s: it has %s minutes, and a break has 1 to 1,440.".formatted(what, slot.minutes()),
                    "Correct its end in pretalx.");
        }
    }

    /** Notes a time in which a room is blocked that is not in the event. */
    void blocker(PretalxSlotTable.Slot slot) {
        withoutRoom("blocker", slot, slot.room(), "A time in which a room is blocked is left out");
    }

    private void withoutRoom(String what, PretalxSlotTable.Slot slot, String value, String message) {
        String room = slot.room();
        String hidden = rooms.hiddenName(room);
        if (room.isEmpty()) {
            notes.loss(
                    what + "-without-room",
                    slot.node().place(),
                    value,
                    message + ": its slot has no room.",
                    "Give it a room in pretalx.");
        } else if (hidden.isEmpty()) {
            notes.loss(
                    what + "-in-unknown-room",
                    slot.node().place(),
                    value,
                    "%s: no file has its room '%s'.".formatted(message, EventDraft.shown(room)),
                    "Add the answer of the API for rooms.");
        } else if (what.equals("start")) {
            // Breaks of a hidden room go with it, which the note of the room says.
            notes.loss(
                    "start-in-hidden-room",
                    slot.node().place(),
                    value,
                    "%s: its room '%s' is hidden.".formatted(message, EventDraft.shown(hidden)),
                    "Show the room in pretalx, or place the session by hand.");
        }
    }
}
