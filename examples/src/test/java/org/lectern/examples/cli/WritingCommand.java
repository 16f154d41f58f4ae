package org.lectern.examples.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.json.EventJson;

/**
 * A command that writes, of which there are two editions: their inputs differ, and so do all their outputs.
 *
 * @param words the command and what it reads; {@code %s} is the edition, 0 or 1
 * @param outputs the name of what it writes, by its option
 */
record WritingCommand(List<String> words, Map<String, String> outputs) {

    /** The only output that is a folder. */
    static final String FOLDER = "page";

    /** All commands that write. */
    static final List<WritingCommand> ALL = List.of(
            of("solve workbook-%s.xlsx --steps 5 --fresh", "--out", "solved.xlsx"),
            of(
                    "solve event-%s.json --steps 5",
                    "--out", "timetable.json", "--certificate", "certificate.json", "--publish", FOLDER),
            of("publish event-%s.json published-%s.json", "--out", FOLDER),
            of(
                    "replan event-%s.json published-%s.json changes.json",
                    "--out", "timetable.json", "--event-out", "event.json", "--json", "replan.json"),
            of("diff event-%s.json published-%s.json any.json", "--json", "diff.json"),
            of("explain event-%s.json published-%s.json", "--json", "explain.json"),
            of("whynot event-%s.json published-%s.json fiji --max-alternatives 1", "--json", "whynot.json"),
            of("whatif event-%s.json published-%s.json changes.json", "--json", "whatif.json"),
            of("robustness event-%s.json published-%s.json", "--json", "robustness.json"),
            of("diagnose event-%s.json", "--json", "diagnosis.json", "--timetable", "timetable.json"),
            of("diagnose workbook-%s.xlsx", "--timetable", "found.xlsx"),
            of("diagnose full-%s.json --repair 1", "--out", "changes.json"),
            of("import workbook-%s.xlsx", "--out", "event.json", "--timetable", "timetable.json"),
            of("import schedule-%s.xml", "--out", "event.json", "--timetable", "published.json"),
            of("import sessions-%s.csv --zone Europe/Zurich --hours 10-13", "--out", "event.json"),
            of("export event-%s.json published-%s.json", "--out", "workbook.xlsx"),
            of("export event-%s.json published-%s.json", "--out", "schedule.xml"),
            of("export event-%s.json published-%s.json", "--out", "sessions.csv"),
            of("export event-%s.json published-%s.json --format schedule", "--out", "schedule.json"),
            of("export event-%s.json published-%s.json --format pretalx", "--out", "slots.json"));

    private static WritingCommand of(String words, String... outputs) {
        Map<String, String> byOption = new LinkedHashMap<>();
        for (int i = 0; i < outputs.length; i += 2) {
            byOption.put(outputs[i], outputs[i + 1]);
        }
        return new WritingCommand(List.of(words.split(" ")), byOption);
    }

    /** Returns the command of this name and these outputs, as {@link #toString} says them. */
    static WritingCommand named(String name) {
        return ALL.stream()
                .filter(command -> command.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Writes what the commands read into a folder. */
    static void writeInputs(Path folder) throws IOException {
        for (int edition = 0; edition < 2; edition++) {
            Event event = event(edition);
            Path file = folder.resolve("event-%s.json".formatted(edition));
            Path published = folder.resolve("published-%s.json".formatted(edition));
            EventJson.write(event, file);
            EventJson.write(full(edition), folder.resolve("full-%s.json".formatted(edition)));
            Ran.of("solve", file, "--steps", 5, "--out", published);
            for (String exported : List.of("workbook-%s.xlsx", "schedule-%s.xml", "sessions-%s.csv")) {
                Ran.of("export", file, published, "--out", folder.resolve(exported.formatted(edition)));
            }
        }
        Path swapped = folder.resolve("any.json");
        Files.writeString(
                swapped, Files.readString(folder.resolve("published-0.json")).replace("T10:", "T11:"));
        Files.writeString(folder.resolve("changes.json"), """
                {"version": 1, "event": "small",
                 "changes": [{"kind": "cancel-session", "session": "chile"}]}
                """);
    }

    private static Event event(int edition) {
        Event.Builder event = Event.builder("small", ZoneId.of("Europe/Zurich"))
                .name("Small round " + edition)
                .day("2020-03-31", "1%s:00/13:00".formatted(edition))
                .day("2020-04-01", "10:00/13:00")
                .room(Room.builder("XX")
                        .seats(36 + edition)
                        .data("pretalx.room", "7")
                        .build());
        for (String country : List.of("Fiji", "Chile", "Ghana")) {
            Session.Builder session = Session.builder(country.toLowerCase(Locale.ROOT))
                    .name(country + " " + edition)
                    .data("pretalx.slot", String.valueOf(100 * edition + country.charAt(0)))
                    .statementMinutes(2)
                    .audience(30);
            for (int i = 0; i < 3; i++) {
                String person = "%s %s".formatted(country, i);
                event.people(person);
                session.slot(Slot.builder(country + "-" + i, person)
                        .name("Theme " + edition)
                        .build());
            }
            event.session(session.build());
        }
        return event.build();
    }

    /** An event of which a diagnosis knows repairs: two sessions in the time of one. */
    private static Event full(int edition) {
        return Event.builder("full", ZoneId.of("Europe/Zurich"))
                .day("2020-03-31", "1%s:00/1%s:10".formatted(edition, edition + 1))
                .room("XX", 36)
                .session(Session.builder("fiji").build())
                .session(Session.builder("ghana").build())
                .build();
    }

    /** Runs the command in this process, and returns what it printed. */
    Ran run(Path inputs, Path outputs, int edition) {
        return Ran.of(arguments(inputs, edition, outputs::resolve));
    }

    /** @param places where each output goes, by its name */
    Object[] arguments(Path inputs, int edition, Function<String, Path> places) {
        List<Object> arguments = new ArrayList<>();
        for (String word : words) {
            boolean isFile = word.contains(".");
            arguments.add(isFile ? inputs.resolve(word.formatted(edition)) : word);
        }
        outputs.forEach((option, name) -> arguments.addAll(List.of(option, places.apply(name))));
        return arguments.toArray();
    }

    String name() {
        return words.get(0);
    }

    /** Returns the name of the command and what it writes. */
    @Override
    public String toString() {
        return "%s of %s".formatted(name(), String.join(" and ", outputs.values()));
    }
}
