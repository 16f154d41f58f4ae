package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.explain.Explainer;
import org.lectern.explain.Why;
import org.lectern.json.ResultJson.Detail;
import org.lectern.rule.Gap;
import org.lectern.rule.RuleIds;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.UnplacedItem;
import org.lectern.text.Wording;

/** How much a result tells of what is unplaced. */
class UnplacedJsonTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final SolveResult result = Lectern.solve(
            Event.builder("short", ZoneId.of("Europe/Rome"))
                    .day("2031-03-04", "10:00/11:00")
                    .room("r1", 40)
                    .session(Session.builder("one")
                            .name("First")
                            .allowedMinutes(60)
                            .build())
                    .session(Session.builder("two")
                            .name("Second")
                            .allowedMinutes(60)
                            .build())
                    .build(),
            SolveOptions.builder().stepLimit(10).build());

    private JsonNode unplaced(Detail... details) throws IOException {
        JsonNode items = MAPPER.readTree(ResultJson.of(result, Set.of(details)).toString())
                .get("unplaced");
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static List<String> keys(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void unplaced_withoutDetails_isNamedAlone() throws IOException {
        assertEquals(List.of("kind", "id", "name"), keys(unplaced()));
        assertTrue(List.of("First", "Second").contains(unplaced().get("name").textValue()));
    }

    @Test
    void unplaced_withReasons_saysWhy() throws IOException {
        JsonNode item = unplaced(Detail.REASONS);

        assertEquals(List.of("kind", "id", "name", "sentence", "rule", "obstacles"), keys(item));
        assertEquals("room-taken", item.get("obstacles").get(0).get("kind").textValue());
        assertTrue(item.get("obstacles").get(0).get("everywhere").booleanValue());
        assertEquals(RuleIds.ROOM_CONFLICT, item.get("rule").textValue());
        assertEquals(
                item,
                MAPPER.readTree(ResultJson.of(result).toString())
                        .get("unplaced")
                        .get(0));
    }

    @Test
    void unplaced_withViolations_saysWhatWouldBeBroken() throws IOException {
        String reason = unplaced(Detail.REASONS).get("sentence").textValue();
        String violation = unplaced(Detail.VIOLATIONS).get("sentence").textValue();

        assertTrue(violation.startsWith(reason + " "), violation);
    }

    @Test
    void why_withoutDetails_namesWhatIsUnplacedWithoutReason() throws IOException {
        Explainer explainer = Explainer.of(result.event(), result.timetable());
        String text = ResultJson.of(result.event(), explainer.why(), Set.of()).toString();
        String about = ResultJson.of(
                        result.event(),
                        explainer.why(result.unplaced().getFirst().subject()))
                .toString();

        assertEquals(List.of("kind", "id", "name"), keys(MAPPER.readTree(text).at("/unplaced/0")));
        assertEquals(
                unplaced(Detail.VIOLATIONS).get("sentence"),
                MAPPER.readTree(about).at("/unplaced/0/sentence"));
    }

    @Test
    void unplaced_inAResultAndInAnAnswer_standsOnOneLine() {
        UnplacedItem item = result.unplaced().getFirst();
        String start = "\n    {\"kind\": \"session\", \"id\": \"%s\", \"name\": \"%s\""
                .formatted(item.subject().id(), item.name());
        String sentence = ", \"sentence\": \"%s\"}\n".formatted(item.sentence());
        Why why = new Why(null, result.score(), List.of(), List.of(), result.unplaced());

        assertTrue(ResultJson.of(result, Set.of()).toString().contains(start + "}\n"));
        assertTrue(ResultJson.of(why).toString().contains(start + sentence));
    }

    @Test
    void obstacles_ofAnUnplacedSession_standOnOneLineEach() {
        String text = ResultJson.of(result).toString();

        assertTrue(text.contains("\n      {\"kind\": \"room-taken\", \"places\": 1, \"everywhere\": true}\n"), text);
    }

    @Test
    void gap_ofAResultThatIsNotProven_hasItsLevel() {
        Gap gap = result.findGap().orElseThrow();

        assertTrue(ResultJson.of(result)
                .toString()
                .contains("\n  \"gapLevel\": \"%s\",\n".formatted(Wording.word(gap.level()))));
    }
}
