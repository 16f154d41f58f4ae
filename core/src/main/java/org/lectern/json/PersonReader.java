package org.lectern.json;

import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.Window;

/** Reads the JSON form of a person. */
final class PersonReader {

    private static final Shape PERSON =
            Shape.of("person", "id", "name zone shiftLimits dailyLimit windows preferredWindows undesiredWindows");
    private static final Shape SHIFT_LIMITS =
            Shape.of("limit of shifts", "", "shiftMinutes shiftsADay shiftsIn3Days shiftsIn4Days shiftsIn7Days");

    private final Times times;
    private final Values values;
    private final Mistakes mistakes;

    PersonReader(Times times, Mistakes mistakes) {
        this.times = times;
        this.values = new Values(mistakes);
        this.mistakes = mistakes;
    }

    Person person(JsonValue value) {
        Fields fields = Fields.of(value, PERSON, mistakes);
        String id = fields.text("id");
        Person.Builder builder = Person.builder(id)
                .name(fields.text("name", id))
                .there(fields.list("windows", times::window).toArray(Window[]::new))
                .prefers(fields.list("preferredWindows", times::window).toArray(Window[]::new))
                .avoids(fields.list("undesiredWindows", times::window).toArray(Window[]::new))
                .dailyLimit(fields.dailyLimit());
        fields.find("zone").flatMap(values::zone).ifPresent(builder::remoteIn);
        fields.find("shiftLimits").map(this::shiftLimits).ifPresent(builder::interprets);
        return builder.build();
    }

    private ShiftLimits shiftLimits(JsonValue value) {
        Fields fields = Fields.of(value, SHIFT_LIMITS, mistakes);
        ShiftLimits usual = ShiftLimits.UNITED_NATIONS;
        return new ShiftLimits(
                fields.integer("shiftMinutes", usual.shiftMinutes()),
                fields.integer("shiftsADay", usual.shiftsADay()),
                fields.integer("shiftsIn3Days", usual.shiftsIn3Days()),
                fields.integer("shiftsIn4Days", usual.shiftsIn4Days()),
                fields.integer("shiftsIn7Days", usual.shiftsIn7Days()));
    }
}
