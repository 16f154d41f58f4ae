package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.event.RuleSetting;
import org.lectern.rule.standard.StandardRules;

/** The tables of {@code docs/profiles.md} say what the profiles say; {@code -Dlectern.write=true} writes them anew. */
class ProfilesDocTest {

    private static final Path PAGE = Path.of("../docs/profiles.md");
    private static final Pattern TABLE = Pattern.compile("(?s)<!-- (\\S+) -->\\n.*?<!-- end -->");
    private static final String COMMAND = "mvn -q test -pl core -Dtest=ProfilesDocTest -Dlectern.write=true";

    @Test
    void page_profileChanged_isWrittenAnew() throws IOException {
        String page = Files.readString(PAGE);
        String fresh =
                TABLE.matcher(page).replaceAll(part -> Matcher.quoteReplacement(table(Profile.of(part.group(1)))));
        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(PAGE, fresh);
        }

        assertEquals(fresh, Files.readString(PAGE), () -> PAGE + " is stale. Run: " + COMMAND);
    }

    @Test
    void page_always_hasATableOfEachProfile() throws IOException {
        assertEquals(
                Profile.all().stream().map(Profile::name).toList(),
                TABLE.matcher(Files.readString(PAGE))
                        .results()
                        .map((MatchResult part) -> part.group(1))
                        .toList());
    }

    @Test
    void page_always_tellsHowItIsWritten() throws IOException {
        assertEquals(
                1,
                Pattern.compile(Pattern.quote(COMMAND))
                        .matcher(Files.readString(PAGE))
                        .results()
                        .count());
    }

    private static String table(Profile profile) {
        return "<!-- %s -->\n%s\n\n| rule | set to | in the catalogue | why |\n| --- | --- | --- | --- |\n%s<!-- end -->"
                .formatted(
                        profile.name(),
                        profile.description(),
                        profile.settings().stream().map(ProfilesDocTest::line).collect(Collectors.joining()));
    }

    private static String line(RuleSetting setting) {
        EffectiveRules plain = EffectiveRules.of(List.of(), List.of(), StandardRules.catalogue());
        EffectiveRules changed = EffectiveRules.of(List.of(setting), List.of(), StandardRules.catalogue());
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        setting.ruleId(),
                        told(setting, changed.config(setting.ruleId())),
                        told(setting, plain.config(setting.ruleId())),
                        setting.reason());
    }

    /** Returns what the terms say of all that a setting changes. */
    private static String told(RuleSetting setting, RuleConfig config) {
        List<String> parts = new ArrayList<>();
        setting.findEnabled().ifPresent(ignored -> parts.add(config.enabled() ? "on" : "off"));
        setting.findLevel().ifPresent(ignored -> parts.add(config.level().name().toLowerCase(Locale.ROOT)));
        setting.findWeight().ifPresent(ignored -> parts.add("weight " + config.weight()));
        for (String name : setting.parameters().keySet()) {
            parts.add("`%s` %s"
                    .formatted(
                            name,
                            config.findParameter(name).isPresent()
                                    ? config.findParameter(name).getAsLong()
                                    : "none"));
        }
        return String.join(", ", parts);
    }
}
