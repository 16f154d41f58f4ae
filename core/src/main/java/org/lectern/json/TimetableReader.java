package org.lectern.json;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
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

    /**
     * Returns the timetable of an event that is not known, so its times must name their offsets; what it says of the unplaced is not
     * compared.
     *
     * @throws InvalidInputException if the text has mistakes; it carries all mistakes
     */
    static Timetable alone(String text) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue root = JsonTreeReader.parse(text, mistakes);
        Fields fields = fields(root, mistakes);
        Timetable timetable = timetable(fields, ZoneOffset.UTC, Instant.EPOCH, mistakes);
        OffsetCheck.addProblems(root, mistakes);
        mistakes.throwIfAny();
        return timetable;
    }

    private static Fields fields(JsonValue root, ProblemCollector mistakes) {
        DocumentKind.TIMETABLE.require(root);
        Fields fields = Fields.of(root, TIMETABLE, mistakes);
        new ValueReader(mistakes).version(fields, TimetableJson.VERSION);
        fields.text("$schema", "");
        return fields;
    }

    private static Timetable timetable(Fields fields, ZoneId zone, Instant otherwise, ProblemCollector mistakes) {
        PlacementReader placements = new PlacementReader(new TimeReader(zone, mistakes), mistakes, otherwise);
        return new Timetable(fields.text("event"), fields.list("placements", placements::placement));
    }

    private Timetable timetable(JsonValue root) {
        Fields fields = fields(root, mistakes);
        Instant otherwise = event.days().get(0).windows().get(0).startInclusive();
        Timetable timetable = timetable(fields, event.zone(), otherwise, mistakes);
        mistakes.addFindings(timetable.problems(event), root);
        fields.find("unplaced")
                .map(value -> new UnplacedCheck(event, timetable, Fields.of(value, UNPLACED, mistakes)))
                .ifPresent(check -> mistakes.addFindings(check.problems(), root));
        return timetable;
    }
}
