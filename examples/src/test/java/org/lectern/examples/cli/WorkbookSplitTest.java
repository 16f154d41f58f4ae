package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.examples.round.Editions;
import org.lectern.examples.round.Round;

/** Sessions that an organiser splits or shortens in the workbook, while its timetable still has them as they were. */
@Tag("slow")
class WorkbookSplitTest {

    @TempDir
    private Path home = Path.of("");

    private Path round = Path.of("");

    @BeforeEach
    void publish() {
        round = InventedRound.make(home);
        assertThat(Ran.of("publish", round).exitCode()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    }

    private interface Edit {
        void of(XSSFWorkbook opened);
    }

    private void edit(Edit edit) throws IOException {
        Path file = round.resolve("round.xlsx");
        XSSFWorkbook opened;
        try (InputStream in = Files.newInputStream(file)) {
            opened = new XSSFWorkbook(in);
        }
        edit.of(opened);
        try (OutputStream out = Files.newOutputStream(file)) {
            opened.write(out);
        }
        opened.close();
    }

    private static int column(XSSFSheet sheet, String header) {
        return StreamSupport.stream(sheet.getRow(0).spliterator(), false)
                .filter(cell -> cell.toString().equals(header))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    private static Row row(XSSFSheet sheet, String id) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .filter(row -> row.getCell(column(sheet, "Id")).toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void shorten(XSSFWorkbook opened, String sessionId, int minutes) {
        XSSFSheet sessions = opened.getSheet("Sessions");
        row(sessions, sessionId).getCell(column(sessions, "Allowed minutes")).setCellValue(minutes);
    }

    /** Gives a session half of its time, and its last turn to a new one. */
    private static void split(XSSFWorkbook opened, String sessionId, String name) {
        shorten(opened, sessionId, 30);
        XSSFSheet sessions = opened.getSheet("Sessions");
        Row part = sessions.createRow(sessions.getLastRowNum() + 1);
        part.createCell(column(sessions, "Name")).setCellValue(name);
        part.createCell(column(sessions, "Allowed minutes")).setCellValue(20);
        part.createCell(column(sessions, "Statement minutes")).setCellValue(0);
        XSSFSheet slots = opened.getSheet("Slots");
        row(slots, sessionId + "-3").getCell(column(slots, "Session")).setCellValue(name);
    }

    private Edition edition(int number) {
        return Editions.of(Round.of(round)).read(number);
    }

    @Test
    void replan_twoSessionsSplitInOneEdit_schedulesAllFourParts() throws IOException {
        edit(opened -> {
            split(opened, "ghana", "Ghana, second part");
            split(opened, "fiji", "Fiji, second part");
        });

        Ran ran = Ran.of("replan", round, "--yes");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains(
                        "Ghana: 30 minutes.",
                        "Fiji: 30 minutes.",
                        "Ghana, second part is added, with 1 turn.",
                        "Fiji, second part is added, with 1 turn.");
        Event event = edition(2).event();
        Timetable timetable = edition(2).timetable();
        assertThat(timetable.unscheduledSessionIds(event)).isEmpty();
        Map<String, Integer> minutes = Map.of("ghana", 30, "fiji", 30);
        minutes.forEach((id, expected) ->
                assertThat(timetable.findPlacement(id).orElseThrow().minutes()).isEqualTo(expected));
        assertThat(event.sessions()).hasSize(6);
        assertThat(Ran.of("replan", round, "--yes").out()).contains("Nothing has changed since edition 2.");
    }

    @Test
    void replan_lengthChangedInBothSheets_isNoMoveByHand() throws IOException {
        edit(opened -> {
            shorten(opened, "ghana", 45);
            XSSFSheet timetable = opened.getSheet("Timetable");
            timetable.forEach(row -> {
                if (row.getCell(0).toString().equals("ghana")) {
                    row.getCell(column(timetable, "Minutes")).setCellValue(45);
                }
            });
        });

        Ran ran = Ran.of("replan", round, "--yes");

        assertThat(ran.err()).isEmpty();
        assertThat(edition(2).timetable().findPlacement("ghana").orElseThrow().minutes())
                .isEqualTo(45);
    }

    @Test
    void replan_shortenedAndMovedByHand_isRefused() throws IOException {
        edit(opened -> {
            shorten(opened, "ghana", 45);
            XSSFSheet timetable = opened.getSheet("Timetable");
            timetable.forEach(row -> {
                if (row.getCell(0).toString().equals("ghana")) {
                    row.getCell(column(timetable, "Room"))
                            .setCellValue(
                                    row.getCell(column(timetable, "Room"))
                                                    .toString()
                                                    .equals("XXIV")
                                            ? "XXII"
                                            : "XXIV");
                }
            });
        });

        assertThat(Ran.of("replan", round, "--yes").err())
                .contains("The timetable was edited by hand since edition 1, and a replan would undo that: Ghana.");
    }

    @Test
    void solve_lengthChangedSinceTheLast_findsAnotherPlacement() throws IOException {
        Path fresh = home.resolve("fresh");
        Ran.of("new", fresh);
        Ran.of("solve", fresh, "--steps", 1);
        round = fresh;
        edit(opened -> opened.getSheet("Sessions").getRow(1).getCell(2).setCellValue(45));

        Ran ran = Ran.of("solve", fresh, "--steps", 1);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isEqualTo(ExitCode.CLEAN);
        assertThat(ran.out()).contains("09:00–09:45  Example session");
    }
}
