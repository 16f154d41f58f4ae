package org.lectern.json;

import org.jspecify.annotations.Nullable;
import org.lectern.change.Change;
import org.lectern.change.RoomEdit;
import org.lectern.change.SessionEdit;
import org.lectern.event.Pin;
import org.lectern.event.Presence;

/** Reads and writes the changes that give some values anew and leave the rest. */
final class ChangeEdits {

    private ChangeEdits() {}

    static Change slot(Fields fields) {
        return new Change.EditSlot(
                fields.text("slot"),
                fields.word("presence", Presence.class).orElse(null),
                fields.integerOrNull("minMinutes"),
                fields.integerOrNull("maxMinutes"),
                fields.integerOrNull("priority"));
    }

    static Change session(Fields fields, TimeReader times, SessionReader sessions) {
        return new Change.EditSession(
                fields.text("session"),
                new SessionEdit(
                        fields.find("allowedMinutes").isPresent() ? fields.integers("allowedMinutes") : null,
                        fields.integerOrNull("openingMinutes"),
                        fields.integerOrNull("statementMinutes"),
                        fields.integerOrNull("minQaMinutes"),
                        fields.integerOrNull("preferredQaMinutes"),
                        fields.integerOrNull("audience"),
                        fields.find("neededFeatures").isPresent() ? fields.textSet("neededFeatures") : null,
                        fields.find("preferredWindows").isPresent()
                                ? fields.list("preferredWindows", times::window)
                                : null,
                        fields.find("undesiredWindows").isPresent()
                                ? fields.list("undesiredWindows", times::window)
                                : null,
                        fields.find("attendants").isPresent() ? fields.textSet("attendants") : null,
                        fields.integerOrNull("priority"),
                        fields.find("pin").map(sessions::pin).orElse(null)));
    }

    static Change room(Fields fields) {
        return new Change.EditRoom(
                fields.text("room"),
                new RoomEdit(
                        fields.integerOrNull("seats"),
                        fields.find("features").isPresent() ? fields.textSet("features") : null,
                        fields.integerOrNull("setUpMinutes"),
                        fields.integerOrNull("tearDownMinutes")));
    }

    static void write(Change.EditSlot edited, JsonWriter out) {
        out.text("slot", edited.slotId());
        if (edited.presence() != null) {
            out.text("presence", ValueReader.word(edited.presence()));
        }
        number(out, "minMinutes", edited.minMinutes());
        number(out, "maxMinutes", edited.maxMinutes());
        number(out, "priority", edited.priority());
    }

    static void write(Change.EditSession edited, JsonWriter out, TimeWriter times, SessionWriter sessions) {
        SessionEdit edit = edited.edit();
        out.text("session", edited.sessionId());
        if (edit.allowedMinutes() != null) {
            out.numbers("allowedMinutes", edit.allowedMinutes());
        }
        number(out, "openingMinutes", edit.openingMinutes());
        number(out, "statementMinutes", edit.statementMinutes());
        number(out, "minQaMinutes", edit.minQaMinutes());
        number(out, "preferredQaMinutes", edit.preferredQaMinutes());
        number(out, "audience", edit.audience());
        if (edit.neededFeatures() != null) {
            out.texts("neededFeatures", edit.neededFeatures().stream().sorted().toList());
        }
        if (edit.preferredWindows() != null) {
            out.objects("preferredWindows", edit.preferredWindows(), window -> true, times::window);
        }
        if (edit.undesiredWindows() != null) {
            out.objects("undesiredWindows", edit.undesiredWindows(), window -> true, times::window);
        }
        if (edit.attendantIds() != null) {
            out.texts("attendants", edit.attendantIds().stream().sorted().toList());
        }
        number(out, "priority", edit.priority());
        Pin pin = edit.pin();
        if (pin != null) {
            out.object("pin", true, () -> sessions.pin(pin));
        }
    }

    static void write(Change.EditRoom edited, JsonWriter out) {
        RoomEdit edit = edited.edit();
        out.text("room", edited.roomId());
        number(out, "seats", edit.seats());
        if (edit.features() != null) {
            out.texts("features", edit.features().stream().sorted().toList());
        }
        number(out, "setUpMinutes", edit.setUpMinutes());
        number(out, "tearDownMinutes", edit.tearDownMinutes());
    }

    private static void number(JsonWriter out, String key, @Nullable Integer value) {
        if (value != null) {
            out.number(key, value);
        }
    }
}
