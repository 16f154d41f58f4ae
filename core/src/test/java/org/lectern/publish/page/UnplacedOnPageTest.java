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
import static org.lectern.publish.page.RoundPage.page;
import static org.lectern.publish.page.RoundPage.timetable;
import static org.lectern.publish.page.RoundPage.turn;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Window;
import org.lectern.publish.Publication;

/** What organisers read of unscheduled sessions and dropped turns, and where its links lead. */
final class UnplacedOnPageTest {

    /** Belarus without its second turn. */
    private static final Placement SHORTER =
            new Placement("by", "xx", at("10:30"), 60, List.of(turn("by-1", "10:35", 7)));

    @Test
    void unscheduledSession_andItsReasonAndFinding_linkToEachOther() {
        Document page = page(forOrganisers(EVENT, timetable(BELARUS)));

        assertEquals(List.of("why-s-hn"), targets(byId(page, "s-hn")));
        assertEquals(List.of("s-hn"), targets(byId(page, "why-s-hn")));
        assertEquals(List.of("s-hn"), targetsOfFinding(page, "rule.unscheduled-session"));
        requireTargets(page);
    }

    @Test
    void droppedTurn_andItsReasonAndFinding_linkToEachOther() {
        Document page = page(forOrganisers(EVENT, timetable(SHORTER, HONDURAS)));

        assertEquals(List.of("why-t-by-2"), targets(byId(page, "t-by-2")));
        assertEquals(List.of("t-by-2"), targets(byId(page, "why-t-by-2")));
        assertEquals(List.of("t-by-2"), targetsOfFinding(page, "rule.dropped-slot"));
        requireTargets(page);
    }

    @Test
    void publicPage_ofDroppedTurns_linksToNoReason() {
        Publication publication = forOrganisers(EVENT, timetable(SHORTER)).asPublic();

        assertFalse(PageFormat.html(publication.withPrevious(timetable(BELARUS, HONDURAS)))
                .contains("why-"));
    }

    @Test
    void unscheduledSessions_printed_haveAHeadOfTheirOwn() {
        String head = "#unscheduled{page:unscheduled}@page unscheduled{@top-left{content:\"Unscheduled sessions\"}}";
        Publication publication = forOrganisers(EVENT, timetable(BELARUS));

        assertTrue(printStyle(publication).endsWith(head), () -> printStyle(publication));
        assertFalse(printStyle(publication.asPublic()).contains("unscheduled"));
        assertFalse(
                printStyle(forOrganisers(EVENT, timetable(BELARUS, HONDURAS))).contains("unscheduled"));
    }

    private static String printStyle(Publication publication) {
        return byId(page(publication), "printed").data();
    }

    @Test
    void droppedTurn_nearestFit_isOneTimeAlone() {
        Event late = withBoThereFrom("15:00");

        String reason = byId(page(forOrganisers(late, timetable(SHORTER, HONDURAS))), "why-t-by-2")
                .text();

        assertTrue(reason.contains("the nearest fit, Tuesday 31 March "), reason);
        assertEquals(
                1,
                Pattern.compile("nearest fit", Pattern.CASE_INSENSITIVE)
                        .matcher(reason)
                        .results()
                        .count(),
                reason);
    }

    private static Event withBoThereFrom(String time) {
        return EVENT.toBuilder()
                .people(EVENT.people().stream()
                        .map(person -> person.id().equals("bo") ? thereFrom(person, time) : person)
                        .toList())
                .build();
    }

    private static Person thereFrom(Person person, String time) {
        return person.toBuilder().available(new Window(at(time), at("18:00"))).build();
    }

    private static List<String> targets(Element from) {
        return from.select("a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .toList();
    }

    private static List<String> targetsOfFinding(Document page, String rule) {
        return page.select("#organisers details:has([data-t=" + rule + "]) .findings").stream()
                .flatMap(list -> targets(list).stream())
                .toList();
    }

    /** Links to people are followed by the script. */
    private static void requireTargets(Document page) {
        for (Element section : page.select("#organisers, #unscheduled, .dropped")) {
            targets(section).stream().filter(target -> !target.startsWith("p-")).forEach(target -> byId(page, target));
        }
    }
}
