package org.lectern.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests of all commands that write begin with: their inputs, and a folder for what they write. */
@SuppressWarnings("NullAway.Init") // JUnit sets the folders.
abstract class WritingCommands {

    @TempDir
    static Path inputs;

    @TempDir
    Path home;

    @BeforeAll
    static void writeInputs() throws IOException {
        WritingCommand.writeInputs(inputs);
    }

    static List<WritingCommand> commands() {
        return WritingCommand.ALL;
    }
}
