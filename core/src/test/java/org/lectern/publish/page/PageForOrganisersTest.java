package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lectern.publish.page.RoundPage.BELARUS;
import static org.lectern.publish.page.RoundPage.EVENT;
import static org.lectern.publish.page.RoundPage.HONDURAS;
import static org.lectern.publish.page.RoundPage.byId;
import static org.lectern.publish.page.RoundPage.forOrganisers;
import static org.lectern.publish.page.RoundPage.page;
import static org.lectern.publish.page.RoundPage.publication;
import static org.lectern.publish.page.RoundPage.timetable;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.SubjectId;
import org.lectern.event.Waiver;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.QualityReport;
import org.lectern.rule.Score;

/** What organisers read, and the public does not. */
final class PageForOrganisersTest {

    @Test
    void publicPage_hasNothingForOrganisers() {
        Waiver waiver = new Waiver("room-seats", Set.of(SubjectId.session("by")), "The overflow room is booked.");
        Event waived = EVENT.toBuilder().waivers(List.of(waiver)).build();
        Publication inside = forOrganisers(waived, timetable(BELARUS));

        String organisers = PageFormat.html(inside);
        String open = PageFormat.html(inside.asPublic());

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
        assertTrue(text.contains("Unknown: no search has computed a lower bound for this timetable."), text);
        assertTrue(text.contains("Honduras is unscheduled with its 1 slot; their priorities add up to 2."), text);
        assertTrue(text.contains("Accepted: The overflow room is booked."), text);
        assertTrue(byId(page, "s-by").text().contains("Expected 45, seats 40"));
    }

    @Test
    void audience_unknownOrNobody_isNotSaidOrSaid() {
        assertFalse(belarus(OptionalInt.empty()).contains("seats 40"));
        assertTrue(belarus(OptionalInt.of(0)).contains("Expected 0, seats 40"));
    }

    private static String belarus(OptionalInt audience) {
        Event event = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.toBuilder().audience(audience).build())
                        .toList())
                .build();
        return byId(page(forOrganisers(event, timetable(BELARUS))), "s-by").text();
    }

    @Test
    void boundOfASearch_isToldWithTheGapToIt() {
        QualityReport found = QualityReport.of(EVENT, timetable(BELARUS, HONDURAS));
        Score score = found.score();

        Document near = page(publication(BELARUS, HONDURAS)
                .withQuality(found.withLowerBound(new Score(score.hard(), score.medium(), score.soft() / 2))));
        Document proven = page(publication(BELARUS, HONDURAS).withQuality(found.withLowerBound(score)));

        double percent = 100.0 * (score.soft() - score.soft() / 2) / score.soft();
        assertTrue(
                byId(near, "organisers").text().contains("Optimality gap " + Decimal.of(percent) + "%:"),
                () -> byId(near, "organisers").text());
        assertTrue(byId(proven, "organisers").text().contains("Proven optimal: no timetable is better."));
    }

    @Test
    void largeNumbers_haveTheSeparatorsOfTheLanguage() {
        Event crowded = EVENT.toBuilder()
                .sessions(EVENT.sessions().stream()
                        .map(session -> session.toBuilder().audience(45_000).build())
                        .toList())
                .build();
        Publication publication = forOrganisers(crowded, timetable(BELARUS, HONDURAS));

        for (String expected :
                List.of("en 45,000", "fr 45\u202f000", "es 45.000", "ru 45\u00a0000", "zh 45,000", "ar 45,000")) {
            Document page = page(publication.inLanguage(Language.of(expected.substring(0, 2))));

            String seats = byId(page, "s-by").select(".seats").getFirst().wholeText();
            assertTrue(seats.contains(expected.substring(3)), seats);
            String separator = expected.substring(5, 6);
            Elements written = page.select("#organisers [data-n]:not([data-t])");
            assertTrue(written.stream().anyMatch(number -> number.wholeText().contains(separator)), written::outerHtml);
            written.forEach(number -> assertEquals(
                    number.attr("data-n"), number.wholeText().replace(separator, ""), "what the script writes anew"));
        }
    }

    @Test
    void boundAboveTheScore_isRefused() {
        QualityReport found = QualityReport.of(EVENT, timetable(BELARUS, HONDURAS));

        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> found.withLowerBound(found.score().plus(new Score(0, 0, 1))));

        assertTrue(String.valueOf(refused.getMessage()).contains("is below the lower bound"), refused::getMessage);
    }

    @Test
    void leftOut_isToldWithItsReasonInTheLanguageOfThePage() {
        Publication publication = forOrganisers(EVENT, timetable(BELARUS));

        assertEquals(
                "Honduras is unscheduled although it fits: Tuesday 31 March 10:00 in room XXI breaks no hard rule.",
                byId(page(publication), "organisers")
                        .select(".reasons .translation")
                        .text());
        assertEquals(
                "Заседание «Honduras» вне расписания, хотя для него есть место: зал XXI, вт, 31 мар. 10:00. Обязательных правил оно там не нарушает.",
                byId(page(publication.inLanguage(Language.of("ru"))), "unscheduled")
                        .select(".reason .translation")
                        .text());
    }

    @Test
    void findings_inEveryLanguage_areInIt() {
        Publication publication = forOrganisers(EVENT, timetable(BELARUS));

        for (Language language : Language.all()) {
            Document page = page(publication.inLanguage(language));

            assertTrue(byId(page, "in-english").hasAttr("hidden"), language::toString);
            Elements shown = page.select(".findings .translation");
            assertFalse(shown.isEmpty());
            shown.forEach(told -> assertFalse(told.hasAttr("lang"), told::outerHtml));
            assertTrue(page.select(".rule code").isEmpty());
        }
    }
}
