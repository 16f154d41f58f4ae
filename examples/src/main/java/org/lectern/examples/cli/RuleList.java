package org.lectern.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Profile;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.RuleParameter;
import org.lectern.rule.standard.StandardRules;

/** The rules as a person reads them: by level, and for a profile with what it changes and why. */
final class RuleList {

    private final @Nullable Profile profile;
    private final List<RuleConfig> rules;

    private RuleList(@Nullable Profile profile, List<RuleSetting> settings) {
        this.profile = profile;
        this.rules = List.copyOf(EffectiveRules.of(settings, List.of(), StandardRules.catalogue())
                .configs());
    }

    static RuleList ofCatalogue() {
        return new RuleList(null, List.of());
    }

    static RuleList of(Profile profile) {
        return new RuleList(profile, profile.settings());
    }

    void print(TextPage page) {
        if (profile != null) {
            page.title(profile.name());
            page.entry("", profile.description());
            page.blank();
        }
        for (Level level : Level.values()) {
            print(level, rules.stream().filter(rule -> rule.level() == level).toList(), page);
        }
        page.entry("", "Each event can change the level, weight and parameters of a rule, and switch it on or off.");
    }

    private void print(Level level, List<RuleConfig> terms, TextPage page) {
        int width = terms.stream()
                .mapToInt(rule -> rule.definition().id().length())
                .max()
                .orElse(0);
        page.title(DisplayText.of(level));
        for (RuleConfig rule : terms) {
            RuleDefinition definition = rule.definition();
            String first = TextWidth.padded(definition.id(), width) + "  ";
            String more = " ".repeat(first.length());
            page.entry(first, definition.description());
            page.entry(
                    more,
                    "Costs %s × %s. Scope: %s.%s"
                            .formatted(
                                    rule.weight(),
                                    definition.unit(),
                                    scopes(definition),
                                    definition.enabled() ? "" : " Off by default."));
            definition.parameters().forEach(parameter -> page.entry(more, text(parameter, rule)));
            if (profile != null) {
                profile.findSetting(definition.id())
                        .ifPresent(setting -> page.entry(more, change(setting, definition)));
            }
        }
        page.blank();
    }

    private static String scopes(RuleDefinition rule) {
        return rule.scopes().stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String text(RuleParameter parameter, RuleConfig rule) {
        return "%s%s: %s"
                .formatted(
                        parameter.name(),
                        rule.findParameter(parameter.name()).isPresent()
                                ? " (%s)"
                                        .formatted(rule.findParameter(parameter.name())
                                                .getAsLong())
                                : "",
                        parameter.description());
    }

    /** Returns what a profile changes of a rule and why, such as {@code Set: weight 5, not 3. Variety is the point.} */
    private static String change(RuleSetting setting, RuleDefinition rule) {
        List<String> changes = new ArrayList<>();
        setting.findEnabled().ifPresent(on -> changes.add(on ? "on" : "off"));
        setting.findLevel().ifPresent(level -> changes.add("%s, not %s".formatted(word(level), word(rule.level()))));
        setting.findWeight().ifPresent(weight -> changes.add("weight %s, not %s".formatted(weight, rule.weight())));
        for (RuleParameter parameter : rule.parameters()) {
            Long value = setting.parameters().get(parameter.name());
            if (value != null) {
                changes.add("%s %s".formatted(parameter.name(), value)
                        + (parameter.defaultValue().isPresent()
                                ? ", not %s".formatted(parameter.defaultValue().getAsLong())
                                : ""));
            }
        }
        return "Set: %s. %s".formatted(String.join("; ", changes), setting.reason());
    }

    private static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
