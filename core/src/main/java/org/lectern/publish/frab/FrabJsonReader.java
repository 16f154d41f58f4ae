package org.lectern.publish.frab;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.file.AtomicFile;
import org.lectern.publish.names.ForeignJson;

/** Reads {@code schedule.json}, ours or another's; what the model does not have is passed over. */
final class FrabJsonReader {

    private final FrabProblems problems = new FrabProblems();
    private final FrabNumbers numbers = new FrabNumbers();
    private final Map<String, UUID> guids = new HashMap<>();
    private final Map<String, Integer> seats = new HashMap<>();
    private final FrabClock clock;

    private FrabJsonReader(JsonNode conference, ZoneId zone) {
        this.clock = FrabClock.of(problems, text(conference, "time_zone_name"), text(conference, "day_change"), zone);
    }

    static FrabSchedule read(String text, ZoneId zone) {
        JsonNode schedule = ForeignJson.parse(text).path("schedule");
        if (!schedule.path("conference").isObject()) {
            throw AtomicFile.refused("not-a-schedule", "The file holds no schedule.", "Choose another file.");
        }
        FrabJsonReader reader = new FrabJsonReader(schedule.path("conference"), zone);
        FrabSchedule read = reader.schedule(schedule);
        reader.problems.throwIfAny();
        return read;
    }

    private FrabSchedule schedule(JsonNode schedule) {
        JsonNode conference = schedule.path("conference");
        String place = "/schedule/conference";
        for (JsonNode room : conference.path("rooms")) {
            String name = room.path("name").asText();
            UUID guid = FrabProblems.guid(text(room, "guid"));
            if (guid != null) {
                guids.putIfAbsent(name, guid);
            }
            int capacity = room.path("capacity").asInt();
            if (capacity > 0) {
                seats.putIfAbsent(name, capacity);
            }
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
        LocalDate date = problems.findDate(place + "/date", text(day, "date"));
        List<FrabRoom> rooms = new ArrayList<>();
        for (Map.Entry<String, JsonNode> room : day.path("rooms").properties()) {
            String name = room.getKey();
            List<FrabTalk> talks = each(
                    room.getValue(), "%s/rooms/%s".formatted(place, name), (talk, at) -> talk(talk, at, name, date));
            rooms.add(new FrabRoom(name, guids.get(name), seats.get(name), talks));
        }
        return clock.day(
                place + "/",
                date,
                problems.findTime(place + "/day_start", text(day, "day_start")),
                problems.findTime(place + "/day_end", text(day, "day_end")),
                rooms);
    }

    private FrabTalk talk(JsonNode talk, String place, String room, @Nullable LocalDate date) {
        List<FrabPerson> persons = each(talk.path("persons"), place + "/persons", this::person);
        String url = text(talk, "url");
        OffsetDateTime start = clock.start(place, date, text(talk, "date"), text(talk, "start"));
        return new FrabTalkDraft(
                        problems.findNumber(place + "/id", text(talk, "id")),
                        FrabProblems.guid(text(talk, "guid")),
                        text(talk, "code"),
                        text(talk, "slug"),
                        room,
                        new FrabText(
                                talk.path("title").asText(""),
                                talk.path("subtitle").asText(""),
                                talk.path("track").asText(""),
                                talk.path("type").asText(""),
                                talk.path("language").asText(""),
                                talk.path("abstract").asText(""),
                                talk.path("description").asText("")),
                        start,
                        clock.minutes(place, start, text(talk, "duration"), text(talk, "end")),
                        persons,
                        url == null || url.startsWith(FrabJson.NO_PAGE) ? null : problems.url(place + "/url", url))
                .talk(numbers);
    }

    private FrabPerson person(JsonNode person, String place) {
        String name = text(person, "name");
        return new FrabPerson(
                problems.findNumber(place + "/id", text(person, "id")),
                FrabProblems.guid(text(person, "guid")),
                text(person, "code"),
                name == null ? person.path("public_name").asText("") : name);
    }

    /** Reads each item of a list; {@code reader} gets its place, such as {@code /schedule/conference/days/0}. */
    private static <T> List<T> each(JsonNode list, String place, BiFunction<JsonNode, String, T> reader) {
        return IntStream.range(0, list.isArray() ? list.size() : 0)
                .mapToObj(i -> reader.apply(list.get(i), place + "/" + i))
                .toList();
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() ? value.asText() : null;
    }
}
