package org.lectern.examples.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.standard.StandardRules;

/** Formulas count in minutes of the wall clock, so they are only written where that runs on evenly. */
class ClockChangeFormulasTest {

    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");

    @Test
    void session_overTheClockChange_hasTimesAndNoFormulasBehindIt() throws IOException {
        Event event = Event.builder("night", ZURICH)
                .day("2026-03-28", "22:00/24:00")
                .day("2026-03-29", "00:00/06:00")
                .room("XX", 30)
                .people("ana", "bo")
                .session(Session.builder("talks")
                        .allowedMinutes(180)
                        .slot(Slot.builder("early", "ana").build())
                        .slot(Slot.builder("late", "bo").build())
                        .build())
                .build();
        Instant start = LocalDateTime.parse("2026-03-29T00:30").atZone(ZURICH).toInstant();
        Timetable timetable = new Timetable(
                "night",
                List.of(new Placement(
                        "talks",
                        "XX",
                        start,
                        180,
                        List.of(
                                new Turn("early", start.plus(Duration.ofMinutes(30)), 7),
                                new Turn("late", start.plus(Duration.ofMinutes(90)), 7)))));

        byte[] written = RoundWorkbook.withTimetable(
                EventWorkbook.write(event),
                event,
                timetable,
                new Judgement(StandardRules.checker().check(event, timetable), List.of(), Language.english()));

        assertThat(RoundWorkbook.inOrder(
                        EventWorkbook.findTimetable(written, event).orElseThrow()))
                .isEqualTo(timetable);
        try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(written))) {
            Cell early = opened.getSheet("Turns").getRow(1).getCell(4);
            Cell late = opened.getSheet("Turns").getRow(2).getCell(4);
            Cell end = opened.getSheet("Timetable").getRow(1).getCell(5);
            assertThat(early.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(late.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(late.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2026-03-29T03:00"));
            assertThat(end.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(end.getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.parse("2026-03-29T04:30"));
        }
    }
}
