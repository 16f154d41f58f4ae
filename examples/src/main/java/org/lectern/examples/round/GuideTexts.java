package org.lectern.examples.round;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.lectern.language.Language;

/** The texts of a round's workbook in one language. */
final class GuideTexts {

    private final Properties texts;

    private GuideTexts(Properties texts) {
        this.texts = texts;
    }

    static GuideTexts of(Language language) {
        String name = language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(GuideTexts.class.getResourceAsStream(name), name)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new GuideTexts(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    /** Returns a text with values in place of {@code {0}}, {@code {1}} and so on. */
    String text(String key, Object... values) {
        String text = text(key);
        for (int i = values.length - 1; i >= 0; i--) {
            text = text.replace("{%s}".formatted(i), String.valueOf(values[i]));
        }
        return text;
    }

    /** Returns the texts {@code key.1}, {@code key.2} and so on. */
    List<String> all(String key) {
        List<String> all = new ArrayList<>();
        for (int i = 1; texts.containsKey(key + "." + i); i++) {
            all.add(text(key + "." + i));
        }
        return all;
    }

    /** Returns the note of a column or setting, or empty if it needs none: that of its sheet goes before that of any sheet. */
    Optional<String> findNote(String sheet, String header) {
        return Optional.ofNullable(texts.getProperty("note.%s.%s".formatted(key(sheet), key(header))))
                .or(() -> Optional.ofNullable(texts.getProperty("note." + key(header))));
    }

    /** Returns all keys. */
    List<String> keys() {
        return texts.stringPropertyNames().stream().sorted().toList();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
