package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.event.Waiver;
import org.lectern.publish.Judgement;
import org.lectern.publish.Publication;
import org.lectern.publish.text.Language;

final class PageTest {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");
    private static final Event EVENT = Event.builder("round", GENEVA)
            .name("Round 36")
            .days(List.of(Day.parse("2020-03-31", GENEVA, "10:00/13:00", "15:00/18:00")))
            .rooms(List.of(
                    Room.builder("xx").name("XX").seats(40).build(),
                    Room.builder("xxi").name("XXI").seats(50).build()))
            .people(List.of(
                    Person.builder("ana").name("Ana Silva").build(),
                    Person.builder("bo")
                            .name("Bo Ek")
                            .remoteIn(ZoneId.of("Asia/Kathmandu"))
                            .build(),
                    Person.builder("cy").name("Cy Moderator").build()))
            .sessions(List.of(
                    Session.builder("by")
                            .name("Belarus")
                            .region("Europe")
                            .openingMinutes(3)
                            .statementMinutes(2)
                            .audience(45)
                            .attendants("cy")
                            .slot(Slot.builder("by-1", "ana")
                                    .name("Green Earth")
                                    .theme("Water")
                                    .build())
                            .slot(Slot.builder("by-2", "bo")
                                    .name("Blue Sky")
                                    .presence(Presence.OWN_SLOT)
                                    .build())
                            .build(),
                    Session.builder("hn")
                            .name("Honduras")
                            .region("Americas")
                            .minutes(30)
                            .slot("hn-1", "ana")
                            .build()))
            .build();

    private static Instant at(String time) {
        return Instant.parse("2020-03-31T%s:00+02:00".formatted(time));
    }

    private static Turn turn(String slot, String time, int minutes) {
        return new Turn(slot, at(time), minutes);
    }

