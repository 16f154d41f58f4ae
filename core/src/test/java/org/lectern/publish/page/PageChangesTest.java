package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.page.RoundPage.BELARUS;
import static org.lectern.publish.page.RoundPage.EVENT;
import static org.lectern.publish.page.RoundPage.HONDURAS;
import static org.lectern.publish.page.RoundPage.at;
import static org.lectern.publish.page.RoundPage.byId;
import static org.lectern.publish.page.RoundPage.page;
import static org.lectern.publish.page.RoundPage.publication;
import static org.lectern.publish.page.RoundPage.timetable;
import static org.lectern.publish.page.RoundPage.turn;

import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.publish.Publication;

/** What the page marks as changed. */
final class PageChangesTest {

    @Test
    void changes_sinceThePreviousEdition_areMarked() {
        Placement moved = new Placement(
                "by", "xxi", at("11:00"), 60, List.of(turn("by-1", "11:06", 7), turn("by-2", "11:20", 6)));

        Document page = page(publication(moved, HONDURAS).withPrevious(timetable(BELARUS)));

        assertEquals(
                "Changed Previously: Tue 31 Mar 10:30 Room XX",
                text(byId(page, "s-by").select(".head .was")));
        assertEquals(
                "Changed Previously: Tue 31 Mar 10:35",
                text(byId(page, "t-by-1").select(".was")));
        assertTrue(byId(page, "t-by-2").select(".was").isEmpty(), "it moved with its session alone");
        assertEquals("New", byId(page, "s-hn").select(".head .was").text());
        assertEquals(
                "Changed or new: 2. Cancelled: 0.", page.select("#changes > p").text());
    }

    private static String text(org.jsoup.select.Elements elements) {
        return elements.text().replace(",", "");
    }

    @Test
    void cancelled_session_isToldWithWhereItWas() {
        Document page = page(publication(HONDURAS).withPrevious(timetable(BELARUS, HONDURAS)));

        assertEquals("Belarus Cancelled Previously: Tue 31 Mar 10:30 Room XX", text(page.select("#changes li")));
        assertEquals(
                "Changed or new: 0. Cancelled: 1.", page.select("#changes > p").text());
    }

    @Test
    void changes_whereNothingChanged_saySo() {
        Document page = page(publication(BELARUS).withPrevious(timetable(BELARUS)));

        assertEquals(
                "No changes since the previous edition.",
                page.select("#changes > p").text());
        assertTrue(page.select(".was").isEmpty());
    }

    @Test
    void withoutPrevious_nothingIsSaidOfChanges() {
        assertNull(page(publication(BELARUS)).getElementById("changes"));
    }

    @Test
    void turn_leftOutSince_isMarkedWithWhenItWas() {
        Placement without = new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7)));

        Document page = page(publication(without).withPrevious(timetable(BELARUS)));

        assertEquals(
                "Cancelled Blue Sky Bo Ek Previously: Tue 31 Mar 10:50",
                text(byId(page, "s-by").select(".dropped li")));
        assertEquals(
                "Changed or new: 1. Cancelled: 0.", page.select("#changes > p").text());
        assertEquals("Blue Sky Bo Ek Cancelled Previously: Tue 31 Mar 10:50", text(page.select("#changes li li")));
    }

    @Test
    void turn_inAnotherSessionSince_isSaidToBeThere() {
        Session belarus = EVENT.sessions().get(0);
        Event after = EVENT.toBuilder()
                .sessions(List.of(
                        belarus.toBuilder()
                                .slots(List.of(belarus.slots().get(0)))
                                .build(),
                        Session.builder("by2")
                                .name("Belarus (2)")
                                .slot(belarus.slots().get(1))
                                .build()))
                .build();
        Timetable now = Timetable.of(
                after,
                List.of(
                        new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7))),
                        new Placement("by2", "xx", at("15:00"), 60, List.of(turn("by-2", "15:00", 6)))));

        Document page = page(Publication.of(after, now).withPrevious(EVENT, timetable(BELARUS)));

        assertEquals(
                "Now in Belarus (2) Blue Sky Bo Ek Previously: Tue 31 Mar 10:50",
                text(byId(page, "s-by").select(".dropped li")));
        assertEquals(
                "Blue Sky Bo Ek Now in Belarus (2) Previously: Tue 31 Mar 10:50", text(page.select("#changes li li")));
        assertEquals(1, page.select("#t-by-2").size(), "an id stands once");
    }

    @Test
    void eventThatChanged_isComparedWithWhatItWas() {
        Event before = EVENT.toBuilder()
                .sessions(List.of(
                        EVENT.sessions().get(0).toBuilder()
                                .slots(List.of(
                                        EVENT.sessions().get(0).slots().get(0),
                                        Slot.builder("by-2", "ana")
                                                .name("Blue Sky")
                                                .build(),
                                        Slot.builder("by-3", "bo")
                                                .name("Red Book")
                                                .build()))
                                .build(),
                        Session.builder("to").name("Tonga").allowedMinutes(30).build()))
                .build();
        Timetable told = Timetable.of(
                before,
                List.of(
                        new Placement(
                                "by",
                                "xx",
                                at("10:30"),
                                60,
                                List.of(turn("by-1", "10:35", 7), turn("by-2", "10:50", 6), turn("by-3", "10:56", 7))),
                        new Placement("to", "xxi", at("15:00"), 30, List.of())));

        Document page = page(publication(BELARUS).withPrevious(before, told));

        assertEquals("Changed Previously: Ana Silva", text(byId(page, "t-by-2").select(".was")));
        assertEquals(
                "Cancelled Red Book Bo Ek Previously: Tue 31 Mar 10:56",
                text(byId(page, "t-by-3").children()));
        assertEquals(
                "Tonga Cancelled Previously: Tue 31 Mar 15:00 Room XXI",
                text(byId(page, "s-to").children()));
        assertEquals(
                "Changed or new: 1. Cancelled: 1.", page.select("#changes > p").text());
    }
}
