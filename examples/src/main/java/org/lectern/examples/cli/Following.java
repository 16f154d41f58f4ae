package org.lectern.examples.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lectern.examples.round.Round;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * What follows the event on a command line: the timetable, unless it is in the workbook of the event, and one thing more.
 *
 * @param timetable the file of the timetable, or null if it is in the workbook
 * @param last what comes last
 */
record Following(@Nullable Path timetable, String last) {

    /** @throws ParameterException if something is missing */
    static Following of(Path event, @Nullable String second, @Nullable String third, String label, CommandLine line) {
        if (second != null && third != null) {
            return new Following(Path.of(second), third);
        }
        boolean isRound = Round.isNamedBy(event);
        if (second != null && isRound) {
            return new Following(null, second);
        }
        throw new ParameterException(
                line,
                second == null && !isRound
                        ? "Missing required parameters: 'TIMETABLE', '%s'".formatted(label)
                        : "Missing required parameter: '%s'".formatted(label));
    }
}