    private static final Placement BELARUS =
            new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7), turn("by-2", "10:50", 6)));
    private static final Placement HONDURAS =
            new Placement("hn", "xxi", at("15:00"), 30, List.of(turn("hn-1", "15:00", 7)));

    private static Timetable timetable(Placement... placements) {
        return Timetable.of(EVENT, List.of(placements));
    }

    private static Publication publication(Placement... placements) {
        return Publication.of(EVENT, timetable(placements));
    }

    private static Document page(Publication publication) {
        return Jsoup.parse(PageFormat.html(publication));
    }

    private static Publication forOrganisers(Event event, Timetable timetable) {
        return Publication.of(event, timetable).with(Judgement.of(event, timetable));
    }

    private static long number(Element element, String name) {
        for (String part : element.attr("style").split(";", -1)) {
            if (part.startsWith("--" + name + ":")) {
                return Long.parseLong(part.substring(name.length() + 3));
            }
        }
        throw new AssertionError("no " + name + " in " + element.attr("style"));
    }

    private static Element byId(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), () -> "no element " + id);
    }

    @Test
    void card_always_standsAtItsMinuteForItsLength() {
        Document page = page(publication(BELARUS, HONDURAS));

        Element belarus = byId(page, "s-by");
        assertEquals(30, number(belarus, "s"));
        assertEquals(60, number(belarus, "d"));
        assertEquals(0, number(belarus, "c"));
        Element honduras = byId(page, "s-hn");
        assertEquals(300, number(honduras, "s"));
        assertEquals(30, number(honduras, "d"));
        assertEquals(1, number(honduras, "c"));
    }

    @Test
    void parts_ofASession_areToldToTheMinute() {
        Element belarus = byId(page(publication(BELARUS)), "s-by");

        assertEquals(
                List.of(
                        "10:30 Opening remarks 3 min",
                        "10:33 Statement of the State 2 min",
                        "10:35 Green Earth Ana Silva Water 7 min",
                        "10:42 The room waits 8 min",
                        "10:50 Blue Sky Bo Ek own turn only 6 min",
                        "10:56 Questions and answers 34 min"),
                belarus.select(".turn").eachText());
        assertEquals(
                List.of(0L, 3L, 5L, 12L, 20L, 26L),
                belarus.select(".turn").stream().map(turn -> number(turn, "o")).toList());
    }

    @Test
    void breaks_betweenWindows_areTold() {
        assertEquals(
                List.of("13:00 Break 120 min"),
                page(publication(BELARUS, HONDURAS)).select(".break").eachText());
    }

    @Test
    void anchors_overEditions_stayTheSame() {
        Placement later = new Placement("by", "xxi", at("11:00"), 60, List.of(turn("by-1", "11:05", 7)));

        Set<String> before = Set.copyOf(
                page(publication(BELARUS)).select("[id^=s-], [id^=t-]").eachAttr("id"));
        Set<String> after =
                Set.copyOf(page(publication(later)).select("[id^=s-], [id^=t-]").eachAttr("id"));

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

        assertEquals(0, number(byId(page, "s-by"), "l"));
        assertEquals(1, number(byId(page, "s-hn"), "l"));
        assertEquals(2, number(byId(page, "s-hn"), "k"));
        assertEquals(2, page.select(".card .head .alarm").size());
        assertTrue(byId(page, "s-hn").text().contains("Overlaps another session in this room"));
    }

    @Test
    void turns_thatOverlap_saySo() {
        Placement broken =
                new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7), turn("by-2", "10:37", 6)));

        Document page = page(publication(broken));

        assertEquals(
                "Overlaps the turn before",
                byId(page, "t-by-2").select(".alarm").text());
        assertTrue(byId(page, "t-by-1").select(".alarm").isEmpty());
    }

    @Test
    void leftOut_sessionsAndTurns_areShownWithWhoWouldSpeak() {
        Placement partial = new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7)));

        Document page = page(publication(partial));

        assertEquals(
                List.of("Not scheduled Blue Sky Bo Ek"),
                page.select(".dropped li").eachText());
        assertEquals("Honduras hn-1, Ana Silva", byId(page, "s-hn").text());
    }

    @Test
    void nothing_placed_isStillAPage() {
        Document page = page(publication());

        assertEquals("No sessions on this day.", page.select(".empty").text());
        assertEquals(2, page.select("#leftout > ul > li").size());
    }

    @Test
    void session_onAnotherDay_getsADayThatSaysSo() {
        Placement early = new Placement("hn", "xx", at("10:00").minus(Duration.ofDays(3)), 30, List.of());

        Document page = page(publication(BELARUS, early));

        assertEquals(
                "Saturday 28 March 2020 Not a day of the event",
                byId(page, "h-2020-03-28").text().replace(",", ""));
        assertEquals(0, number(byId(page, "s-hn"), "s"));
    }

    @Test
    void changes_sinceThePreviousEdition_areMarked() {
        Placement moved = new Placement(
                "by", "xxi", at("11:00"), 60, List.of(turn("by-1", "11:06", 7), turn("by-2", "11:20", 6)));

        Document page = page(publication(moved, HONDURAS).since(timetable(BELARUS)));

        assertEquals(
                "Changed Before: Tue 31 Mar 10:30 Room XX",
                was(byId(page, "s-by").select(".head .was")));
        assertEquals(
                "Changed Before: Tue 31 Mar 10:35", was(byId(page, "t-by-1").select(".was")));
        assertTrue(byId(page, "t-by-2").select(".was").isEmpty(), "it moved with its session alone");
        assertEquals("New", byId(page, "s-hn").select(".head .was").text());
        assertEquals(
                "Changed or new: 2. Cancelled: 0.", page.select("#changes > p").text());
    }

    private static String was(org.jsoup.select.Elements elements) {
        return elements.text().replace(",", "");
    }

    @Test
    void cancelled_session_isToldWithWhereItWas() {
        Document page = page(publication(HONDURAS).since(timetable(BELARUS, HONDURAS)));

        assertEquals(
                "Belarus Cancelled Before: Tue 31 Mar 10:30 Room XX",
                page.select("#changes li").text().replace(",", ""));
        assertEquals(
                "Changed or new: 0. Cancelled: 1.", page.select("#changes > p").text());
    }

    @Test
    void changes_whereNothingChanged_saySo() {
        Document page = page(publication(BELARUS).since(timetable(BELARUS)));

        assertEquals(
                "Nothing changed since the edition before.",
                page.select("#changes > p").text());
        assertTrue(page.select(".was").isEmpty());
    }

    @Test
    void withoutPrevious_nothingIsSaidOfChanges() {
        assertNull(page(publication(BELARUS)).getElementById("changes"));
    }

    @Test
    void draft_saysThatItMayChange() {
        assertEquals(
                "Draft This timetable may still change. Edition 3",
                page(publication(BELARUS).asDraft().asEdition(3))
                        .select(".stage")
                        .text());
        assertEquals(
                "Released Edition 1",
                page(publication(BELARUS)).select(".stage").text());
    }

    @Test
    void publicPage_hasNothingForOrganisers() {
        Waiver waiver = new Waiver("room-seats", Set.of(SubjectId.session("by")), "The overflow room is booked.");
        Event waived = EVENT.toBuilder().waivers(List.of(waiver)).build();
        Publication inside = forOrganisers(waived, timetable(BELARUS));

        String organisers = PageFormat.html(inside);
        String open = PageFormat.html(inside.forPublic());

        for (String secret : List.of(
                "The overflow room is booked.",
                "room-seats",
                "unscheduled-session",
                "Expected 45",
                "id=\"organisers\"",
                "org.")) {
            assertTrue(organisers.contains(secret), secret);
            assertFalse(open.contains(secret), secret);
        }
    }

    @Test
    void organisersPage_tellsScoreFindingsAndWaivers() {
        Waiver waiver = new Waiver("room-seats", Set.of(SubjectId.session("by")), "The overflow room is booked.");
        Event waived = EVENT.toBuilder().waivers(List.of(waiver)).build();

        Document page = page(forOrganisers(waived, timetable(BELARUS)));

        String text = byId(page, "organisers").text();
        assertTrue(text.contains("0 hard 2 medium"), text);
        assertTrue(text.contains("Not known: this timetable was not searched for."), text);
        assertTrue(text.contains("Honduras is left out with its 1 slot; their priorities sum to 2."), text);
        assertTrue(text.contains("Accepted: The overflow room is booked."), text);
        assertTrue(byId(page, "s-by").text().contains("Expected 45, seats 40"));
    }

    @Test
    void everyLink_inThePage_leadsToAnElement() {
        Document page = page(forOrganisers(EVENT, timetable(BELARUS)).since(timetable(HONDURAS)));

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
            Document page = page(forOrganisers(EVENT, timetable(BELARUS)).in(language));

            assertEquals(language.tag(), page.select("html").attr("lang"));
            assertEquals(language.direction(), page.select("html").attr("dir"));
            page.select("[data-t]")
                    .forEach(element -> assertEquals(
                            language.text(element.attr("data-t"), (Object[])
                                    element.attr("data-a").split("\\|")),
                            element.text(),
                            element::outerHtml));
        }
    }

    @Test
    void page_always_namesNoOtherPlace() {
        Document page = page(forOrganisers(EVENT, timetable(BELARUS)));

        assertTrue(page.select("[src], link:not([rel=icon]), iframe, object, embed, img, form[action]")
                .isEmpty());
        assertEquals(List.of("data:,"), page.select("link").eachAttr("href"));
        page.select("a").forEach(link -> assertTrue(link.attr("href").startsWith("#"), link::outerHtml));
        assertFalse(page.select("style").html().contains("url("));
    }
}
