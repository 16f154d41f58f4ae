package org.lectern.json;

import java.time.Instant;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Timetable;

/** Reads the JSON form of a timetable. */
record TimetableReader(Event event, ProblemCollector mistakes) {

    private static final ObjectShape TIMETABLE =
            ObjectShape.of("timetable", "version event placements", "$schema unplaced");
    private static final ObjectShape UNPLACED = ObjectShape.of("list of what is unplaced", "", "sessions slots");

    /** @throws InvalidInputException if the text has mistakes or does not fit the event; it carries all mistakes */
    static Timetable read(String text, Event event) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue root = JsonTreeReader.parse(text, mistakes);
        Timetable timetable = new TimetableReader(event, mistakes).timetable(root);
        mistakes.throwIfAny();
        return timetable;
    }

    private Timetable timetable(JsonValue root) {
        DocumentKind.TIMETABLE.require(root);
        Fields fields = Fields.of(root, TIMETABLE, mistakes);
        new ValueReader(mistakes).version(fields, TimetableJson.VERSION);
        fields.text("$schema", "");
        Instant otherwise = event.days().get(0).windows().get(0).startInclusive();
        PlacementReader placements = new PlacementReader(new TimeReader(event.zone(), mistakes), mistakes, otherwise);
        Timetable timetable = new Timetable(fields.text("event"), fields.list("placements", placements::placement));
        mistakes.addFindings(timetable.problems(event), root);
        fields.find("unplaced")
                .map(value -> new UnplacedCheck(event, timetable, Fields.of(value, UNPLACED, mistakes)))
                .ifPresent(check -> mistakes.addFindings(check.problems(), root));
        return timetable;
    }
}
