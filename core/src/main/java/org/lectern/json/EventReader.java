package org.lectern.json;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.EventBuilder;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Travel;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Rulebook;

/** Reads the JSON form of an event. */
final class EventReader {

    static final Shape EVENT = Shape.of(
            "event",
            "version id zone days rooms sessions",
            "$schema name startStepMinutes changeoverMinutes dailyLimit travel people relations delegations rules waivers"
                    + " published");
    private static final Shape DAY = Shape.of("day", "date windows", "name");
    private static final Shape ROOM =
            Shape.of("room", "id seats", "name features building windows setUpMinutes tearDownMinutes dailyLimit");
    private static final Shape TRAVEL = Shape.of("way", "building otherBuilding minutes", "");
    private static final Shape RULE = Shape.of("rule", "", "level weight on parameters reason");
    private static final Shape WAIVER = Shape.of("waiver", "rule subjects reason", "");
    private static final Shape SUBJECT = Shape.of("subject", "kind id", "");
    /** More settings than any catalogue has rules; the rest would only be reported as unknown. */
    private static final int MOST_SETTINGS = 2_000;

    private final Mistakes mistakes;
    private final Values values;
    private final Times times;
    private final ZoneId zone;
    private final Fields event;

    private EventReader(JsonValue root, Mistakes mistakes) {
        this.mistakes = mistakes;
        this.values = new Values(mistakes);
        this.event = Fields.of(root, EVENT, mistakes);
        Optional<ZoneId> given = event.find("zone").flatMap(values::zone);
        this.zone = given.orElse(ZoneOffset.UTC);
        this.times = new Times(given, mistakes);
    }

    /** @throws InvalidInputException if the text has mistakes; it carries all of them */
    static Event read(String text, Catalogue catalogue) {
        Mistakes mistakes = new Mistakes();
        JsonValue root = JsonTree.parse(text, mistakes);
        EventReader reader = new EventReader(root, mistakes);
        List<RuleSetting> settings = reader.settings();
        List<Waiver> waivers = reader.event.list("waivers", reader::waiver);
        EventBuilder builder = reader.builder().ruleSettings(settings).waivers(waivers);
        Optional<Event> event = Optional.empty();
        try {
            event = Optional.of(builder.build());
        } catch (InvalidInputException e) {
            mistakes.addFindings(e.problems(), root);
        }
        mistakes.addFindings(Rulebook.problems(firsts(settings), firsts(waivers), catalogue), root);
        mistakes.throwIfAny();
        return event.orElseThrow();
    }

    private static <T> List<T> firsts(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_SETTINGS));
    }

    private EventBuilder builder() {
        values.version(event, EventJson.VERSION);
        event.text("$schema", "");
        String id = event.text("id");
        EventBuilder builder = Event.builder(id, zone);
        RelationReader relations = new RelationReader(mistakes);
        PublishedReader published = new PublishedReader(times, mistakes);
        return builder.name(event.text("name", id))
                .startStepMinutes(event.integer("startStepMinutes", EventBuilder.START_STEP_MINUTES))
                .changeoverMinutes(event.integer("changeoverMinutes", 0))
                .dailyLimit(event.dailyLimit())
                .days(event.list("days", this::day))
                .rooms(event.list("rooms", this::room))
                .travel(event.list("travel", this::travel))
                .people(event.list("people", new PersonReader(times, mistakes)::person))
                .sessions(event.list("sessions", new SessionReader(times, mistakes)::session))
                .relations(event.list("relations", relations::relation))
                .delegations(event.list("delegations", relations::delegation))
                .published(event.find("published")
                        .map(value -> published.published(value, id))
                        .orElse(null));
    }

    private Day day(JsonValue value) {
        Fields fields = Fields.of(value, DAY, mistakes);
        LocalDate date = times.date(fields, "date");
        List<Window> windows = fields.list("windows", window -> times.windowOfDay(window, date));
        LocalDate known = date == null ? LocalDate.EPOCH : date;
        return new Day(known, fields.text("name", known.toString()), windows);
    }

    private Room room(JsonValue value) {
        Fields fields = Fields.of(value, ROOM, mistakes);
        String id = fields.text("id");
        return Room.builder(id)
                .name(fields.text("name", id))
                .seats(fields.integer("seats", 0))
                .features(fields.textSet("features").toArray(String[]::new))
                .building(fields.text("building", ""))
                .open(fields.list("windows", times::window).toArray(Window[]::new))
                .setUpMinutes(fields.integer("setUpMinutes", 0))
                .tearDownMinutes(fields.integer("tearDownMinutes", 0))
                .dailyLimit(fields.dailyLimit())
                .build();
    }

    private Travel travel(JsonValue value) {
        Fields fields = Fields.of(value, TRAVEL, mistakes);
        return new Travel(fields.text("building"), fields.text("otherBuilding"), fields.integer("minutes", 0));
    }

    private List<RuleSetting> settings() {
        return event.find("rules").stream()
                .flatMap(values::members)
                .map(member -> setting(member.place().key(), member))
                .toList();
    }

    private RuleSetting setting(String ruleId, JsonValue value) {
        Fields fields = Fields.of(value, RULE, mistakes);
        Map<String, Long> parameters = new LinkedHashMap<>();
        fields.find("parameters").stream()
                .flatMap(values::members)
                .forEach(member -> values.whole(member, Long.MIN_VALUE, Long.MAX_VALUE)
                        .ifPresent(number -> parameters.put(member.place().key(), number)));
        return new RuleSetting(
                ruleId,
                fields.word("level", Level.class).orElse(null),
                fields.longOrNull("weight"),
                fields.flagOrNull("on"),
                parameters,
                fields.text("reason", ""));
    }

    private Waiver waiver(JsonValue value) {
        Fields fields = Fields.of(value, WAIVER, mistakes);
        return new Waiver(
                fields.text("rule"), fields.set("subjects", this::subject, SubjectId::session), fields.text("reason"));
    }

    private SubjectId subject(JsonValue value) {
        Fields fields = Fields.of(value, SUBJECT, mistakes);
        String id = fields.text("id", Fields.UNREAD + value.place().index());
        Optional<SubjectId.Kind> kind = fields.word("kind", SubjectId.Kind.class);
        if (kind.isEmpty()) {
            mistakes.unread(value.place());
        }
        return new SubjectId(kind.orElse(SubjectId.Kind.SESSION), id);
    }
}
