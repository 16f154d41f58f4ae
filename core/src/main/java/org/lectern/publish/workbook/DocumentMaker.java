package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.Problem;
import org.lectern.publish.workbook.SheetItems.Item;
import org.lectern.text.JsonPointers;
import org.lectern.text.NearestWord;

/** Makes the JSON form of an event of the rows of sheets, and notes for each value in which cell it stands. */
final class DocumentMaker {

    /** A pointer of what is only looked at. */
    private static final String NOWHERE = "\u0000";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Sheets sheets;
    private final CellProblems problems;
    private final RowValues values;
    private final SheetItems items;
    private final NameResolver resolver;
    private final NamedItems allSlots = new NamedItems("slot");

    DocumentMaker(Sheets sheets, CellProblems problems) {
        this.sheets = sheets;
        this.problems = problems;
        this.items = new SheetItems(sheets, problems);
        this.resolver = new NameResolver(problems);
        this.values = new RowValues(problems);
    }

    /** Returns the JSON form of the event. */
    ObjectNode event() {
        ObjectNode event = NODES.objectNode();
        settings(event);
        days(event);
        List<Item> roomItems = filled(items.list(event, SheetLayout.ROOMS));
        NamedItems rooms = NamedItems.of("room", roomItems);
        RoomNames roomNames = new RoomNames(resolver, rooms);
        roomNames.parts(roomItems);
        List<Item> breakItems = filled(items.list(event, SheetLayout.BREAKS));
        breakItems.forEach(item -> resolver.texts(item.node(), item.pointer(), "rooms", rooms));
        NamedItems breaks = NamedItems.of("break", breakItems);
        items.list(event, SheetLayout.TRAVEL);
        List<Item> peopleItems = filled(items.list(event, SheetLayout.PEOPLE));
        NamedItems people = NamedItems.of("person", peopleItems);
        List<Item> sessionItems = filled(items.list(event, SheetLayout.SESSIONS));
        NamedItems sessions = NamedItems.of("session", sessionItems);
        roomNames.allowed(peopleItems);
        roomNames.allowed(sessionItems);
        items.children(SheetLayout.ROOM_WISHES, "roomWishes", sessions, row -> true)
                .values()
                .forEach(roomNames::wishes);
        Map<String, NamedItems> slotsBySession = slots(sessionItems, sessions, people);
        for (Item session : sessionItems) {
            resolver.texts(session.node(), session.pointer(), "attendants", people);
            if (session.node().path("pin") instanceof ObjectNode pin) {
                resolver.text(pin, session.pointer() + "/pin", "room", rooms);
                resolver.texts(pin, session.pointer() + "/pin", "slotOrder", slotsOf(session, slotsBySession));
            }
        }
        Map<WindowKind.Owner, NamedItems> owners = new LinkedHashMap<>();
        owners.put(WindowKind.Owner.ROOM, rooms);
        owners.put(WindowKind.Owner.PERSON, people);
        owners.put(WindowKind.Owner.SESSION, sessions);
        owners.forEach((owner, named) -> texts(owner.texts(), named));
        new WindowRows(sheets, problems, values, items).add(owners);
        items.list(event, SheetLayout.RELATIONS)
                .forEach(item -> resolver.texts(item.node(), item.pointer(), "sessions", sessions));
        items.list(event, SheetLayout.TOPIC_RELATIONS);
        List<Item> delegations = filled(items.list(event, SheetLayout.DELEGATIONS));
        delegations.forEach(item -> resolver.texts(item.node(), item.pointer(), "wantedSessions", sessions));
        rules(event);
        ProfileRules.addTo(event, problems);
        Map<String, NamedItems> byKind = Map.of(
                "room", rooms,
                "person", people,
                "session", sessions,
                "slot", allSlots,
                "break", breaks,
                "delegation", NamedItems.of("delegation", delegations));
        items.list(event, SheetLayout.WAIVERS)
                .forEach(item -> resolver.subjects(item.node(), item.pointer(), "subjects", byKind));
        published(event, new TimetableMaker(sheets, problems, rooms, sessions, slotsBySession, false));
        return event;
    }

    private static List<Item> filled(List<Item> items) {
        MadeIds.fill(items);
        return items;
    }

