package org.lectern.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.file.AtomicFile;
import org.lectern.file.InputLimit;

/**
 * Reads text into values with places, in time and memory linear in the text.
 *
 * <p>Nesting, values, and the lengths of keys and texts are bounded, so that no text can exhaust the machine.
 */
final class JsonTreeReader {

    /** Objects have few different keys; of each, one copy is kept. */
    private static final int MAX_KEYS_KEPT = 1_000;

    private final String text;
    private final JsonParser parser;
    private final long maxValues;
    private final long maxDepth = InputLimit.JSON_DEPTH.value();
    private final Map<String, String> keys = new HashMap<>();
    private final ProblemCollector mistakes;
    private final boolean isPacking;
    private JsonPosition at = JsonPosition.ROOT;
    private int count;
    private int packed;
    private boolean ended;

    private JsonTreeReader(String text, JsonParser parser, boolean isPacking, ProblemCollector mistakes) {
        this.text = text;
        this.isPacking = isPacking;
        this.parser = parser;
        this.mistakes = mistakes;
        this.maxValues = InputLimit.JSON_VALUES.valueFor(text.length());
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth((int) InputLimit.JSON_DEPTH.value() + 1)
                        .maxStringLength((int) InputLimit.JSON_TEXT.value())
                        .maxNumberLength((int) InputLimit.JSON_TEXT.value())
                        .maxNameLength((int) InputLimit.JSON_KEY.value())
                        .build())
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * Returns the value that {@code text} is; repeated keys are reported to {@code mistakes}.
     *
     * @throws InvalidInputException with one problem if the text is not JSON or exceeds a bound
     */
    static JsonValue parse(String text, ProblemCollector mistakes) {
        return parse(text, false, mistakes);
    }

    /**
     * Returns what {@link #parse} does, with the items of each list of whole numbers as {@link PackedNumbers}. These are not bounded in
     * number, but by the size of the text.
     */
    static JsonValue parsePacked(String text, ProblemCollector mistakes) {
        return parse(text, true, mistakes);
    }

    private static JsonValue parse(String text, boolean isPacking, ProblemCollector mistakes) {
        if (text.isBlank()) {
            throw AtomicFile.refused("empty", "The document is empty.", "Check whether it is the right one.");
        }
        try (JsonParser parser = factory().createParser(text)) {
            return new JsonTreeReader(text, parser, isPacking, mistakes).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonValue root() throws IOException {
        try {
            parser.nextToken();
            JsonValue root = value(JsonPosition.ROOT);
            at = JsonPosition.ROOT;
            ended = true;
            if (parser.nextToken() != null) {
                throw refused(SyntaxProblem.after(text, parser.currentTokenLocation()));
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw tooMuch(
                    "too-long",
                    "",
                    InputLimit.JSON_TEXT,
                    "A key is longer than %s characters, or a text or number longer than %s"
                            .formatted(InputLimit.JSON_KEY.value(), InputLimit.JSON_TEXT.value()));
        } catch (JsonProcessingException e) {
            throw refused(syntax(e));
        }
    }

    /** Returns the value at the current token. */
    private JsonValue value(JsonPosition place) throws IOException {
        at = place;
        if (++count - packed > maxValues) {
            throw tooMuch(
                    "too-many-values",
                    place.pointer(),
                    InputLimit.JSON_VALUES,
                    "The document has more than %s values".formatted(maxValues));
        }
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> members(place);
            case START_ARRAY -> items(place);
            case VALUE_STRING -> new JsonValue.Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Digits(place, parser.getText());
            case VALUE_TRUE -> new JsonValue.Flag(place, true);
            case VALUE_FALSE -> new JsonValue.Flag(place, false);
            case VALUE_NULL -> new JsonValue.Null(place);
            default -> throw new IllegalStateException("No value begins with '%s'.".formatted(token));
        };
    }

    private JsonValue members(JsonPosition place) throws IOException {
        checkDepth(place);
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return new JsonValue.Members(place, Map.of());
        }
        Map<String, JsonValue> members = new SmallMap();
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            String key = kept(replaceSurrogates(parser.currentName()));
            parser.nextToken();
            JsonValue member = value(place.member(key, count));
            at = place;
            if (members.putIfAbsent(key, member) != null) {
                mistakes.add(
                        "duplicate-key",
                        member.place(),
                        key,
                        "The key '%s' is given twice.".formatted(Problem.shown(key)),
                        "Remove one.");
            }
            parser.nextToken();
        }
        return new JsonValue.Members(place, members);
    }

    private String kept(String key) {
        String known = keys.get(key);
        if (known == null && keys.size() < MAX_KEYS_KEPT) {
            keys.put(key, key);
        }
        return known == null ? key : known;
    }

    private JsonValue items(JsonPosition place) throws IOException {
        checkDepth(place);
        JsonToken token = parser.nextToken();
        PackedNumbers numbers = new PackedNumbers(place, count);
        while (isPacking && token == JsonToken.VALUE_NUMBER_INT && parser.getNumberType() == NumberType.INT) {
            numbers.append(parser.getIntValue());
            count++;
            packed++;
            token = parser.nextToken();
        }
        if (token == JsonToken.END_ARRAY && !numbers.isEmpty()) {
            return new JsonValue.Items(place, numbers.trimmed());
        }
        ArrayList<JsonValue> items = new ArrayList<>(numbers);
        while (token != JsonToken.END_ARRAY) {
            items.add(value(place.item(items.size(), count)));
            at = place;
            token = parser.nextToken();
        }
        items.trimToSize();
        return new JsonValue.Items(place, items);
    }

    /** Returns a key without halves of characters, which no known key has and no message can show. */
    private static String replaceSurrogates(String key) {
        if (!ValueReader.hasHalfCharacter(key)) {
            return key;
        }
        StringBuilder mended = new StringBuilder();
        key.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private void checkDepth(JsonPosition place) {
        int depth = 0;
        for (JsonPosition outer = place.parent(); outer != null; outer = outer.parent()) {
            depth++;
        }
        if (depth >= maxDepth) {
            throw tooMuch(
                    "too-deep",
                    "",
                    InputLimit.JSON_DEPTH,
                    "Lists and objects are nested more than %s deep".formatted(maxDepth));
        }
    }

    private Problem syntax(JsonProcessingException e) {
        if (ended) {
            return SyntaxProblem.after(text, e.getLocation());
        }
        return e instanceof JsonEOFException
                ? SyntaxProblem.end(at.pointer(), e.getLocation())
                : SyntaxProblem.at(text, at.pointer(), e.getLocation());
    }

    private InvalidInputException tooMuch(String code, String pointer, InputLimit limit, String what) {
        JsonLocation location = parser.currentTokenLocation();
        return refused(new Problem(
                code,
                pointer,
                "",
                "%s at line %s, column %s.".formatted(what, location.getLineNr(), location.getColumnNr()),
                limit.advice()));
    }

    private static InvalidInputException refused(Problem problem) {
        return new InvalidInputException(List.of(problem));
    }
}
