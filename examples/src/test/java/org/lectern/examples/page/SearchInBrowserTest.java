package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Break;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.calendar.Calendars;
import org.lectern.publish.format.Formats;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** What readers find in the page. */
@Tag("slow")
final class SearchInBrowserTest extends PageInBrowser {

    /** The timetable before its first session moved. */
    private static final Timetable EARLIER = CONGRESS.timetable(EVENT);

    private static List<String> shownSessions() {
        return browser.list(
                "return [...document.querySelectorAll('.card')].filter(c => c.checkVisibility()).map(c => c.id)");
    }

    @Test
    void search_forASpeaker_listsTheHitsWithTheWordsMarked() {
        browser.show(page, "#list", 1280);
        browser.driver().findElement(By.id("search")).sendKeys("emile 4-0");
        browser.await("document.querySelectorAll('#hits a').length > 0");

        assertEquals(
                List.of("#p-person-4-0", "#t-slot-4-0"),
                browser.list("return [...document.querySelectorAll('#hits a')].map(a => a.getAttribute('href'))"));
        assertEquals(
                List.of("Émile", "4-0"),
                browser.list("return [...document.querySelectorAll('#hits li:last-child .context mark')].map(m =>"
                        + " m.innerText)"));
        assertEquals("Found: 2", browser.text("#count"));
        assertEquals(List.of(), shownSessions());
    }

    @Test
    void search_byKeyboard_leadsToAHitAndBack() {
        browser.show(page, "#grid", 1280);
        browser.driver().findElement(By.id("search")).sendKeys("emile 4-0");
        browser.await("document.querySelectorAll('#hits a').length > 0");
        new Actions(browser.driver())
                .sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP)
                .perform();
        assertEquals("#p-person-4-0", browser.run("return document.activeElement.getAttribute('href')"));
        new Actions(browser.driver()).sendKeys(Keys.ARROW_DOWN, Keys.ENTER).perform();
        browser.await("document.getElementById('detail').open");

