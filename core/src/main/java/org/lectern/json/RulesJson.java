package org.lectern.json;

import java.util.List;
import java.util.TreeMap;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Profile;
import org.lectern.rule.RuleDefinition;
import org.lectern.text.Wording;

/**
 * Rule settings as JSON, as the file of an event holds them; they are read with their event.
 *
 * @since 0.1.0
 */
public final class RulesJson {

    private RulesJson() {}

    /** Returns settings as text, in their order, with a line break at the end. */
    public static String write(List<RuleSetting> settings) {
        return JsonWriter.of(out -> rules(out.number("version", EventJson.VERSION), settings));
    }

    /** Returns the lines of a catalogue as text, in their order, with a line break at the end. */
    public static String writeDefinitions(List<RuleDefinition> definitions) {
        return JsonWriter.of(out ->
                out.number("version", 1).objects("rules", definitions, rule -> false, rule -> definition(out, rule)));
    }

    private static void definition(JsonWriter out, RuleDefinition rule) {
        out.text("id", rule.id())
                .text("level", Wording.word(rule.level()))
                .number("weight", rule.weight())
                .flag("enabled", rule.enabled())
                .text("unit", rule.unit())
                .text("description", rule.description())
                .text("weightReason", rule.weightReason())
                .text("findingsAbout", rule.findingsAbout())
                .texts("scopes", rule.scopes().stream().map(Wording::word).toList())
                .objects("parameters", rule.parameters(), parameter -> true, parameter -> {
                    out.text("name", parameter.name());
                    parameter.defaultValue().ifPresent(value -> out.number("default", value));
                    out.number("min", parameter.min())
                            .number("max", parameter.max())
                            .text("description", parameter.description());
                });
    }

    /** Returns the names and descriptions of profiles as text, with a line break at the end. */
    public static String writeProfiles(List<Profile> profiles) {
        return JsonWriter.of(out -> out.number("version", 1)
                .objects(
                        "profiles",
                        profiles,
                        profile -> false,
                        profile -> out.text("name", profile.name()).text("description", profile.description())));
    }

    /** Writes the member {@code rules} of an event. */
    static void rules(JsonWriter out, List<RuleSetting> settings) {
        out.object("rules", false, () -> settings.forEach(setting -> setting(out, setting)));
    }

    private static void setting(JsonWriter out, RuleSetting setting) {
        setting(setting.ruleId(), out, setting);
    }

    /** Writes what a setting changes as the member {@code key}. */
    static void setting(String key, JsonWriter out, RuleSetting setting) {
        out.object(key, true, () -> {
            setting.findLevel().ifPresent(level -> out.text("level", Wording.word(level)));
            setting.findWeight().ifPresent(weight -> out.number("weight", weight));
            setting.findEnabled().ifPresent(enabled -> out.flag("enabled", enabled));
            if (!setting.parameters().isEmpty()) {
                out.object("parameters", true, () -> new TreeMap<>(setting.parameters()).forEach(out::number));
            }
            out.textUnless("", "reason", setting.reason());
        });
    }
}
