package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.page.RoundPage.BELARUS;
import static org.lectern.publish.page.RoundPage.EVENT;
import static org.lectern.publish.page.RoundPage.HONDURAS;
import static org.lectern.publish.page.RoundPage.at;
import static org.lectern.publish.page.RoundPage.byId;
import static org.lectern.publish.page.RoundPage.forOrganisers;
import static org.lectern.publish.page.RoundPage.number;
import static org.lectern.publish.page.RoundPage.page;
import static org.lectern.publish.page.RoundPage.publication;
import static org.lectern.publish.page.RoundPage.timetable;
import static org.lectern.publish.page.RoundPage.turn;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.Publication;

final class PageTest {

    @Test
    void sessions_oneAfterAnother_standInOneColumn() {
        Document page = page(publication(BELARUS, HONDURAS));

        assertEquals("1", byId(page, "d-2020-03-31").attr("data-columns"));
        assertTrue(page.select(".heads, .closed").isEmpty());
        assertCell(page, "s-by", 1, 2, 0);
        assertCell(page, "s-hn", 4, 5, 0);
        assertTrue(page.select(".board").attr("style").contains(":minmax(54px,auto) .75rem minmax(2.25rem,auto)"));
    }

    @Test
    void sessions_atOneTime_standInTheColumnsOfTheirRooms() {
        Placement parallel = new Placement("hn", "xxi", at("11:00"), 30, List.of(turn("hn-1", "11:00", 7)));

        Document page = page(publication(BELARUS, parallel));

        assertEquals(
                List.of("Room XX", "Room XXI"), page.select(".heads > span").eachText());
        assertCell(page, "s-by", 1, 3, 0);
        assertCell(page, "s-hn", 2, 3, 1);
    }

    @Test
    void sessions_thatStartAFewMinutesApart_growInTheirLongestRow() {
        Placement parallel = new Placement("hn", "xxi", at("10:35"), 30, List.of(turn("hn-1", "10:35", 7)));

        Document page = page(publication(BELARUS, parallel));

        String style = page.select(".board").attr("style");
        assertTrue(style.contains("--rows:26px minmax(27px,auto) 26px"), style);
    }

    private static void assertCell(Document page, String id, long from, long to, long column) {
        Element card = byId(page, id);
        assertEquals(List.of(from, to, column), List.of(number(card, "a"), number(card, "b"), number(card, "c")), id);
    }

    @Test
    void parts_ofASession_areToldToTheMinute() {
        Element belarus = byId(page(publication(BELARUS)), "s-by");

        assertEquals(
                List.of(
                        "10:30 Opening remarks 3 min",
                        "10:33 Statement of the State 2 min",
                        "10:35 Green Earth Ana Silva Water 7 min",
                        "10:42 Pause 8 min",
                        "10:50 Blue Sky Bo Ek Remote 14:35 Kathmandu 6 min",
                        "10:56 Questions and answers 34 min"),
                belarus.select(".turn").eachText());
    }

    @Test
    void breaks_betweenWindows_areTold() {
        assertEquals(
                List.of("13:00–15:00 Break"),
                page(publication(BELARUS, HONDURAS)).select(".break").eachText());
    }

    @Test
    void anchors_overEditions_stayTheSame() {
        Placement later = new Placement("by", "xxi", at("11:00"), 60, List.of(turn("by-1", "11:05", 7)));

        Set<String> before = Set.copyOf(page(forOrganisers(EVENT, timetable(BELARUS)))
                .select("[id^=s-], [id^=t-]")
                .eachAttr("id"));
        Set<String> after = Set.copyOf(page(forOrganisers(EVENT, timetable(later)))
                .select("[id^=s-], [id^=t-]")
                .eachAttr("id"));

        assertEquals(Set.of("s-by", "s-hn", "t-by-1", "t-by-2", "t-hn-1"), before);
        assertEquals(before, after);
    }

    @Test
    void anchors_ofAnyId_differAndHoldNoBlank() {
        assertEquals("s-a_20b", Anchor.session("a b"));
        assertEquals("s-a_5f20b", Anchor.session("a_20b"));
        assertEquals("t-_c3_a9", Anchor.slot("é"));
    }

