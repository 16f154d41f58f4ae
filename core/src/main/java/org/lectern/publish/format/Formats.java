package org.lectern.publish.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lectern.publish.Format;
import org.lectern.publish.PublishedFile;
import org.lectern.publish.csv.CsvTables;
import org.lectern.publish.frab.FrabJson;
import org.lectern.publish.frab.FrabSchedule;
import org.lectern.publish.frab.FrabXml;
import org.lectern.publish.page.PageFormat;
import org.lectern.publish.page.PictureFormat;
import org.lectern.text.OptionalLibrary;

/**
 * The formats that come with Lectern; {@code docs/publish.md} says which library each of them needs.
 *
 * @since 0.1.0
 */
public final class Formats {

    private Formats() {}

    /**
     * Returns all of them, except calendars: those depend on the calendars that a folder already holds, see
     * {@code org.lectern.publish.calendar.CalendarFolder}.
     */
    public static List<Format> standard() {
        return standard(List.of());
    }

    /**
     * Returns what {@link #standard()} does for a publication with calendars, which the page continues.
     *
     * @param calendars the texts of all its calendars, such as those of {@code CalendarFolder.texts}
     */
    public static List<Format> standard(Collection<String> calendars) {
        return List.of(page(calendars), pictures(), schedules(), tables());
    }

    /** Returns the page as {@code index.html}: one file that loads nothing. It needs {@code gg.jte:jte-runtime}. */
    public static Format page() {
        return page(List.of());
    }

    /**
     * Returns what {@link #page()} does, for a page that is published with calendars: the entries that download from it have the
     * SEQUENCE of theirs. Without, it is 0, as in calendars that are published for the first time.
     *
     * @param calendars the texts of all its calendars
     */
    public static Format page(Collection<String> calendars) {
        OptionalLibrary.TEMPLATES.require();
        return new PageFormat(calendars);
    }

    /**
     * Returns pictures as SVG: {@code pictures/rooms-DATE.svg} for the rooms of each day, and {@code
     * pictures/person-ID.svg} for the days of each person. It needs {@code gg.jte:jte-runtime}.
     */
    public static Format pictures() {
        OptionalLibrary.TEMPLATES.require();
        return new PictureFormat();
    }

    /** Returns schedules as conference tools exchange them: {@code schedule.xml} and {@code schedule.json}. */
    public static Format schedules() {
        return publication -> {
            FrabSchedule schedule = FrabSchedule.of(
                    publication.event(), publication.timetable(), String.valueOf(publication.edition()));
            return List.of(
                    PublishedFile.text("schedule.xml", FrabXml.write(schedule)),
                    PublishedFile.text("schedule.json", FrabJson.write(schedule)));
        };
    }

    /**
     * Returns tables for spreadsheets: {@code tables/sessions.csv}, {@code slots.csv}, {@code people.csv}, {@code
     * rooms.csv} and, if the event has any, {@code breaks.csv}. For the public, those of slots and people are left out, which
     * say who must be present when, and sessions without a place are not listed. It needs {@code de.siegmar:fastcsv}.
     */
    public static Format tables() {
        return publication -> {
            OptionalLibrary.TABLES.require();
            CsvTables tables = CsvTables.of(publication.event(), publication.timetable());
            List<PublishedFile> files = new ArrayList<>();
            boolean isPublic = publication.isPublic();
            files.add(PublishedFile.text("tables/sessions.csv", isPublic ? tables.heldSessions() : tables.sessions()));
            if (!isPublic) {
                files.add(PublishedFile.text("tables/slots.csv", tables.slots()));
                files.add(PublishedFile.text("tables/people.csv", tables.people()));
            }
            files.add(PublishedFile.text("tables/rooms.csv", tables.rooms()));
            if (!publication.event().breaks().isEmpty()) {
                files.add(PublishedFile.text("tables/breaks.csv", tables.breaks()));
            }
            return files;
        };
    }
}
