package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.page.RoundPage.BELARUS;
import static org.lectern.publish.page.RoundPage.EVENT;
import static org.lectern.publish.page.RoundPage.HONDURAS;
import static org.lectern.publish.page.RoundPage.byId;
import static org.lectern.publish.page.RoundPage.forOrganisers;
import static org.lectern.publish.page.RoundPage.page;
import static org.lectern.publish.page.RoundPage.publication;
import static org.lectern.publish.page.RoundPage.timetable;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the public page does not say. */
final class PublicPageTest {

    @Test
    void region_ofAnUnscheduledSession_isListedForOrganisersAlone() {
        assertTrue(
                page(forOrganisers(EVENT, timetable(HONDURAS))).outerHtml().contains("Europe"),
                "listed for organisers");

        Document page = page(publication(HONDURAS));

        assertFalse(page.outerHtml().contains("Europe</"));
        assertTrue(page.select("#filter-region").isEmpty());
        assertEquals("1", byId(page, "s-hn").attr("data-region"));
    }

    @Test
    void zone_ofSomebodyWhoTakesNoPart_isListedForOrganisersAlone() {
        assertTrue(page(forOrganisers(EVENT, timetable(HONDURAS))).outerHtml().contains("Asia/Kathmandu"));
        assertTrue(page(publication(BELARUS)).outerHtml().contains("Asia/Kathmandu"));
        assertFalse(page(publication(HONDURAS)).outerHtml().contains("Asia/Kathmandu"));
    }
}
