package org.lectern.examples.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.json.RulesJson;
import org.lectern.publish.text.TextPage;
import org.lectern.publish.text.TextWidth;
import org.lectern.rule.Profile;
import org.lectern.rule.Rule;
import org.lectern.rule.standard.StandardRules;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lectern rules}: shows the catalogue of rules, as it is or as a profile has it. */
@Command(
        name = "rules",
        description = "Lists the rules with their levels, weights and costs.",
        mixinStandardHelpOptions = true,
        versionProvider = LecternCommand.Version.class)
final class RulesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private CommandSpec spec;

    @ArgGroup(exclusive = true)
    private ProfileChoice choice = new ProfileChoice();

    @Option(
            names = "--json",
            description =
                    "Prints a JSON document instead of text. For a profile, it holds the rule settings to copy into an event file.")
    private boolean isJson;

    /** Which profiles are asked for, if any. */
    private static final class ProfileChoice {
        @Option(
                names = "--profile",
                paramLabel = "NAME",
                description = "Shows the rules with the settings of profile NAME.")
        private @Nullable String name;

        @Option(
                names = "--profiles",
                description = "Lists the profiles, each with ready-made rule settings for one kind of event.")
        private boolean isAll;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (choice.isAll) {
            showProfiles(out);
        } else if (choice.name != null) {
            show(profile(choice.name), out);
        } else if (isJson) {
            out.print(RulesJson.writeDefinitions(StandardRules.catalogue().rules().stream()
                    .map(Rule::definition)
                    .toList()));
        } else {
            RuleList.ofCatalogue().print(Terminal.page(out));
        }
        return ExitCode.CLEAN;
    }

    private void showProfiles(PrintWriter out) {
        List<Profile> profiles = Profile.all();
        if (isJson) {
            out.print(RulesJson.writeProfiles(profiles));
        } else {
            int width = profiles.stream()
                    .mapToInt(profile -> profile.name().length())
                    .max()
                    .orElse(0);
            TextPage page = Terminal.page(out);
            profiles.forEach(
                    profile -> page.entry(TextWidth.padded(profile.name(), width) + "  ", profile.description()));
        }
    }

    private void show(Profile profile, PrintWriter out) {
        if (isJson) {
            out.print(RulesJson.write(profile.settings()));
        } else {
            RuleList.of(profile).print(Terminal.page(out));
        }
    }

    private Profile profile(String name) {
        try {
            return Profile.of(name);
        } catch (InvalidInputException unknown) {
            throw new AdvisedException(spec.commandLine(), unknown.problems().getFirst());
        }
    }
}
