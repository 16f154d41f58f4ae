package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.event.Topic;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

/** Events that should mean the same as another: nothing of it is forgotten, as their files show. */
@Tag("slow")
class SameEventProperties {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern TOPICS = Pattern.compile("\"topics\": \\[([^\\]]*)]");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern OFFSET = Pattern.compile("(?<=T\\d{2}:\\d{2})([+-]\\d{2}:\\d{2}|Z)");
    /** What is told under these keys is no name. */
    private static final Set<String> NOT_RENAMED =
            Set.of("zone", "date", "start", "end", "day", "asOf", "from", "presence", "level", "rule", "reason");

    @Property
    void permuted_differsInOrderAlone(@ForAll long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);

        Event permuted = Permuted.event(event, random);

        assertEquals(sorted(tree(event)).toString(), sorted(tree(permuted)).toString());
    }

    @Property
    void renamed_hasNewNamesAlone(@ForAll long seed) throws JsonProcessingException {
        Event event = RandomEvents.small(new Random(seed));

        Event renamed = Renamed.event(event, name -> name.isEmpty() ? "" : "new " + name);

        assertEquals(List.of(), oldNames(tree(renamed), "", false));
        assertEquals(
                topicsInOrder(named(EventJson.write(event))),
                topicsInOrder(
                        named(EventJson.write(renamed)).replace("\"new ", "\"").replace(":new ", ":")));
    }

    /** Topics are listed in the order of their names. */
    private static String topicsInOrder(String text) {
        return TOPICS.matcher(text)
                .replaceAll(topics -> Stream.of(topics.group(1).split(", "))
                        .sorted()
                        .collect(Collectors.joining(", ", "\"topics\": [", "]")));
    }

    /** Returns the text of an event without the names that are written only where they are not the ids or dates. */
    private static String named(String text) {
        return text.replaceAll("\\s*\"name\": \"[^\"]*\",?", "").replaceAll("\\s", " ");
    }

    @Property
    void shifted_hasNewDatesAlone(@ForAll long seed, @ForAll @IntRange(min = -3, max = 3) int weeks) {
        Random random = new Random(seed);
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        Assume.that(Shifted.keepsClocks(event, weeks));

        Event shifted = Shifted.event(event, weeks);
        Timetable shiftedTimetable = Shifted.timetable(timetable, event.zone(), weeks);

        assertEquals(datesLater(EventJson.write(event), weeks), datesLater(EventJson.write(shifted), 0));
        assertEquals(
                datesLater(TimetableJson.write(event, timetable), weeks),
                datesLater(TimetableJson.write(shifted, shiftedTimetable), 0));
        assertEquals(event, Shifted.event(shifted, -weeks));
        if (weeks != 0) {
            assertNotEquals(event, shifted);
        }
    }

    private static String datesLater(String text, int weeks) {
        String later = DATE.matcher(text)
                .replaceAll(
                        date -> LocalDate.parse(date.group()).plusWeeks(weeks).toString());
        return OFFSET.matcher(later).replaceAll("");
    }

    private static JsonNode tree(Event event) throws JsonProcessingException {
        return MAPPER.readTree(EventJson.write(event));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode list) {
            List<JsonNode> items = new ArrayList<>();
            list.forEach(item -> items.add(sorted(item)));
            items.sort(Comparator.comparing(JsonNode::toString));
            return MAPPER.createArrayNode().addAll(items);
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            object.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(member -> copy.set(member.getKey(), sorted(member.getValue())));
            return copy;
        }
        return node;
    }

    /** Returns the names that are not new; the id of the event stays, and so do the dates and words of the format. */
    private static List<String> oldNames(JsonNode node, String pointer, boolean isDay) {
        List<String> old = new ArrayList<>();
        String key = pointer.substring(pointer.lastIndexOf('/') + 1);
        boolean isWord = isDay
                || NOT_RENAMED.contains(key)
                || node.asText().startsWith(Topic.DIFFICULTY)
                || pointer.matches("/id|/identity/.*|.*/timeWishes/\\d+/kind"
                        + "|/(relations|topicRelations|waivers/\\d+/subjects)/\\d+/kind");
        String text = node.asText();
        if (node.isTextual() && !text.isEmpty() && !text.startsWith("new ") && !isWord) {
            old.add(pointer + " " + text);
        }
        boolean ofDay = node.path("kind").asText().equals("day");
        node.properties()
                .forEach(member -> old.addAll(oldNames(member.getValue(), pointer + "/" + member.getKey(), ofDay)));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            old.addAll(oldNames(node.get(i), pointer + "/" + i, false));
        }
        return old;
    }
}
