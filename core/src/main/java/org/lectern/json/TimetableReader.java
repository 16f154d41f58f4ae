package org.lectern.json;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;

/** Reads the JSON form of a timetable. */
final class TimetableReader {

    private static final Shape TIMETABLE = Shape.of("timetable", "version event placements", "$schema leftOut");
    private static final Shape PLACEMENT = Shape.of("placement", "session room start minutes", "turns");
    private static final Shape TURN = Shape.of("turn", "slot start minutes", "");
    private static final Shape LEFT_OUT = Shape.of("list of what is left out", "", "sessions slots");

    private final Event event;
    private final Mistakes mistakes;
    private final Times times;

    private TimetableReader(Event event, Mistakes mistakes) {
        this.event = event;
        this.mistakes = mistakes;
        this.times = new Times(event.zone(), mistakes);
    }

    /** @throws InvalidInputException if the text has mistakes or does not fit the event; it carries all mistakes */
    static Timetable read(String text, Event event) {
        Mistakes mistakes = new Mistakes();
        JsonValue root = JsonTree.parse(text, mistakes);
        Timetable timetable = new TimetableReader(event, mistakes).timetable(root);
        mistakes.throwIfAny();
        return timetable;
    }

    private Timetable timetable(JsonValue root) {
        Fields fields = Fields.of(root, TIMETABLE, mistakes);
        new Values(mistakes).version(fields, TimetableJson.VERSION);
        fields.text("$schema", "");
        Timetable timetable = new Timetable(fields.text("event"), fields.list("placements", this::placement));
        mistakes.addFindings(timetable.problems(event), root);
        fields.find("leftOut")
                .map(value -> new LeftOutCheck(event, timetable, Fields.of(value, LEFT_OUT, mistakes)))
                .ifPresent(check -> mistakes.addFindings(check.problems(), root));
        return timetable;
    }

    private Placement placement(JsonValue value) {
        Fields fields = Fields.of(value, PLACEMENT, mistakes);
        Instant otherwise = event.days().get(0).windows().get(0).startInclusive();
        Instant start = times.instant(fields, "start", null, true).orElse(null);
        LocalDate date = start == null ? null : times.dateIn(fields, "start");
        return new Placement(
                fields.text("session"),
                fields.text("room"),
                start == null ? otherwise : start,
                fields.integer("minutes", 1),
                fields.list("turns", turn -> turn(turn, date, otherwise)));
    }

    private Turn turn(JsonValue value, @Nullable LocalDate date, Instant otherwise) {
        Fields fields = Fields.of(value, TURN, mistakes);
        return new Turn(
                fields.text("slot"),
                times.instant(fields, "start", date, false).orElse(otherwise),
                fields.integer("minutes", 1));
    }
}
