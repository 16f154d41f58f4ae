package org.lectern.publish.frab;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
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
            throw FrabProblems.refused("not-a-schedule", "The file holds no schedule.", "Choose another file.");
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
            throw FrabProblems.refused(
                    "bad-xml",
                    "The file is not XML that is read here, at line %s, column %s."
                            .formatted(e.getLineNumber(), e.getColumnNumber()),
                    "Check for a missing mark there, or remove the DOCTYPE.");
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw FrabProblems.refused("bad-xml", "The file is not XML.", "Choose another file.");
        }
    }

    private FrabSchedule schedule(Element root) {
        Element conference = child(root, "conference");
        List<FrabDay> days = new ArrayList<>();
        List<Element> elements = children(root, "day");
        for (int i = 0; i < elements.size(); i++) {
            days.add(day(elements.get(i), "/schedule/day[%s]".formatted(i + 1)));
        }
        String slot = conference == null ? null : text(conference, "timeslot_duration");
        return new FrabSchedule(
                orEmpty(text(root, "version")),
                conference == null ? "" : orEmpty(text(conference, "title")),
                conference == null ? "" : orEmpty(text(conference, "acronym")),
                slot == null ? 1 : problems.minutes("/schedule/conference/timeslot_duration", slot),
                conference == null ? "" : orEmpty(text(conference, "time_zone_name")),
                days);
    }

    private FrabDay day(Element day, String place) {
        List<FrabRoom> rooms = new ArrayList<>();
        List<Element> elements = children(day, "room");
        for (int i = 0; i < elements.size(); i++) {
            rooms.add(room(elements.get(i), "%s/room[%s]".formatted(place, i + 1)));
        }
        return new FrabDay(
                problems.date(place + "/@date", attribute(day, "date")),
                problems.time(place + "/@start", attribute(day, "start")),
                problems.time(place + "/@end", attribute(day, "end")),
                rooms);
    }

    private FrabRoom room(Element room, String place) {
        List<FrabTalk> talks = new ArrayList<>();
        List<Element> elements = children(room, "event");
        for (int i = 0; i < elements.size(); i++) {
            talks.add(talk(elements.get(i), "%s/event[%s]".formatted(place, i + 1)));
        }
        String guid = attribute(room, "guid");
        return new FrabRoom(
                orEmpty(attribute(room, "name")), guid == null ? null : problems.guid(place + "/@guid", guid), talks);
    }

    private FrabTalk talk(Element talk, String place) {
        List<FrabPerson> persons = new ArrayList<>();
        Element list = child(talk, "persons");
        List<Element> elements = list == null ? List.of() : children(list, "person");
        for (int i = 0; i < elements.size(); i++) {
            Element person = elements.get(i);
            String at = "%s/persons/person[%s]".formatted(place, i + 1);
            persons.add(new FrabPerson(
                    problems.number(at + "/@id", attribute(person, "id")),
                    problems.guid(at + "/@guid", attribute(person, "guid")),
                    person.getTextContent()));
        }
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

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static @Nullable Element child(Element parent, String name) {
        List<Element> children = children(parent, name);
        return children.isEmpty() ? null : children.get(0);
    }

    private static @Nullable String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? null : child.getTextContent();
    }

    private static @Nullable String attribute(Element element, String name) {
        return element.hasAttribute(name) ? element.getAttribute(name) : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
