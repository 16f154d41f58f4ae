package org.lectern.publish.frab;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.lectern.file.AtomicFile;
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

    private FrabXmlReader() {}

    static FrabSchedule read(String text) {
        Element root = parse(text).getDocumentElement();
        if (!root.getTagName().equals("schedule")) {
            throw AtomicFile.refused("not-a-schedule", "The file holds no schedule.", "Choose another file.");
        }
        FrabXmlReader reader = new FrabXmlReader();
        FrabSchedule schedule = reader.schedule(root);
        reader.problems.throwIfAny();
        return schedule;
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
        List<FrabRoom> rooms = each(day, "room", place, this::room);
        return new FrabDay(
                problems.date(place + "/@date", attribute(day, "date")),
                problems.time(place + "/@start", attribute(day, "start")),
                problems.time(place + "/@end", attribute(day, "end")),
                rooms);
    }

    private FrabRoom room(Element room, String place) {
        List<FrabTalk> talks = each(room, "event", place, this::talk);
        String guid = attribute(room, "guid");
        return new FrabRoom(
                orEmpty(attribute(room, "name")), guid == null ? null : problems.guid(place + "/@guid", guid), talks);
    }

    private FrabTalk talk(Element talk, String place) {
        Element list = child(talk, "persons");
        List<FrabPerson> persons = list == null ? List.of() : each(list, "person", place + "/persons", this::person);
        return new FrabTalk(
                problems.number(place + "/@id", attribute(talk, "id")),
                problems.guid(place + "/@guid", attribute(talk, "guid")),
                orEmpty(text(talk, "slug")),
                orEmpty(text(talk, "title")),
                orEmpty(text(talk, "track")),
                problems.time(place + "/date", text(talk, "date")),
                problems.minutes(place + "/duration", text(talk, "duration")),
                orEmpty(text(talk, "description")),
                persons,
                problems.url(place + "/url", text(talk, "url")));
    }

    private FrabPerson person(Element person, String place) {
        return new FrabPerson(
                problems.number(place + "/@id", attribute(person, "id")),
                problems.guid(place + "/@guid", attribute(person, "guid")),
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
