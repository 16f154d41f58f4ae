package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What the address of the page leads to, and where readers go back to. */
@Tag("slow")
final class AddressInBrowserTest extends PageInBrowser {

    private static final String VIEW = "document.documentElement.dataset.view";

    private static void click(String selector) {
        browser.driver().findElement(By.cssSelector(selector)).click();
    }

    private static void goBack() {
        browser.driver().navigate().back();
    }

    @Test
    void back_fromAView_leadsToWhereTheReaderWas() {
        browser.show(page, "", 1280);
        click(".views a[data-view=people]");
        click("[href='#p-person-3-1']");
        browser.await("!document.getElementById('person').hidden");
        goBack();
        browser.await("document.getElementById('person').hidden && !document.getElementById('people-list').hidden");
        goBack();
        browser.await(VIEW + " === 'grid'");
        assertEquals("", browser.run("return location.hash"));
    }

    @Test
    void linkToAllPeople_onAPerson_listsThem() {
        browser.show(page, "#p-person-3-1", 1280);
        click("#person a[href='#people']");
        browser.await("document.getElementById('person').hidden && !document.getElementById('people-list').hidden");
    }

    @Test
    void address_thatNamesNothing_opensTheProgramme() {
        for (String address : List.of("#%", "#%E0%A4%A", "?lang=constructor", "?lang=__proto__#toString")) {
            browser.show(page, address, 1280);
            assertEquals("grid", browser.run("return " + VIEW), address);
            assertEquals("en", browser.run("return document.documentElement.lang"), address);
        }
        browser.run("location.hash = '#people'");
        browser.await(VIEW + " === 'people'");
        browser.run("location.hash = '#%'");
        browser.await(VIEW + " === 'grid'");
    }

    @Test
    void session_overAnotherSession_isShownInItsPlace() {
        browser.show(page, "#t-slot-5-2", 1280);
        browser.run("window.isClosed = false;"
                + " document.getElementById('detail').addEventListener('close', () => { window.isClosed = true; })");
        browser.run("location.hash = '#t-slot-6-2'");
        browser.await("window.isClosed");
        assertEquals(
                List.of("s-session-6"),
                browser.list("return [...document.querySelectorAll('#detail[open] .card')].map(c => c.dataset.of)"));
    }

    @Test
    void link_toWhatTheAddressNamesAlready_leadsThereAgain() {
        browser.show(page, "#t-slot-4-0", 1280);
        click("#detail-close");
        choose("search", "emile 4-0");
        browser.await("document.querySelectorAll('#hits a').length > 0");
        click("#hits [href='#t-slot-4-0']");
        browser.await("document.getElementById('detail').open && document.getElementById('hits').hidden");
    }

    @Test
    void link_toADayThatFiltersHide_clearsThem() {
        browser.show(page, "#list", 1280);
        choose("filter-day", "2026-06-01");
        browser.await("document.getElementById('d-2026-06-02').hidden");
        browser.run("location.hash = '#d-2026-06-02'");
        browser.await("!document.getElementById('d-2026-06-02').hidden");
    }
}
