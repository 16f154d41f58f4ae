package org.lectern.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lectern.event.DailyLimit;
import org.lectern.event.Problem;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.text.Wording;

/** The text of one JSON object, written member by member. */
final class JsonWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamWriteConstraints(
                    StreamWriteConstraints.builder().maxNestingDepth(100_000).build())
            .build();

    private final JsonGenerator generator;
    private final JsonLayout layout;

    private interface Step {
        void run() throws IOException;
    }

    private JsonWriter(JsonGenerator generator, JsonLayout layout) {
        this.generator = generator;
        this.layout = layout;
    }

    /**
     * Returns the text of the object whose members {@code members} writes, with a line break at its end.
     *
     * @throws IllegalArgumentException if a text has half of a character in it, which UTF-8 cannot hold
     */
    static String of(Consumer<JsonWriter> members) {
        return text(members, true);
    }

    /** Returns the text of the object on one line, without blanks and without a line break. */
    static String onOneLine(Consumer<JsonWriter> members) {
        return text(members, false);
    }

    private static String text(Consumer<JsonWriter> members, boolean isLaidOut) {
        StringWriter out = new StringWriter();
        JsonLayout layout = new JsonLayout();
        try (JsonGenerator generator = FACTORY.createGenerator(out)) {
            if (isLaidOut) {
                generator.setPrettyPrinter(layout);
            }
            generator.writeStartObject();
            members.accept(new JsonWriter(generator, layout));
            generator.writeEndObject();
            if (isLaidOut) {
                generator.writeRaw('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    JsonWriter text(String key, String value) {
        return write(() -> generator.writeStringField(checked(key, key), checked(key, value)));
    }

    JsonWriter textUnless(String usual, String key, String value) {
        return value.equals(usual) ? this : text(key, value);
    }

    JsonWriter number(String key, long value) {
        return write(() -> generator.writeNumberField(checked(key, key), value));
    }

    /** Writes a share, from 0 to 1. */
    JsonWriter share(String key, double value) {
        return write(() -> generator.writeNumberField(checked(key, key), value));
    }

    JsonWriter numberUnless(long usual, String key, long value) {
        return value == usual ? this : number(key, value);
    }

    JsonWriter numberIfAny(String key, @Nullable Integer value) {
        return value == null ? this : number(key, value);
    }

    JsonWriter flag(String key, boolean value) {
        return write(() -> generator.writeBooleanField(key, value));
    }

    /** Writes a member that is true, or nothing. */
    JsonWriter flagIf(boolean value, String key) {
        return value ? flag(key, true) : this;
    }

    /** Writes a list of texts on one line. */
    JsonWriter texts(String key, Collection<String> values) {
        return flatList(key, () -> {
            for (String value : values) {
                generator.writeString(checked(key, value));
            }
        });
    }

    /** Writes a list of texts on one line, unless it is empty. */
    JsonWriter textsIfAny(String key, Collection<String> values) {
        return values.isEmpty() ? this : texts(key, values);
    }

    /** Writes a set of texts, sorted and on one line, unless it is empty. */
    JsonWriter sorted(String key, Set<String> values) {
        return texts(key, values.stream().sorted().toList());
    }

    JsonWriter sortedIfAny(String key, Set<String> values) {
        return values.isEmpty() ? this : sorted(key, values);
    }

    /** Writes texts by key on one line. */
    JsonWriter textMap(String key, Map<String, String> texts) {
        return object(key, true, () -> texts.forEach(this::text));
    }

    /** Writes texts by key on one line, unless there are none. */
    JsonWriter textMapIfAny(String key, Map<String, String> texts) {
        return texts.isEmpty() ? this : textMap(key, texts);
    }

    /** Writes a list of lists of texts on one line. */
    JsonWriter textLists(String key, Collection<? extends Collection<String>> lists) {
        return flatList(key, () -> {
            for (Collection<String> list : lists) {
                generator.writeStartArray();
                for (String value : list) {
                    generator.writeString(checked(key, value));
                }
                generator.writeEndArray();
            }
        });
    }

    /** Writes a list of whole numbers on one line. */
    JsonWriter numbers(String key, List<Integer> values) {
        return flatList(key, () -> {
            for (int value : values) {
                generator.writeNumber(value);
            }
        });
    }

    /** Writes a list of lists of whole numbers on one line. */
    JsonWriter numberLists(String key, List<? extends List<? extends Number>> lists) {
        return flatList(key, () -> {
            for (List<? extends Number> list : lists) {
                generator.writeStartArray();
                for (Number value : list) {
                    generator.writeNumber(value.longValue());
                }
                generator.writeEndArray();
            }
        });
    }

    /** Writes an object, on one line if so wished. */
    JsonWriter object(String key, boolean onOneLine, Runnable members) {
        return write(() -> {
            generator.writeFieldName(checked(key, key));
            object(onOneLine, members);
        });
    }

    /** Writes a list of objects, each on one line if {@code onOneLine} says so. */
    <T> JsonWriter objects(String key, Collection<T> items, Predicate<T> onOneLine, Consumer<T> members) {
        return write(() -> {
            generator.writeArrayFieldStart(key);
            for (T item : items) {
                object(onOneLine.test(item), () -> members.accept(item));
            }
            generator.writeEndArray();
        });
    }

    /** Writes a list of objects as {@link #objects} does, unless it is empty. */
    <T> JsonWriter objectsIfAny(String key, Collection<T> items, Predicate<T> onOneLine, Consumer<T> members) {
        return items.isEmpty() ? this : objects(key, items, onOneLine, members);
    }

    private void object(boolean onOneLine, Runnable members) throws IOException {
        generator.writeStartObject();
        boolean before = layout.setFlatObjects(onOneLine);
        members.run();
        generator.writeEndObject();
        layout.setFlatObjects(before);
    }

    /** Writes the member {@code dailyLimit}, unless there is no limit. */
    JsonWriter dailyLimit(DailyLimit limit) {
        return limit.equals(DailyLimit.NONE) ? this : limits("dailyLimit", limit);
    }

    JsonWriter limits(String key, DailyLimit limit) {
        return object(
                key,
                true,
                () -> numberIfAny("maxSessions", limit.maxSessions()).numberIfAny("maxMinutes", limit.maxMinutes()));
    }

    JsonWriter score(String key, Score score) {
        return object(
                key,
                true,
                () -> number("hard", score.hard())
                        .number("medium", score.medium())
                        .number("soft", score.soft()));
    }

    JsonWriter subjects(List<Subject> subjects) {
        return subjects("subjects", subjects);
    }

    JsonWriter subjects(String key, List<Subject> subjects) {
        return objects(key, subjects, subject -> true, this::members);
    }

    JsonWriter subject(String key, Subject subject) {
        return object(key, true, () -> members(subject));
    }

    private void members(Subject subject) {
        text("kind", Wording.word(subject.id().kind()))
                .text("id", subject.id().id())
                .text("name", subject.name());
    }

    /** Writes a value with {@code write}, or nothing where there is none. */
    <T> JsonWriter ifGiven(String key, @Nullable T value, BiConsumer<String, T> write) {
        if (value != null) {
            write.accept(key, value);
        }
        return this;
    }

    private JsonWriter flatList(String key, Step values) {
        return write(() -> {
            generator.writeArrayFieldStart(key);
            layout.setFlatLists(true);
            values.run();
            generator.writeEndArray();
            layout.setFlatLists(false);
        });
    }

    private JsonWriter write(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private static String checked(String key, String value) {
        if (ValueReader.hasHalfCharacter(value)) {
            throw new IllegalArgumentException(
                    "The %s '%s' has half of a character in it. Check whether the text was cut."
                            .formatted(Problem.shown(key), Problem.shown(value)));
        }
        return value;
    }
}
