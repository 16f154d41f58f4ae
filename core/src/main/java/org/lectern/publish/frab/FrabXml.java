package org.lectern.publish.frab;

import java.io.StringWriter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.lectern.event.InvalidInputException;
import org.lectern.publish.names.PlainText;
import org.lectern.text.Wording;

/**
 * Schedules as {@code schedule.xml}, valid against the public schema of the format; UTF-8.
 *
 * @since 0.1.0
 */
public final class FrabXml {

    private final XMLStreamWriter out;
    private int depth;

    private FrabXml(XMLStreamWriter out) {
        this.out = out;
    }

    /** Returns a schedule as text, which ends in a line break; equal schedules give equal texts. */
    public static String write(FrabSchedule schedule) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new FrabXml(out).schedule(schedule);
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text cannot be written to.", e);
        }
        return text.append('\n').toString();
    }

    /**
     * Returns the schedule in a text.
     *
     * @throws InvalidInputException if the text is no such schedule; it carries all mistakes, each with its place
     */
    public static FrabSchedule read(String text) {
        return read(text, ZoneOffset.UTC);
    }

    /**
     * Returns the schedule in a text; see {@link #read(String)}.
     *
     * @param zone the zone of a schedule that names none and has times without an offset
     */
    public static FrabSchedule read(String text, ZoneId zone) {
        return FrabXmlReader.read(text, zone);
    }

    private void schedule(FrabSchedule schedule) throws XMLStreamException {
        start("schedule");
        line();
        out.writeEmptyElement("generator");
        attribute("name", "Lectern");
        element("version", schedule.version());
        start("conference");
        element("title", schedule.title());
        element("acronym", schedule.acronym());
        if (!schedule.days().isEmpty()) {
            element("start", schedule.days().getFirst().date().toString());
            element("end", schedule.days().getLast().date().toString());
        }
        element("days", String.valueOf(schedule.days().size()));
        element("timeslot_duration", FrabTime.length(schedule.timeslotMinutes()));
        if (!schedule.zoneName().isEmpty()) {
            element("time_zone_name", schedule.zoneName());
        }
        end();
        for (int i = 0; i < schedule.days().size(); i++) {
            day(schedule.days().get(i), i + 1);
        }
        end();
    }

    private void day(FrabDay day, int index) throws XMLStreamException {
        start("day");
        attribute("index", String.valueOf(index));
        attribute("date", day.date().toString());
        attribute("start", FrabTime.dateTime(day.start()));
        attribute("end", FrabTime.dateTime(day.end()));
        for (FrabRoom room : day.rooms()) {
            start("room");
            attribute("name", room.name());
            if (room.guid() != null) {
                attribute("guid", room.guid().toString());
            }
            for (FrabTalk talk : room.talks()) {
                talk(room, talk);
            }
            end();
        }
        end();
    }

    private void talk(FrabRoom room, FrabTalk talk) throws XMLStreamException {
        start("event");
        attribute("guid", talk.guid().toString());
        attribute("id", String.valueOf(talk.id()));
        if (talk.code() != null) {
            attribute("code", talk.code());
        }
        FrabText text = talk.text();
        element("room", room.name());
        element("title", text.title());
        element("subtitle", text.subtitle());
        element("type", text.type());
        element("date", FrabTime.dateTime(talk.start()));
        element("start", Wording.time(talk.start()));
        element("duration", FrabTime.length(talk.minutes()));
        element("abstract", text.summary());
        element("slug", talk.slug());
        element("track", text.track());
        start("persons");
        for (FrabPerson person : talk.persons()) {
            line();
            out.writeStartElement("person");
            if (person.id() != null) {
                attribute("id", String.valueOf(person.id()));
            }
            if (person.guid() != null) {
                attribute("guid", person.guid().toString());
            }
            out.writeCharacters(PlainText.of(person.name()));
            out.writeEndElement();
        }
        end();
        if (!text.language().isEmpty()) {
            element("language", text.language());
        }
        element("description", text.description());
        if (talk.url() != null) {
            element("url", talk.url().toASCIIString());
        }
        end();
    }

    private void element(String name, String text) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        out.writeCharacters(PlainText.of(text));
        out.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        out.writeAttribute(name, PlainText.of(value));
    }

    private void start(String name) throws XMLStreamException {
        line();
        out.writeStartElement(name);
        depth++;
    }

    private void end() throws XMLStreamException {
        depth--;
        line();
        out.writeEndElement();
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }
}