    @Test
    void overlaps_inOneRoom_standSideBySideAndSaySo() {
        Placement clash = new Placement("hn", "xx", at("11:00"), 30, List.of(turn("hn-1", "11:00", 7)));

        Document page = page(publication(BELARUS, clash));

        assertCell(page, "s-by", 1, 3, 0);
        assertCell(page, "s-hn", 2, 3, 1);
        assertEquals(2, number(page.select(".heads > span").getFirst(), "w"));
        assertEquals(2, page.select(".card .head .alarm").size());
        assertTrue(byId(page, "s-hn").text().contains("Overlaps another session in this room"));
    }

    @Test
    void turns_thatOverlap_saySo() {
        Placement broken =
                new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7), turn("by-2", "10:37", 6)));

        Document page = page(publication(broken));

        assertEquals(
                "Overlaps the previous turn",
                byId(page, "t-by-2").select(".alarm").text());
        assertTrue(byId(page, "t-by-1").select(".alarm").isEmpty());
    }

    @Test
    void unscheduledSessionsAndDroppedTurns_areShownToOrganisersOnly() {
        Timetable partial = timetable(new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7))));

        Document page = page(forOrganisers(EVENT, partial));
        Document open = page(Publication.of(EVENT, partial));

        assertEquals(
                List.of("Dropped Blue Sky Bo Ek"), page.select(".dropped li").eachText());
        assertTrue(
                byId(page, "s-hn").text().startsWith("Honduras Ana Silva"),
                byId(page, "s-hn").text());
        assertTrue(open.select(".dropped, #unscheduled, #s-hn, #t-by-2").isEmpty());
        assertFalse(open.outerHtml().contains("Honduras"));
    }

    @Test
    void nothing_placed_isStillAPage() {
        assertEquals(
                "No sessions on this day.", page(publication()).select(".empty").text());
        assertEquals(
                2,
                page(forOrganisers(EVENT, timetable()))
                        .select("#unscheduled > ul > li")
                        .size());
    }

    @Test
    void session_onAnotherDay_getsADayThatSaysSo() {
        Placement early = new Placement("hn", "xx", at("10:00").minus(Duration.ofDays(3)), 30, List.of());

        Document page = page(publication(BELARUS, early));

        assertEquals(
                "Saturday 28 March 2020 Outside the days of the event",
                byId(page, "h-2020-03-28").text().replace(",", ""));
        assertCell(page, "s-hn", 1, 2, 0);
    }

    @Test
    void draft_saysThatItMayChange() {
        assertEquals(
                "Draft This timetable may still change.",
                page(publication(BELARUS).asDraft()).select(".stage").text());
        assertTrue(page(publication(BELARUS)).select(".stage").isEmpty());
    }

    @Test
    void everyLink_inThePage_leadsToAnElement() {
        Document page = page(forOrganisers(EVENT, timetable(BELARUS)).withPrevious(timetable(HONDURAS)));

        Set<String> views = Set.of("grid", "list");
        page.select("a[href]").forEach(link -> {
            String target = link.attr("href").substring(1);
            assertTrue(views.contains(target) || page.getElementById(target) != null, target);
        });
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), Set.copyOf(ids).size(), "each id stands once");
    }

    @Test
    void fixedText_inEveryLanguage_isThatOfItsKey() {
        for (Language language : Language.all()) {
            Document page = page(forOrganisers(EVENT, timetable(BELARUS)).inLanguage(language));

            assertEquals(language.tag(), page.select("html").attr("lang"));
            assertEquals(language.direction(), page.select("html").attr("dir"));
            page.select("[data-t]")
                    .forEach(element -> assertEquals(
                            language.text(element.attr("data-t"), values(element, language)),
                            element.wholeText(),
                            element::outerHtml));
        }
    }

    private static Object[] values(Element element, Language language) {
        return element.hasAttr("data-n")
                ? Stream.of(element.attr("data-n").split("\\|"))
                        .map(BigDecimal::new)
                        .map(language::number)
                        .toArray()
                : new Object[] {element.attr("data-a"), element.attr("data-b")};
    }

    @Test
    void page_always_namesNoOtherPlace() {
        Document page = page(forOrganisers(EVENT, timetable(BELARUS)));

        assertTrue(page.select("[src], link:not([rel=icon]), iframe, object, embed, img, form[action]")
                .isEmpty());
        assertTrue(page.select("link").attr("href").startsWith("data:image/svg+xml,%3Csvg "));
        page.select("a").forEach(link -> assertTrue(link.attr("href").startsWith("#"), link::outerHtml));
        assertFalse(page.select("style").html().contains("url("));
    }
}
