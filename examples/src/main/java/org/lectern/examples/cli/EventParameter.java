package org.lectern.examples.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The event that a command takes first. */
final class EventParameter {

    @Parameters(
            index = "0",
            paramLabel = "EVENT",
            description = "The event: a JSON file, a workbook (.xlsx), or the folder of a round.")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path path;

    Path path() {
        return path;
    }
}