    /** Adds the slots to their sessions, and returns them by the id of the session; a slot may be called by its person. */
    private Map<String, NamedItems> slots(List<Item> sessionItems, NamedItems sessions, NamedItems people) {
        sheets.putRight(
                SheetLayout.SLOTS,
                SheetLayout.SLOTS.columns().get(0),
                sessions,
                SheetLayout.SLOTS.columns().get(3),
                people);
        Map<String, List<Item>> bySession = items.children(SheetLayout.SLOTS, "slots", sessions, row -> true);
        MadeIds ids = new MadeIds();
        bySession.values().forEach(slots -> slots.forEach(slot -> ids.take(slot.id())));
        Map<String, NamedItems> namedBySession = new HashMap<>();
        for (Item session : sessionItems) {
            List<Item> slots = bySession.getOrDefault(session.id(), List.of());
            NamedItems named = namedBySession.computeIfAbsent(session.id(), id -> new NamedItems("slot"));
            for (Item slot : slots) {
                resolver.text(slot.node(), slot.pointer(), "person", people);
                String name = CellText.isBlank(slot.name()) ? speaker(slot, people) : slot.name();
                if (!name.isBlank()) {
                    if (!slot.node().has("name")) {
                        slot.node().put("name", name);
                    }
                    if (slot.id().isEmpty()) {
                        slot.node().put("id", ids.make(session.id() + " " + name));
                    }
                }
                named.add(slot.id(), name, slot);
                allSlots.add(slot.id(), name, slot);
            }
            for (Item slot : slots) {
                resolver.texts(slot.node(), slot.pointer(), "after", named);
                resolver.texts(slot.node(), slot.pointer(), "rightAfter", named);
            }
        }
        return namedBySession;
    }

    private static String speaker(Item slot, NamedItems people) {
        String person = slot.node().path("person").asText("");
        return people.named(person).stream().map(Item::name).findFirst().orElse(person);
    }

    private static NamedItems slotsOf(Item session, Map<String, NamedItems> slotsBySession) {
        return slotsBySession.getOrDefault(session.id(), new NamedItems("slot"));
    }

    private void settings(ObjectNode event) {
        Column name = SheetLayout.SETTINGS.columns().get(0);
        Column value = SheetLayout.SETTINGS.columns().get(1);
        Map<String, Column> known = new LinkedHashMap<>();
        SheetLayout.SETTING_ROWS.forEach(setting -> known.put(Column.normalisedHeader(setting.header()), setting));
        Map<Column, SheetRow> seen = new LinkedHashMap<>();
        for (SheetRow row : sheets.rows(SheetLayout.SETTINGS)) {
            String header = String.valueOf(row.values().getOrDefault(name, ""));
            Column setting = known.get(Column.normalisedHeader(header));
            if (Sheets.isForPeople(header)) {
                continue;
            }
            if (setting == null) {
                problems.add(
                        "unknown-setting",
                        row.cell(name),
                        header,
                        "Unknown setting '%s'.".formatted(Problem.shown(header)),
                        NearestWord.advice(
                                header,
                                SheetLayout.SETTING_ROWS.stream()
                                        .map(Column::header)
                                        .toList(),
                                "Remove the row."));
            } else if (seen.putIfAbsent(setting, row) != null) {
                problems.addGivenTwice(row.cell(name), "setting", header);
            } else {
                values.putSetting(event, row.cell(value), setting, row.values().get(value));
            }
        }
        seen.forEach((setting, row) -> {
            values.requireNothing(
                    event, () -> row.cell(value), setting, row.values().get(value), SheetLayout.SETTING_ROWS);
            if (!sheets.rows(SheetLayout.PUBLISHED).isEmpty()) {
                values.requireYes(
                        () -> row.cell(value), setting, row.values().get(value), SheetLayout.PUBLISHED.name());
            }
        });
        filled(List.of(new Item(event, "", "id")));
        if (!event.has("version")) {
            event.put("version", 1);
        }
    }

