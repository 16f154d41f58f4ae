package org.lectern.json;

import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;

/** Reads the JSON form of a person. */
record PersonReader(TimeReader times, ProblemCollector mistakes) {

    private static final ObjectShape PERSON = ObjectShape.of(
            "person",
            "id",
            "name zone shiftLimits dailyLimit maxGapsPerDay allowedRooms neededFeatures excludedFeatures availableWindows"
                    + " preferredWindows undesiredWindows timeWishes data");
    private static final ObjectShape SHIFT_LIMITS = ObjectShape.of(
            "shift limits", "", "maxShiftMinutes maxShiftsPerDay maxShiftsIn3Days maxShiftsIn4Days maxShiftsIn7Days");

    Person person(JsonValue value) {
        Fields fields = Fields.of(value, PERSON, mistakes);
        String id = fields.text("id");
        Person.Builder builder = Person.builder(id)
                .name(fields.text("name", id))
                .availability(times.availability(fields, "availableWindows"))
                .preferredWindows(fields.list("preferredWindows", times::window))
                .undesiredWindows(fields.list("undesiredWindows", times::window))
                .timeWishes(fields.list("timeWishes", wish -> TimeWishJson.read(wish, times, mistakes)))
                .dailyLimit(fields.dailyLimit())
                .maxGapsPerDay(fields.integerOrNull("maxGapsPerDay"))
                .roomLimits(SessionReader.roomLimits(fields))
                .data(fields.textMap("data"));
        fields.zone("zone").ifPresent(builder::zone);
        fields.find("shiftLimits").map(this::shiftLimits).ifPresent(builder::shiftLimits);
        return builder.build();
    }

    ShiftLimits shiftLimits(JsonValue value) {
        Fields fields = Fields.of(value, SHIFT_LIMITS, mistakes);
        ShiftLimits usual = ShiftLimits.UNITED_NATIONS;
        return new ShiftLimits(
                fields.integer("maxShiftMinutes", usual.maxShiftMinutes()),
                fields.integer("maxShiftsPerDay", usual.maxShiftsPerDay()),
                fields.integer("maxShiftsIn3Days", usual.maxShiftsIn3Days()),
                fields.integer("maxShiftsIn4Days", usual.maxShiftsIn4Days()),
                fields.integer("maxShiftsIn7Days", usual.maxShiftsIn7Days()));
    }
}
