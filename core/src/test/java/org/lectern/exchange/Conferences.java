package org.lectern.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The invented conferences of {@code examples/conferences}, in the shapes in which other tools give them. */
final class Conferences {

    static final ImportOptions BERLIN = ImportOptions.NONE
            .withZone(ZoneId.of("Europe/Berlin"))
            .withDates(List.of(LocalDate.of(2027, 6, 18), LocalDate.of(2027, 6, 19)));

    /** All of them, each a file or a folder. */
    static final List<String> ALL = List.of(
            "pretalx",
            "garden-days.json",
            "garden-days-2.json",
            "hub.json",
            "frab.xml",
            "frab-2.xml",
            "pentabarf.xml",
            "sessions.csv",
            "pretalx-sessions.csv",
            "pretalx-sessions.json");

    private Conferences() {}

    static Path path(String name) {
        return Path.of("../examples/conferences", name);
    }

    static String text(String name) {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportedEvent read(String name) {
        return ConferenceImport.read(path(name), BERLIN);
    }
}
