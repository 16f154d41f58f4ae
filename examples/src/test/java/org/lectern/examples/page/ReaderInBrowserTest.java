package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Searches, filters and favourites beside each other, and in several tabs. */
@Tag("slow")
final class ReaderInBrowserTest extends PageInBrowser {

    private static final String SHOWN_CARDS =
            "return [...document.querySelectorAll('.card')].filter(c => c.checkVisibility()).length";

    private static void search(String words) {
        choose("search", words);
        browser.await("document.querySelectorAll('#hits a').length > 0");
    }

    @Test
    void filters_clearedDuringASearch_showAllDays() {
        browser.show(page, "#list", 1280);
        choose("filter-room", "r-room-1");
        browser.await("!document.getElementById('filter-reset').hidden");
        search("country");

        browser.driver().findElement(By.id("filter-reset")).click();
        browser.await("document.getElementById('filter-reset').hidden");

        assertEquals(24, number(SHOWN_CARDS));
        assertEquals("Sessions shown: 24 of 24", browser.text("#count"));
    }

    @Test
    void keys_duringASearch_belongToWhatHasTheFocus() {
        browser.show(page, "#list", 1280);
        search("country");
        browser.run(
                "document.getElementById('filter-menu').open = true; document.getElementById('filter-day').focus()");
        new Actions(browser.driver())
                .sendKeys(Keys.ARROW_DOWN, Keys.ESCAPE)
                .sendKeys(Keys.ESCAPE)
                .perform();
        assertEquals(false, browser.run("return document.getElementById('hits').hidden"));
        assertEquals("filter-menu", browser.run("return document.activeElement.closest('.menu').id"));

        String composed =
                "document.getElementById('search').dispatchEvent(new KeyboardEvent('keydown', {key: arguments[0],"
                        + " isComposing: true, bubbles: true, cancelable: true}))";
        browser.run("document.getElementById('search').focus()");
        for (String key : List.of("Enter", "ArrowDown", "Escape")) {
            assertEquals(true, browser.run("return " + composed, key), key + " is for what writes Chinese");
        }
        assertEquals("#list", browser.run("return location.hash"));
    }

    @Test
    void enter_rightAfterTheWords_opensTheirFirstHit() {
        browser.show(page, "#list", 1280);
        browser.driver().findElement(By.id("search")).sendKeys("emile 4-0", Keys.ENTER);
        browser.await("location.hash === '#p-person-4-0'");
    }

    @Test
    void fields_whenTheReaderComesBack_areAsThePage() {
        browser.show(page, "#list", 1280);
        choose("filter-day", "2026-06-02");
        choose("language", "fr");
        browser.await("document.documentElement.lang === 'fr' && !document.body.hasAttribute('aria-busy')");
        browser.driver().get("about:blank");
        browser.driver().navigate().back();
        browser.await("document.readyState === 'complete' && !document.body.hasAttribute('aria-busy')");

        String value = "return document.getElementById(arguments[0]).value";
        assertEquals(browser.run("return document.documentElement.lang"), browser.run(value, "language"));
        assertEquals(
                browser.run(value, "filter-day").equals("") ? 24 : 12, number(SHOWN_CARDS), "the filter that is shown");
    }

    @Test
    void filter_byAPartOfAHall_showsTheSessionsOfTheHallToo() {
        Room hall = EVENT.rooms().getFirst();
        Room part = EVENT.rooms().getLast();
        Event event = EVENT.toBuilder()
                .rooms(List.of(hall.toBuilder().parts(part.id()).build(), part))
                .build();
        Path page = Publisher.of(Formats.page())
                .publish(Publication.of(event, TIMETABLE), folder.resolve("hall"))
                .getFirst();
        browser.show(page, "#list", 1280);

        choose("filter-room", "r-" + part.id());
        assertEquals(24, number(SHOWN_CARDS));
        choose("filter-room", "r-" + hall.id());
        browser.await("document.getElementById('count').innerText.includes(': 12 of')");
    }

    @Test
    void favourites_keptInAnotherTab_areShownHere() {
        browser.show(page, "#list", 1280);
        browser.run("document.querySelector('#s-session-3 .star').click()");
        browser.run("const room = document.querySelector('#calendar-panel select'); room.value = 1;"
                + " room.dispatchEvent(new Event('change'))");
        browser.run("const {key} = JSON.parse(document.getElementById('data').textContent);"
                + " localStorage.setItem(key, '[\"s-session-5\"]'); dispatchEvent(new StorageEvent('storage', {key}))");
        assertEquals(
                List.of("s-session-5"),
                browser.list("return [...document.querySelectorAll('.star[aria-pressed=true]')].map(s =>"
                        + " s.closest('.card').id)"));
        assertEquals("1", browser.run("return document.querySelector('#calendar-panel select').value"));

        browser.run("document.querySelector('#s-session-5 .star').click()");
        assertEquals(0, number("return JSON.parse(Object.values(localStorage)[0]).length"));
    }

    @Test
    void markOfNow_onASessionOverThePage_stays() {
        browser.show(page, "?now=2026-06-02T10:20#t-slot-14-2", 1280);
        browser.await("document.getElementById('detail').open");
        browser.setSize(1270, 900);
        browser.await("document.querySelector('.day').dataset.mode === 'columns'");
        assertTrue(browser.text("#detail .when").endsWith("Now"), browser.text("#detail .when"));
        assertEquals(1, number("return document.querySelectorAll('#detail .turn[aria-current=time]').length"));
    }
}
