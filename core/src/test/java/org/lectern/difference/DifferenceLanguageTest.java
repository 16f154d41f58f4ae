package org.lectern.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every file of texts has what the English one has. */
class DifferenceLanguageTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/lectern/difference/texts");
    private static final Pattern BLANK = Pattern.compile("\\{\\w+}");

    private static Properties texts(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    /** Returns what a language lacks, or has too much, compared with English. */
    static List<String> lacks(Properties texts, Properties english) {
        List<String> lacks = new ArrayList<>();
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            String text = texts.getProperty(key);
            if (text == null || text.isBlank()) {
                lacks.add("%s is missing".formatted(key));
            } else if (!blanks(text).equals(blanks(english.getProperty(key)))) {
                lacks.add("%s has the blanks %s instead of %s"
                        .formatted(key, blanks(text), blanks(english.getProperty(key))));
            }
        }
        new TreeSet<>(texts.stringPropertyNames())
                .stream()
                        .filter(key -> english.getProperty(key) == null)
                        .forEach(key -> lacks.add("%s is not used".formatted(key)));
        return lacks;
    }

    private static Set<String> blanks(String text) {
        Set<String> blanks = new TreeSet<>();
        BLANK.matcher(text).results().map(MatchResult::group).forEach(blanks::add);
        return blanks;
    }

    @Test
    void texts_everyLanguage_lackNothing() throws IOException {
        Properties english = texts(FOLDER.resolve("en.properties"));
        List<String> lacks = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                lacks(texts(file), english).forEach(lack -> lacks.add(file.getFileName() + ": " + lack));
            }
        }

        assertEquals(List.of(), lacks);
    }

    @Test
    void lacks_keyOrBlankMissing_saysWhich() throws IOException {
        Properties english = texts(FOLDER.resolve("en.properties"));
        Properties partly = texts(FOLDER.resolve("fr.properties"));
        partly.remove("kind.day");
        partly.setProperty("kind.month", "mois");
        partly.setProperty("notice.left", "Partez de {session}.");

        assertEquals(
                List.of(
                        "kind.day is missing",
                        "notice.left has the blanks [{session}] instead of [{before}, {session}]",
                        "kind.month is not used"),
                lacks(partly, english));
    }

    @Test
    void codes_always_areTheFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertEquals(
                    files.map(file -> file.getFileName().toString().replace(".properties", ""))
                            .sorted()
                            .toList(),
                    DifferenceLanguage.tags());
        }
    }

    @Test
    void kinds_always_haveAWord() {
        for (DifferenceKind kind : DifferenceKind.values()) {
            assertEquals(false, DifferenceLanguage.ENGLISH.kinds(List.of(kind)).isBlank());
        }
    }

    @Test
    void of_unknownLanguage_listsThoseThereAre() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> DifferenceLanguage.of("de"));
        IllegalArgumentException path =
                assertThrows(IllegalArgumentException.class, () -> DifferenceLanguage.of("../en"));

        assertEquals("The language (de) is not known. Maybe one of these: en, fr.", error.getMessage());
        assertEquals("The language (../en) is not known. Maybe one of these: en, fr.", path.getMessage());
    }
}
