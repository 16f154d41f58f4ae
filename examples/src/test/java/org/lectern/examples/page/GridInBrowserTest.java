package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Where the page shows what, on a screen, on a phone and on paper; {@code -Dlectern.everyView=true} for every width in every language. */
@Tag("slow")
final class GridInBrowserTest extends PageInBrowser {

    /** The widths of phones, a tablet and screens, in pixels. */
    static final List<Integer> WIDTHS = List.of(360, 390, 768, 1_024, 1_440, 2_560);

    @Test
    void grid_always_hasSessionsInTheOrderOfTheirTimes() {
        browser.show(page, "#grid", 1280);
        List<Placement> all = TIMETABLE.placements();
        List<Double> tops = edges(all, "top");
        List<Double> bottoms = edges(all, "bottom");
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (all.get(i).start().equals(all.get(j).start())) {
                    assertEquals(tops.get(i), tops.get(j), 0.5, i + " " + j);
                } else if (!all.get(i).time().endExclusive().isAfter(all.get(j).start())) {
                    assertTrue(bottoms.get(i) <= tops.get(j), i + " " + j);
                }
            }
        }
    }

    private static List<Double> edges(List<Placement> placements, String side) {
        return placements.stream()
                .map(placement -> edge("s-" + placement.sessionId(), side))
                .toList();
    }

    private static double edge(String id, String side) {
        return number("return document.getElementById(arguments[0]).getBoundingClientRect()[arguments[1]]", id, side);
    }

    @Test
    void texts_atEveryWidthInEveryLanguage_areNeverCut() {
        List<String> found = new ArrayList<>();
        for (Language language : Language.all()) {
            browser.show(page, "?lang=" + language.tag() + "&now=2026-06-01T10:20", 1280);
            for (String view : views(language)) {
                browser.run("location.hash = arguments[0]", "#" + view);
                for (int width : widths(language)) {
                    browser.setSize(width, 900);
                    browser.await("innerWidth === " + width);
                    browser.cutTexts()
                            .forEach(text -> found.add("%s %s %s: %s".formatted(language, view, width, text)));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<String> views(Language language) {
        return language.tag().equals("en") || Boolean.getBoolean("lectern.everyView")
                ? List.of("grid", "list", "people", "p-person-0-0", "rooms", "changes", "signs", "organisers")
                : List.of("grid", "p-person-0-0", "organisers");
    }

    /** At night every width in every language, else some in the shortest one and the narrowest in all. */
    private static List<Integer> widths(Language language) {
        if (Boolean.getBoolean("lectern.everyView")) {
            return WIDTHS;
        }
        return language.tag().equals("en") ? List.of(360, 768, 1_440) : List.of(360);
    }

    @Test
    void sessionsOfOneTrack_withoutTheirTurns_fillTheWidthOfThePage() throws IOException {
        Congress congress = new Congress(1, 5, 1);
        Event event = congress.event();
        Publisher.of(Formats.standard())
                .publish(Publication.of(event, congress.timetable(event)), folder.resolve("one"));
        Path oneTrack = folder.resolve("one/index.html");
        for (int width : WIDTHS) {
            browser.show(oneTrack, "#grid", width);
            assertEquals(List.of(), browser.cutTexts());
            // On a very wide screen a single track reads down a column that can be read.
            if (width < 2_560) {
                assertEquals(List.of(), linesThatEndElsewhere(), "at " + width);
            }
        }
        double tall = number("return document.querySelector('.day').offsetHeight");
        assertTrue(tall < 700, () -> "6 sessions take %s pixels at 2,560".formatted(tall));
        browser.show(oneTrack, "#signs", 1_280);
        browser.await("document.querySelectorAll('.sign').length === 5");
        assertEquals(0, number("return document.querySelectorAll('.sign.two').length"));
    }

    /** Returns where lines of sessions end that do not fill the width of their day. */
    private static List<String> linesThatEndElsewhere() {
        return browser.list("return [...document.querySelectorAll('.day')].flatMap(day => {"
                + " const right = day.getBoundingClientRect().right, lines = new Map();"
                + " day.querySelectorAll('.card').forEach(c => { const b = c.getBoundingClientRect();"
                + "   lines.set(b.top, Math.max(lines.get(b.top) ?? 0, b.right)); });"
                + " return [...lines.values()].filter(end => Math.abs(end - right) > 3); });");
    }

    @Test
    void texts_inASessionOverThePage_areNeverCut() {
        List<String> found = new ArrayList<>();
        for (int width : WIDTHS) {
            browser.show(page, "#t-slot-5-2", width);
            found.addAll(browser.cutTexts());
        }
        assertEquals(List.of(), found);
    }

    @Test
    void cutTexts_planted_areFound() {
        browser.show(page, "#list", 1280);
        browser.run(
                "document.getElementById('main').insertAdjacentHTML('afterbegin', '"
                        + "<p style=\"width: 3rem; overflow: hidden; white-space: nowrap\">a <b>behind its box</b></p>"
                        + "<p style=\"text-overflow: ellipsis\">shortened</p><p style=\"margin-left: -9rem\">off the page</p>')");
        assertEquals(List.of("behind its box", "shortened", "off the page"), browser.cutTexts());
    }

    @Test
    void session_openedFromTheOverview_showsItsTurns() {
        browser.show(page, "#grid", 1280);
        choose("scale", "compact");
        String turns = "return [...document.querySelectorAll(arguments[0])].filter(t => t.checkVisibility()).length";
        assertEquals(0, number(turns, ".board .turn"));

        browser.driver().findElement(By.cssSelector("#s-session-3 h3 a")).click();
        browser.await("document.getElementById('detail').open");
        assertEquals(6, number(turns, "#detail .turn"));
    }

    @Test
    void clock_inTheAddress_marksNowAndNextAndDrawsTheLine() {
        browser.show(page, "?now=2026-06-02T10:20", 1280);

        assertTrue(
                number("return document.getElementById('d-2026-06-02').getBoundingClientRect().top") < 300,
                "it opens on today");
        assertEquals(
                List.of("s-session-14", "s-session-15"),
                browser.list("return [...document.querySelectorAll('.chip.live')].map(c => c.closest('.card').id)"));
        assertEquals(
                List.of("s-session-16", "s-session-17"),
                browser.list("return [...document.querySelectorAll('.chip.soon')].map(c => c.closest('.card').id)"));
        assertEquals(
                List.of("10:20"),
                browser.list("return [...document.querySelectorAll('.nowline')].map(l => l.innerText)"));
        assertEquals(
                List.of("10:19", "10:19"),
                browser.list("return [...document.querySelectorAll('.turn[aria-current=time] > time')].map(t =>"
                        + " t.innerText)"));
        double line = number("return document.querySelector('.nowline').getBoundingClientRect().top");
        assertTrue(
                edge("s-session-14", "top") < line && line < edge("s-session-14", "bottom"),
                () -> "the line is at " + line);
        assertEquals(Language.english().shortDay(LocalDate.of(2026, 6, 2)), browser.text(".days [aria-current]"));

        browser.show(page, "?now=2026-06-09T10:20", 1280);
        assertEquals(0, number("return document.querySelectorAll('.nowline, .chip.live').length"));
    }

    @Test
    void phone_duringTheEvent_opensAtWhatRunsNow() {
        browser.show(page, "?now=2026-06-02T16:30", 360);
        browser.await(
                "(() => { const top = document.querySelector('.card:has(.chip.live)').getBoundingClientRect().top;"
                        + " return top > 0 && top < 350; })()");
        browser.await("document.querySelector('.days [aria-current]').hash === '#d-2026-06-02'");
    }

    @Test
    void tabs_whereAllDaysAreOnTheScreen_markTheFirstUnlessAnotherIsAskedFor() {
        browser.show(page, "#grid", 1280);
        browser.setSize(1280, 6_000);
        browser.await("innerHeight >= document.documentElement.scrollHeight");
        browser.await("document.querySelectorAll('.days a')[0].hasAttribute('aria-current')");

        browser.run("[...document.querySelectorAll('.days a')].at(-1).click()");
        browser.await("[...document.querySelectorAll('.days a')].at(-1).hasAttribute('aria-current')");

        assertEquals(1, number("return document.querySelectorAll('.days [aria-current]').length"));
    }

    @Test
    void tabs_whenTheWindowBecomesNarrow_stillShowTheCurrentOne() {
        browser.show(page, "#signs", 600);
        browser.setSize(330, 800);
        browser.await("(() => { const tab = document.querySelector('.views [aria-current]').getBoundingClientRect();"
                + " return tab.left >= 0 && tab.right <= innerWidth; })()");
    }

    @Test
    void grid_always_hasARoomInItsColumn() {
        browser.show(page, "#grid", 1280);
        double first = number("return document.getElementById('s-session-0').getBoundingClientRect().left");
        double second = number("return document.getElementById('s-session-1').getBoundingClientRect().left");
        double heads = number("const h = document.querySelectorAll('#d-2026-06-01 .heads > span'); return"
                + " h[1].getBoundingClientRect().left - h[0].getBoundingClientRect().left");

        assertEquals(heads, second - first, 1);
        assertEquals(first, number("return document.getElementById('s-session-2').getBoundingClientRect().left"), 0.5);
    }

    @Test
    void link_toASlot_leadsToItInEveryView() {
        browser.show(page, "#t-slot-5-2", 390);
        assertTrue((Boolean) browser.run("return document.getElementById('t-slot-5-2').checkVisibility()"));
        double top = number("return document.getElementById('t-slot-5-2').getBoundingClientRect().top");
        assertTrue(top >= 0 && top < 900, () -> "it stands at " + top);

        browser.show(page, "#t-slot-5-2", 1280);
        browser.await("document.getElementById('detail').open");
        assertEquals(
                1,
                browser.list("return [...document.querySelectorAll('#detail .turn.hit')].map(t => t.innerText)")
                        .size());
    }

    @Test
    void phone_always_opensWithTheProgrammeAndScrollsOneWayOnly() {
        for (String view : List.of("", "#list", "#people", "#changes", "#organisers", "#grid")) {
            browser.show(page, view, 390);
            double inner = number("return document.documentElement.clientWidth");
            double needed = number("return document.documentElement.scrollWidth");
            assertTrue(needed <= inner + 1, () -> "%s needs %s of %s px".formatted(view, needed, inner));
        }
        browser.show(page, "", 390);
        assertEquals("list", browser.run("return document.documentElement.dataset.view"));
        assertTrue(
                number("return document.querySelector('.card .head').getBoundingClientRect().bottom") < 844,
                "above the fold");
    }

    @Test
    void signs_printed_areOnePageOfA4ForEachRoomAndDay() {
        browser.show(page, "#signs", 1280);
        browser.await("document.querySelectorAll('.sign').length === 4");

        String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);

        assertEquals(
                4,
                Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count());
        assertTrue(pdf.contains("/MediaBox [0 0 594.95996 841.91998]") || pdf.contains("/MediaBox [0 0 595"), "A4");
        assertEquals(
                List.of("Hall 1", "Hall 2", "Hall 1", "Hall 2"),
                browser.list("return [...document.querySelectorAll('.sign h3')].map(s => s.innerText)"));
    }

    @Test
    void grid_printed_isTheProgrammeWithoutControls() {
        browser.show(page, "#grid", 1280);

        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
        try {
            assertEquals(List.of(), browser.cutTexts());
            assertEquals("block", browser.run("return getComputedStyle(document.querySelector('.board')).display"));
            assertEquals("none", browser.run("return getComputedStyle(document.getElementById('filters')).display"));
            assertEquals("none", browser.run("return getComputedStyle(document.querySelector('.views')).display"));
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", ""));
        }
    }

    @Test
    void withoutScript_theProgrammeIsThere() {
        browser.driver().executeCdpCommand("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", true));
        try {
            browser.driver().get("about:blank");
            browser.driver().get(page.toUri().toString());
            WebElement card = browser.driver().findElement(By.id("s-session-5"));
            assertTrue(card.isDisplayed());
            assertNotNull(card.getText());
            assertTrue(browser.driver().findElement(By.id("organisers")).isDisplayed());
        } finally {
            browser.driver()
                    .executeCdpCommand("Emulation.setScriptExecutionDisabled", java.util.Map.of("value", false));
        }
    }
}
