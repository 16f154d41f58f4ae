package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.difference.DifferenceKind;
import org.lectern.difference.Differences;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.language.Language;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

@Tag("slow")
class DifferencesJsonTest {

    private static final Schema SCHEMA = SchemaAgreementTest.schema(DifferencesJson.schema());

    private static final int EVENTS = Integer.getInteger("lectern.jsonEvents", 73);

    @TempDir
    private Path folder = Path.of("");

    static Differences example() throws Exception {
        List<String> examples = DocumentationTest.examples();
        Event event = EventJson.parse(examples.get(0));
        Timetable before = TimetableJson.parse(examples.get(2), event);
        Timetable after = TimetableJson.parse(
                examples.get(2)
                        .replace("T09:30", "T10:00")
                        .replace("T09:32", "T10:04")
                        .replace("minutes\": 7", "minutes\": 6"),
                event);
        return Differences.between(event, before, after);
    }

    @Test
    void write_example_isTheOneOfTheDocumentation() throws Exception {
        String documented = DocumentationTest.examples().stream()
                .filter(example -> example.contains("eventBefore"))
                .findFirst()
                .orElseThrow();

        assertEquals(documented.strip(), DifferencesJson.write(example()).strip());
    }

    @Test
    void write_file_holdsTheText() throws Exception {
        Path file = folder.resolve("differences.json");
        DifferencesJson.write(example(), Language.of("fr"), file);

        String text = Files.readString(file);
        assertEquals(DifferencesJson.write(example(), Language.of("fr")), text);
        assertTrue(text.contains("\"language\": \"fr\""));
        assertTrue(text.contains("\"text\": \"Bonjour Ana Maria,\\n\\nLe programme a été modifié."), text);
    }

    @Test
    void write_anyDifferences_fitTheSchema() {
        for (int seed = 0; seed < EVENTS; seed++) {
            Random random = new Random(seed);
            Event event = RandomEvents.small(random);
            Differences differences =
                    Differences.between(event, RandomTimetables.of(event, random), RandomTimetables.of(event, random));

            assertEquals(
                    List.of(), SCHEMA.validate(DifferencesJson.write(differences), InputFormat.JSON), "seed " + seed);
            assertEquals(
                    List.of(),
                    SCHEMA.validate(DifferencesJson.write(differences, Language.english()), InputFormat.JSON),
                    "seed " + seed);
        }
    }

    @Test
    void schema_eachFormOfMistake_isRefused() throws Exception {
        JsonVariants.of(DifferencesJson.write(example())).forEach((what, text) -> {
            if (what.endsWith("with an unknown key") || what.endsWith(":= null") || what.endsWith(":= true")) {
                assertFalse(SCHEMA.validate(text, InputFormat.JSON).isEmpty(), what);
            }
        });
    }

    @Test
    void schema_always_knowsEveryKind() {
        Arrays.stream(DifferenceKind.values())
                .forEach(kind -> assertEquals(true, DifferencesJson.schema().contains("\"" + kind.code() + "\"")));
    }
}
