package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.rule.standard.StandardRules;

/**
 * {@code docs/rules.md} says what the catalogue says and {@code docs/adding-a-rule.md} quotes the code; {@code
 * -Dlectern.write=true} writes them anew.
 */
class RulesDocTest {

    private static final Path ROOT = Path.of("..");
    private static final Path RULES = ROOT.resolve("docs/rules.md");
    private static final Path ADDING = ROOT.resolve("docs/adding-a-rule.md");
    /** The path of a file, and a word of the first line that is quoted if not all of it is. */
    private static final Pattern QUOTE = Pattern.compile("(?ms)^```java (\\S+)(?: (\\w+))?$.*?^```$");

    private static final String COMMAND = "mvn -q test -pl core -Dtest=RulesDocTest -Dlectern.write=true";
    private static final String HEAD = """
            # The rules

            An event may change the level, weight, switch and parameters of each rule, and waive it for named subjects. This
            page is generated from the catalogue, and a test fails when it is out of date:

            ```sh
            %s
            ```

            A broken hard rule makes a timetable unusable, medium rules count what is unscheduled or dropped, and soft rules
            make a timetable worse. Scores compare the levels in that order. The cost of a finding is its amount times the
            weight. A rule of weight 0 is off: nothing is reported of it. The scope of a rule decides how the search treats it:

            - `panel` rules see one session with its start, length and slots;
            - `place` rules also see its room;
            - `coupling` rules see rooms, starts and lengths of several sessions;
            - `inclusion` rules see whether a session is scheduled.

            [The glossary](glossary.md#rules-and-costs) explains the terms. Decisions [3](decisions/0003-meaning-of-rules.md) and
            [7](decisions/0007-meaning-of-further-rules.md) say what a rule means where its sentence leaves room.

            | id | level | scope | unit | weight | on | holds when | parameters | why this weight |
            | --- | --- | --- | --- | --- | --- | --- | --- | --- |
            """;
    private static final String SUBJECTS = """

            ## What a finding is about

            A waiver covers each finding of its rule that is about all subjects that the waiver names. A rule about pairs reports
            each pair; the others report what the unit counts.

            | rule | each finding is about |
            | --- | --- |
            """;

    @Test
    void rulesPage_catalogueChanged_isWrittenAnew() throws IOException {
        assertFresh(RULES, page());
    }

    @Test
    void addingPage_codeChanged_quotesItAnew() throws IOException {
        assertFresh(
                ADDING,
                QUOTE.matcher(Files.readString(ADDING))
                        .replaceAll(quote -> Matcher.quoteReplacement(
                                quote.group().lines().findFirst().orElseThrow() + "\n" + source(quote) + "```")));
    }

    private static void assertFresh(Path page, String text) throws IOException {
        if (Boolean.getBoolean("lectern.write")) {
            Files.writeString(page, text);
        }
        assertEquals(text, Files.readString(page), () -> page + " is stale. Run: " + COMMAND);
    }

    private static String source(MatchResult quote) {
        try {
            String file = Files.readString(ROOT.resolve(quote.group(1)));
            return quote.group(2) == null ? file : member(file, quote.group(2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the part of a class between two blank lines whose first lines after the comment declare a name. */
    private static String member(String file, String name) {
        Pattern declaration = Pattern.compile("(?m)^    (?:public |private |static |final )*\\S.* " + name + "\\b");
        return Arrays.stream(file.split("\n\n", -1))
                .filter(part -> declaration.matcher(part).find())
                .findFirst()
                .map(part -> part + "\n")
                .orElseThrow(() -> new AssertionError("No member " + name));
    }

    private static String page() {
        return HEAD.replace("%s", COMMAND)
                + StandardRules.catalogue().rules().stream()
                        .map(rule -> line(rule.definition()))
                        .collect(Collectors.joining())
                + SUBJECTS
                + StandardRules.catalogue().rules().stream()
                        .map(Rule::definition)
                        .map(rule -> "| `%s` | %s |\n".formatted(rule.id(), rule.findingsAbout()))
                        .collect(Collectors.joining());
    }

    private static String line(RuleDefinition rule) {
        List<String> cells = new ArrayList<>();
        cells.add("`" + rule.id() + "`");
        cells.add(rule.level().name().toLowerCase(Locale.ROOT));
        cells.add(rule.scopes().stream()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
        cells.add(rule.unit());
        cells.add(Long.toString(rule.weight()));
        cells.add(rule.enabled() ? "yes" : "no");
        cells.add(rule.description());
        cells.add(rule.parameters().stream().map(RulesDocTest::told).collect(Collectors.joining("<br>")));
        cells.add(rule.weightReason());
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String told(RuleParameter parameter) {
        return "`%s` (%s, %s to %s): %s"
                .formatted(
                        parameter.name(),
                        parameter.defaultValue().isPresent()
                                ? parameter.defaultValue().getAsLong()
                                : "no default",
                        parameter.min(),
                        parameter.max(),
                        parameter.description());
    }
}
