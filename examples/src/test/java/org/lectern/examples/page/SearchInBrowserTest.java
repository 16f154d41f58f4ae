package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What readers find in the page. */
@Tag("slow")
final class SearchInBrowserTest extends PageInBrowser {

    private static List<String> shownSessions() {
        return browser.list(
                "return [...document.querySelectorAll('.card')].filter(c => c.checkVisibility()).map(c => c.id)");
    }

    @Test
    void search_forASpeaker_showsTheSessionAndMarksTheTurn() {
        browser.show(page, "#list", 1280);
        browser.driver().findElement(By.id("search")).sendKeys("emile 4-0");
        browser.await(
                "document.querySelectorAll('.turn.hit').length > 0 && document.getElementById('count').innerText.includes(': 1 ')");

        assertEquals(List.of("s-session-4"), shownSessions());
        assertEquals("Sessions shown: 1 of 24", browser.text("#count"));
        assertEquals(
                "true",
                String.valueOf(browser.run("return document.getElementById('t-slot-4-0').classList.contains('hit')")));

        browser.driver()
                .findElement(By.cssSelector("#filters button[type=reset]"))
                .click();
        browser.await("document.getElementById('count').innerText.includes('24 of 24')");
        assertEquals(24, shownSessions().size());
    }

    @Test
    void search_forNothingThere_showsNone() {
        browser.show(page, "#list", 1280);
        browser.driver().findElement(By.id("search")).sendKeys("zzz");
        browser.await("document.getElementById('count').innerText.includes('0 of 24')");

        assertEquals(List.of(), shownSessions());
    }

    @Test
    void filters_together_showWhatFitsAllOfThem() {
        browser.show(page, "#grid", 1280);
        choose("filter-day", "2026-06-02");
        choose("filter-room", "r-room-1");
        browser.await("document.getElementById('count').innerText.includes(': 6 of')");
        assertEquals(6, shownSessions().size());

        choose("filter-region", "4");
        browser.await("document.getElementById('count').innerText.includes(': 3 of')");
        assertEquals(List.of("s-session-15", "s-session-19", "s-session-23"), shownSessions());
    }

    @Test
    void filter_forChanges_showsWhatIsNotAsBefore() {
        browser.show(page, "#grid", 1280);
        browser.driver().findElement(By.id("filter-changed")).click();
        browser.await("document.getElementById('count').innerText.includes(': 1 of')");

        assertEquals(List.of("s-session-0"), shownSessions());
    }

    @Test
    void person_chosenFromTheSearch_seesWhereAndWhen() {
        browser.show(page, "#people", 1280);
        browser.driver().findElement(By.id("person-search")).sendKeys("emile speaker 3-1");
        browser.await("document.querySelectorAll('#people-list a').length === 1");
        browser.driver().findElement(By.cssSelector("#people-list a")).click();
        browser.await("!document.getElementById('person').hidden");

        String told = browser.text("#person");
        assertTrue(told.contains("Speaker 3-1"), told);
        assertTrue(told.contains("Monday") && told.contains("1 June 2026"), told);
        assertTrue(told.contains("10:19–10:26"), "the own turn alone: " + told);
        assertTrue(told.contains("Country 4 · Room Hall 2"), told);
        assertTrue(told.contains("Needed only for their own turn"), told);
    }

    @Test
    void person_withoutAPlace_isTold() {
        browser.show(page, "#p-person-0-1", 1280);

        assertTrue(browser.text("#person").contains("Not scheduled:"), browser.text("#person"));
    }

    @Test
    void person_fromAfar_seesTheTimesOfHomeToo() {
        browser.show(page, "#p-person-0-0", 1280);

        String told = browser.text("#person");
        assertTrue(told.contains("09:05–10:05"), told);
        assertTrue(told.contains("12:50–13:50"), "Kathmandu is 3:45 ahead of Zurich in summer: " + told);
    }

    @Test
    void picture_ofAPerson_isThatOfTheFile() throws IOException {
        browser.show(page, "#p-person-3-1", 1280);
        String script =
                "return [...%s.querySelectorAll('rect.need, rect.own')].map(r => ['x', 'width'].map(a => (+r.getAttribute(a)).toFixed(2)).join(' '))";
        List<String> inPage = browser.list(script.formatted("document.querySelector('#person svg')"));
        String file = Files.readString(folder.resolve("out/pictures/person-person-3-1.svg"));

        List<String> inFile =
                browser.list(script.formatted("new DOMParser().parseFromString(arguments[0], 'image/svg+xml')"), file);

        assertEquals(2, inPage.size());
        assertEquals(inFile, inPage);
    }
}
