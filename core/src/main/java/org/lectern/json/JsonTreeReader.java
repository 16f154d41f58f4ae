package org.lectern.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.file.AtomicFile;

/**
 * Reads text into values with places, in time and memory linear in the text.
 *
 * <p>Nesting, values, and the lengths of keys and texts are bounded, so that no text can exhaust the machine.
 */
final class JsonTreeReader {

    static final int MAX_DEPTH = 64;
    static final int MAX_VALUES = 2_000_000;
    static final int MAX_TEXT_LENGTH = 1_000_000;
    static final int MAX_KEY_LENGTH = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH + 1)
                    .maxStringLength(MAX_TEXT_LENGTH)
                    .maxNumberLength(MAX_TEXT_LENGTH)
                    .maxNameLength(MAX_KEY_LENGTH)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String text;
    private final JsonParser parser;
    private final ProblemCollector mistakes;
    private JsonPosition at = JsonPosition.ROOT;
    private int count;
    private boolean ended;

    private JsonTreeReader(String text, JsonParser parser, ProblemCollector mistakes) {
        this.text = text;
        this.parser = parser;
        this.mistakes = mistakes;
    }

    /**
     * Returns the value that {@code text} is; repeated keys are reported to {@code mistakes}.
     *
     * @throws InvalidInputException with one problem if the text is not JSON or exceeds a bound
     */
    static JsonValue parse(String text, ProblemCollector mistakes) {
        if (text.isBlank()) {
            throw AtomicFile.refused("empty", "The file is empty.", "Check the name of the file.");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTreeReader(text, parser, mistakes).root();
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
                    "A key is longer than %s characters, or a text or number longer than %s"
                            .formatted(MAX_KEY_LENGTH, MAX_TEXT_LENGTH));
        } catch (JsonProcessingException e) {
            throw refused(syntax(e));
        }
    }

    /** Returns the value at the current token. */
    private JsonValue value(JsonPosition place) throws IOException {
        at = place;
        if (++count > MAX_VALUES) {
            throw tooMuch("too-many-values", "The file has more than %s values".formatted(MAX_VALUES));
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
        JsonValue.Members object = new JsonValue.Members(place, new LinkedHashMap<>());
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            String key = replaceSurrogates(parser.currentName());
            parser.nextToken();
            JsonValue member = value(place.member(key, count));
            at = place;
            if (object.members().putIfAbsent(key, member) != null) {
                mistakes.add(
                        "duplicate-key",
                        member.place(),
                        key,
                        "The key '%s' is given twice.".formatted(Problem.shown(key)),
                        "Remove one.");
            }
            parser.nextToken();
        }
        return object;
    }

    private JsonValue items(JsonPosition place) throws IOException {
        checkDepth(place);
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.item(items.size(), count)));
            at = place;
        }
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
        if (depth >= MAX_DEPTH) {
            throw tooMuch("too-deep", "Lists and objects are nested more than %s deep".formatted(MAX_DEPTH));
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

    private InvalidInputException tooMuch(String code, String what) {
        JsonLocation location = parser.currentTokenLocation();
        return refused(new Problem(
                code,
                "",
                "",
                "%s at line %s, column %s.".formatted(what, location.getLineNr(), location.getColumnNr()),
                "Check whether this is a file of Lectern."));
    }

    private static InvalidInputException refused(Problem problem) {
        return new InvalidInputException(List.of(problem));
    }
}
