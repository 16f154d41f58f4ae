package org.lectern.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lectern.event.Break;
import org.lectern.event.Day;
import org.lectern.event.Identity;
import org.lectern.event.Room;
import org.lectern.event.Travel;
import org.lectern.event.Window;

/** Reads the JSON form of days, rooms, breaks, the ways between buildings, and the identity of the event. */
record VenueReader(TimeReader times, ProblemCollector mistakes) {

    private static final ObjectShape DAY = ObjectShape.of("day", "date windows", "name");
    private static final ObjectShape ROOM = ObjectShape.of(
            "room",
            "id seats",
            "name features parts building availableWindows setUpMinutes tearDownMinutes dailyLimit data");
    private static final ObjectShape BREAK = ObjectShape.of("break", "id start end", "name date rooms splitsHalfDay");
    private static final ObjectShape TRAVEL = ObjectShape.of("travel time", "building otherBuilding minutes", "");

    private static final ObjectShape IDENTITY =
            ObjectShape.of("identity", "", "colour logo venue city contact address");

    Day day(JsonValue value) {
        Fields fields = Fields.of(value, DAY, mistakes);
        LocalDate date = times.date(fields, "date");
        List<Window> windows = fields.list("windows", window -> times.windowOfDay(window, date));
        LocalDate known = date == null ? LocalDate.EPOCH : date;
        return new Day(known, fields.text("name", known.toString()), windows);
    }

    Room room(JsonValue value) {
        Fields fields = Fields.of(value, ROOM, mistakes);
        String id = fields.text("id");
        return Room.builder(id)
                .name(fields.text("name", id))
                .seats(fields.integer("seats", 0))
                .features(fields.textSet("features"))
                .parts(fields.textSet("parts"))
                .building(fields.text("building", ""))
                .availability(times.availability(fields, "availableWindows"))
                .setUpMinutes(fields.integer("setUpMinutes", 0))
                .tearDownMinutes(fields.integer("tearDownMinutes", 0))
                .dailyLimit(fields.dailyLimit())
                .data(fields.textMap("data"))
                .build();
    }

    Identity identity(JsonValue value) {
        Fields fields = Fields.of(value, IDENTITY, mistakes);
        return Identity.builder()
                .colour(fields.text("colour", ""))
                .logo(fields.text("logo", ""))
                .venue(fields.text("venue", ""))
                .city(fields.text("city", ""))
                .contact(fields.text("contact", ""))
                .address(fields.text("address", ""))
                .build();
    }

    Break breakTime(JsonValue value) {
        Fields fields = Fields.of(value, BREAK, mistakes);
        String id = fields.text("id");
        return new Break(
                id, fields.text("name", id), times.window(value, fields), rooms(fields), fields.flag("splitsHalfDay"));
    }

    /** Returns the rooms of a break. It has all of them if it names none, so an empty list is a mistake. */
    private Set<String> rooms(Fields fields) {
        fields.find("rooms").ifPresent(value -> {
            if (value instanceof JsonValue.Items items && items.items().isEmpty()) {
                mistakes.add(
                        "empty",
                        value.place(),
                        "[]",
                        "The rooms of a break must name at least one room.",
                        "Name one, or leave out the key for a break in every room.");
            }
        });
        return fields.textSet("rooms");
    }

    Travel travel(JsonValue value) {
        Fields fields = Fields.of(value, TRAVEL, mistakes);
        return new Travel(fields.text("building"), fields.text("otherBuilding"), fields.integer("minutes", 0));
    }
}
