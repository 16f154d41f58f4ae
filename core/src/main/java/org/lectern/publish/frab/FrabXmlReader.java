package org.lectern.publish.frab;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lectern.event.InvalidInputException;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads {@code schedule.xml}, ours or another's; what the model does not have is passed over. */
final class FrabXmlReader {

    private final FrabProblems problems = new FrabProblems();
    private final FrabNumbers numbers = new FrabNumbers();
    private final FrabClock clock;

    private FrabXmlReader(@Nullable Element conference, ZoneId zone) {
        this.clock = FrabClock.of(problems, text(conference, "time_zone_name"), text(conference, "day_change"), zone);
    }

    static FrabSchedule read(String text, ZoneId zone) {
        requireFewElements(text);
        Element root = parse(text).getDocumentElement();
        if (!root.getTagName().equals("schedule")) {
            throw AtomicFile.refused("not-a-schedule", "The file holds no schedule.", "Choose another file.");
        }
        FrabXmlReader reader = new FrabXmlReader(child(root, "conference"), zone);
        FrabSchedule schedule = reader.schedule(root);
        reader.problems.throwIfAny();
        return schedule;
    }

    /** Counts before a tree is built, which takes many times the memory of its text. */
    private static void requireFewElements(String text) {
        long max = InputLimit.XML_ELEMENTS.valueFor(text.length());
        long maxDepth = InputLimit.XML_DEPTH.value();
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            long count = 0;
            long depth = 0;
            while (reader.hasNext()) {
                int token = reader.next();
                depth += token == XMLStreamConstants.START_ELEMENT
                        ? 1
                        : token == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                count += token == XMLStreamConstants.START_ELEMENT ? 1 + reader.getAttributeCount() : 0;
                if (count > max) {
                    throw InputLimit.XML_ELEMENTS.exceeded(
                            "too-large", "The XML has more than %s elements and attributes.".formatted(max));
                }
                if (depth > maxDepth) {
                    throw InputLimit.XML_DEPTH.exceeded(
                            "too-deep", "The XML is nested more than %s elements deep.".formatted(maxDepth));
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof InvalidInputException refused) {
                throw refused;
            }
            // What is not XML is reported below, with its place.
        }
    }

    private static Document parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            // No entities, so nothing outside of the text is read and nothing in it grows.
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (SAXParseException e) {
            throw AtomicFile.refused(
                    "bad-xml",
                    "The file is not XML that is read here, at line %s, column %s."
                            .formatted(e.getLineNumber(), e.getColumnNumber()),
                    "Check for a missing mark there, or remove the DOCTYPE.");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw AtomicFile.refused("bad-xml", "The file is not XML.", "Choose another file.");
        }
    }

    private FrabSchedule schedule(Element root) {
        Element conference = child(root, "conference");
        List<FrabDay> days = each(root, "day", "/schedule", this::day);
        String slot = text(conference, "timeslot_duration");
        return new FrabSchedule(
                orEmpty(text(root, "version")),
                orEmpty(text(conference, "title")),
                orEmpty(text(conference, "acronym")),
                slot == null ? 1 : problems.minutes("/schedule/conference/timeslot_duration", slot),
                orEmpty(text(conference, "time_zone_name")),
                days);
    }

    private FrabDay day(Element day, String place) {
        LocalDate date = problems.findDate(place + "/@date", attribute(day, "date"));
        List<FrabRoom> rooms = each(day, "room", place, (room, at) -> room(room, at, date));
        return clock.day(
                place + "/@",
                date,
                problems.findTime(place + "/@start", attribute(day, "start")),
                problems.findTime(place + "/@end", attribute(day, "end")),
                rooms);
    }

    private FrabRoom room(Element room, String place, @Nullable LocalDate date) {
        String name = orEmpty(attribute(room, "name"));
        List<FrabTalk> talks = each(room, "event", place, (talk, at) -> talk(talk, at, name, date));
        return new FrabRoom(name, FrabProblems.guid(attribute(room, "guid")), null, talks);
    }

    private FrabTalk talk(Element talk, String place, String room, @Nullable LocalDate date) {
        Element list = child(talk, "persons");
        List<FrabPerson> persons = list == null ? List.of() : each(list, "person", place + "/persons", this::person);
        OffsetDateTime start = clock.start(place, date, text(talk, "date"), text(talk, "start"));
        return new FrabTalkDraft(
                        problems.findNumber(place + "/@id", attribute(talk, "id")),
                        FrabProblems.guid(attribute(talk, "guid")),
                        attribute(talk, "code"),
                        text(talk, "slug"),
                        room,
                        new FrabText(
                                orEmpty(text(talk, "title")),
                                orEmpty(text(talk, "subtitle")),
                                orEmpty(text(talk, "track")),
                                orEmpty(text(talk, "type")),
                                orEmpty(text(talk, "language")),
                                orEmpty(text(talk, "abstract")),
                                orEmpty(text(talk, "description"))),
                        start,
                        clock.minutes(place, start, text(talk, "duration"), text(talk, "end")),
                        persons,
                        problems.url(place + "/url", text(talk, "url")))
                .talk(numbers);
    }

    private FrabPerson person(Element person, String place) {
        return new FrabPerson(
                problems.findNumber(place + "/@id", attribute(person, "id")),
                FrabProblems.guid(attribute(person, "guid")),
                attribute(person, "code"),
                person.getTextContent());
    }

    /** Reads each child of that name; {@code reader} gets its place, such as {@code /schedule/day[1]}. */
    private static <T> List<T> each(Element parent, String name, String place, BiFunction<Element, String, T> reader) {
        List<T> all = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                all.add(reader.apply(element, "%s/%s[%s]".formatted(place, name, all.size() + 1)));
            }
        }
        return all;
    }

    private static @Nullable Element child(Element parent, String name) {
        List<Element> children = each(parent, name, "", (child, place) -> child);
        return children.isEmpty() ? null : children.getFirst();
    }

    private static @Nullable String text(@Nullable Element parent, String name) {
        Element child = parent == null ? null : child(parent, name);
        return child == null ? null : child.getTextContent();
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
