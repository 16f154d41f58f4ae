package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** No option keeps a name that the glossary gave up. */
class OptionNamesTest {

    private static final Set<String> GIVEN_UP =
            Set.of("--most", "--least", "--distance", "--freed", "--effort", "--bound", "--bound-seconds", "--told");

    @Test
    void options_ofEveryCommand_haveTheNamesOfTheGlossary() {
        List<String> names = new ArrayList<>();
        collect(new CommandLine(LecternCommand.class), names);

        assertTrue(names.containsAll(List.of("--debug", "--freed-time", "--min-difference")), names::toString);
        assertEquals(List.of(), names.stream().filter(GIVEN_UP::contains).toList());
    }

    private static void collect(CommandLine command, List<String> names) {
        command.getCommandSpec().options().forEach(option -> names.addAll(List.of(option.names())));
        command.getSubcommands().values().forEach(subcommand -> collect(subcommand, names));
    }
}
