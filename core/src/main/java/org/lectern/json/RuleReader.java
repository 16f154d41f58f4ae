package org.lectern.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;

/** Reads the JSON form of rule settings and waivers. */
record RuleReader(ProblemCollector mistakes) {

    private static final ObjectShape RULE = ObjectShape.of("rule", "", "level weight enabled parameters reason");
    private static final ObjectShape WAIVER = ObjectShape.of("waiver", "rule subjects reason", "");
    private static final ObjectShape SUBJECT = ObjectShape.of("subject", "kind id", "");

    RuleSetting setting(String ruleId, JsonValue value) {
        Fields fields = Fields.of(value, RULE, mistakes);
        Map<String, Long> parameters = new LinkedHashMap<>();
        fields.members("parameters")
                .forEach(member -> new ValueReader(mistakes)
                        .wholeNumber(member, Long.MIN_VALUE, Long.MAX_VALUE)
                        .ifPresent(number -> parameters.put(member.place().key(), number)));
        return new RuleSetting(
                ruleId,
                level(fields).orElse(null),
                fields.longOrNull("weight"),
                fields.flagOrNull("enabled"),
                parameters,
                fields.text("reason", ""));
    }

    /** Some write that a rule is off where its level stands. */
    private Optional<Level> level(Fields fields) {
        Optional<JsonValue> off = fields.find("level")
                .filter(level ->
                        level instanceof JsonValue.Text text && text.text().equalsIgnoreCase("off"));
        if (off.isEmpty()) {
            return fields.word("level", Level.class);
        }
        mistakes.addUnread(
                "unknown-word",
                off.get().place(),
                off.get().shown(),
                "The level must be hard, medium or soft, not '%s'."
                        .formatted(off.get().shown()),
                "Remove it, and write false as 'enabled'.");
        return Optional.empty();
    }

    Waiver waiver(JsonValue value) {
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
