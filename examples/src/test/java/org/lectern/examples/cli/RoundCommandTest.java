package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round from {@code lectern new} on, as an organiser would go about it. */
@Tag("slow")
class RoundCommandTest {

    @TempDir
    private Path home = Path.of("");

    private Path round = Path.of("");
    private Path workbook = Path.of("");

    @BeforeEach
    void make() {
        round = home.resolve("geneva");
        workbook = round.resolve("round.xlsx");
        Ran made = Ran.of("new", round);
        assertEquals(
                "Wrote %1$s.\nFill it in with your spreadsheet and save it. Then run: lectern validate %2$s, and lectern solve %2$s\n"
                        .formatted(workbook, round),
                made.out() + made.err());
    }

    /** What somebody does to a workbook. */
    @FunctionalInterface
    private interface Edit {
        void of(XSSFWorkbook workbook);
    }

    private void edit(Edit edit) throws IOException {
        XSSFWorkbook opened;
        try (InputStream in = Files.newInputStream(workbook)) {
            opened = new XSSFWorkbook(in);
        }
        edit.of(opened);
        opened.getCreationHelper().createFormulaEvaluator().evaluateAll();
        try (OutputStream out = Files.newOutputStream(workbook)) {
            opened.write(out);
        }
        opened.close();
    }

    @Test
    void solve_ofARound_writesTheTimetableThatAllCommandsRead() throws IOException {
        Ran before = Ran.of("check", round);
        assertEquals(
                "%s: The workbook has no sheet 'Timetable'. Run lectern solve %s to make a timetable.\n"
                        .formatted(workbook, round),
                before.err());

        Ran solved = Ran.of("solve", round, "--steps", 5);
        assertEquals(ExitCode.CLEAN, solved.exitCode(), solved.err());
        assertTrue(solved.out().contains("Written to     " + workbook), solved.out());
        for (String command : new String[] {"check", "explain", "robustness", "validate", "diagnose"}) {
            Ran ran = Ran.of(command, round);
            assertEquals(ExitCode.CLEAN, ran.exitCode(), command + ran.err());
            assertEquals(ran.out(), Ran.of(command, workbook).out().replace(workbook.toString(), round.toString()));
        }
        assertEquals(0, Ran.of("whynot", round, "Example session").exitCode());
        assertEquals(0, Ran.of("diff", round, workbook).exitCode());
        assertEquals(
                0,
                Ran.of("publish", round, "--draft", "--out", home.resolve("page"))
                        .exitCode());

        edit(opened ->
                opened.getSheet("Timetable").getRow(1).getCell(3).setCellValue(LocalDateTime.of(2030, 3, 12, 11, 30)));
        Ran moved = Ran.of("check", round);
        assertEquals(ExitCode.FINDINGS, moved.exitCode());
        assertTrue(moved.out().contains("day-closed"), moved.out());
        assertFalse(moved.out().contains("session-minutes"), moved.out());

        assertEquals(ExitCode.CLEAN, Ran.of("solve", round, "--steps", 5).exitCode());
        assertEquals(ExitCode.CLEAN, Ran.of("check", round).exitCode());
    }

