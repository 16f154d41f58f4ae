package org.lectern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lectern.json.ChangesJson;
import org.lectern.json.DifferencesJson;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;
import org.lectern.publish.workbook.WorkbookWords;

/** No name that was given up comes back: types, members, JSON keys, sheets and columns. */
final class GlossaryTest {

    /** {@code event.Problem} is a mistake in the input; the name given up was that of the feasibility problem. */
    private static final String INPUT_PROBLEM = "org.lectern.event.Problem";

    private static final JavaClasses CORE = CoreClasses.ALL;

    @Test
    void types_always_haveTheNamesOfTheGlossary() {
        Map<String, String> forbidden = forbidden("type");
        List<String> found = CORE.stream()
                .filter(type -> forbidden.containsKey(type.getSimpleName()))
                .map(JavaClass::getName)
                .filter(name -> !name.equals(INPUT_PROBLEM))
                .sorted()
                .toList();

        assertEquals(List.of(), found);
    }

    @Test
    void members_always_haveTheNamesOfTheGlossary() {
        Map<String, String> forbidden = forbidden("member");
        List<String> found = CORE.stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> forbidden.containsKey(member.getName()))
                .map(JavaMember::getFullName)
                .sorted()
                .toList();

        assertEquals(List.of(), found);
    }

    @Test
    void members_always_beginAsTheGlossarySays() {
        Map<String, String> prefixes = forbidden("prefix");
        List<String> found = CORE.stream()
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> prefixes.keySet().stream().anyMatch(prefix -> begins(member.getName(), prefix)))
                .map(JavaMember::getFullName)
                .sorted()
                .toList();

        assertEquals(List.of(), found);
    }

    private static boolean begins(String name, String prefix) {
        boolean isConstant = name.equals(name.toUpperCase(Locale.ROOT));
        return isConstant
                ? name.startsWith(prefix.toUpperCase(Locale.ROOT) + "_")
                : name.startsWith(prefix)
                        && name.length() > prefix.length()
                        && Character.isUpperCase(name.charAt(prefix.length()));
    }

    @Test
    void keysOfSchemas_always_haveTheNamesOfTheGlossary() throws IOException {
        Map<String, String> forbidden = forbidden("word");
        TreeSet<String> keys = new TreeSet<>();
        for (String schema :
                List.of(EventJson.schema(), TimetableJson.schema(), ChangesJson.schema(), DifferencesJson.schema())) {
            addKeys(new ObjectMapper().readTree(schema), keys);
        }

        assertFalse(keys.isEmpty());
        keys.retainAll(forbidden.keySet());
        assertEquals(new TreeSet<>(), keys);
    }

    private static void addKeys(JsonNode node, Set<String> keys) {
        JsonNode properties = node.get("properties");
        if (properties != null && properties.isObject()) {
            properties.fieldNames().forEachRemaining(keys::add);
        }
        node.forEach(child -> addKeys(child, keys));
    }

    @Test
    void sheetsAndColumns_always_haveTheNamesOfTheGlossary() {
        Map<String, String> forbidden = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        forbidden.putAll(forbidden("word"));
        List<String> found = new ArrayList<>(WorkbookWords.sheetsAndColumns());

        assertFalse(found.isEmpty());
        found.removeIf(word -> !forbidden.containsKey(word.replace(" ", "")));
        assertEquals(List.of(), found);
    }

    /** Returns the names of one kind that were given up, with what stands in their place. */
    private static Map<String, String> forbidden(String kind) {
        try (InputStream in = Objects.requireNonNull(GlossaryTest.class.getResourceAsStream("forbidden-names.txt"))) {
            Map<String, String> names = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 3))
                    .filter(parts -> parts.length == 3 && parts[0].equals(kind))
                    .forEach(parts -> names.put(parts[1], parts[2]));
            assertFalse(names.isEmpty(), kind);
            return names;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
