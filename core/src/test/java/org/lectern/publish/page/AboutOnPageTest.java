package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.publish.Publication;
import org.lectern.publish.frab.FrabKeys;

/** Texts, links and pictures of sessions and people, where the event gives them. */
class AboutOnPageTest {

    private static final Instant START = Instant.parse("2020-03-31T10:00:00Z");
    private static final String PICTURE = "data:image/png;base64,iVBORw0KGgo=";

    private static Document page(Map<String, String> ofSession, Map<String, String> ofPerson) {
        Event event = Event.builder("e", ZoneId.of("UTC"))
                .day("2020-03-31", "10:00/11:00")
                .room("XXI", 40)
                .person(Person.builder("ada").data(ofPerson).build())
                .session(Session.builder("soil")
                        .slot("s1", "ada")
                        .data(ofSession)
                        .build())
                .build();
        Timetable timetable = Timetable.of(
                event, List.of(new Placement("soil", "XXI", START, 60, List.of(new Turn("s1", START, 7)))));
        return RoundPage.page(Publication.of(event, timetable));
    }

    private static JsonNode person(Document page) throws Exception {
        return new ObjectMapper().readTree(page.select("#data").html()).at("/people/0");
    }

    @Test
    void session_withTexts_hasThemAsPlainText() throws Exception {
        Document page = page(
                Map.of(
                        FrabKeys.SUMMARY,
                        "What soil is.\n\nAnd <b>why</b>.",
                        FrabKeys.URL,
                        "https://example.org/soil?a=1&b=2",
                        FrabKeys.PICTURE,
                        PICTURE),
                Map.of());

        assertEquals(
                List.of("What soil is.", "And <b>why</b>.", "https://example.org/soil?a=1&b=2"),
                page.select(".about p").eachText());
        assertEquals("https://example.org/soil?a=1&b=2", page.select(".about a").attr("href"));
        assertEquals(PICTURE, page.select(".about img").attr("src"));
    }

    @Test
    void linkAndPicture_thatAPageMustNotHave_areLeftOut() {
        Document page = page(
                Map.of(FrabKeys.URL, "javascript:alert(1)", FrabKeys.PICTURE, "https://example.org/a.png"), Map.of());

        assertEquals(0, page.select(".about").size());
    }

    @Test
    void sessionAndPerson_withoutTexts_haveNothing() throws Exception {
        Document page = page(Map.of("ticket", "T-7"), Map.of("email", "ada@example.org"));

        assertEquals(0, page.select(".about").size());
        assertFalse(person(page).has("b"));
        assertFalse(page.html().contains("ada@example.org"));
    }
}
