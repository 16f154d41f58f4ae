package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a letter with an edition. */
@Tag("slow")
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

    @Test
    void addressBeyondAscii_hasItsLetterAndANote() throws IOException {
        Path round = InventedRound.make(home);
        correctAddress(round.resolve("round.xlsx"), "chidi@example.org", "chidì@example.org");

        Ran published = Ran.of("publish", round);

        assertThat(Files.readString(onlyLetter(round.resolve("editions/1/messages"), "chidi")))
                .contains("To: Chidi Okwaraji <chidì@example.org>\r\n");
        assertThat(onOneLine(published.out()))
                .contains(
                        "Chidi Okwaraji (chidì@example.org) has an address with letters beyond ASCII. If your mail server does not"
                                + " take it (SMTPUTF8), ask for another address.")
                .doesNotContain("Chidi Okwaraji has no address");
    }

    @Test
    void addressThatCannotBeUsed_isNamedByValidateAndPublish() throws IOException {
        Path round = InventedRound.make(home);
        correctAddress(round.resolve("round.xlsx"), "chidi@example.org", "chidi@-example.org");

        for (Ran ran : List.of(Ran.of("validate", round), Ran.of("publish", round))) {
            assertThat(ran.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(onOneLine(ran.out() + ran.err()))
                    .contains(
                            "The e-mail address 'chidi@-example.org' of person 'chidi' has a domain that no server can have."
                                    + " Correct what follows the '@'");
        }
    }

    @Test
    void correctedAddress_isNamedAndNobodyIsWrittenTo() throws IOException {
        Path round = InventedRound.make(home);
        ran("publish", round);
        correctAddress(round.resolve("round.xlsx"), "chidi@example.org", "chidi@okwaraji.example");

        Ran replanned = Ran.of("replan", round, "--yes");
        Ran published = Ran.of("publish", round);

        String sentence = "e-mail 'chidi@okwaraji.example' instead of 'chidi@example.org'.";
        assertThat(onOneLine(replanned.out())).contains("Person 'Chidi Okwaraji': " + sentence + " No message needed.");
        assertThat(onOneLine(Ran.of("history", round).out())).contains(sentence);
        assertThat(onOneLine(published.out()))
                .contains("Nobody needs a message. Chidi Okwaraji has another e-mail now."
                        + " If the last message did not arrive, send it again, to the new one: "
                        + onlyLetter(round.resolve("editions/1/messages"), "chidi"));
    }

    @Test
    void publish_withoutTheFolderOfAnEarlierEdition_tellsItsPeopleEverything() throws IOException {
        Path round = InventedRound.make(home);
        ran("publish", round);
        ran("replan", round, "--yes", "--withdraw", "arta");
        ran("publish", round);
        Files.move(round.resolve("editions/1"), home.resolve("gone"));
        ran("replan", round, "--yes", "--withdraw", "chidi");

        assertThat(onOneLine(Ran.of("publish", round).out()))
                .contains("Edition 3 is published;")
                .contains("The folder of edition 1 is gone. Those who were last told something in it are told the whole"
                        + " timetable.");
    }

    @Test
    void whatIf_manyPeople_namesThemAll() throws IOException {
        Path round = InventedRound.make(home);

        Ran ran = Ran.of(
                "whatif", round, "--cancel", "Ghana", "--cancel", "Mali", "--cancel", "Chile", "--cancel", "Fiji");

        assertThat(onOneLine(ran.out()))
                .contains("Affected: 13 people")
                .contains("Arta Hoxhaj, Bela Nørdahl,")
                .contains("Kofi Mensarko, Lia Tuivaga")
                .doesNotContain("more Rule by rule");
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Path onlyLetter(Path messages, String start) throws IOException {
        try (Stream<Path> letters = Files.list(messages)) {
            return letters.filter(file -> file.getFileName().toString().startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void correctAddress(Path file, String was, String is) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (Row row : workbook.getSheet("People")) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue().equals(was)) {
                        cell.setCellValue(is);
                    }
                }
            }
            workbook.write(out);
        }
        Files.write(file, out.toByteArray());
    }
}
