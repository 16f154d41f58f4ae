package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Placement;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Where the page shows what, on a screen, on a phone and on paper. */
@Tag("slow")
final class GridInBrowserTest extends PageInBrowser {

    @Test
    void grid_always_hasEachMinuteAtItsPlace() {
        browser.show(page, "#grid", 1280);
        double hour = number(
                "const t = [...document.querySelectorAll('#d-2026-06-01 .hour')].map(h => h.getBoundingClientRect().top); return t[1] - t[0]");
        assertTrue(hour > 150, () -> "an hour is " + hour + " px");
        for (Placement placement : TIMETABLE.placements()) {
            String date = placement.start().atZone(Congress.ZONE).toLocalDate().toString();
            double nine = number(
                    "return document.querySelector('#d-' + arguments[0] + ' .hour').getBoundingClientRect().top", date);
            Instant axis = Instant.parse(date + "T07:00:00Z");
            assertBox("s-" + placement.sessionId(), nine, hour, axis, placement.start(), placement.minutes());
            placement
                    .turns()
                    .forEach(turn -> assertBox("t-" + turn.slotId(), nine, hour, axis, turn.start(), turn.minutes()));
        }
    }

    private static void assertBox(String id, double nine, double hour, Instant axis, Instant start, int minutes) {
        double expected = nine + Duration.between(axis, start).toMinutes() * hour / 60;
        assertEquals(
                expected,
                number("return document.getElementById(arguments[0]).getBoundingClientRect().top", id),
                1.6,
                id);
        assertEquals(
                minutes * hour / 60,
                number("return document.getElementById(arguments[0]).getBoundingClientRect().height", id),
                1.6,
                id);
    }

    @Test
    void grid_always_hasARoomInItsColumn() {
        browser.show(page, "#grid", 1280);
        double first = number("return document.getElementById('s-session-0').getBoundingClientRect().left");
        double second = number("return document.getElementById('s-session-1').getBoundingClientRect().left");
        double heads = number(
                "const h = document.querySelectorAll('#d-2026-06-01 .heads span'); return h[1].getBoundingClientRect().left - h[0].getBoundingClientRect().left");

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
        browser.list("return [...document.querySelectorAll('.sign')].map(s => s.innerText.split('\\n')[0])")
                .forEach(title -> assertTrue(title.startsWith("Room Hall"), title));
    }

    @Test
    void grid_printed_isTheProgrammeWithoutControls() {
        browser.show(page, "#grid", 1280);

        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("media", "print"));
        try {
            assertEquals("static", browser.run("return getComputedStyle(document.querySelector('.card')).position"));
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
