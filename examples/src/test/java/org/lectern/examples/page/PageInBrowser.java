package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.QualityReport;
import org.lectern.publish.format.Formats;

/** The page of a small congress in Chromium; whatever a test does, the console is silent and nothing leaves the file. */
abstract class PageInBrowser {

    static final Congress CONGRESS = new Congress(2, 2, 4);
    static final Event EVENT = CONGRESS.event();
    static final Timetable TIMETABLE = CONGRESS.timetable(EVENT, 5);

    /** What Chromium asks itself for: its first page, and what stands in the file. */
    private static final List<String> OF_THE_BROWSER =
            List.of("chrome://", "chrome-untrusted://", "about:blank", "data:");

    @TempDir
    static Path folder;

    static Path page;
    static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        page = published(CONGRESS, "out");
        browser = Browser.open(Files.createDirectory(folder.resolve("profile")));
    }

    /** Returns the page of a congress whose first session was moved by five minutes. */
    static Path published(Congress congress, String name) throws IOException {
        Event event = congress.event();
        Timetable timetable = congress.timetable(event, 5);
        Publication publication = Publication.of(event, timetable)
                .withPrevious(congress.timetable(event))
                .withQuality(QualityReport.of(event, timetable));
        Publisher.of(Formats.standard()).publish(publication, folder.resolve(name));
        return folder.resolve(name).resolve("index.html");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void console_always_isSilentAndNothingLeavesTheFile() {
        assertEquals(List.of(), browser.errors());
        browser.requests()
                .forEach(request -> assertTrue(
                        (request.startsWith(folder.toUri().toString()) && request.contains("/index.html"))
                                || OF_THE_BROWSER.stream().anyMatch(request::startsWith),
                        request));
    }

    static double number(String script, Object... arguments) {
        return ((Number) browser.run(script, arguments)).doubleValue();
    }

    static void choose(String id, String value) {
        browser.run(
                "const s = document.getElementById(arguments[0]); s.value = arguments[1]; s.dispatchEvent(new Event('input', {bubbles: true})); s.dispatchEvent(new Event('change', {bubbles: true}));",
                id,
                value);
    }
}