    /** Rows of one date are the half-days of one day; a row without a date belongs to the day above. */
    private void days(ObjectNode event) {
        ArrayNode days = event.putArray("days");
        problems.locate("/days", SheetLayout.DAYS.name());
        Column date = SheetLayout.DAYS.columns().get(0);
        Map<String, Item> byDate = new HashMap<>();
        Item last = null;
        for (SheetRow row : sheets.rows(SheetLayout.DAYS)) {
            ObjectNode whole = values.object(SheetLayout.DAYS, row, NOWHERE);
            String text = whole.path("date").asText("");
            Item day = text.isEmpty() ? last : byDate.get(text);
            if (day == null) {
                day = new Item(days.addObject(), JsonPointers.child("/days", days.size() - 1), "date");
                problems.locate(day.pointer(), row.firstCell());
                values.put(
                        day.node(),
                        day.pointer(),
                        row,
                        SheetLayout.DAYS.columns().subList(0, 2));
                day.node().putArray("windows");
                byDate.put(text, day);
            } else if (whole.has("name") && !whole.get("name").equals(day.node().get("name"))) {
                problems.add(
                        "two-names",
                        row.cell(SheetLayout.DAYS.columns().get(1)),
                        whole.get("name").asText(),
                        "The day '%s' has another name in the row of its first half-day."
                                .formatted(Problem.shown(row.values().getOrDefault(date, text))),
                        "Leave out the name here.");
            }
            last = day;
            ArrayNode windows = (ArrayNode) day.node().get("windows");
            String pointer = JsonPointers.child(day.pointer() + "/windows", windows.size());
            ObjectNode window = windows.addObject();
            problems.locate(pointer, row.cell(SheetLayout.DAYS.columns().get(2)));
            values.put(window, pointer, row, SheetLayout.DAYS.columns().subList(2, 4));
        }
    }

    private void texts(SheetLayout shape, NamedItems owners) {
        List<Column> columns = shape.columns();
        for (SheetRow row : sheets.rows(shape)) {
            String key = RowValues.plain(row.values().get(columns.get(1)));
            if (key.isEmpty()) {
                problems.addMissing(row, columns.get(1), shape.what());
                continue;
            }
            items.findOwner(row, columns.get(0), shape.what(), owners).ifPresent(item -> {
                ObjectNode texts = item.node().withObject("/data");
                if (texts.has(key)) {
                    problems.addGivenTwice(row.cell(columns.get(1)), "key", key);
                }
                String pointer = JsonPointers.child(item.pointer() + "/data", key);
                problems.locate(pointer, row.cell(columns.get(2)));
                problems.locate(pointer, row, columns);
                texts.put(key, RowValues.plain(row.values().get(columns.get(2))));
            });
        }
    }

    private void rules(ObjectNode event) {
        if (!sheets.has(SheetLayout.RULES)) {
            return;
        }
        ObjectNode rules = event.putObject("rules");
        Column rule = SheetLayout.RULES.columns().get(0);
        for (SheetRow row : sheets.rows(SheetLayout.RULES)) {
            String id = RowValues.plain(row.values().get(rule));
            String pointer = JsonPointers.child("/rules", id);
            if (id.isEmpty()) {
                problems.addMissing(row, rule, SheetLayout.RULES.what());
                continue;
            }
            if (rules.has(id)) {
                problems.addGivenTwice(row.cell(rule), "rule", id);
                continue;
            }
            problems.locate(pointer, row.cell(rule));
            ObjectNode setting = values.object(SheetLayout.RULES, row, pointer);
            setting.remove(rule.path());
            rules.set(id, setting);
        }
    }

    private void published(ObjectNode event, TimetableMaker placements) {
        boolean isPublished = event.path("published").isObject()
                || !sheets.rows(SheetLayout.PUBLISHED).isEmpty()
                || !sheets.rows(SheetLayout.NOTICE_PERIODS).isEmpty();
        if (!isPublished) {
            event.remove("published");
            return;
        }
        ObjectNode published = event.withObject("/published");
        problems.locate("/published", SheetLayout.PUBLISHED.name());
        placements.placements(published, "/published", SheetLayout.PUBLISHED, SheetLayout.PUBLISHED_TURNS);
        SheetLayout notice = SheetLayout.NOTICE_PERIODS;
        items.list(published, "/published", notice.listKey(), notice, "from", row -> true);
    }
}
