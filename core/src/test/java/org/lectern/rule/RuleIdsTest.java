package org.lectern.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.rule.standard.StandardRules;

class RuleIdsTest {

    private static final Path MAIN = Path.of("src/main/java/org/lectern");
    private static final Path VERIFIER = MAIN.resolve("solve/proof");

    /** Keys of texts that read like the id of a rule. */
    private static final List<String> TEXT_KEYS = List.of(
            "difference/DifferencesText.java: \"moved\"",
            "difference/DifferencesText.java: \"moved\"",
            "solve/Obstacle.java: \"pinned\"");

    private static List<String> constants(Class<?> holder) {
        return Arrays.stream(holder.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == String.class)
                .map(RuleIdsTest::value)
                .toList();
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException cause) {
            throw new AssertionError(cause);
        }
    }

    @Test
    void constants_always_areTheCataloguesIdsInItsOrder() {
        assertEquals(
                StandardRules.catalogue().rules().stream()
                        .map(rule -> rule.definition().id())
                        .toList(),
                constants(RuleIds.class));
    }

    @Test
    void parameterNames_always_areThoseOfTheCatalogue() {
        Set<String> names = StandardRules.catalogue().rules().stream()
                .flatMap(rule -> rule.definition().parameters().stream())
                .map(RuleParameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, new TreeSet<>(constants(ParameterNames.class)));
    }

    @Test
    void sources_always_quoteNoIdOutsideTheConstantsAndTheVerifier() throws IOException {
        Pattern quoted = Pattern.compile("\"(" + String.join("|", constants(RuleIds.class)) + ")\"");
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(each -> !each.startsWith(VERIFIER) && !each.endsWith("RuleIds.java"))
                    .sorted()
                    .toList()) {
                String name = MAIN.relativize(file).toString().replace('\\', '/');
                quoted.matcher(Files.readString(file)).results().forEach(id -> found.add(name + ": " + id.group()));
            }
        }
        assertEquals(TEXT_KEYS, found);
    }
}
