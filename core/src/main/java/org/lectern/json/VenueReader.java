package org.lectern.json;

import java.time.LocalDate;
import java.util.List;
import org.lectern.event.Day;
import org.lectern.event.Identity;
import org.lectern.event.Room;
import org.lectern.event.Travel;
import org.lectern.event.Window;

/** Reads the JSON form of days, rooms, the ways between buildings, and the identity of the event. */
record VenueReader(TimeReader times, ProblemCollector mistakes) {

    private static final ObjectShape DAY = ObjectShape.of("day", "date windows", "name");
    private static final ObjectShape ROOM = ObjectShape.of(
            "room", "id seats", "name features building availableWindows setUpMinutes tearDownMinutes dailyLimit");
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
                .building(fields.text("building", ""))
                .availableWindows(fields.list("availableWindows", times::window))
                .setUpMinutes(fields.integer("setUpMinutes", 0))
                .tearDownMinutes(fields.integer("tearDownMinutes", 0))
                .dailyLimit(fields.dailyLimit())
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

    Travel travel(JsonValue value) {
        Fields fields = Fields.of(value, TRAVEL, mistakes);
        return new Travel(fields.text("building"), fields.text("otherBuilding"), fields.integer("minutes", 0));
    }
}