    @Test
    void check_afterAMoveByHand_refreshesTheFindingsInTheLanguageOfTheRound() throws IOException {
        round = home.resolve("genève");
        workbook = round.resolve("round.xlsx");
        Ran.of("new", round, "--language", "fr");
        Ran.of("solve", round, "--steps", 5);
        assertEquals(List.of(), findings(workbook));
        edit(opened ->
                opened.getSheet("Timetable").getRow(1).getCell(3).setCellValue(LocalDateTime.of(2030, 3, 12, 11, 30)));

        assertEquals(ExitCode.FINDINGS, Ran.of("check", round).exitCode());

        List<String> findings = findings(workbook);
        assertEquals(1, findings.size());
        assertTrue(findings.getFirst().startsWith("À corriger\u202f: Exemple de séance "), findings.getFirst());
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertEquals(
                    LocalDateTime.of(2030, 3, 12, 11, 30),
                    opened.getSheet("Timetable").getRow(1).getCell(3).getLocalDateTimeCellValue());
            assertTrue(opened.getSheet("(Findings)")
                    .getRow(1)
                    .getCell(2)
                    .toString()
                    .endsWith("souple"));
        }
        byte[] checked = Files.readAllBytes(workbook);
        Ran.of("check", round);
        assertArrayEquals(checked, Files.readAllBytes(workbook));
    }

    /** Returns what stands beside the rows of the timetable. */
    private static List<String> findings(Path workbook) {
        try (XSSFWorkbook opened = new XSSFWorkbook(Files.newInputStream(workbook))) {
            List<String> findings = new ArrayList<>();
            opened.getSheet("Timetable").forEach(row -> {
                if (row.getRowNum() > 0
                        && row.getCell(6) != null
                        && !row.getCell(6).toString().isEmpty()) {
                    findings.add(row.getCell(6).toString());
                }
            });
            return findings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void solve_inALanguageThatThereIsNot_isRefused() throws IOException {
        edit(opened -> opened.getSheet("Settings").forEach(row -> {
            if (row.getCell(0).toString().equals("(Language)")) {
                row.getCell(1).setCellValue("klingon");
            }
        }));

        assertEquals(
                workbook + ": Settings!B19: Unknown language 'klingon'. Choose one of: ar, en, es, fr, ru, zh.\n",
                Ran.of("solve", round, "--steps", 5).err());
    }

    @Test
    void check_ofAWriteProtectedWorkbook_stillShowsTheFindings() {
        Ran.of("solve", round, "--steps", 5);
        assertTrue(workbook.toFile().setReadOnly());
        Ran ran = Ran.of("check", round);

        assertEquals(ExitCode.CLEAN, ran.exitCode());
        assertTrue(ran.out().contains("Score"), ran.out());
        if (!Files.isWritable(workbook)) {
            assertEquals(workbook + " is write-protected, so the findings in it are as they were.\n", ran.err());
        }
    }

    @Test
    void solve_afterAMoveByHand_startsFromIt() throws IOException {
        Ran.of("solve", round, "--steps", 5);
        edit(opened ->
                opened.getSheet("Timetable").getRow(1).getCell(3).setCellValue(LocalDateTime.of(2030, 3, 12, 10, 45)));

        Ran kept = Ran.of("solve", round, "--steps", 0);
        assertTrue(kept.out().contains("10:45"), kept.out());
        Ran fresh = Ran.of("solve", round, "--steps", 0, "--fresh");
        assertFalse(fresh.out().contains("10:45"), fresh.out());
    }

    @Test
    void solve_withOut_leavesTheWorkbookAlone() throws IOException {
        byte[] before = Files.readAllBytes(workbook);
        Path other = home.resolve("other.xlsx");
        Path timetable = home.resolve("timetable.json");

        assertEquals(0, Ran.of("solve", round, "--steps", 5, "--out", other).exitCode());
        assertEquals(0, Ran.of("solve", round, "--steps", 5, "--out", timetable).exitCode());
        assertArrayEquals(before, Files.readAllBytes(workbook));
        assertEquals(0, Ran.of("check", other).exitCode());
        assertEquals(0, Ran.of("diff", other, timetable).exitCode());
    }

    @Test
    void solve_ofAWorkbookThatIsOpen_saysSo() throws IOException {
        Files.createFile(round.resolve("~$round.xlsx"));

        assertEquals(
                workbook
                        + " is open in a spreadsheet. Open it again to see the timetable; saving it there would"
                        + " replace the timetable.\n",
                Ran.of("solve", round, "--steps", 0).err());
    }

    @Test
    void solve_afterPublication_isRefusedExceptForAnotherWorkbook() throws IOException {
        Ran.of("solve", round, "--steps", 1);
        Ran published = Ran.of("publish", round);
        byte[] before = Files.readAllBytes(workbook);

        Ran solved = Ran.of("solve", round, "--steps", 1);

        assertTrue(published.out().endsWith("""
            editions/1/messages.
            Example person has no address: fill in the column E-mail of the sheet People.
            """), published.out());
        assertEquals(
                "%s: Edition 1 is published, so people rely on it, and solve would not keep to it. Run lectern replan, or write the new timetable to another workbook with --out.\n"
                        .formatted(workbook),
                solved.err());
        assertEquals(ExitCode.BAD_INPUT, solved.exitCode());
        assertArrayEquals(before, Files.readAllBytes(workbook));
        assertEquals(
                ExitCode.CLEAN,
                Ran.of("solve", round, "--steps", 1, "--out", home.resolve("other.xlsx"))
                        .exitCode());
    }

    @Test
    void publish_addressInTheSheetOfPeople_isThatOfTheMessage() throws IOException {
        edit(opened -> {
            opened.getSheet("People").getRow(1).getCell(2).setCellValue("example@example.org");
            opened.getSheet("People").getRow(1).getCell(3).setCellValue("fr");
        });
        Ran.of("solve", round, "--steps", 1);

        Ran published = Ran.of("publish", round);

        assertTrue(published.out().endsWith("editions/1/messages.\n"), published.out());
        try (Stream<Path> letters = Files.list(round.resolve("editions/1/messages"))) {
            String letter =
                    Files.readString(letters.filter(file -> file.toString().endsWith(".eml"))
                            .findFirst()
                            .orElseThrow());
            assertTrue(letter.contains("To: Example person <example@example.org>"), letter);
            assertTrue(letter.contains("Content-Language: fr"), letter);
        }
    }

    @Test
    void new_inARound_isRefused() throws IOException {
        byte[] before = Files.readAllBytes(workbook);
        Ran again = Ran.of("new", round);

        assertEquals(ExitCode.BAD_INPUT, again.exitCode());
        assertEquals(
                workbook + ": The folder has a round already. Name another folder, or move this workbook away first.\n",
                again.err());
        assertArrayEquals(before, Files.readAllBytes(workbook));
    }

    @Test
    void options_thatAreUnknown_areToldWithTheNearest() {
        assertEquals(
                "lectern new: Unknown profile 'thesis'. Did you mean 'thesis-defences'? Choose one of:"
                        + " pre-session-round, single-track-hearing, multi-track-conference, lightning-talks, thesis-defences.\n",
                Ran.of("new", home.resolve("x"), "--profile", "thesis").err());
        assertEquals(
                "lectern new: Unknown language 'de'. Choose one of: ar, en, es, fr, ru, zh.\n",
                Ran.of("new", home.resolve("x"), "--language", "de").err());
        assertFalse(Files.exists(home.resolve("x")));
    }

    @Test
    void folder_withSeveralWorkbooks_isRefusedUnlessOneIsTheRound() throws IOException {
        Files.copy(workbook, round.resolve("a.xlsx"));
        assertEquals(0, Ran.of("validate", round).exitCode());
        Files.move(workbook, round.resolve("b.xlsx"));

        assertEquals(
                round
                        + ": The folder has 2 workbooks: 'a.xlsx', 'b.xlsx'. Name one of them, or call the right one"
                        + " round.xlsx.\n",
                Ran.of("validate", round).out());
    }
}
