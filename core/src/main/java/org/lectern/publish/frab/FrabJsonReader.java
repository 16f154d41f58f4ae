package org.lectern.publish.frab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.file.AtomicFile;

/** Reads {@code schedule.json}, ours or another's; what the model does not have is passed over. */
final class FrabJsonReader {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final FrabProblems problems = new FrabProblems();
    private final Map<String, UUID> guids = new HashMap<>();

    private FrabJsonReader() {}

    static FrabSchedule read(String text) {
        JsonNode schedule = parse(text).path("schedule");
        if (!schedule.path("conference").isObject()) {
            throw AtomicFile.refused("not-a-schedule", "The file holds no schedule.", "Choose another file.");
        }
        FrabJsonReader reader = new FrabJsonReader();
        FrabSchedule read = reader.schedule(schedule);
        reader.problems.throwIfAny();
        return read;
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw AtomicFile.refused(
                    "bad-json",
                    e.getLocation() == null
                            ? "The file is not JSON."
                            : "The file is not JSON, at line %s, column %s."
                                    .formatted(
                                            e.getLocation().getLineNr(),
                                            e.getLocation().getColumnNr()),
                    "Check for a missing mark there.");
        }
    }

    private FrabSchedule schedule(JsonNode schedule) {
        JsonNode conference = schedule.path("conference");
        String place = "/schedule/conference";
        JsonNode rooms = conference.path("rooms");
        for (int i = 0; i < rooms.size(); i++) {
            guids.put(
                    rooms.get(i).path("name").asText(),
                    problems.guid("%s/rooms/%s/guid".formatted(place, i), text(rooms.get(i), "guid")));
        }
        List<FrabDay> days = each(conference.path("days"), place + "/days", this::day);
        String slot = text(conference, "timeslot_duration");
        return new FrabSchedule(
                schedule.path("version").asText(),
                conference.path("title").asText(),
                conference.path("acronym").asText(),
                slot == null ? 1 : problems.minutes(place + "/timeslot_duration", slot),
                conference.path("time_zone_name").asText(),
                days);
    }

    private FrabDay day(JsonNode day, String place) {
        List<FrabRoom> rooms = new ArrayList<>();
        for (Map.Entry<String, JsonNode> room : day.path("rooms").properties()) {
            List<FrabTalk> talks = each(room.getValue(), "%s/rooms/%s".formatted(place, room.getKey()), this::talk);
            rooms.add(new FrabRoom(room.getKey(), guids.get(room.getKey()), talks));
        }
        return new FrabDay(
                problems.date(place + "/date", text(day, "date")),
                problems.time(place + "/day_start", text(day, "day_start")),
                problems.time(place + "/day_end", text(day, "day_end")),
                rooms);
    }

    private FrabTalk talk(JsonNode talk, String place) {
        List<FrabPerson> persons = each(talk.path("persons"), place + "/persons", this::person);
        String url = text(talk, "url");
        return new FrabTalk(
                problems.number(place + "/id", text(talk, "id")),
                problems.guid(place + "/guid", text(talk, "guid")),
                talk.path("slug").asText(),
                talk.path("title").asText(),
                talk.path("track").asText(""),
                problems.time(place + "/date", text(talk, "date")),
                problems.minutes(place + "/duration", text(talk, "duration")),
                talk.path("description").asText(""),
                persons,
                url == null || url.startsWith(FrabJson.NO_PAGE) ? null : problems.url(place + "/url", url));
    }

    private FrabPerson person(JsonNode person, String place) {
        String name = text(person, "name");
        return new FrabPerson(
                problems.number(place + "/id", text(person, "id")),
                problems.guid(place + "/guid", text(person, "guid")),
                name == null ? person.path("public_name").asText() : name);
    }

    /** Reads each item of a list; {@code reader} gets its place, such as {@code /schedule/conference/days/0}. */
    private static <T> List<T> each(JsonNode list, String place, BiFunction<JsonNode, String, T> reader) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> reader.apply(list.get(i), place + "/" + i))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
