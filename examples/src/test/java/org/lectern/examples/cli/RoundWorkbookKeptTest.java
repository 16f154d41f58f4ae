package org.lectern.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.change.ChangesBetween;
import org.lectern.event.Event;
import org.lectern.event.Published;
import org.lectern.event.Timetable;
import org.lectern.examples.round.Edition;
import org.lectern.json.EventJson;
import org.lectern.publish.workbook.EventWorkbook;

/** What a round leaves in its workbook, and that it takes no other workbook for its own. */
class RoundWorkbookKeptTest {

    @TempDir
    private Path home = Path.of("");

    private Path round = Path.of("");
    private Path workbook = Path.of("");

    @BeforeEach
    void make() {
        round = InventedRound.make(home);
        workbook = round.resolve("round.xlsx");
    }

    private void edit(Consumer<XSSFWorkbook> edit) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(in)) {
            edit.accept(opened);
            try (OutputStream out = Files.newOutputStream(workbook)) {
                opened.write(out);
            }
        }
    }

    @Test
    void add_workbookWhoseEventWasSavedMeanwhile_isRefusedAndLosesNothing() throws IOException {
        Ran.accepted("publish", round);
        RoundFolder opened = RoundFolder.open(round);
        ChangesBetween none = opened.editsSince(opened.requireLast(), null);
        edit(book -> book.getSheet("People").getRow(1).getCell(1).setCellValue("Someone Else"));
        byte[] saved = Files.readAllBytes(workbook);

        assertThatThrownBy(() -> opened.add(opened.event(), opened.timetable(), none, List.of("A sentence.")))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.lines())
                                .containsExactly(
                                        workbook + ": The workbook was changed while the command ran, so no edition was"
                                                + " made. Run the command again."));
        assertThat(Files.readAllBytes(workbook)).isEqualTo(saved);
        assertThat(opened.editions().numbers()).containsExactly(1);
    }

    @Test
    void add_workbookInWhichANoteWasSavedMeanwhile_keepsIt() throws IOException {
        Ran.accepted("publish", round);
        RoundFolder opened = RoundFolder.open(round);
        ChangesBetween none = opened.editsSince(opened.requireLast(), null);
        edit(book -> book.createSheet("(Notes)").createRow(0).createCell(0).setCellValue("mine"));

        opened.add(opened.event(), opened.timetable(), none, List.of("A sentence."));

        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            assertThat(book.getSheet("(Notes)").getRow(0).getCell(0)).hasToString("mine");
        }
    }

    @Test
    void editions_ofAnotherWorkbookInTheFolder_areLeftAlone() {
        Path other = round.resolve("other.xlsx");
        EventWorkbook.write(EventJson.read(Ran.crowdedRoom(home)), other);
        Ran.accepted("publish", workbook);
        Ran.accepted("replan", workbook, "--yes", "--withdraw", "arta");

        Ran undone = Ran.of("undo", other);

        assertThat(undone.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(undone.err())
                .isEqualTo(
                        "%s: The editions in '%s' are of event 'invented', and the workbook is of event 'crowded-room'."
                                        .formatted(other, round.resolve("editions"))
                                + " Restore the id in the sheet Settings, or move the workbook to a folder of its own.\n");
        assertThat(round.resolve("editions/2")).isDirectory();
        Ran.accepted("solve", other, "--steps", 0);
    }

    @Test
    void replan_ofAWorkbookWithNoticePeriods_countsAndKeepsThem() {
        Event event = InventedRound.event();
        Timetable timetable = EventWorkbook.findTimetable(workbook, event).orElseThrow();
        Published published = Published.of(timetable)
                .withNoticePeriods(List.of(new Published.NoticePeriod(Instant.parse("2027-02-01T00:00:00Z"), 3)));
        EventWorkbook.write(event.toBuilder().published(published).build(), timetable, workbook);
        Ran.accepted("publish", round);

        RoundFolder opened = RoundFolder.open(round);
        Edition last = opened.requireLast();
        Event replanned =
                opened.editsSince(last, Instant.parse("2027-02-20T00:00:00Z")).applyTo(last.timetable());
        Ran.accepted("replan", round, "--yes", "--as-of", "20 February 2027 at 10", "--cancel", "chile");

        assertThat(replanned.findPublished().orElseThrow().noticeFactor()).isEqualTo(3);
        Published kept = EventWorkbook.read(workbook).findPublished().orElseThrow();
        assertThat(kept.noticePeriods()).isEqualTo(published.noticePeriods());
        assertThat(kept.timetable().placements())
                .hasSize(3)
                .allMatch(placement -> published.timetable().placements().contains(placement));
    }
}
