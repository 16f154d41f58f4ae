package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.text.Wording;

/** The examples of the documentation are files that can be read. */
class DocumentationTest {

    /** Returns the JSON documents of the page: an event, one that says more, a timetable, and differences. */
    static List<String> examples() throws IOException {
        return Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL)
                .matcher(page())
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```json", "").replace("```", ""))
                .toList();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "json.md"));
    }

    @Test
    void examples_areReadAndDocumentedMistakesAreThose() throws IOException {
        String page = page();
        List<String> examples = examples();
        Event event = EventJson.parse(examples.get(0));
        Event more = EventJson.parse(examples.get(1));
        Timetable timetable = TimetableJson.parse(examples.get(2), event);
        String mistakes = EventMistakesTest.report(
                examples.get(0).replace("120", "\"many\"").replace("n\": \"ana", "n\": \"anna"));

        Changes changes = ChangesJson.parse(examples.get(3), event);

        assertEquals(examples.get(3).strip(), ChangesJson.write(event, changes).strip());
        assertEquals(more, EventJson.parse(EventJson.write(more)));
        assertEquals(
                examples.get(2).strip(), TimetableJson.write(event, timetable).strip());
        for (ChangeKind kind : ChangeKind.values()) {
            assertTrue(page.contains("`" + Wording.word(kind) + "`"), kind.name());
        }
        assertTrue(page.contains("```\n" + mistakes + "\n```"), mistakes);
    }
}
