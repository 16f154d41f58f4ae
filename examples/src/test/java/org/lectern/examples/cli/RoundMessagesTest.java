package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a letter with an edition. */
class RoundMessagesTest {

    private static final Path EVENTS = Path.of("events");

    @TempDir
    private Path home = Path.of("");

    private static void ran(Object... words) {
        Ran ran = Ran.of(words);
        assertThat(ran.exitCode()).as(ran.err()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void speakers_whoOnlyComeOnePositionEarlier_getNoLetter() throws IOException {
        Path round = home.resolve("round");
        ran(
                "export",
                EVENTS.resolve("round-29-planned.json"),
                EVENTS.resolve("round-29-planned-published.json"),
                "--out",
                round.resolve("round.xlsx"));
        ran("publish", round);
        ran("replan", round, "--yes", "--withdraw", "ana gutierrez");
        ran("publish", round);

        // Ana Gutiérrez is the third speaker on France.
        try (Stream<Path> letters = Files.list(round.resolve("editions/2/messages"))) {
            assertThat(letters.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".eml")))
                    .isEqualTo(List.of("speaker-france-3-d02ad2f7.eml"));
        }
        assertThat(Files.readString(round.resolve("editions/2/told.csv")))
                .as("Batbayar Kovačević is now the fourth to speak in France, at the same minute")
                .contains(",\"Batbayar Kovačević\",\"1\"");
    }
}
