package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.QualityReport;
import org.lectern.publish.format.Formats;

/**
 * The page of a thousand sessions. How long Chromium is busy depends on the machine, so that is asserted only with {@code
 * -Dlectern.measure=true}; the test log tells it always.
 */
@Tag("night")
final class LargePageTest {

    private static final System.Logger LOG = System.getLogger(LargePageTest.class.getName());
    private static final int MOST_BYTES = 5_000_000;
    private static final int MOST_MILLISECONDS = 200;
    private static final boolean IS_MEASURED = Boolean.getBoolean("lectern.measure");
    /** For how long the page is watched after each step: whoever measures waits for all that comes late. */
    private static final int MILLISECONDS_WATCHED = IS_MEASURED ? 1_500 : 300;

    @Test
    void page_ofAThousandSessions_isSmallAndQuick(@TempDir Path folder) throws IOException {
        Congress congress = new Congress(42, 4, 6);
        Event event = congress.event();
        Timetable timetable = congress.timetable(event);
        Publication publication = Publication.of(event, timetable).withQuality(QualityReport.of(event, timetable));
        Path page = Publisher.of(Formats.page())
                .publish(publication, folder.resolve("out"))
                .getFirst();
        long bytes = Files.size(page);
        assertEquals(1_008, timetable.placements().size());
        assertTrue(bytes < MOST_BYTES, () -> "it has " + bytes + " bytes");

        try (Browser browser = Browser.open(Files.createDirectory(folder.resolve("profile")))) {
            browser.driver()
                    .executeCdpCommand(
                            "Page.addScriptToEvaluateOnNewDocument",
                            Map.of(
                                    "source",
                                    "window.longTasks = []; new PerformanceObserver(list => list.getEntries().forEach(e => longTasks.push(Math.round(e.duration)))).observe({type: 'longtask', buffered: true});"));
            List<String> told = new ArrayList<>();
            browser.show(page, "", 1280);
            told.add("opened " + pause(browser));
            search(browser, "emile", "Shown: 60 of ");
            told.add("searched " + pause(browser));
            search(browser, "coalition for water 77", "Found: ");
            told.add("searched again " + pause(browser));
            for (String[] filter : new String[][] {
                {"filter-day", "2026-06-02"}, {"filter-region", "2"}, {"filter-room", "r-room-7"}, {"filter-day", ""}
            }) {
                browser.run(
                        "const s = document.getElementById(arguments[0]); s.value = arguments[1]; s.dispatchEvent(new Event('input', {bubbles: true}))",
                        filter[0],
                        filter[1]);
                told.add(filter[0] + " " + pause(browser));
            }
            browser.show(page, "", 390);
            told.add("on a phone " + pause(browser));
            assertNothingIsCut(browser, "list", 360);
            assertNothingIsCut(browser, "grid", 1_440);
            LOG.log(System.Logger.Level.INFO, "{0} bytes; long tasks in ms: {1}", bytes, told);
            if (IS_MEASURED) {
                told.forEach(line -> java.util.regex.Pattern.compile("\\d+(?=[,\\]])")
                        .matcher(line)
                        .results()
                        .forEach(task -> assertTrue(Integer.parseInt(task.group()) <= MOST_MILLISECONDS, line)));
            }
            assertEquals(List.of(), browser.errors());
        }
    }

    /** At every width, or at one: each takes some seconds, and the small page has all. */
    private static void assertNothingIsCut(Browser browser, String view, int only) {
        for (int width : IS_MEASURED ? GridInBrowserTest.WIDTHS : List.of(only)) {
            browser.turnTo(view, width);
            browser.await("innerWidth === " + width);
            assertEquals(List.of(), browser.cutTexts(), () -> view + " at " + width);
        }
    }

    private static void search(Browser browser, String query, String awaited) {
        browser.run(
                "const s = document.getElementById('search'); s.value = arguments[0]; s.dispatchEvent(new Event('input', {bubbles: true}))",
                query);
        browser.await("document.getElementById('count').innerText.includes('" + awaited + "')");
    }

    /** Waits until the page has been still, and returns its long tasks since the last time. */
    private static String pause(Browser browser) {
        browser.driver()
                .executeAsyncScript(
                        "const done = arguments[arguments.length - 1]; setTimeout(() => requestIdleCallback(() => done()), arguments[0])",
                        MILLISECONDS_WATCHED);
        return String.valueOf(browser.list("return longTasks.splice(0).map(String)"));
    }
}
