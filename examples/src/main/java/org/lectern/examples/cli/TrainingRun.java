package org.lectern.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.event.Event;
import org.lectern.json.EventJson;

/**
 * What Java learns from, so that later processes start and warm up sooner: events of the examples, solved, published, checked
 * and diagnosed. Run by {@code .mvn/train.sh}.
 */
public final class TrainingRun {

    /** Between them they switch on most rules: a rule that none of them has starts cold. */
    private static final List<String> EVENTS =
            List.of("round-36", "small-round", "public-hearing", "conference", "thesis-defences", "october-2020");

    /** Events of which half the days leave something out, so that its reasons are learnt too. */
    private static final List<String> TOO_LARGE = List.of("round-36", "october-2020");

    /** Longer brought nothing in measured runs. */
    private static final String SECONDS = "3";

    private TrainingRun() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("lectern-training");
        try {
            for (String name : EVENTS) {
                String event = file(name).toString();
                String timetable = folder.resolve(name + ".json").toString();
                String page = folder.resolve(name).toString();
                run("solve", event, "--seconds", SECONDS, "--out", timetable, "--publish", page);
                run("check", event, timetable);
                run("diagnose", event);
            }
            for (String name : TOO_LARGE) {
                run("solve", halved(name, folder).toString(), "--seconds", SECONDS);
            }
        } finally {
            delete(folder);
        }
    }

    private static Path file(String name) {
        return Path.of("examples", "events", name + ".json");
    }

    /** Writes an event without the later half of its days. */
    private static Path halved(String name, Path folder) throws IOException {
        Event event = EventJson.read(file(name));
        Path halved = folder.resolve(name + "-halved.json");
        EventJson.write(
                event.toBuilder()
                        .days(event.days().subList(0, event.days().size() / 2))
                        .build(),
                halved);
        return halved;
    }

    /** Events that leave something open exit with 1, as they should. */
    private static void run(String... arguments) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exit = LecternCommand.run(StandardOutput.ofProcess(), err, arguments);
        if (exit > 1) {
            throw new IllegalStateException("Exit code " + exit + " of: lectern " + String.join(" ", arguments));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
