package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.page.RoundPage.BELARUS;
import static org.lectern.publish.page.RoundPage.EVENT;
import static org.lectern.publish.page.RoundPage.byId;
import static org.lectern.publish.page.RoundPage.page;
import static org.lectern.publish.page.RoundPage.timetable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Identity;
import org.lectern.event.Session;
import org.lectern.language.Language;
import org.lectern.publish.Publication;

/** What the page shows of the identity of its event. */
final class PageIdentityTest {

    private static Document pageOf(Identity identity) {
        Event event = EVENT.toBuilder().identity(identity).build();
        return page(Publication.of(event, timetable(BELARUS)));
    }

    @Test
    void address_given_isInTheDataForOtherSitesTheQrCodeAndTheCalendars() {
        Document page = pageOf(Identity.builder()
                .address("https://example.org/round/index.html?a=1")
                .build());

        assertEquals(
                "https://example.org/round/index.html?a=1",
                page.select("meta[property=og:url]").attr("content"));
        assertTrue(byId(page, "qr").html().contains("<path d=\"M"));
        assertTrue(page.select("#data").html().contains("\"calendars\":\"webcal://example.org/round/calendars/\""));
    }

    @Test
    void address_withoutFile_isTheFolder() {
        Document page =
                pageOf(Identity.builder().address("https://example.org/round").build());

        assertTrue(page.select("#data").html().contains("\"calendars\":\"webcal://example.org/round/calendars/\""));
    }

    @Test
    void nothing_given_leavesOutCodeLinkAndContact() {
        Document page = pageOf(Identity.NONE);

        assertTrue(page.select("#qr, meta[property=og:url], .logo").isEmpty());
        assertFalse(page.select("#data").html().contains("webcal"));
        assertEquals(1, page.select(".foot p").size());
        assertEquals("Local time of the event, UTC+2", page.select(".zone-note").text());
    }

    @Test
    void locale_withACountry_isInTheDataForOtherSites() {
        Publication publication = Publication.of(EVENT, timetable(BELARUS));

        assertEquals(
                "en_GB", page(publication).select("meta[property=og:locale]").attr("content"));
        assertTrue(page(publication.inLanguage(Language.of("ar")))
                .select("meta[property=og:locale]")
                .isEmpty());
    }

    @Test
    void city_ofTheZone_isNamedOnlyIfTheVenueNamesItToo() {
        assertEquals("Zurich", head("Kongresshaus, Zürich", "Europe/Zurich").city());
        assertEquals("times.city", head("Kongresshaus, Zürich", "Europe/Zurich").timeKey());
        assertEquals("", head("Palais des Nations, Geneva", "Europe/Zurich").city());
        assertEquals("times.local", head("", "Europe/Zurich").timeKey());
        assertEquals("times.utc", head("Online", "UTC").timeKey());
    }

    @Test
    void place_always_isTheVenueWithItsCity() {
        assertEquals("Palais des Nations, Geneva", place("Palais des Nations", "Geneva"));
        assertEquals("Palais des Nations, Genève", place("Palais des Nations, Genève", "Geneve"));
        assertEquals("Palais des Nations", place("Palais des Nations", ""));
        assertEquals("Geneva", place("", "Geneva"));
        assertEquals("", place("", ""));
    }

    private static String place(String venue, String city) {
        Event event = event(venue, "Europe/Zurich").toBuilder()
                .identity(Identity.builder().venue(venue).city(city).build())
                .build();
        return new PageHead(event, List.of(), Language.english()).place();
    }

    private static PageHead head(String venue, String zone) {
        return new PageHead(event(venue, zone), List.of(), Language.english());
    }

    private static Event event(String venue, String zone) {
        return Event.builder("e", ZoneId.of(zone))
                .identity(Identity.builder().venue(venue).build())
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 40)
                .session(Session.builder("malawi").build())
                .build();
    }

    @Test
    void venueCityAndContact_given_areShown() {
        Document page = pageOf(Identity.builder()
                .venue("Palais des Nations, Geneva")
                .city("Geneva")
                .contact("office@example.org")
                .colour("#7a2e6b")
                .build());

        assertTrue(page.select(".facts").text().contains("Palais des Nations, Geneva Geneva time, UTC+2"));
        assertEquals("mailto:office@example.org", page.select(".foot a").attr("href"));
        assertEquals("#7a2e6b", page.select("meta[name=theme-color]").attr("content"));
        assertTrue(page.select("style").html().contains("--brand:#7a2e6b"));
        assertTrue(page.select("link[rel=icon]").attr("href").contains("%237a2e6b"));
    }

    @Test
    void time_elsewhere_namesHowManyDaysItIsAhead() {
        PageText words = new PageText(event("", "Europe/Zurich"), Language.english());
        Instant evening = Instant.parse("2020-03-31T20:30:00Z");

        assertEquals("22:30", words.time(evening, ZoneId.of("Europe/Zurich")));
        assertEquals("02:15 +1", words.time(evening, ZoneId.of("Asia/Kathmandu")));
        assertEquals("22:30 −1", words.time(Instant.parse("2020-04-01T09:30:00Z"), ZoneId.of("Pacific/Pago_Pago")));
    }

    @Test
    void print_always_hasTheEditionAtTheFootOfEachPage() {
        assertTrue(head("", "UTC")
                .printStyle("Edition 7")
                .startsWith("@page{@top-right{content:\"e\"}@bottom-left{content:\"Edition 7\"}}"));
    }

    @Test
    void contact_thatIsATextOrAScript_isNoLink() {
        assertTrue(pageOf(Identity.builder().contact("Ask at door 6").build())
                .select(".foot a")
                .isEmpty());
        assertTrue(pageOf(Identity.builder().contact("javascript:alert(1)").build())
                .select(".foot a")
                .isEmpty());
    }
}
