package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.publish.workbook.SheetItems.Item;

/**
 * Makes the JSON form of placements of the rows of two sheets: that of sessions, and that of turns.
 *
 * <p>A row that names only its session is unscheduled, and so are its turns; a turn without start and minutes is dropped.
 */
final class TimetableMaker {

    private final Sheets sheets;
    private final SheetItems items;
    private final NameResolver resolver;
    private final NamedItems rooms;
    private final NamedItems sessions;
    private final Map<String, NamedItems> slotsBySession;
    /** Whether rows that do not fit the event are passed over. */
    private final boolean isLenient;
    /** The lengths that each session may have, by its id; none of a session whose lengths are not known. */
    private final Map<String, List<Integer>> lengths = new HashMap<>();

    TimetableMaker(
            Sheets sheets,
            CellProblems problems,
            NamedItems rooms,
            NamedItems sessions,
            Map<String, NamedItems> slotsBySession,
            boolean isLenient) {
        this.sheets = sheets;
        this.items = new SheetItems(sheets, problems);
        this.resolver = new NameResolver(problems);
        this.rooms = rooms;
        this.sessions = sessions;
        this.slotsBySession = slotsBySession;
        this.isLenient = isLenient;
    }

    /**
     * Returns a maker of the timetables of an event; a lenient one passes over rows of what the event does not have, and of sessions at
     * lengths that they may no longer have.
     */
    static TimetableMaker of(Event event, Sheets sheets, CellProblems problems, boolean isLenient) {
        NamedItems rooms = new NamedItems("room");
        event.rooms().forEach(room -> rooms.add(room.id(), room.name()));
        NamedItems sessions = new NamedItems("session");
        Map<String, NamedItems> slotsBySession = new HashMap<>();
        for (Session session : event.sessions()) {
            sessions.add(session.id(), session.name());
            NamedItems slots = slotsBySession.computeIfAbsent(session.id(), id -> new NamedItems("slot"));
            session.slots().forEach(slot -> slots.add(slot.id(), slot.name()));
        }
        TimetableMaker maker = new TimetableMaker(sheets, problems, rooms, sessions, slotsBySession, isLenient);
        event.sessions().forEach(session -> maker.lengths.put(session.id(), session.allowedMinutes()));
        return maker;
    }

    /** Returns the JSON form of the timetable of an event, or empty if there is no sheet of it. */
    Optional<ObjectNode> findTimetable(String eventId) {
        if (!sheets.has(SheetLayout.TIMETABLE)) {
            return Optional.empty();
        }
        ObjectNode timetable = SheetItems.emptyObject().put("version", 1).put("event", eventId);
        placements(timetable, "", SheetLayout.TIMETABLE, SheetLayout.TURNS);
        return Optional.of(timetable);
    }

    /** Adds the placements in two sheets to an object. */
    void placements(ObjectNode parent, String pointer, SheetLayout shape, SheetLayout turnShape) {
        Set<String> unscheduled = new HashSet<>();
        List<Item> placements = items.list(
                parent,
                pointer,
                "placements",
                shape,
                "session",
                row -> isFilled(row, shape.columns().get(0), unscheduled));
        NamedItems placed = new NamedItems("session");
        for (Item placement : placements) {
            resolver.text(placement.node(), placement.pointer(), "session", sessions);
            resolver.text(placement.node(), placement.pointer(), "room", rooms);
            String name = sessions.named(placement.id()).stream()
                    .map(Item::name)
                    .findFirst()
                    .orElse("");
            placed.add(placement.id(), name, placement);
        }
        turns(turnShape, placed, unscheduled);
    }

    private void turns(SheetLayout shape, NamedItems placed, Set<String> unscheduled) {
        items.children(shape, "turns", placed, row -> isTurn(row, shape, unscheduled))
                .forEach((session, turns) -> {
                    NamedItems slots = slotsBySession.get(session);
                    if (slots != null) {
                        turns.forEach(turn -> resolver.text(turn.node(), turn.pointer(), "slot", slots));
                    }
                });
    }

    /** Returns whether a row says more than that its session is unscheduled, and notes those sessions that are. */
    private boolean isFilled(SheetRow row, Column session, Set<String> unscheduled) {
        boolean isFilled = row.values().keySet().stream()
                .anyMatch(column -> !column.equals(session) && column.kind() != Column.Kind.SHOWN);
        String id = sessionId(row, session);
        boolean isPassedOver = isLenient
                && (isUnknown(row, "session", sessions) || isUnknown(row, "room", rooms) || hasOtherLength(row, id));
        if (!isFilled || isPassedOver) {
            unscheduled.add(id);
        }
        return isFilled && !isPassedOver;
    }

    private boolean isTurn(SheetRow row, SheetLayout shape, Set<String> unscheduled) {
        List<Column> columns = shape.columns();
        boolean isDropped = columns.stream()
                .filter(column -> column.path().equals("start") || column.path().equals("minutes"))
                .noneMatch(row.values()::containsKey);
        String session = sessionId(row, columns.get(0));
        boolean isPassedOver =
                isLenient && isUnknown(row, "slot", slotsBySession.getOrDefault(session, new NamedItems("slot")));
        return !isDropped && !isPassedOver && !unscheduled.contains(session);
    }

    private static boolean isUnknown(SheetRow row, String path, NamedItems known) {
        return row.values().entrySet().stream()
                .filter(value -> value.getKey().path().equals(path))
                .anyMatch(
                        value -> known.named(RowValues.plain(value.getValue())).isEmpty());
    }

    private boolean hasOtherLength(SheetRow row, String sessionId) {
        List<String> allowed = lengths.getOrDefault(sessionId, List.of()).stream()
                .map(String::valueOf)
                .toList();
        return row.values().entrySet().stream()
                .filter(value -> value.getKey().path().equals("minutes"))
                .map(value -> RowValues.plain(value.getValue()))
                .anyMatch(minutes -> minutes.matches("\\d+") && !allowed.isEmpty() && !allowed.contains(minutes));
    }

    private String sessionId(SheetRow row, Column session) {
        String text = RowValues.plain(row.values().get(session));
        return sessions.named(text).stream().map(Item::id).findFirst().orElse(text);
    }
}
