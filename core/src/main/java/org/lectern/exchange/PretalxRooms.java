package org.lectern.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Availability;
import org.lectern.event.Day;
import org.lectern.event.Room;
import org.lectern.event.Window;
import org.lectern.publish.frab.FrabKeys;
import org.lectern.publish.names.PlainText;

/** The rooms of pretalx, and when they are open. */
final class PretalxRooms {

    private final EventDraft draft;
    private final String language;
    private final Map<String, List<Window>> available = new LinkedHashMap<>();
    /** The names of hidden rooms, by number. */
    private final Map<String, String> hidden = new LinkedHashMap<>();

    PretalxRooms(EventDraft draft, String language) {
        this.draft = draft;
        this.language = language;
    }

    /** Adds a room, unless it is known or hidden. */
    void add(PretalxNode room) {
        String number = room.reference("id");
        if (draft.findRoom(number).isPresent() || hidden.containsKey(number)) {
            return;
        }
        if (room.json().path("hidden").asBoolean()) {
            hide(room, number);
            return;
        }
        Map<String, String> data = new LinkedHashMap<>();
        data.put(PretalxKeys.ROOM, number);
        String guid = room.reference("guid");
        data.put(FrabKeys.GUID, guid.isEmpty() ? room.reference("uuid") : guid);
        String name = room.text("name", language);
        String id = draft.room(
                number, name, room.json().path("capacity").asInt(), data, PlainText.slug(name), "room-" + number);
        available.put(id, room.availabilities(draft.notes));
    }

    private void hide(PretalxNode room, String number) {
        String name = EventDraft.named(room.text("name", language), number);
        hidden.put(number, name);
        draft.notes.loss(
                "hidden-room",
                room.place(),
                name,
                "The room '%s' is hidden and left out, with its breaks.".formatted(EventDraft.shown(name)),
                "Show it in pretalx if sessions take place there.");
    }

    /** Returns the name of a room that is hidden, or an empty text. */
    String hiddenName(String number) {
        return hidden.getOrDefault(number, "");
    }

    /** Returns the availabilities of all rooms that are hours, and not whole dates. */
    List<Window> hours() {
        return available.values().stream()
                .flatMap(List::stream)
                .filter(PretalxImport::isHours)
                .toList();
    }

    /**
     * Opens each room when it is available, except while it is blocked.
     *
     * @param blockers by id of the room
     */
    void applyWindows(Map<String, List<Window>> blockers) {
        for (Room room : draft.rooms()) {
            List<Window> open = available.getOrDefault(room.id(), List.of());
            List<Window> blocked = blockers.getOrDefault(room.id(), List.of());
            boolean isLimited = !blocked.isEmpty() || !open.isEmpty();
            if (open.isEmpty() && !blocked.isEmpty()) {
                open = draft.days.days().stream()
                        .map(Day::windows)
                        .flatMap(List::stream)
                        .toList();
            }
            for (Window blocker : blocked) {
                open = without(open, blocker);
            }
            draft.open(room.id(), isLimited ? Availability.within(open) : Availability.always());
        }
    }

    private static List<Window> without(List<Window> windows, Window blocker) {
        List<Window> left = new ArrayList<>();
        for (Window window : windows) {
            if (window.overlapMinutes(blocker) == 0) {
                left.add(window);
                continue;
            }
            List.of(
                            new Window(window.startInclusive(), blocker.startInclusive()),
                            new Window(blocker.endExclusive(), window.endExclusive()))
                    .stream()
                    .filter(part -> part.minutes() > 0)
                    .forEach(left::add);
        }
        return left;
    }
}
