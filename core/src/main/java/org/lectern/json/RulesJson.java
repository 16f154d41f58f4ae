package org.lectern.json;

import java.util.List;
import java.util.TreeMap;
import org.lectern.event.RuleSetting;
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
