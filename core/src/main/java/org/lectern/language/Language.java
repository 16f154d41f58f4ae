package org.lectern.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.TranslatableSentence;
import org.lectern.text.FilledText;

/**
 * A language in which timetables are published: its fixed texts, and how it writes dates and times.
 *
 * <p>Its texts are one file, {@code org/lectern/language/TAG.properties} in UTF-8, which is all that it takes to add
 * one. Dates and times are written as the Unicode CLDR has them, with Western digits and a clock of 24 hours.
 *
 * @since 0.1.0
 */
public final class Language {

    private static final String ENGLISH = "en";

    static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");

    private static final Pattern POSITION = Pattern.compile("[0-9]{1,9}");

    private static final Pattern TAG = Pattern.compile("[a-z]{2}");

    /** Of those asked for: looking for the files of all takes a tenth of a second. */
    private static final Map<String, Optional<Language>> LOADED = new ConcurrentHashMap<>();

    private final String tag;
    private final Locale locale;
    private final Map<String, String> texts;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter time;

    private Language(String tag, Map<String, String> texts) {
        this.tag = tag;
        this.texts = Collections.unmodifiableMap(texts);
        this.locale = Locale.forLanguageTag(texts.getOrDefault("locale", tag) + "-u-nu-latn");
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale);
        this.shortDay = DateTimeFormatter.ofLocalizedPattern("MMMEd").localizedBy(locale);
        this.longDay = DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd").localizedBy(locale);
        this.time = DateTimeFormatter.ofLocalizedPattern("Hm").localizedBy(locale);
    }

    /** Returns the languages that come with Lectern, by tag. */
    public static List<Language> all() {
        return Stream.of(Locale.getISOLanguages())
                .sorted()
                .map(Language::find)
                .flatMap(Optional::stream)
                .toList();
    }

    public static Language english() {
        return of(ENGLISH);
    }

    /**
     * Returns a language by its tag of two letters, such as {@code fr}.
     *
     * @throws IllegalArgumentException if there is none of that tag
     */
    public static Language of(String tag) {
        return find(tag)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Unknown language '%s'. Choose one of: %s.".formatted(tag, String.join(", ", tags()))));
    }

    /** Returns a language by its tag, or empty if there is none. */
    public static Optional<Language> find(String tag) {
        return TAG.matcher(tag).matches() ? LOADED.computeIfAbsent(tag, Language::load) : Optional.empty();
    }

    /** Returns the tags of all languages. */
    public static List<String> tags() {
        return all().stream().map(Language::tag).toList();
    }

    private static Optional<Language> load(String tag) {
        try (InputStream in = Language.class.getResourceAsStream(tag + ".properties")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new Language(tag, texts(new InputStreamReader(in, StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a language of your own.
     *
     * @param tag its tag of IETF BCP 47, such as {@code pt}
     * @param file properties as in the files of Lectern; what is missing appears in English
     * @throws org.lectern.event.InvalidInputException if a text names a value that it does not have, or a setting is none; it
     *     carries all mistakes
     */
    public static Language read(String tag, Reader file) throws IOException {
        Map<String, String> texts;
        try {
            texts = texts(file);
        } catch (IllegalArgumentException e) {
            throw LanguageMistakes.brokenEscape(tag);
        }
        LanguageMistakes.requireNone(tag, texts);
        return new Language(tag, texts);
    }

    private static Map<String, String> texts(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** Returns its tag of IETF BCP 47. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** Returns what it calls itself. */
    public String name() {
        return text("language.name");
    }

    /** Returns {@code rtl} if it is written from right to left, else {@code ltr}. */
    public String direction() {
        return texts.getOrDefault("direction", "ltr");
    }

    /** Returns the texts that its file holds, by key. */
    public Map<String, String> texts() {
        return texts;
    }

    /**
     * Returns a text, in English if this language lacks it.
     *
     * @throws IllegalArgumentException if English lacks it too
     */
    public String text(String key) {
        return findText(key)
                .or(() -> tag.equals(ENGLISH) ? Optional.empty() : english().findText(key))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No language has the text '%s'. Add it to en.properties.".formatted(key)));
    }

    /** Returns a text with values in the places of <code>{0}</code>, <code>{1}</code> and so on. */
    public String text(String key, Object... values) {
        return filled(key, text(key), values);
    }

    /**
     * Returns a text with values in the places of their names, such as <code>{room}</code>.
     *
     * @throws IllegalArgumentException if the text names a value that is not given
     */
    public String text(String key, Map<String, ?> values) {
        return filled(text(key), name -> {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("The text '%s' lacks a value for {%s}.".formatted(key, name));
            }
            return values.get(name);
        });
    }

    /** Returns a text of this language's own file, or empty if it lacks it. */
    public Optional<String> findText(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    private static String filled(String key, String pattern, @Nullable Object... values) {
        return filled(pattern, position -> {
            // Texts of Lectern are checked when they are read; an application's own text may have any blank.
            if (!POSITION.matcher(position).matches() || Integer.parseInt(position) >= values.length) {
                throw new IllegalArgumentException("The text '%s' lacks a value for {%s}.".formatted(key, position));
            }
            return values[Integer.parseInt(position)];
        });
    }

    private static String filled(String pattern, Function<String, ? extends @Nullable Object> valueOf) {
        return FilledText.of(pattern, BLANK, blank -> String.valueOf(valueOf.apply(blank.group(1))));
    }

    /** Returns whether it has a text for a sentence of a rule, a reason or a warning. */
    public boolean hasText(TranslatableSentence sentence) {
        return tag.equals(ENGLISH) || findPattern(sentence).isPresent();
    }

    /** Returns a sentence of a rule, a reason or a warning in this language, or in English if it lacks it. */
    public String translate(TranslatableSentence sentence) {
        Optional<String> pattern = findPattern(sentence);
        return pattern.isEmpty()
                ? sentence.toString()
                : filled(
                        sentence.key(),
                        pattern.orElseThrow(),
                        sentence.values().stream().map(this::format).toArray());
    }

    /** Rules have their sentences under a prefix of their own; all others stand under their key. */
    private Optional<String> findPattern(TranslatableSentence sentence) {
        return findText("finding." + sentence.key()).or(() -> findText(sentence.key()));
    }

    /** Returns a value of a sentence as this language writes it: a count, a date, a time, a list, or a text as it is. */
    public String format(Object value) {
        return switch (value) {
            case TranslatableSentence inner -> translate(inner);
            case TranslatableSentence.Count count -> counted(count);
            case TranslatableSentence.Date date -> date(date.date());
            case TranslatableSentence.DateAndTime moment ->
                moment(moment.instant().atZone(moment.zone()));
            case TranslatableSentence.TimeRange span ->
                moment(span.window().startInclusive().atZone(span.zone())) + "–"
                        + time(span.window().endExclusive().atZone(span.zone()));
            case TranslatableSentence.ValueList listing ->
                listing.values().stream()
                        .map(this::format)
                        .collect(Collectors.joining(findText(listing.joinedByAnd() ? "list.and" : "list.comma")
                                .orElse(", ")));
            default -> String.valueOf(value);
        };
    }

    private String counted(TranslatableSentence.Count count) {
        String forms = findText("thing." + count.noun()).orElse(count.noun());
        String[] parts = forms.split("\\|", -1);
        boolean isPlural = findText("plural.from")
                .map(from -> count.count() >= Long.parseLong(from))
                .orElse(count.count() != 1);
        return count.count() + " " + parts[PluralForm.index(count.count(), parts.length, isPlural)];
    }

    private String date(LocalDate date) {
        return longDay.format(date);
    }

    private String moment(ZonedDateTime instant) {
        return date(instant.toLocalDate()) + " " + time(instant);
    }

    /** Returns a number with separators between its thousands and at most two decimals. */
    public String number(Number value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** Returns a date in full, with its day of the week. */
    public String day(LocalDate date) {
        return day.format(date);
    }

    /** Returns a date in short, with its day of the week. */
    public String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    /** Returns a time of day in hours and minutes. */
    public String time(ZonedDateTime instant) {
        return time.format(instant);
    }

    /** Returns its tag. */
    @Override
    public String toString() {
        return tag;
    }
}
