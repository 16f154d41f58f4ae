package org.lectern.examples.cli;

import org.lectern.rule.standard.StandardRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Parameter;
import org.lectern.rule.Profile;
import org.lectern.rule.RuleDefinition;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;

/** The rules as a person reads them: by level, and for a profile with what it changes and why. */
final class RuleList {

    private final @Nullable Profile profile;
    private final List<Terms> rules;

    private RuleList(@Nullable Profile profile, List<RuleSetting> settings) {
        this.profile = profile;
        this.rules = List.copyOf(
                Rulebook.of(settings, List.of(), StandardRules.catalogue()).all());
    }

    static RuleList ofCatalogue() {
        return new RuleList(null, List.of());
    }

    static RuleList of(Profile profile) {
        return new RuleList(profile, profile.settings());
    }

    void print(Page page) {
        if (profile != null) {
            page.title(profile.name());
            page.entry("", profile.sentence());
            page.blank();
        }
        for (Level level : Level.values()) {
            print(level, rules.stream().filter(rule -> rule.level() == level).toList(), page);
        }
        page.entry("", "An event may change level, weight and parameters of each rule, and turn it off or on.");
    }

    private void print(Level level, List<Terms> terms, Page page) {
        int width = terms.stream()
                .mapToInt(rule -> rule.definition().id().length())
                .max()
                .orElse(0);
        page.title(Words.of(level));
        for (Terms rule : terms) {
            RuleDefinition definition = rule.definition();
            String first = TextWidth.padded(definition.id(), width) + "  ";
            String more = " ".repeat(first.length());
            page.entry(first, definition.sentence());
            page.entry(
                    more,
                    "Costs %s × %s. Scope: %s.%s"
                            .formatted(
                                    rule.weight(),
                                    definition.unit(),
                                    scopes(definition),
                                    rule.on() ? "" : " Off unless turned on."));
            definition.parameters().forEach(parameter -> page.entry(more, text(parameter, rule)));
            if (profile != null) {
                profile.setting(definition.id()).ifPresent(setting -> page.entry(more, change(setting, definition)));
            }
        }
        page.blank();
    }

    private static String scopes(RuleDefinition rule) {
        return rule.scopes().stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String text(Parameter parameter, Terms rule) {
        return "%s%s: %s"
                .formatted(
                        parameter.name(),
                        rule.parameter(parameter.name()).isPresent()
                                ? " (%s)"
                                        .formatted(
                                                rule.parameter(parameter.name()).getAsLong())
                                : "",
                        parameter.sentence());
    }

    /** Returns what a profile changes of a rule and why, such as {@code Set: weight 5, not 3. Variety is the point.} */
    private static String change(RuleSetting setting, RuleDefinition rule) {
        List<String> changes = new ArrayList<>();
        setting.givenOn().ifPresent(on -> changes.add(on ? "on" : "off"));
        setting.givenLevel().ifPresent(level -> changes.add("%s, not %s".formatted(word(level), word(rule.level()))));
        setting.givenWeight().ifPresent(weight -> changes.add("weight %s, not %s".formatted(weight, rule.weight())));
        for (Parameter parameter : rule.parameters()) {
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
