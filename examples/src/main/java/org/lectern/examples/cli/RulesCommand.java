package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.event.Level;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Parameter;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern rules}: shows the catalogue of rules. */
@Command(
        name = "rules",
        description = "Shows the rules, each with its level, its weight and what it costs.",
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class RulesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON document instead, for programs.")
    private boolean isJson;

    @Override
    public Integer call() {
        List<RuleDefinition> rules =
                Catalogue.standard().rules().stream().map(Rule::definition).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.print(Documents.rules(rules));
        } else {
            Page page = new Page(out);
            for (Level level : Level.values()) {
                print(
                        level,
                        rules.stream().filter(rule -> rule.level() == level).toList(),
                        page);
            }
            page.entry("", "An event may change level, weight and parameters of each rule, and turn it off or on.");
        }
        return ExitCode.CLEAN;
    }

    private static void print(Level level, List<RuleDefinition> rules, Page page) {
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        page.title(Words.of(level));
        for (RuleDefinition rule : rules) {
            String first = TextWidth.padded(rule.id(), width) + "  ";
            String more = " ".repeat(first.length());
            page.entry(first, rule.sentence());
            page.entry(
                    more,
                    "Costs %s%s.%s"
                            .formatted(
                                    rule.weight() == 1 ? "" : rule.weight() + " × ",
                                    rule.unit(),
                                    rule.on() ? "" : " Off unless turned on."));
            rule.parameters().forEach(parameter -> page.entry(more, text(parameter)));
        }
        page.blank();
    }

    private static String text(Parameter parameter) {
        return "%s%s: %s"
                .formatted(
                        parameter.name(),
                        parameter.defaultValue().isPresent()
                                ? " (%s)".formatted(parameter.defaultValue().getAsLong())
                                : "",
                        parameter.sentence());
    }
}
