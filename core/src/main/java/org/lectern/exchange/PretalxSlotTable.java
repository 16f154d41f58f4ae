package org.lectern.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Room;
import org.lectern.event.Window;

/** The slots of pretalx: where sessions take place, breaks, and what blocks a room. */
final class PretalxSlotTable {

    private static final int MAX_MINUTES = 24 * 60;

    /**
     * A slot.
     *
     * @param room the number of its room, or empty
     * @param startOrNull its start, or null if it has no place yet
     * @param end its end, or null
     */
    record Slot(
            PretalxNode node,
            String id,
            String room,
            @Nullable Instant startOrNull,
            @Nullable Instant end) {

        Instant start() {
            return startOrNull == null ? Instant.EPOCH : startOrNull;
        }

        int minutes() {
            return startOrNull == null || end == null
                    ? 0
                    : (int) Math.min(new Window(startOrNull, end).minutes(), Integer.MAX_VALUE);
        }

        /** Returns the room in which it takes place, or empty if it has no place yet. */
        Optional<String> findPlace(EventDraft draft) {
            return startOrNull == null ? Optional.empty() : draft.findRoom(room);
        }

        /** Returns whether a break can be so long. */
        boolean isLength() {
            return minutes() >= 1 && minutes() <= MAX_MINUTES;
        }

        Window time() {
            return Window.of(start(), minutes());
        }
    }

    private final EventDraft draft;
    private final String language;
    private final Map<String, List<Slot>> bySubmission = new HashMap<>();
    private final List<Slot> others = new ArrayList<>();
    private final List<PretalxNode> rooms = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /** Reads slots of their own, and those that submissions hold: {@code slots} since 2025, one {@code slot} before. */
    PretalxSlotTable(PretalxFiles files, String language, EventDraft draft) {
        this.draft = draft;
        this.language = language;
        files.all(PretalxFiles.Kind.SLOT).forEach(slot -> add(slot, slot.reference("submission")));
        for (PretalxNode submission : files.all(PretalxFiles.Kind.SUBMISSION)) {
            String code = submission.reference("code");
            submission.list("slots").stream()
                    .filter(slot -> slot.json().isObject())
                    .forEach(slot -> add(slot, code));
            PretalxNode only = submission.child("slot");
            if (only.json().isObject() && !bySubmission.containsKey(code)) {
                add(withRoom(only), code);
            }
        }
        bySubmission.values().forEach(all -> all.sort(Comparator.comparing(Slot::start)));
    }

    private void add(PretalxNode node, String submission) {
        String id = node.reference("id");
        if (!id.isEmpty() && !known.add(id)) {
            return;
        }
        JsonNode room = node.json().path("room");
        if (room.isObject()) {
            rooms.add(node.child("room"));
        }
        Slot slot = new Slot(
                node,
                id,
                PretalxNode.reference(room),
                node.findTime("start", draft.notes).orElse(null),
                node.findTime("end", draft.notes).orElse(null));
        if (submission.isEmpty()) {
            others.add(slot);
        } else {
            bySubmission
                    .computeIfAbsent(submission, ignored -> new ArrayList<>())
                    .add(slot);
        }
    }

    /** Returns the slot of an older answer, which has the number of its room beside its name, with the room as an object. */
    private static PretalxNode withRoom(PretalxNode slot) {
        JsonNode number = slot.json().path("room_id");
        if (!number.isIntegralNumber()) {
            return slot;
        }
        ObjectNode json = slot.json().deepCopy();
        ObjectNode room = json.putObject("room");
        room.set("id", number);
        room.set("name", slot.json().path("room"));
        return new PretalxNode(json, slot.place());
    }

    /** Returns the rooms that slots name in full. */
    List<PretalxNode> rooms() {
        return rooms;
    }

    /** Returns the slots of a submission by start. */
    List<Slot> of(String code) {
        return bySubmission.getOrDefault(code, List.of());
    }

    /** Returns when rooms are blocked, by the id of the room. */
    Map<String, List<Window>> blockers(PretalxLosses losses) {
        Map<String, List<Window>> blockers = new LinkedHashMap<>();
        for (Slot slot : others) {
            if (isBlocker(slot) && slot.minutes() > 0) {
                slot.findPlace(draft)
                        .ifPresentOrElse(
                                room -> blockers.computeIfAbsent(room, ignored -> new ArrayList<>())
                                        .add(slot.time()),
                                () -> losses.blocker(slot));
            }
        }
        return blockers;
    }

    private static boolean isBlocker(Slot slot) {
        return slot.node().json().path("slot_type").asText("").equals("blocker");
    }

    /** Makes a break of all slots of one time and name; it is in every room if pretalx has it in every room. */
    void applyBreaks(PretalxLosses losses) {
        Map<List<Object>, Set<String>> roomsOf = new LinkedHashMap<>();
        Map<String, NavigableMap<Instant, Window>> byRoom = new HashMap<>();
        List<Day> days = draft.days.days();
        for (Slot slot : others) {
            Optional<String> room = slot.findPlace(draft);
            String name = EventDraft.named(slot.node().text("description", language), "Break");
            if (isBlocker(slot)) {
                continue;
            }
            if (room.isEmpty() || !slot.isLength()) {
                losses.breakTime(slot, name);
                continue;
            }
            Window time = slot.time();
            boolean isOnADay =
                    Break.of("break", time).findDay(days, draft.zone()).isPresent();
            NavigableMap<Instant, Window> taken = byRoom.computeIfAbsent(room.get(), ignored -> new TreeMap<>());
            if (isOnADay && !isTaken(taken, time)) {
                taken.put(time.startInclusive(), time);
                roomsOf.computeIfAbsent(List.of(time, name), ignored -> new LinkedHashSet<>())
                        .add(room.get());
            } else {
                draft.notes.note(
                        "left-out",
                        slot.node().place(),
                        name,
                        "The break '%s' is left out: it %s."
                                .formatted(
                                        EventDraft.shown(name),
                                        isOnADay ? "overlaps another one of its room" : "is on no day of the event"),
                        "Correct it in pretalx, or add it by hand.");
            }
        }
        Set<String> all =
                new LinkedHashSet<>(draft.rooms().stream().map(Room::id).toList());
        UniqueIds ids = new UniqueIds("break");
        List<Break> breaks = new ArrayList<>();
        roomsOf.forEach((key, in) -> breaks.add(new Break(
                ids.take("break-" + (breaks.size() + 1)),
                String.valueOf(key.get(1)),
                (Window) key.get(0),
                in.equals(all) ? Set.of() : in,
                false)));
        draft.breaks(breaks);
    }

    private static boolean isTaken(NavigableMap<Instant, Window> taken, Window time) {
        Map.Entry<Instant, Window> before = taken.lowerEntry(time.endExclusive());
        return before != null && before.getValue().overlapMinutes(time) > 0;
    }
}
