package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.change.Change;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Presence;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.text.Wording;

/**
 * The schemas and the readers agree on what the form of a file is: each value of the full examples is taken away,
 * joined by an unknown key, and replaced by values of every type.
 */
@Tag("slow")
class SchemaAgreementTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> FORM =
            Set.of("unknown-key", "missing", "wrong-type", "unknown-word", "too-large", "unknown-version");
    private static final Event EVENT = Examples.fullEvent();

    static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    @Test
    void changeKinds_ofAllChanges_areNamedAsTheirClasses() {
        List<String> classes = Arrays.stream(Change.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT))
                .toList();

        assertEquals(classes, words(ChangeKind.values()));
    }

    @Test
    void event_eachFormOfMistake_isRefusedByBothAndPointsIntoTheFile() throws Exception {
        Set<String> astray = new TreeSet<>();
        Schema schema = schema(EventJson.schema());

        assertAgreement(Examples.FULL_EVENT, schema, text -> {
            try {
                EventJson.parse(text);
            } catch (InvalidInputException e) {
                addAstray(text, e.problems(), astray);
                throw e;
            }
        });

        assertEquals(Set.of(), astray);
    }

    private static void addAstray(String text, List<Problem> problems, Set<String> astray) {
        try {
            JsonNode root = MAPPER.readTree(text);
            for (Problem problem : problems) {
                String pointer = problem.pointer();
                boolean isMissing = problem.code().equals("missing");
                if (root.at(isMissing ? pointer.substring(0, pointer.lastIndexOf('/')) : pointer)
                        .isMissingNode()) {
                    astray.add(problem.toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void timetable_eachFormOfMistake_isRefusedByBoth() throws Exception {
        assertAgreement(
                Examples.FULL_TIMETABLE, schema(TimetableJson.schema()), text -> TimetableJson.parse(text, EVENT));
    }

    /** Each change stands alone if it can, or else behind all before it: what stands beside it says nothing about its form. */
    @Test
    void changes_eachFormOfMistake_isRefusedByBoth() throws Exception {
        Consumer<String> reader = text -> ChangesJson.parse(text, EVENT);
        JsonNode root = MAPPER.readTree(ChangesJsonTest.FULL_CHANGES);
        Map<String, String> cases =
                JsonVariants.of(withChanges(root, 0, 1), pointer -> !pointer.startsWith("/changes/"));
        for (int i = 0; i < root.get("changes").size(); i++) {
            JsonNode alone = withChanges(root, i, i + 1);
            boolean isEnough = problems(alone.toString(), reader).isEmpty();
            String own = "/changes/" + (isEnough ? 0 : i);
            String number = "change %d: ".formatted(i);
            JsonVariants.of(
                            isEnough ? alone : withChanges(root, 0, i + 1),
                            pointer -> pointer.equals(own) || pointer.startsWith(own + "/"))
                    .forEach((what, text) -> cases.put(number + what, text));
        }
        assertAgreement(cases, schema(ChangesJson.schema()), reader);
    }

    @Test
    void limits_severalInOneChange_areRefusedByBoth() {
        Schema schema = schema(ChangesJson.schema());
        for (String keys : List.of(
                "'person': 'ana', 'dailyLimit': {}, 'changeoverMinutes': 5",
                "'room': 'XX', 'dailyLimit': {}, 'shiftLimits': {}",
                "'person': 'ana', 'roomLimits': {}, 'shiftLimits': {}")) {
            String text = "{'version': 1, 'event': 'round-36', 'changes': [{'kind': 'set-limit', %s}]}"
                    .formatted(keys)
                    .replace('\'', '"');

            assertFalse(
                    codes(text, changes -> ChangesJson.parse(changes, EVENT)).isEmpty(), text);
            assertFalse(schema.validate(text, InputFormat.JSON, OutputFormat.BOOLEAN), text);
        }
    }

    private static JsonNode withChanges(JsonNode root, int from, int to) {
        ObjectNode some = root.deepCopy();
        ArrayNode kept = some.putArray("changes");
        for (int i = from; i < to; i++) {
            kept.add(root.get("changes").get(i));
        }
        return some;
    }

    @Test
    void certificate_eachFormOfMistake_isRefusedByBoth() throws Exception {
        assertAgreement(FullCertificate.TEXT, schema(CertificateJson.schema()), CertificateJson::parse);
    }

    @Test
    void parts_areTheSameInTheSchemasOfEventsAndChanges() throws Exception {
        JsonNode event = MAPPER.readTree(EventJson.schema()).get("$defs");
        JsonNode changes = MAPPER.readTree(ChangesJson.schema()).get("$defs");

        event.properties().stream()
                .filter(part -> changes.has(part.getKey()))
                .forEach(part -> assertEquals(part.getValue(), changes.get(part.getKey())));
        assertEquals(
                words(ChangeKind.values()),
                changes.at("/change/oneOf")
                        .valueStream()
                        .map(kind -> kind.get("$ref").textValue().replace("#/$defs/", ""))
                        .toList());
    }

    @Test
    void fullExamples_useEveryKeyOfTheSchemas() throws Exception {
        assertTrue(unusedKeys(EventJson.schema(), Examples.FULL_EVENT).isEmpty());
        assertTrue(unusedKeys(TimetableJson.schema(), Examples.FULL_TIMETABLE).isEmpty());
        assertTrue(unusedKeys(CertificateJson.schema(), FullCertificate.TEXT).isEmpty());
    }

    @Test
    void words_areThoseOfTheSchema() throws Exception {
        JsonNode parts = MAPPER.readTree(EventJson.schema()).get("$defs");

        assertEquals(words(Presence.values()), words(parts.at("/slot/properties/presence/enum")));
        assertEquals(words(Level.values()), words(parts.at("/rule/properties/level/enum")));
        assertEquals(words(SubjectId.Kind.values()), words(parts.at("/subject/properties/kind/enum")));
        assertEquals(words(RelationKind.values()), words(parts.at("/relation/properties/kind/enum")));
        JsonNode proof = MAPPER.readTree(CertificateJson.schema()).get("$defs");
        assertEquals(words(CertificateMultiplier.Kind.values()), words(proof.at("/multiplier/properties/kind/enum")));
        assertEquals(
                words(NodeKind.values()),
                proof.at("/node/oneOf")
                        .valueStream()
                        .map(kind -> kind.get("$ref").textValue().replace("#/$defs/", ""))
                        .toList());
    }

    @Test
    void placements_areTheSameInBothSchemas() throws Exception {
        JsonNode event = MAPPER.readTree(EventJson.schema()).get("$defs");
        JsonNode timetable = MAPPER.readTree(TimetableJson.schema()).get("$defs");

        assertEquals(timetable.get("placement"), event.get("placement"));
        assertEquals(timetable.get("turn"), event.get("turn"));
    }

    private static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Wording::word).toList();
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }

    private static Set<String> unusedKeys(String schema, String example) throws Exception {
        Set<String> keys = MAPPER.readTree(schema).findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream().map(Map.Entry::getKey))
                // A window gives a date or each time has one; no standard rule has a parameter yet; editors add
                // $schema.
                .filter(key -> !Set.of("$schema", "parameters", "date").contains(key))
                .collect(Collectors.toSet());
        keys.removeIf(key -> example.contains("\"" + key + "\""));
        return keys;
    }

    private static void assertAgreement(String example, Schema schema, Consumer<String> reader) throws Exception {
        assertAgreement(JsonVariants.of(example), schema, reader);
    }

    private static void assertAgreement(Map<String, String> cases, Schema schema, Consumer<String> reader) {
        assertTrue(cases.size() > 100, "cases: " + cases.size());
        Map<String, String> disagreements = new TreeMap<>();
        cases.forEach((what, text) -> {
            Set<String> codes = codes(text, reader);
            // Only whether: the messages of twenty thousand refusals take far longer than the rest.
            boolean schemaRefuses = !schema.validate(text, InputFormat.JSON, OutputFormat.BOOLEAN);
            boolean formRefused = codes.stream().anyMatch(FORM::contains);
            if ((formRefused && !schemaRefuses) || (schemaRefuses && codes.isEmpty())) {
                disagreements.put(what, "reader: " + codes + ", schema refuses: " + schemaRefuses);
            }
        });
        assertEquals(Map.of(), disagreements);
    }

    private static Set<String> codes(String text, Consumer<String> reader) {
        return problems(text, reader).stream().map(Problem::code).collect(Collectors.toSet());
    }

    private static List<Problem> problems(String text, Consumer<String> reader) {
        try {
            reader.accept(text);
            return List.of();
        } catch (InvalidInputException e) {
            return e.problems();
        }
    }
}
