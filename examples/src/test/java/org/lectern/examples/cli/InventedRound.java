package org.lectern.examples.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.EventWorkbook;

/** The folder of a round with a solved workbook: four countries on two days in two rooms, all made up. */
final class InventedRound {

    static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final List<String> NAMES = List.of(
            "Arta Hoxhaj",
            "Bela Nørdahl",
            "Chidi Okwaraji",
            "Dana Weißbach",
            "Efua Mensarko",
            "Farid Al Tamir",
            "Gita Raozan",
            "Hana Sørlund",
            "Ivo Kralević",
            "Jo Lindqvar",
            "Kofi Mensarko",
            "Lia Tuivaga");

    private InventedRound() {}

    static Event event() {
        Event.Builder event = Event.builder("invented", GENEVA)
                .name("Invented round")
                .day("2027-03-02", "10:00/13:00", "15:00/18:00")
                .day("2027-03-03", "10:00/13:00", "15:00/18:00")
                .room("XXIV", 60)
                .room("XXII", 40);
        event.person(Person.builder("minister").name("Mara Delacroy").build());
        NAMES.forEach(name -> event.person(Person.builder(id(name))
                .name(name)
                .data(Map.of("email", id(name) + "@example.org", "language", name.startsWith("Bela") ? "fr" : "en"))
                .build()));
        List<String> countries = List.of("Ghana", "Mali", "Chile", "Fiji");
        for (int c = 0; c < countries.size(); c++) {
            String id = countries.get(c).toLowerCase(Locale.ROOT);
            Session.Builder session = Session.builder(id).name(countries.get(c)).statementMinutes(2);
            if (id.equals("mali")) {
                session.attendants("minister");
            }
            for (int s = 0; s < 3; s++) {
                session.slot(Slot.builder("%s-%s".formatted(id, s + 1), id(NAMES.get(3 * c + s)))
                        .name("Theme %s of %s".formatted(s + 1, countries.get(c)))
                        .build());
            }
            event.session(session.build());
        }
        return event.build();
    }

    private static String id(String name) {
        return name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    }

    /** Makes the round in a folder, and returns its folder. */
    static Path make(Path folder) {
        Path round = folder.resolve("round");
        make(folder, round);
        return round;
    }

    /** Makes the round, with files of its making in a folder. */
    static void make(Path folder, Path round) {
        Path eventFile = folder.resolve("event.json");
        Path timetableFile = folder.resolve("timetable.json");
        EventJson.write(event(), eventFile);
        Ran.of("solve", eventFile, "--steps", 20, "--out", timetableFile);
        if (!round.toFile().mkdir()) {
            throw new IllegalStateException("The folder is there already.");
        }
        Timetable timetable = TimetableJson.read(timetableFile, event());
        EventWorkbook.write(event(), timetable, round.resolve("round.xlsx"));
    }

    static Window window(String interval) {
        return Window.parse(interval, GENEVA);
    }
}
