package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/**
 * The page by keyboard, for screen readers and on paper.
 *
 * <p>Every view in every language, and dark tablets, take long: {@code -Dlectern.everyView=true}.
 */
@Tag("slow")
final class AccessInBrowserTest extends PageInBrowser {

    private static final List<String> VIEWS =
            List.of("grid", "list", "people", "p-person-0-0", "rooms", "changes", "signs", "organisers");
    private static final List<String> VIEWS_IN_THE_DARK = List.of("grid", "list", "organisers", "changes");

    private static Path shortPage = Path.of("");

    /** With all that the other page has, less often: axe-core takes as long as there are elements. */
    @BeforeAll
    static void publishShortPage() throws IOException {
        shortPage = published(new Congress(2, 1, 4), "short");
    }

    @Test
    void bars_withMoreTabsThanAreInSight_showAnArrow() {
        String arrows = "const bar = document.querySelector('.views'); return ['before', 'after'].map(side =>"
                + " getComputedStyle(bar, '::' + side).visibility === 'visible' && getComputedStyle(bar, '::' + side).content !== 'none')";
        browser.show(page, "#grid", 1280);
        assertEquals(List.of("false", "false"), browser.list(arrows));

        browser.show(page, "#list", 360);
        assertEquals(List.of("false", "false"), browser.list(arrows), "on a phone they have two lines");

        browser.show(page, "?lang=ru#list", 600);
        assertEquals(List.of("false", "true"), browser.list(arrows));

        browser.run("document.querySelector('.views').scrollBy(9999, 0)");
        browser.await("document.querySelector('.views').classList.contains('more-before')");
        assertEquals(List.of("true", "false"), browser.list(arrows));
    }

    @Test
    void lastPageOfADay_printed_hasNoSessionAlone() throws IOException {
        for (int count : new int[] {11, 31}) {
            Congress congress = new Congress(1, (count + 5) / 6, 5);
            Event event = congress.event();
            List<Placement> placements = congress.timetable(event).placements().subList(0, count);
            event = event.toBuilder()
                    .sessions(event.sessions().subList(0, count))
                    .build();
            Publication publication = Publication.of(event, Timetable.of(event, placements));
            Path out = folder.resolve("of-" + count);
            browser.show(Publisher.of(Formats.page()).publish(publication, out).getFirst(), "", 1280);

            String pdf = new String(browser.pdf(), StandardCharsets.ISO_8859_1);

            Map<String, Set<Integer>> sessionsByPage = new TreeMap<>();
            Pattern.compile("/s-session-(\\d+) \\[(\\d+) 0 R")
                    .matcher(pdf)
                    .results()
                    .forEach(link -> sessionsByPage
                            .computeIfAbsent(link.group(2), page -> new TreeSet<>())
                            .add(Integer.parseInt(link.group(1))));
            assertTrue(sessionsByPage.size() > event.days().size(), sessionsByPage::toString);
            assertEquals(
                    count, sessionsByPage.values().stream().mapToInt(Set::size).sum());
            // Six sessions a day: a day of one has one page.
            assertEquals(
                    count % 6 == 1 ? List.of(Set.of(count - 1)) : List.of(),
                    sessionsByPage.values().stream()
                            .filter(sessions -> sessions.size() == 1)
                            .toList());
        }
    }

    @Test
    void keyboard_always_reachesEverything() {
        browser.show(page, "#grid", 1280);
        Actions keys = new Actions(browser.driver());
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.sendKeys(Keys.TAB).perform();
            path.add(
                    String.valueOf(
                            browser.run(
                                    "const e = document.activeElement; return e.id || e.dataset.view || e.className.split(' ')[0] || e.parentElement.id || e.parentElement.className")));
        }
        assertEquals("skip", path.get(0));
        assertEquals(
                List.of(
                        "calendar-menu",
                        "settings-menu",
                        "grid",
                        "list",
                        "people",
                        "rooms",
                        "changes",
                        "signs",
                        "organisers",
                        "search",
                        "only-favourites",
                        "filter-menu",
                        "days",
                        "days",
                        "star",
                        "n-s-session-1",
                        "star",
                        "n-s-session-0"),
                path.subList(1, 19));
    }

    @Test
    void session_openedByKeyboard_closesByKeyboardAndGivesTheFocusBack() {
        browser.show(page, "#grid", 1280);
        WebElement link = browser.driver().findElement(By.cssSelector("#s-session-3 h3 a"));
        browser.run("arguments[0].focus()", link);
        new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
        browser.await("document.getElementById('detail').open");

        assertTrue(browser.text("#detail").contains("Coalition for"), browser.text("#detail"));
        assertTrue((Boolean) browser.run("return document.getElementById('detail').contains(document.activeElement)"));

        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        browser.await("!document.getElementById('detail').open");
        assertEquals(link, browser.driver().switchTo().activeElement());
    }

    @Test
    void skipLink_followed_movesTheFocusToTheProgramme() {
        browser.show(page, "", 1280);
        new Actions(browser.driver()).sendKeys(Keys.TAB).sendKeys(Keys.ENTER).perform();

        browser.await("document.activeElement.id === 'main'");
        assertFalse((Boolean) browser.run("return document.getElementById('programme').hidden"));
    }

    /** Each view in English; the other languages, which differ in words alone, take turns, unless at night. */
    @Test
    void everyView_inEveryLanguage_hasNoViolation() {
        List<String> found = new ArrayList<>();
        int turn = 0;
        for (Language language : Language.all()) {
            boolean isEvery = language.tag().equals("en") || Boolean.getBoolean("lectern.everyView");
            List<String> views = isEvery ? VIEWS : List.of(VIEWS.get(turn++));
            browser.show(shortPage, "?lang=" + language.tag(), 1280);
            for (String view : views) {
                browser.turnTo(view, 1280);
                browser.accessibilityViolations()
                        .forEach(violation -> found.add(language + " " + view + " " + violation));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void darkTabletAndPhone_always_haveNoViolation() {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        java.util.Map.of(
                                "features",
                                List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark"))));
        try {
            List<String> found = new ArrayList<>();
            List<String> views = new ArrayList<>(VIEWS_IN_THE_DARK);
            views.add("t-slot-5-2");
            boolean isEvery = Boolean.getBoolean("lectern.everyView");
            for (int width : isEvery ? new int[] {1280, 768, 390} : new int[] {390}) {
                browser.show(shortPage, width < 1280 ? "?lang=ar&now=2026-06-01T10:20" : "", width);
                for (String view : views) {
                    browser.turnTo(view, width);
                    browser.accessibilityViolations()
                            .forEach(violation -> found.add(width + " " + view + " " + violation));
                }
            }
            assertEquals(List.of(), found);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("features", List.of()));
        }
    }
}
