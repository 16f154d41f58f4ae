package org.lectern.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of all commands that write begin with: their inputs, and a folder for what they write. */
abstract class WritingCommands {

    @TempDir
    static Path inputs;

    @TempDir
    Path home;

    @BeforeAll
    static void writeInputs() throws IOException {
        WritingCommand.writeInputs(inputs);
    }

    /** Returns all commands, or those named by {@code -Dlectern.commands=replan,publish}. */
    static List<WritingCommand> commands() {
        String named = System.getProperty("lectern.commands", "");
        return WritingCommand.ALL.stream()
                .filter(command ->
                        named.isEmpty() || List.of(named.split(",", -1)).contains(command.name()))
                .toList();
    }
}
