package org.lectern.publish.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.publish.Publication;
import org.lectern.publish.PublishedFile;
import org.lectern.publish.QualityReport;
import org.lectern.rule.standard.StandardRules;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;
import org.lectern.testing.Renamed;
import org.xml.sax.InputSource;

/** Whatever an event is called, its page has the elements of one with plain names, and shows the names as they are. */
final class HostileTextTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 9);

    private static final List<String> NASTY = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "' autofocus onfocus='alert(1)",
            "javascript:alert(1)",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "&lt;b&gt;&amp;&#0;",
            "</style></title></textarea>",
            "line\r\nBCC: all@example.org\r\n\r\n",
            "\u202eright to left\u202c\u200f\u2066",
            "🧑🏽‍🚀👩‍👩‍👧‍👦 é\u0301",
            "\u0000\u0008\u001f\u007f\u0085\ufffe\uffff\ud800",
            "=1+1 +2 -3 @SUM(A1)",
            "{0} {1} ${7*7} #{x} %s",
            "\u2028\u2029\\u003c\\",
            ";--s:0;background:url(//example.org)");

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final DocumentBuilderFactory XML = DocumentBuilderFactory.newInstance();

    @Test
    void page_ofHostileNames_hasTheElementsOfAPlainOne() throws Exception {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.smallOfModerateWeights(random);
            Timetable timetable = RandomTimetables.of(event, random);
            Timetable previous = RandomTimetables.of(event, random);
            Language language = Language.all().get(seed % Language.all().size());
            // Why something is left out costs more than all the rest; it is told by the same templates.
            boolean withReasons = seed % 20 == 0;
            Publication plain = publication(
                    event, timetable, previous, name -> name.isEmpty() ? "" : "plain-" + name, language, withReasons);
            Publication hostile = publication(event, timetable, previous, hostile(random), language, withReasons);

            Document page = Jsoup.parse(PageFormat.html(hostile));

            assertEquals(elements(Jsoup.parse(PageFormat.html(plain))), elements(page), "seed " + seed);
            assertNamesShown(hostile, page, seed);
            for (PublishedFile picture : new PictureFormat().files(hostile)) {
                assertIsXml(picture, seed);
            }
        }
    }

    private static Publication publication(
            Event event,
            Timetable timetable,
            Timetable previous,
            UnaryOperator<String> rename,
            Language language,
            boolean withReasons) {
        Event renamed = Renamed.event(event, rename);
        Timetable now = Renamed.timetable(timetable, rename);
        QualityReport quality = withReasons
                ? QualityReport.of(renamed, now)
                : new QualityReport(StandardRules.checker().check(renamed, now), null, List.of());
        return Publication.of(renamed, now)
                .withPrevious(Renamed.timetable(previous, rename))
                .withQuality(quality)
                .inLanguage(language);
    }

    /** Returns new names that differ as the old ones do, each with something nasty in it, one in fifty very long. */
    private static UnaryOperator<String> hostile(Random random) {
        Map<String, String> names = new HashMap<>();
        return name -> name.isEmpty()
                ? ""
                : names.computeIfAbsent(name, ignored -> {
                    String nasty = NASTY.get(random.nextInt(NASTY.size()));
                    String more = NASTY.get(random.nextInt(NASTY.size()));
                    return random.nextInt(50) == 0
                            ? nasty.repeat(10_000 / nasty.length() + 1) + name
                            : nasty + name + more;
                });
    }

    /** Returns the elements in their order, each with the names of its attributes: what markup in a name would change. */
    private static List<String> elements(Document page) {
        List<String> elements = new ArrayList<>();
        page.getAllElements()
                .forEach(element -> elements.add(element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey())
                                .sorted()
                                .toList()));
        return elements;
    }

    private static void assertNamesShown(Publication publication, Document page, int seed) throws IOException {
        Set<String> shown = page.select("bdi").stream()
                .map(Element::wholeText)
                .map(HostileTextTest::cleaned)
                .collect(Collectors.toSet());
        publication
                .event()
                .sessions()
                .forEach(session -> assertTrue(
                        shown.contains(cleaned(session.name())), () -> "seed %s: %s".formatted(seed, session.name())));
        JsonNode data = MAPPER.readTree(page.select("#data").get(0).data());
        List<String> people = new ArrayList<>();
        data.get("people").forEach(person -> people.add(person.get("n").asText()));
        assertEquals(
                publication.event().people().stream()
                        .map(Person::name)
                        .map(HostileTextTest::cleaned)
                        .toList(),
                people.stream().map(HostileTextTest::cleaned).toList(),
                "seed " + seed);
    }

    /** Returns a text as a reader of HTML gets it: line breaks as one character, and no character that may not be. */
    private static String cleaned(String text) {
        StringBuilder cleaned = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(c -> cleaned.appendCodePoint(isOdd(c) ? 0xFFFD : c));
        return cleaned.toString();
    }

    private static boolean isOdd(int c) {
        return (Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t')
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xfffe) == 0xfffe;
    }

    private static void assertIsXml(PublishedFile picture, int seed) throws Exception {
        DocumentBuilder reader = XML.newDocumentBuilder();
        reader.setErrorHandler(null);
        org.w3c.dom.Document document = reader.parse(new InputSource(new StringReader(picture.text())));
        assertEquals("svg", document.getDocumentElement().getTagName(), "seed " + seed);
        assertEquals(0, document.getElementsByTagName("script").getLength(), "seed " + seed);
    }
}
