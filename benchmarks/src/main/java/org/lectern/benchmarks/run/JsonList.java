package org.lectern.benchmarks.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.file.AtomicFile;

/**
 * Records as JSON: a list of objects whose members are the components of the record. A component that is not {@link Nullable} must
 * be there.
 *
 * @param <T> the record
 */
public final class JsonList<T extends Record> {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final Class<T> type;
    private final String item;
    private final String advice;

    /**
     * @param item what one of them is, such as {@code run}
     * @param advice what to do where a file holds something else, as a sentence
     */
    public JsonList(Class<T> type, String item, String advice) {
        this.type = type;
        this.item = item;
        this.advice = advice;
    }

    /** Returns records as text, which ends in a line break. */
    public String write(List<T> records) {
        try {
            return MAPPER.writeValueAsString(records) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes records to a file, all of them or none. A file that is there keeps its permissions.
     *
     * @throws java.io.UncheckedIOException if that fails, with one line that names the file and says why
     */
    public void write(List<T> records, Path file) {
        AtomicFile.write(file, write(records).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the records of a file.
     *
     * @throws IllegalArgumentException if it cannot be read or holds something else; the message names the file, the place and what
     *     to do
     */
    public List<T> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("The file '%s' does not exist. %s".formatted(file, advice), e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The file '%s' is no text in UTF-8. %s".formatted(file, advice), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The file '%s' cannot be read: %s. Check its path and permissions.".formatted(file, e.getMessage()),
                    e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The file '%s' holds no list of %ss: %s. %s".formatted(file, item, e.getMessage(), advice), e);
        }
    }

    /**
     * Returns the records of a text.
     *
     * @throws IllegalArgumentException if it holds something else; the message says what and where, without a full stop
     */
    public List<T> parse(String text) {
        JsonNode list = tree(text);
        if (!list.isArray()) {
            throw new IllegalArgumentException("it is not a JSON list");
        }
        List<T> records = new ArrayList<>();
        for (JsonNode node : list) {
            records.add(record(node, "%s %s".formatted(item, records.size() + 1)));
        }
        return List.copyOf(records);
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "line %s is no JSON"
                            .formatted(
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr()),
                    e);
        }
    }

    private T record(JsonNode node, String place) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("%s is no JSON object".formatted(place));
        }
        for (RecordComponent component : type.getRecordComponents()) {
            boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!isOptional && !node.hasNonNull(component.getName())) {
                throw new IllegalArgumentException("%s has no '%s'".formatted(place, component.getName()));
            }
        }
        node.fieldNames().forEachRemaining(name -> {
            if (Stream.of(type.getRecordComponents())
                    .noneMatch(known -> known.getName().equals(name))) {
                throw new IllegalArgumentException("%s has the unknown member '%s'".formatted(place, name));
            }
        });
        try {
            return MAPPER.treeToValue(node, type);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException("in %s, %s".formatted(place, complaint(e)), e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s is no %s".formatted(place, item), e);
        }
    }

    /** Returns what the record itself refuses, or else which member is wrong. */
    private static String complaint(JsonMappingException failure) {
        return failure.getCause() instanceof IllegalArgumentException refused
                ? String.valueOf(refused.getMessage())
                : "'%s' has a wrong value"
                        .formatted(
                                failure.getPath().stream().map(JsonList::name).collect(Collectors.joining(".")));
    }

    private static String name(JsonMappingException.Reference member) {
        return member.getFieldName() == null ? Integer.toString(member.getIndex() + 1) : member.getFieldName();
    }
}
