package org.lectern.examples.round;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.lectern.event.Delegation;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/** Fills in the ids that were made from names, so that a name can be corrected later without becoming another thing. */
final class MadeIdCells {

    private static final String ID = "Id";
    private static final String NAME = "Name";
    private static final String VALUE = "Value";

    private final XSSFWorkbook workbook;
    private final Event event;

    private MadeIdCells(XSSFWorkbook workbook, Event event) {
        this.workbook = workbook;
        this.event = event;
    }

    static void fill(XSSFWorkbook workbook, Event event) {
        MadeIdCells cells = new MadeIdCells(workbook, event);
        cells.setting();
        cells.list("Rooms", event.rooms().stream().map(MadeIdCells::of).toList());
        cells.list("People", event.people().stream().map(MadeIdCells::of).toList());
        cells.list("Sessions", event.sessions().stream().map(MadeIdCells::of).toList());
        cells.list(
                "Breaks",
                event.breaks().stream()
                        .map(pause -> new Named(pause.name(), pause.id()))
                        .toList());
        cells.list(
                "Delegations", event.delegations().stream().map(MadeIdCells::of).toList());
        cells.slots();
    }

    /** A thing by the name that its row has, and its id. */
    private record Named(String name, String id) {}

    private static Named of(Room room) {
        return new Named(room.name(), room.id());
    }

    private static Named of(Person person) {
        return new Named(person.name(), person.id());
    }

    private static Named of(Session session) {
        return new Named(session.name(), session.id());
    }

    private static Named of(Delegation delegation) {
        return new Named(delegation.name(), delegation.id());
    }

    private void setting() {
        WorkbookTable.find(workbook, "Settings", List.of("Setting", VALUE))
                .filter(table -> table.findColumn(VALUE).isPresent())
                .ifPresent(table -> table.rows().stream()
                        .filter(row -> table.text(row, "Setting").equalsIgnoreCase(ID)
                                && table.text(row, VALUE).isEmpty())
                        .forEach(row -> Texts.set(table.cell(row, VALUE), NameTable.cellText(event.id()))));
    }

    private void list(String sheet, List<Named> things) {
        WorkbookTable.find(workbook, sheet, List.of(ID, NAME))
                .ifPresent(table -> fill(table, things, row -> table.text(row, NAME)));
    }

    /** A slot is known by its session and its name, or that of its speaker. */
    private void slots() {
        NameTable sessions = new NameTable();
        NameTable people = new NameTable();
        List<Named> things = new ArrayList<>();
        event.people().forEach(person -> people.add(person.id(), person.name()));
        for (Session session : event.sessions()) {
            sessions.add(session.id(), session.name());
            for (Slot slot : session.slots()) {
                things.add(new Named(ofSession(session.id(), slot.name()), slot.id()));
            }
        }
        WorkbookTable.find(workbook, "Slots", List.of("Session", ID, NAME, "Person"))
                .ifPresent(table -> fill(table, things, row -> {
                    String person = people.id(table.text(row, "Person"));
                    String name = table.text(row, NAME);
                    Person known = event.peopleById().get(person);
                    String speaker = known == null ? "" : known.name();
                    return ofSession(sessions.id(table.text(row, "Session")), name.isEmpty() ? speaker : name);
                }));
    }

    private static String ofSession(String sessionId, String name) {
        return sessionId + "\n" + name;
    }

    private static void fill(WorkbookTable table, List<Named> things, IntFunction<String> nameOf) {
        if (table.findColumn(ID).isEmpty()) {
            return;
        }
        Set<String> given = new HashSet<>();
        table.rows().forEach(row -> given.add(table.text(row, ID)));
        Map<String, Deque<String>> made = new HashMap<>();
        things.stream()
                .filter(thing -> !given.contains(thing.id()))
                .forEach(thing -> made.computeIfAbsent(Texts.normalised(thing.name()), ignored -> new ArrayDeque<>())
                        .add(thing.id()));
        for (int row : table.rows()) {
            Deque<String> ids = made.get(Texts.normalised(nameOf.apply(row)));
            if (table.text(row, ID).isEmpty() && ids != null && !ids.isEmpty()) {
                Texts.set(table.cell(row, ID), NameTable.cellText(ids.remove()));
            }
        }
    }
}
