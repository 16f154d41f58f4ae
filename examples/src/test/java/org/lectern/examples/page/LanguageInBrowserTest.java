package org.lectern.examples.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.Publisher;
import org.lectern.publish.format.Formats;

/** The page in the language and the zone of its reader. */
@Tag("slow")
final class LanguageInBrowserTest extends PageInBrowser {

    @Test
    void zone_chosen_isThatOfAllTimes() {
        browser.show(page, "?zone=Pacific/Auckland#list", 1280);

        assertEquals("19:05–20:05", browser.text("#s-session-0 .when"));
        assertTrue(browser.text("#s-session-10 .when").startsWith("02:20 +1"), browser.text("#s-session-10 .when"));
        assertTrue(browser.text(".zone-note").equals("Auckland time, UTC+12"), () -> browser.text(".zone-note"));
    }

    @Test
    void language_chosenInThePage_retellsAllOfIt() {
        browser.show(page, "#list", 1280);
        for (Language language : Language.all()) {
            choose("language", language.tag());
            browser.await("document.documentElement.lang === '" + language.tag()
                    + "' && !document.body.hasAttribute('aria-busy')");

            assertEquals(language.direction(), browser.run("return document.documentElement.dir"));
            assertEquals(language.text("times.local", "+2"), browser.text(".zone-note"));
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
    void numbers_inEveryLanguage_areAsTheServerWritesThem() {
        browser.show(page, "", 1280);
        for (Language language : Language.all()) {
            browser.run("document.querySelectorAll('.score [data-n]').forEach((n, i) => "
                    + "{ n.dataset.n = ['7', '1234', '1234567.25'][i]; })");
            choose("language", language.tag());
            browser.await("document.documentElement.lang === '" + language.tag()
                    + "' && !document.body.hasAttribute('aria-busy')");

            assertEquals(
                    Stream.of("7", "1234", "1234567.25")
                            .map(number -> language.number(new BigDecimal(number)))
                            .toList(),
                    browser.list("return [...document.querySelectorAll('.score [data-n]')].map(n => n.textContent)"));
        }
    }

    @Test
    void droppedTurn_inTheTimetable_leadsToItsReasonAndBack() {
        browser.show(page, "#grid", 1280);

        browser.run("document.querySelector('.dropped a').click()");
        browser.await("document.documentElement.dataset.view === 'organisers'");
        browser.run("document.querySelector('.reasons li:target a').click()");
        browser.await("document.documentElement.dataset.view === 'grid'");

        assertEquals(true, browser.run("return document.querySelector('.dropped li:target').checkVisibility()"));
        assertEquals(false, browser.run("return document.getElementById('detail').open"));
    }

    @Test
    void zones_ofTheEvent_areOffered() {
        browser.show(page, "", 1280);

        List<String> zones = browser.list("return [...document.getElementById('zone').options].map(o => o.value)");
        assertEquals("Europe/Zurich", zones.getFirst());
        assertTrue(zones.contains(ZoneId.of("Asia/Kathmandu").getId()), zones::toString);
    }

    @Test
    void findings_always_areInTheLanguageChosen() {
        browser.show(page, "#organisers", 1280);
        for (Language language : Language.all()) {
            choose("language", language.tag());
            browser.await("document.documentElement.lang === '" + language.tag()
                    + "' && !document.body.hasAttribute('aria-busy')");
            assertEquals(true, browser.run("return document.getElementById('in-english').hidden"), language::tag);
            assertEquals(
                    List.of(language.tag()),
                    browser.list(
                            "return [...new Set([...document.querySelectorAll('.findings:not(.reasons) .translation')].map(t => t.lang))]"));
            assertEquals(
                    List.of(language.tag()),
                    browser.list(
                            "return [...new Set([...document.querySelectorAll('.reasons .translation:first-child')].map(t => t.lang))]"));
        }
    }

    @Test
    void rooms_inAnotherLanguageAndZone_areTold() {
        Event event = EVENT.toBuilder()
                .room(Room.builder("cellar").name("Cellar").build())
                .build();
        browser.show(published("cellar", event), "?lang=fr&zone=Asia/Tokyo#rooms", 1280);

        String lanes = "return [...document.querySelectorAll('.use:last-child .track[role=img]')].map(t =>"
                + " t.ariaLabel.replace(/;.*;/, ' …'))";
        assertEquals(
                List.of(
                        "Hall 1: 16:00–17:00 Country 13 … 23:20–00:20 +1 Country 23",
                        "Hall 2: 16:00–17:00 Country 14 … 23:20–00:20 +1 Country 24",
                        "Cellar: Libre"),
                browser.list(lanes));
        assertEquals("16:00 Country 13", browser.run("return document.querySelector('[data-of=s-session-12]').title"));
    }

    @Test
    void zone_ofACityWithABar_isToldInEachLanguage() {
        Identity identity = Identity.builder().city("A|B").build();
        browser.show(published("city", EVENT.toBuilder().identity(identity).build()), "", 1280);
        assertEquals("A|B time, UTC+2", browser.text(".zone-note"));
        choose("language", "fr");
        browser.await("document.documentElement.lang === 'fr' && !document.body.hasAttribute('aria-busy')");
        assertEquals(Language.of("fr").text("times.city", "A|B", "+2"), browser.text(".zone-note"));
    }

    @Test
    void zone_thatIsAnOffset_isToldAsSuch() {
        for (String zone : List.of("Z", "UTC+02:00")) {
            Event event = Event.builder("offset", ZoneId.of(zone))
                    .day("2026-06-01", "09:00/12:00")
                    .room("hall", 40)
                    .build();
            Path page = Publisher.of(Formats.page())
                    .publish(
                            Publication.of(event, Timetable.of(event, List.of())),
                            folder.resolve("offset" + zone.length()))
                    .getFirst();
            browser.show(page, "?lang=fr", 1280);
            assertEquals(zone.equals("Z") ? "UTC+0" : "UTC+2", browser.text(".zone-note"));
        }
    }

    @Test
    void zone_ofTheDevice_hasTheNameThatTheEventGivesIt() {
        browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", "Asia/Katmandu"));
        try {
            browser.show(page, "", 1280);
            assertEquals(
                    List.of("Europe/Zurich", "Asia/Kathmandu"),
                    browser.list("return [...document.getElementById('zone').options].map(o => o.value)"));
        } finally {
            browser.driver().executeCdpCommand("Emulation.setTimezoneOverride", Map.of("timezoneId", ""));
        }
    }

    private static Path published(String name, Event event) {
        return Publisher.of(Formats.page())
                .publish(Publication.of(event, TIMETABLE), folder.resolve(name))
                .getFirst();
    }
}
