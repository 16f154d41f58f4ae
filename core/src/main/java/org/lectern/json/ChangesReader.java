package org.lectern.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Availability;
import org.lectern.event.Event;
import org.lectern.event.Problem;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.TopicRelation;
import org.lectern.event.Waiver;
import org.lectern.event.Window;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/** Reads the JSON form of changes to an event. */
final class ChangesReader {

    private static final ObjectShape CHANGES =
            ObjectShape.of("list of changes", "version event changes", "$schema asOf");
    private static final Window UNREAD = new Window(Instant.EPOCH, Instant.EPOCH);

    private final TimeReader times;
    private final ProblemCollector mistakes;
    private final ValueReader values;
    private final SessionReader sessions;
    private final VenueReader venues;

    private ChangesReader(ZoneId zone, ProblemCollector mistakes) {
        this.times = new TimeReader(zone, mistakes);
        this.mistakes = mistakes;
        this.values = new ValueReader(mistakes);
        this.sessions = new SessionReader(times, mistakes);
        this.venues = new VenueReader(times, mistakes);
    }

    /** @throws org.lectern.event.InvalidInputException if the text has mistakes or does not fit the event */
    static Changes read(String text, Event event, Catalogue catalogue) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue root = JsonTreeReader.parse(text, mistakes);
        Changes changes = new ChangesReader(event.zone(), mistakes).changes(root);
        mistakes.addFindings(changes.problems(event), root);
        for (int i = 0; i < changes.changes().size(); i++) {
            mistakes.addFindings(ruleProblems(changes.changes().get(i), "/changes/" + i, catalogue), root);
        }
        mistakes.throwIfAny();
        return changes;
    }

    /**
     * Returns the changes of an event that is not known, so their times must name their offsets, and nothing is compared with the event.
     *
     * @throws org.lectern.event.InvalidInputException if the text has mistakes; it carries all of them
     */
    static Changes alone(String text) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue root = JsonTreeReader.parse(text, mistakes);
        Changes changes = new ChangesReader(ZoneOffset.UTC, mistakes).changes(root);
        OffsetCheck.addProblems(root, mistakes);
        mistakes.throwIfAny();
        return changes;
    }

    private static List<Problem> ruleProblems(Change change, String pointer, Catalogue catalogue) {
        List<RuleSetting> settings = change instanceof Change.SetRule set ? List.of(set.setting()) : List.of();
        List<Waiver> waivers = change instanceof Change.Waive waived ? List.of(waived.waiver()) : List.of();
        if (settings.isEmpty() && waivers.isEmpty()) {
            return List.of();
        }
        return EffectiveRules.problems(settings, waivers, catalogue).stream()
                .map(problem -> new Problem(
                        problem.code(),
                        pointer
                                + problem.pointer()
                                        .replaceFirst("^/rules/[^/]*", "/setting")
                                        .replaceFirst("^/waivers/[^/]*", "/waiver"),
                        problem.value(),
                        problem.message(),
                        problem.advice()))
                .toList();
    }

    private Changes changes(JsonValue root) {
        DocumentKind.CHANGES.require(root);
        Fields fields = Fields.of(root, CHANGES, mistakes);
        values.version(fields, ChangesJson.VERSION);
        fields.text("$schema", "");
        return new Changes(
                fields.text("event"),
                times.instant(fields, "asOf", null, true).orElse(null),
                fields.list("changes", this::change));
    }

    private Change change(JsonValue value) {
        Optional<ChangeKind> kind =
                value instanceof JsonValue.Members object && object.find("kind").isPresent()
                        ? object.find("kind").flatMap(this::kind)
                        : Fields.of(value, ChangeKind.anyShape(), mistakes).word("kind", ChangeKind.class);
        if (kind.isEmpty()) {
            mistakes.unread(value.place());
            // Changes nothing: what stands here cannot be read.
            return new Change.SetRule(RuleSetting.of(Fields.UNREAD));
        }
        return change(kind.get(), Fields.of(value, kind.get().shape(), mistakes));
    }

    /** A misspelt kind is reported, and taken for the nearest one to find more mistakes. */
    private Optional<ChangeKind> kind(JsonValue value) {
        Optional<ChangeKind> kind = values.word(value, ChangeKind.class);
        if (kind.isPresent() || !(value instanceof JsonValue.Text text)) {
            return kind;
        }
        List<ChangeKind> kinds = Arrays.asList(ChangeKind.values());
        List<String> words = kinds.stream().map(Wording::word).toList();
        return NearestWord.find(text.text(), words).map(words::indexOf).map(kinds::get);
    }

    private Change change(ChangeKind kind, Fields fields) {
        return switch (kind) {
            case WITHDRAW_SLOT -> new Change.WithdrawSlot(fields.text("slot"));
            case WITHDRAW_PERSON -> new Change.WithdrawPerson(fields.text("person"));
            case REPLACE_SPEAKER -> new Change.ReplaceSpeaker(fields.text("slot"), fields.text("person"));
            case ADD_PERSON ->
                new Change.AddPerson(new PersonReader(times, mistakes).person(requiredValue(fields, "person")));
            case ADD_SLOT -> new Change.AddSlot(fields.text("session"), sessions.slot(requiredValue(fields, "slot")));
            case EDIT_SLOT -> ChangeEdits.slot(fields);
            case CANCEL_SESSION -> new Change.CancelSession(fields.text("session"));
            case ADD_SESSION -> new Change.AddSession(sessions.session(requiredValue(fields, "session")));
            case EDIT_SESSION -> ChangeEdits.session(fields, times, sessions);
            case EDIT_PERSON -> ChangeEdits.person(fields, times, mistakes);
            case ADD_ROOM -> new Change.AddRoom(venues.room(requiredValue(fields, "room")));
            case EDIT_ROOM -> ChangeEdits.room(fields);
            case CLOSE_ROOM ->
                new Change.CloseRoom(
                        fields.text("room"),
                        fields.find("window").map(times::window).orElse(null));
            case ADD_DAY -> new Change.AddDay(venues.day(requiredValue(fields, "day")));
            case CLOSE_DAY ->
                new Change.CloseDay(
                        date(fields, "day"),
                        fields.find("window").map(times::window).orElse(null));
            case ADD_BREAK -> new Change.AddBreak(venues.breakTime(requiredValue(fields, "break")));
            case MOVE_BREAK -> new Change.MoveBreak(fields.text("break"), window(fields, "to"));
            case CANCEL_BREAK -> new Change.CancelBreak(fields.text("break"));
            case AWAY -> new Change.Away(fields.text("person"), window(fields, "window"));
            case ONLY_WITHIN -> new Change.OnlyWithin(subject(fields), window(fields, "window"));
            case MOVE_WINDOW -> new Change.MoveWindow(subject(fields), window(fields, "window"), window(fields, "to"));
            case SET_WINDOWS -> setWindows(fields);
            case SHIFT_DAY -> shift(fields);
            case POSTPONE -> new Change.Postpone(fields.integer("days", 1));
            case SET_LIMIT -> new Change.SetLimit(new LimitReader(times, mistakes).limit(fields));
            case ADD_RELATION ->
                new Change.AddRelation(new RelationReader(mistakes).relation(requiredValue(fields, "relation")));
            case REMOVE_RELATION ->
                new Change.RemoveRelation(new RelationReader(mistakes).relation(requiredValue(fields, "relation")));
            case ADD_TOPIC_RELATION -> new Change.AddTopicRelation(topicRelation(fields));
            case REMOVE_TOPIC_RELATION -> new Change.RemoveTopicRelation(topicRelation(fields));
            case SET_RULE ->
                new Change.SetRule(
                        new RuleReader(mistakes).setting(fields.text("rule"), requiredValue(fields, "setting")));
            case WAIVE -> new Change.Waive(new RuleReader(mistakes).waiver(requiredValue(fields, "waiver")));
        };
    }

    private TopicRelation topicRelation(Fields fields) {
        return new RelationReader(mistakes).topicRelation(requiredValue(fields, "topicRelation"));
    }

    /** Returns a required value; what is missing is reported already, so that an empty object stands in for it. */
    private JsonValue requiredValue(Fields fields, String key) {
        return fields.find(key).orElseGet(() -> {
            mistakes.unread(fields.place());
            return new JsonValue.Members(fields.place().missing(key), java.util.Map.of());
        });
    }

    /** Without windows, a person, room or session is always available again; a day cannot be. */
    private Change setWindows(Fields fields) {
        SubjectId subject = subject(fields);
        Availability windows = times.availability(fields, "windows");
        if (subject.kind() == SubjectId.Kind.DAY && windows.isAlways()) {
            mistakes.addUnread(
                    "missing",
                    fields.place(),
                    "",
                    "The change (set-windows) of a day must have the key (windows).",
                    "Add the windows of the day.");
        }
        return new Change.SetWindows(subject, windows);
    }

    private Change shift(Fields fields) {
        LocalDate day = date(fields, "day");
        LocalDate to = fields.find("to").isPresent() ? date(fields, "to") : day;
        if (fields.find("to").isEmpty() && fields.find("minutes").isEmpty()) {
            mistakes.addUnread(
                    "missing",
                    fields.place(),
                    "",
                    "The change (shift-day) must have the key (to) or (minutes).",
                    "Add the new date.");
        }
        return new Change.ShiftDay(day, to, fields.integer("minutes", 0));
    }

    private LocalDate date(Fields fields, String key) {
        LocalDate date = times.date(fields, key);
        return date == null ? LocalDate.EPOCH : date;
    }

    private Window window(Fields fields, String key) {
        return fields.find(key).map(times::window).orElse(UNREAD);
    }

    /** Returns the one of person, room, session and day that is named. */
    private SubjectId subject(Fields fields) {
        List<String> named = new ArrayList<>();
        for (String key : List.of("person", "room", "session", "day")) {
            if (fields.find(key).isPresent()) {
                named.add(key);
            }
        }
        if (named.size() != 1) {
            mistakes.addUnread(
                    "wrong-count",
                    fields.place(),
                    String.join(", ", named),
                    "The change must name one of person, room, session and day, not %s.".formatted(named.size()),
                    named.isEmpty() ? "Add the one whose windows change." : "Write one change for each of them.");
        }
        if (fields.find("room").isPresent()) {
            return SubjectId.room(fields.text("room"));
        }
        if (fields.find("session").isPresent()) {
            return SubjectId.session(fields.text("session"));
        }
        return fields.find("day").isPresent()
                ? SubjectId.day(date(fields, "day"))
                : SubjectId.person(fields.text("person", Fields.UNREAD));
    }
}
