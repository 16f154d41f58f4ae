package org.lectern.examples.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A manual page in the macros of man(7), from what picocli knows of a command. */
final class ManPage {

    private final CommandSpec spec;
    private final StringBuilder page = new StringBuilder(4096);

    private ManPage(CommandSpec spec) {
        this.spec = spec;
    }

    static String of(CommandLine command) {
        ManPage page = new ManPage(command.getCommandSpec());
        page.write();
        return page.page.toString();
    }

    private void write() {
        String name = spec.qualifiedName("-");
        List<String> description = List.of(spec.usageMessage().description());
        line(".TH \"%s\" 1 \"\" \"%s\" \"Lectern\""
                .formatted(
                        name.toUpperCase(Locale.ROOT),
                        String.join(" ", spec.root().version())));
        section("NAME");
        text(name + " - " + (description.isEmpty() ? "help" : withoutPoint(description.getFirst())));
        section("SYNOPSIS");
        text(synopsis());
        section("DESCRIPTION");
        description.forEach(this::text);
        if (!spec.positionalParameters().isEmpty()) {
            section("ARGUMENTS");
            spec.positionalParameters().forEach(this::argument);
        }
        section("OPTIONS");
        spec.options().stream().filter(option -> !option.hidden()).forEach(this::option);
        if (!spec.subcommands().isEmpty()) {
            section("COMMANDS");
            spec.subcommands().forEach((command, line) -> {
                line(".TP");
                line("\\fB" + escaped(command) + "\\fR");
                text(String.join(" ", line.getCommandSpec().usageMessage().description()));
            });
        }
        section("EXIT STATUS");
        for (String code : spec.root().usageMessage().footer()) {
            // A line of the help is a code, blanks and its meaning.
            String[] parts = code.strip().split(" +", 2);
            if (parts.length == 2 && parts[0].matches("\\d+")) {
                line(".TP");
                line("\\fB" + parts[0] + "\\fR");
                text(parts[1]);
            }
        }
    }

    private String synopsis() {
        return new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                .synopsis(0)
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void argument(PositionalParamSpec parameter) {
        line(".TP");
        line("\\fI" + escaped(parameter.paramLabel()) + "\\fR");
        text(description(parameter));
    }

    private void option(OptionSpec option) {
        line(".TP");
        String label = option.arity().max() > 0 ? " \\fI" + escaped(option.paramLabel()) + "\\fR" : "";
        line("\\fB" + escaped(String.join(", ", option.names())) + "\\fR" + label);
        text(description(option));
    }

    private static String description(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private static String withoutPoint(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private void section(String title) {
        line(".SH " + title);
    }

    /** Adds a text, in which a point or a quote at the start of the line is no macro. */
    private void text(String text) {
        line("\\&" + escaped(text));
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
    }
}
