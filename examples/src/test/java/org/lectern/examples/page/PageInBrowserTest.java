package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.publish.Judgement;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.text.Language;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The page in Chromium: what it shows, what it does, and that it keeps to itself. */
final class PageInBrowserTest {

    private static final Congress CONGRESS = new Congress(2, 2, 4);
    private static final Event EVENT = CONGRESS.event();
    private static final Timetable TIMETABLE = CONGRESS.timetable(EVENT, 5);

    /** What Chromium asks itself for: its first page, and what stands in the file. */
    private static final List<String> OF_THE_BROWSER =
            List.of("chrome://", "chrome-untrusted://", "about:blank", "data:");

    @TempDir
    private static Path folder;

    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Publication publication = Publication.of(EVENT, TIMETABLE)
                .since(CONGRESS.timetable(EVENT))
                .with(Judgement.of(EVENT, TIMETABLE));
        Publisher.standard().publish(publication, folder.resolve("out"));
        page = folder.resolve("out/index.html");
        browser = Browser.open(Files.createDirectory(folder.resolve("profile")));
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
                        request.startsWith(page.toUri().toString())
                                || OF_THE_BROWSER.stream().anyMatch(request::startsWith),
                        request));
    }

    private static List<String> shownSessions() {
        return browser.list(
                "return [...document.querySelectorAll('.card')].filter(c => c.checkVisibility()).map(c => c.id)");
    }

    private static double number(String script, Object... arguments) {
        return ((Number) browser.run(script, arguments)).doubleValue();
    }

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

    private static void choose(String id, String value) {
        browser.run(
                "const s = document.getElementById(arguments[0]); s.value = arguments[1]; s.dispatchEvent(new Event('input', {bubbles: true})); s.dispatchEvent(new Event('change', {bubbles: true}));",
                id,
                value);
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
        assertTrue(told.contains("Needed for the own turn"), told);
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

    @Test
    void zone_chosen_isThatOfAllTimes() {
        browser.show(page, "?zone=Pacific/Auckland#list", 1280);

        assertEquals("19:05–20:05", browser.text("#s-session-0 .when"));
        assertTrue(browser.text("#s-session-10 .when").startsWith("02:20 +1"), browser.text("#s-session-10 .when"));
        assertTrue(browser.text(".zone-note").contains("Pacific/Auckland"), () -> browser.text(".zone-note"));
    }

    @Test
    void language_chosenInThePage_retellsAllOfIt() {
        browser.show(page, "#list", 1280);
        for (Language language : Language.all()) {
            choose("language", language.tag());
            browser.await("document.documentElement.lang === '" + language.tag()
                    + "' && !document.body.hasAttribute('aria-busy')");

            assertEquals(language.direction(), browser.run("return document.documentElement.dir"));
            assertEquals(language.text("view.list"), browser.text(".views a[data-view=list]"));
            assertEquals(language.text("qa"), browser.text("#s-session-3 .turn.qa .what"));
            assertEquals(language.day(java.time.LocalDate.of(2026, 6, 1)), browser.text("#h-2026-06-01 span"));
            assertEquals(language.text("shown", 24, 24), browser.text("#count"));
            assertEquals(
                    language.text("search.hint"), browser.run("return document.getElementById('search').placeholder"));
        }
    }

    @Test
    void language_ofTheAddress_isThatOfThePage() {
        browser.show(page, "?lang=fr#list", 390);

        assertEquals("fr", browser.run("return document.documentElement.lang"));
        assertTrue(browser.text("#h-2026-06-01").startsWith("lundi 1"), browser.text("#h-2026-06-01"));
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
    void keyboard_always_reachesEverything() {
        browser.show(page, "#grid", 1280);
        Actions keys = new Actions(browser.driver());
        List<String> path = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            keys.sendKeys(Keys.TAB).perform();
            path.add(
                    String.valueOf(
                            browser.run(
                                    "const e = document.activeElement; return e.id || e.dataset.view || e.className || e.type || e.parentElement?.closest('[id]')?.id")));
        }
        assertEquals("skip", path.get(0));
        assertEquals(
                List.of(
                        "language",
                        "zone",
                        "grid",
                        "list",
                        "people",
                        "rooms",
                        "changes",
                        "signs",
                        "organisers",
                        "search",
                        "filter-day",
                        "filter-room",
                        "filter-region",
                        "filter-changed",
                        "scale",
                        "reset",
                        "s-session-1",
                        "s-session-0"),
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

    @Test
    void everyView_inEveryLanguage_hasNoSeriousViolation() {
        List<String> found = new ArrayList<>();
        for (Language language : Language.all()) {
            for (String view :
                    List.of("grid", "list", "people", "p-person-0-0", "rooms", "changes", "signs", "organisers")) {
                browser.show(page, "?lang=" + language.tag() + "#" + view, 1280);
                browser.accessibilityViolations()
                        .forEach(violation -> found.add(language + " " + view + " " + violation));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void darkAndPhone_always_haveNoSeriousViolation() {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        java.util.Map.of(
                                "features",
                                List.of(java.util.Map.of("name", "prefers-color-scheme", "value", "dark"))));
        try {
            List<String> found = new ArrayList<>();
            for (String view : List.of("grid", "list", "organisers", "changes", "t-slot-5-2")) {
                browser.show(page, "#" + view, 1280);
                found.addAll(browser.accessibilityViolations());
                browser.show(page, "#" + view, 390);
                found.addAll(browser.accessibilityViolations());
            }
            assertEquals(List.of(), found);
        } finally {
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", java.util.Map.of("features", List.of()));
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

    @Test
    void zones_ofTheEvent_areOffered() {
        browser.show(page, "", 1280);

        List<String> zones = browser.list("return [...document.getElementById('zone').options].map(o => o.value)");
        assertEquals("Europe/Zurich", zones.getFirst());
        assertTrue(zones.contains(ZoneId.of("Asia/Kathmandu").getId()), zones::toString);
    }
}
