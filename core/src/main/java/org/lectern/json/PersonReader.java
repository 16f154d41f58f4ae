package org.lectern.json;

import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Window;

/** Reads the JSON form of a person. */
final class PersonReader {

    private static final ObjectShape PERSON = ObjectShape.of(
            "person", "id", "name zone shiftLimits dailyLimit availableWindows preferredWindows undesiredWindows");
    private static final ObjectShape SHIFT_LIMITS = ObjectShape.of(
            "shift limits", "", "maxShiftMinutes maxShiftsPerDay maxShiftsIn3Days maxShiftsIn4Days maxShiftsIn7Days");

    private final TimeReader times;
    private final ValueReader values;
    private final ProblemCollector mistakes;

    PersonReader(TimeReader times, ProblemCollector mistakes) {
        this.times = times;
        this.values = new ValueReader(mistakes);
        this.mistakes = mistakes;
    }

    Person person(JsonValue value) {
        Fields fields = Fields.of(value, PERSON, mistakes);
        String id = fields.text("id");
        Person.Builder builder = Person.builder(id)
                .name(fields.text("name", id))
                .available(fields.list("availableWindows", times::window).toArray(Window[]::new))
                .preferred(fields.list("preferredWindows", times::window).toArray(Window[]::new))
                .undesired(fields.list("undesiredWindows", times::window).toArray(Window[]::new))
                .dailyLimit(fields.dailyLimit());
        fields.find("zone").flatMap(values::zone).ifPresent(builder::zone);
        fields.find("shiftLimits").map(this::shiftLimits).ifPresent(builder::shiftLimits);
        return builder.build();
    }

    private ShiftLimits shiftLimits(JsonValue value) {
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
