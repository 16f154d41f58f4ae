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
}