        assertEquals("#t-slot-4-0", browser.run("return location.hash"));
        assertEquals(24, number("return document.querySelectorAll('#programme:not(.searching) .card').length"));
    }

    @Test
    void search_forNothingThere_saysSo() {
        browser.show(page, "#list", 1280);
        browser.driver().findElement(By.id("search")).sendKeys("zzz");
        browser.await("document.getElementById('count').innerText.includes('zzz')");

        assertEquals("Nothing found for “zzz”.", browser.text("#count"));
        assertEquals(List.of(), shownSessions());

        new Actions(browser.driver()).sendKeys(Keys.ESCAPE).perform();
        assertEquals(24, shownSessions().size());
    }

    @Test
    void people_always_standBySurnameWithTheirSessions() {
        browser.show(page, "#people", 1280);

        assertEquals(
                List.of("S"), browser.list("return [...document.querySelectorAll('.letter')].map(l => l.innerText)"));
        assertEquals(
                "Émile Speaker 4-0",
                browser.run("return document.querySelector('[href=\"#p-person-4-0\"] .fullname').innerText"));
        assertEquals(
                "Coalition for Justice 4-0 · Country 5",
                browser.run("return document.querySelector('[href=\"#p-person-4-0\"] .role').innerText"));
    }

    @Test
    void people_whoseNamesBeginWithTheSurname_standByIt() {
        List<String> names = List.of("毛利 太郎", "王小明", "阿里木·买买提");
        List<Person> people = new ArrayList<>(EVENT.people());
        for (int i = 0; i < names.size(); i++) {
            // The first speakers of three sessions.
            people.set(4 * i, people.get(4 * i).toBuilder().name(names.get(i)).build());
        }
        Event event = EVENT.toBuilder().people(people).build();
        Publisher.of(Formats.page()).publish(Publication.of(event, TIMETABLE), folder.resolve("names"));
        browser.show(folder.resolve("names/index.html"), "?lang=zh#people", 1280);

        assertEquals(
                List.of("阿", "毛", "王", "S"),
                browser.list("return [...document.querySelectorAll('.letter')].map(l => l.innerText)"));
        assertEquals("毛利 太郎", browser.text("[href=\"#p-person-0-0\"] .fullname"));
        assertEquals("毛利", browser.text("[href=\"#p-person-0-0\"] .fullname b"));
    }

    @Test
    void calendar_downloaded_hasTheEntriesOfTheFile() {
        browser.show(page, "#people", 1280);
        browser.run(
                "window.made = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { made.push(blob);"
                        + " return make(blob); }");
        Calendars calendars = Calendars.of(EVENT, TIMETABLE, Instant.EPOCH);

        assertEquals(entries(calendars.event()), download("#calendar-panel button"));
        browser.run("location.hash = '#p-person-3-1'");
        browser.await("!document.getElementById('person').hidden");
        assertEquals(entries(calendars.person("person-3-1")), download("#person button"));
        browser.run("location.hash = '#p-person-3-0'");
        browser.await("document.getElementById('person-name').innerText.includes('3-0')");
        assertEquals(entries(calendars.person("person-3-0")), download("#person button"));
        browser.run("location.hash = '#t-slot-5-2'");
        browser.await("document.getElementById('detail').open");
        assertEquals(entries(calendars.session("session-5")), download("#detail .take button"));
    }

    @Test
    void calendar_ofAnEventWithBreaks_hasThoseOfTheFile() {
        Room first = EVENT.rooms().getFirst();
        Event event = EVENT.toBuilder()
                .breaks(
                        Break.of("lunch", EVENT.days().getFirst().windows().getFirst())
                                .withName("Lunch, for all"),
                        Break.of("tea", EVENT.days().getLast().windows().getFirst())
                                .withRooms(EVENT.rooms().getLast().id()))
                .build();
        Calendars calendars =
                Calendars.of(event, TIMETABLE, Instant.EPOCH).withPrevious(Calendars.of(EVENT, EARLIER, Instant.EPOCH));
        Publisher.of(Formats.page(calendars.files().values()))
                .publish(Publication.of(event, TIMETABLE).withEdition(5), folder.resolve("breaks"));
        browser.show(folder.resolve("breaks/index.html"), "#list", 1280);
        browser.run(
                "window.made = []; const make = URL.createObjectURL; URL.createObjectURL = blob => { made.push(blob);"
                        + " return make(blob); }");

        Set<String> ofEvent = download("#calendar-panel button");
        assertEquals(entries(calendars.event()), ofEvent);
        assertEquals(2, ofEvent.size() - TIMETABLE.placements().size());
        assertEquals(1, ofEvent.stream().filter(entry -> entry.contains(" 1 ")).count());
        assertEquals(entries(calendars.room(first.id())), download("#calendar-panel div:last-child button"));
    }

    private static Set<String> download(String button) {
        browser.run("document.querySelector(arguments[0]).click()", button);
        return entries(String.valueOf(
                browser.driver().executeAsyncScript("const done = arguments[0]; made.pop().text().then(done)")));
    }

    /** Returns each entry of a calendar as UID, SEQUENCE, start in UTC and summary. */
    private static Set<String> entries(String calendar) {
        Set<String> entries = new TreeSet<>();
        for (String entry : calendar.replace("\r\n ", "").split("BEGIN:VEVENT", -1)) {
            Matcher start = Pattern.compile("DTSTART(?:;TZID=[^:]*)?:([0-9]{8}T[0-9]{6})(Z?)")
                    .matcher(entry);
            Matcher uid = Pattern.compile("UID:(\\S+)").matcher(entry);
            Matcher sequence = Pattern.compile("SEQUENCE:([0-9]+)").matcher(entry);
            Matcher summary = Pattern.compile("SUMMARY:([^\\r\\n]+)").matcher(entry);
            if (summary.find() && start.find() && uid.find() && sequence.find()) {
                LocalDateTime local =
                        LocalDateTime.parse(start.group(1), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
                Instant at = local.atZone(start.group(2).isEmpty() ? Congress.ZONE : ZoneOffset.UTC)
                        .toInstant();
                entries.add(uid.group(1) + " " + sequence.group(1) + " " + at + " " + summary.group(1));
            }
        }
        assertFalse(entries.isEmpty());
        return entries;
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
        browser.run("document.getElementById('filter-changed').click()");
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
        assertTrue(told.contains("Country 4 · Hall 2"), told);
        assertTrue(told.contains("Needed only for their own turn"), told);
    }

    @Test
    void favourites_starred_areKeptOnTheDevice() {
        browser.show(page, "#list", 1280);
        browser.run("document.querySelector('#s-session-5 .star').click()");
        browser.show(page, "#list", 1280);
        browser.run("document.getElementById('only-favourites').click()");
        browser.await("document.getElementById('count').innerText.includes(': 1 of')");

        assertEquals(
                List.of("s-session-5"),
                browser.list("return [...document.querySelectorAll('.card')].filter(c => c.checkVisibility()).map(c =>"
                        + " c.id)"));
        browser.run("document.querySelector('#s-session-5 .star').click()");
        browser.await("document.getElementById('count').innerText.startsWith('No favourites yet')");
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
        String script = "return [...%s.querySelectorAll('rect.need, rect.own')].map(r => ['x', 'width'].map(a =>"
                + " (+r.getAttribute(a)).toFixed(2)).join(' '))";
        List<String> inPage = browser.list(script.formatted("document.querySelector('#person svg')"));
        String file = Files.readString(folder.resolve("out/pictures/person-person-3-1.svg"));

        List<String> inFile =
                browser.list(script.formatted("new DOMParser().parseFromString(arguments[0], 'image/svg+xml')"), file);

        assertEquals(2, inPage.size());
        assertEquals(inFile, inPage);
    }
}
