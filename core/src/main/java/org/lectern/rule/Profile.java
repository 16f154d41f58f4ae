package org.lectern.rule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.RuleSetting;
import org.lectern.text.NearestWord;

/**
 * Ready rule settings for one kind of event: what its organisers change of the catalogue, each with the reason.
 *
 * <p>An event that adopts the settings can still change each rule.
 *
 * @param name its name in files and on the command line, such as {@code lightning-talks}
 * @param description the kind of event that it is for
 * @param settings the settings, at most one for each rule; all other rules are as in the catalogue
 * @since 0.1.0
 */
public record Profile(String name, String description, List<RuleSetting> settings) {

    /** @throws IllegalArgumentException if two settings are of one rule */
    public Profile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        settings = List.copyOf(settings);
        Set<String> ids = new HashSet<>();
        for (RuleSetting setting : settings) {
            if (!ids.add(setting.ruleId())) {
                throw new IllegalArgumentException("The profile '%s' sets the rule '%s' twice. Join the two settings."
                        .formatted(name, setting.ruleId()));
            }
        }
    }

    /** Returns the profiles that come with Lectern. */
    public static List<Profile> all() {
        return StandardProfiles.ALL;
    }

    /**
     * Returns the profile of that name among {@link #all}.
     *
     * @throws InvalidInputException if there is none; its one problem names the nearest
     */
    public static Profile of(String name) {
        return all().stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(List.of(unknown(name))));
    }

    /** Returns what the profile changes of a rule, or empty if it leaves the rule as in the catalogue. */
    public Optional<RuleSetting> findSetting(String ruleId) {
        return settings.stream()
                .filter(setting -> setting.ruleId().equals(ruleId))
                .findFirst();
    }

    /**
     * Returns this profile's settings with an event's own laid over them, at most one for each rule.
     *
     * <p>The event wins rule by rule: where it sets a rule at all, nothing of the profile is left for that rule.
     */
    public List<RuleSetting> mergedSettings(List<RuleSetting> own) {
        Map<String, RuleSetting> byRule = new LinkedHashMap<>();
        settings.forEach(setting -> byRule.put(setting.ruleId(), setting));
        own.forEach(setting -> byRule.put(setting.ruleId(), setting));
        return List.copyOf(byRule.values());
    }

    private static Problem unknown(String name) {
        List<String> names = all().stream().map(Profile::name).toList();
        return new Problem(
                "unknown-id",
                "/profile",
                Problem.shown(name),
                "Unknown profile '%s'.".formatted(Problem.shown(name)),
                find(name, names)
                                .map(near -> NearestWord.didYouMean(near) + " ")
                                .orElse("")
                        + "Choose one of: %s.".formatted(String.join(", ", names)));
    }

    /** Returns the profile that is meant: by its letters, by a part of its name, or else by words of its description. */
    private static Optional<String> find(String name, List<String> names) {
        String part = letters(name);
        Set<String> stems = stems(name);
        return NearestWord.find(name, names)
                .or(() -> names.stream()
                        .filter(known -> part.length() > 3 && letters(known).contains(part))
                        .findFirst())
                .or(() -> all().stream()
                        .filter(profile -> stems(profile.name() + " " + profile.description()).stream()
                                .anyMatch(stems::contains))
                        .map(Profile::name)
                        .findFirst());
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** Returns the first five letters of each longer word, so that "defense" is like "defences". */
    private static Set<String> stems(String text) {
        return Pattern.compile("(?<!\\p{L})\\p{L}{5}")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
