package org.lectern.publish;

import java.util.List;
import org.lectern.publish.csv.CsvTables;
import org.lectern.publish.frab.FrabJson;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.publish.frab.FrabXml;
import org.lectern.publish.page.PageFormat;
import org.lectern.publish.page.PictureFormat;

/** A way in which a publication is written: a page, pictures, a calendar. */
@FunctionalInterface
public interface Format {

    /**
     * Returns the files of a publication, in an order that does not change; the same publication gives the same bytes.
     *
     * <p>Their paths differ, also where capital letters do not count.
     */
    List<PublishedFile> files(Publication publication);

    /** Returns the page as {@code index.html}: one file that loads nothing. It needs {@code gg.jte:jte-runtime}. */
    static Format page() {
        return new PageFormat();
    }

    /**
     * Returns pictures as SVG: {@code pictures/rooms-DATE.svg} for the rooms of each day, and {@code
     * pictures/person-ID.svg} for the days of each person. It needs {@code gg.jte:jte-runtime}.
     */
    static Format pictures() {
        return new PictureFormat();
    }

    /** Returns schedules as conference tools exchange them: {@code schedule.xml} and {@code schedule.json}. */
    static Format schedules() {
        return publication -> {
            FrabSchedule schedule = FrabSchedule.of(
                    publication.event(), publication.timetable(), String.valueOf(publication.edition()));
            return List.of(
                    PublishedFile.text("schedule.xml", FrabXml.write(schedule)),
                    PublishedFile.text("schedule.json", FrabJson.write(schedule)));
        };
    }

    /**
     * Returns tables for spreadsheets: {@code tables/sessions.csv}, {@code slots.csv}, {@code people.csv} and {@code
     * rooms.csv}. It needs {@code de.siegmar:fastcsv}.
     */
    static Format tables() {
        return publication -> {
            CsvTables tables = CsvTables.of(publication.event(), publication.timetable());
            return List.of(
                    PublishedFile.text("tables/sessions.csv", tables.sessions()),
                    PublishedFile.text("tables/slots.csv", tables.slots()),
                    PublishedFile.text("tables/people.csv", tables.people()),
                    PublishedFile.text("tables/rooms.csv", tables.rooms()));
        };
    }
}
