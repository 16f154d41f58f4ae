package org.lectern.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lectern.diagnose.DiagnosisOptions;
import org.lectern.replan.ReplanOptions;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveListener;
import org.lectern.solve.SolveOptions;

/** The tables of docs/embedding.md have every option of jobs with its default, and every type that the page names. */
class EmbeddingDocTest {

    private static final Path PAGE = Path.of("../docs/embedding.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern WORD = Pattern.compile("`(\\w+)`");
    /** A type by itself, with a member, or in code. */
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+)\\b");

    private static final Pattern TYPES = Pattern.compile("(?m)^\\| (`[A-Z].*) \\| `(org\\.lectern[.\\w]*)` \\|$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (.*?) \\| ");

    static Stream<Named<Record>> options() {
        return Stream.of(
                        SolveOptions.defaults(),
                        JobOptions.defaults(),
                        DiagnosisOptions.defaults(),
                        ReplanOptions.defaults())
                .map(options -> Named.of(options.getClass().getSimpleName(), options));
    }

    @ParameterizedTest
    @MethodSource("options")
    void table_always_hasEachOptionWithItsDefault(Record defaults) throws IOException {
        Map<String, String> documented = documented(defaults.getClass().getSimpleName());

        assertEquals(setters(defaults.getClass()), documented.keySet());
        for (var component : defaults.getClass().getRecordComponents()) {
            String option = documented.containsKey(component.getName())
                    ? component.getName()
                    : "with" + component.getName().substring(0, 1).toUpperCase(Locale.ROOT)
                            + component.getName().substring(1);
            if (documented.containsKey(option)) {
                assertEquals(text(value(component.getAccessor(), defaults)), first(documented.get(option)), option);
            }
        }
    }

    @Test
    void types_thatThePageNames_areInTheTableWithTheirPackage() throws IOException {
        String page = Files.readString(PAGE);
        Map<String, String> packages = packages();
        Map<String, String> documented = new TreeMap<>();
        TYPES.matcher(page)
                .results()
                .forEach(row -> WORD.matcher(row.group(1))
                        .results()
                        .forEach(type -> documented.put(type.group(1), row.group(2))));
        Map<String, String> named = new TreeMap<>(documented);
        NAMED.matcher(page).results().map(type -> type.group(1)).forEach(type -> {
            if (packages.containsKey(type)) {
                named.put(type, packages.get(type));
            }
        });

        assertEquals(named, documented);
        documented.forEach((type, name) -> assertEquals(packages.get(type), name, type));
    }

    /** Returns the packages of Lectern's types, by the names of the types. */
    private static Map<String, String> packages() throws IOException {
        Map<String, String> packages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> packages.put(
                            file.getFileName().toString().replace(".java", ""),
                            SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.')));
        }
        return packages;
    }

    /** Returns the options of a table by name, each with its default. */
    private static Map<String, String> documented(String type) throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("\n| `%s` | default |".formatted(type)) + 1;
        String table = page.substring(start, page.indexOf("\n\n", start));
        Map<String, String> options = new TreeMap<>();
        ROW.matcher(table.substring(table.indexOf('\n')))
                .results()
                .forEach(row -> options.put(row.group(1), row.group(2).replace("`", "")));
        return options;
    }

    /** Returns the names of the methods that set an option: those of the builder, or those that return other options. */
    private static Set<String> setters(Class<?> options) {
        Class<?> builder = Arrays.stream(options.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals("Builder"))
                .findFirst()
                .orElse(options);
        return Arrays.stream(builder.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == builder)
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Object value(Method accessor, Record options) {
        try {
            return accessor.invoke(options);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("An option cannot be read.", e);
        }
    }

    /** Of a method that sets two options, the page gives both defaults. */
    private static String first(String defaults) {
        return defaults.replaceFirst(" and .*", "");
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "none";
            case Boolean is -> is ? "yes" : "no";
            case Number number -> NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
            case Duration time -> time.toSeconds() + " s";
            case Collection<?> all -> all.isEmpty() ? "none" : all.toString();
            case Catalogue catalogue -> catalogue.equals(StandardRules.catalogue()) ? "the standard rules" : "others";
            case SolveListener listener -> "none";
            case SolveOptions search ->
                search.findTimeLimit().isEmpty() && search.findStepLimit().isEmpty() ? "no search" : "a search";
            default -> value.toString();
        };
    }
}
