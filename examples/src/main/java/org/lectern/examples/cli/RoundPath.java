package org.lectern.examples.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The round that a command is about. */
final class RoundPath {

    @Parameters(paramLabel = "ROUND", description = "The folder of the round, or its workbook (.xlsx).")
    @SuppressWarnings("NullAway.Init") // picocli sets it.
    private Path path;

    /** @throws BadInputException if there is no round, or its workbook has mistakes */
    RoundFolder open() {
        return RoundFolder.open(path);
    }
}
