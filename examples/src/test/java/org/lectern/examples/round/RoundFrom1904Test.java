package org.lectern.examples.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.language.Language;
import org.lectern.publish.workbook.EventWorkbook;
import org.lectern.rule.standard.StandardRules;

class RoundFrom1904Test {

    @Test
    void timetable_inAWorkbookThatCountsFrom1904_isReadBack() throws IOException {
        Event event = EventJson.read(Path.of("events/round-29-planned.json"));
        Timetable timetable = TimetableJson.read(Path.of("events/round-29-planned-published.json"), event);
        byte[] from1904;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(EventWorkbook.write(event)))) {
            if (!workbook.getCTWorkbook().isSetWorkbookPr()) {
                workbook.getCTWorkbook().addNewWorkbookPr();
            }
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            from1904 = OrganisersWorkbook.bytes(workbook);
        }

        byte[] written = RoundWorkbook.withTimetable(
                from1904,
                event,
                timetable,
                new Judgement(StandardRules.checker().check(event, timetable), List.of(), Language.english()));

        assertThat(Set.copyOf(RoundWorkbook.inOrder(
                                EventWorkbook.findTimetable(written, event).orElseThrow())
                        .placements()))
                .isEqualTo(Set.copyOf(timetable.placements()));
    }
}
