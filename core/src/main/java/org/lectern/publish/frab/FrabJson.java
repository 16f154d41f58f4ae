package org.lectern.publish.frab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.lectern.event.InvalidInputException;
import org.lectern.publish.names.PlainText;
import org.lectern.text.Wording;

/**
 * Schedules as {@code schedule.json}, valid against the public schema of the format; UTF-8.
 *
 * @since 0.1.0
 */
public final class FrabJson {

    static final String TYPE = "session";
    static final String NO_PAGE = "urn:uuid:";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private FrabJson() {}

    /** Returns a schedule as text, which ends in a line break; equal schedules give equal texts. */
    public static String write(FrabSchedule schedule) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("$schema", "https://c3voc.de/schedule/schema.json");
        document.putObject("generator").put("name", "Lectern");
        ObjectNode node = document.putObject("schedule").put("version", PlainText.of(schedule.version()));
        ObjectNode conference = node.putObject("conference")
                .put("acronym", schedule.acronym())
                .put("title", PlainText.of(schedule.title()));
        if (!schedule.days().isEmpty()) {
            conference.put("start", schedule.days().getFirst().date().toString());
            conference.put("end", schedule.days().getLast().date().toString());
        }
        conference
                .put("daysCount", schedule.days().size())
                .put("timeslot_duration", FrabTime.length(schedule.timeslotMinutes()));
        if (!schedule.zoneName().isEmpty()) {
            conference.put("time_zone_name", schedule.zoneName());
        }
        ArrayNode rooms = conference.putArray("rooms");
        schedule.days().stream()
                .flatMap(day -> day.rooms().stream())
                .filter(room -> room.guid() != null)
                .map(room -> new FrabRoom(room.name(), room.guid(), room.seats(), List.of()))
                .distinct()
                .forEach(room -> {
                    ObjectNode named = rooms.addObject()
                            .put("name", PlainText.of(room.name()))
                            .put("guid", String.valueOf(room.guid()));
                    if (room.seats() != null) {
                        named.put("capacity", room.seats());
                    }
                });
        ArrayNode days = conference.putArray("days");
        for (int i = 0; i < schedule.days().size(); i++) {
            day(days.addObject(), schedule.days().get(i), i + 1);
        }
        try {
            return MAPPER.writeValueAsString(document).replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A schedule cannot be written.", e);
        }
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
        return FrabJsonReader.read(text, zone);
    }

    private static void day(ObjectNode node, FrabDay day, int index) {
        node.put("index", index)
                .put("date", day.date().toString())
                .put("day_start", FrabTime.dateTime(day.start()))
                .put("day_end", FrabTime.dateTime(day.end()));
        ObjectNode rooms = node.putObject("rooms");
        for (FrabRoom room : day.rooms()) {
            ArrayNode talks = rooms.putArray(PlainText.of(room.name()));
            room.talks().forEach(talk -> talk(talks.addObject(), room, talk));
        }
    }

    private static void talk(ObjectNode node, FrabRoom room, FrabTalk talk) {
        String page = talk.url() == null ? NO_PAGE + talk.guid() : talk.url().toASCIIString();
        FrabText text = talk.text();
        node.put("guid", talk.guid().toString());
        talk.findCode().ifPresent(code -> node.put("code", code));
        node.put("id", talk.id())
                .put("date", FrabTime.dateTime(talk.start()))
                .put("start", Wording.time(talk.start()))
                .put("duration", FrabTime.length(talk.minutes()))
                .put("room", PlainText.of(room.name()))
                .put("slug", talk.slug())
                .put("url", page)
                .put("title", PlainText.of(text.title()))
                .put("subtitle", PlainText.of(text.subtitle()))
                .put("track", PlainText.of(text.track()))
                .put("type", PlainText.of(text.type()))
                .put("language", text.language().isEmpty() ? null : PlainText.of(text.language()))
                .put("abstract", PlainText.of(text.summary()))
                .put("description", PlainText.of(text.description()));
        ArrayNode persons = node.putArray("persons");
        talk.persons().forEach(person -> person(persons.addObject(), person));
        node.putArray("links");
    }

    private static void person(ObjectNode node, FrabPerson person) {
        person.findGuid().ifPresent(guid -> node.put("guid", guid.toString()));
        if (person.id() != null) {
            node.put("id", person.id());
        }
        person.findCode().ifPresent(code -> node.put("code", code));
        node.put("name", PlainText.of(person.name()));
    }
}
