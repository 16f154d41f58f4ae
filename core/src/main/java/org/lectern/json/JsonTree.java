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

/**
 * Reads text into values with places, in time and memory linear in the text.
 *
 * <p>Nesting, values, and the lengths of keys and texts are bounded, so that no text can exhaust the machine.
 */
final class JsonTree {

    static final int MOST_DEPTH = 64;
    static final int MOST_VALUES = 2_000_000;
    static final int LONGEST_TEXT = 1_000_000;
    static final int LONGEST_KEY = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH + 1)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNumberLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_KEY)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private final String text;
    private final JsonParser parser;
    private final Mistakes mistakes;
    private Place at = Place.ROOT;
    private int count;
    private boolean ended;

    private JsonTree(String text, JsonParser parser, Mistakes mistakes) {
        this.text = text;
        this.parser = parser;
        this.mistakes = mistakes;
    }

    /**
     * Returns the value that {@code text} is; repeated keys are reported to {@code mistakes}.
     *
     * @throws InvalidInputException with one problem if the text is not JSON or exceeds a bound
     */
    static JsonValue parse(String text, Mistakes mistakes) {
        if (text.isBlank()) {
            throw TextFile.refused("empty", "The file is empty.", "Maybe the wrong file was named.");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonTree(text, parser, mistakes).root();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonValue root() throws IOException {
        try {
            parser.nextToken();
            JsonValue root = value(Place.ROOT);
            at = Place.ROOT;
            ended = true;
            if (parser.nextToken() != null) {
                throw refused(SyntaxMistake.after(text, parser.currentTokenLocation()));
            }
            return root;
        } catch (StreamConstraintsException e) {
            throw tooMuch(
                    "too-long",
                    "A key is longer than %s characters, or a text or number longer than %s"
                            .formatted(LONGEST_KEY, LONGEST_TEXT));
        } catch (JsonProcessingException e) {
            throw refused(syntax(e));
        }
    }

    /** Returns the value at the current token. */
    private JsonValue value(Place place) throws IOException {
        at = place;
        if (++count > MOST_VALUES) {
            throw tooMuch("too-many-values", "The file has more than %s values".formatted(MOST_VALUES));
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
            default -> throw new IllegalStateException("No value begins with (%s).".formatted(token));
        };
    }

    private JsonValue members(Place place) throws IOException {
        checkDepth(place);
        if (parser.nextToken() == JsonToken.END_OBJECT) {
            return new JsonValue.Members(place, Map.of());
        }
        JsonValue.Members object = new JsonValue.Members(place, new LinkedHashMap<>());
        while (parser.currentToken() != JsonToken.END_OBJECT) {
            String key = whole(parser.currentName());
            parser.nextToken();
            JsonValue member = value(place.member(key, count));
            at = place;
            if (object.members().putIfAbsent(key, member) != null) {
                mistakes.add(
                        "duplicate-key",
                        member.place(),
                        key,
                        "The key (%s) is given twice.".formatted(Problem.shown(key)),
                        "Maybe remove one.");
            }
            parser.nextToken();
        }
        return object;
    }

    private JsonValue items(Place place) throws IOException {
        checkDepth(place);
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(place.item(items.size(), count)));
            at = place;
        }
        return new JsonValue.Items(place, items);
    }

    /** Returns a key without halves of characters, which no known key has and no message can show. */
    private static String whole(String key) {
        if (!Values.hasHalfCharacter(key)) {
            return key;
        }
        StringBuilder mended = new StringBuilder();
        key.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    private void checkDepth(Place place) {
        int depth = 0;
        for (Place outer = place.parent(); outer != null; outer = outer.parent()) {
            depth++;
        }
        if (depth >= MOST_DEPTH) {
            throw tooMuch("too-deep", "Lists and objects are nested more than %s deep".formatted(MOST_DEPTH));
        }
    }

    private Problem syntax(JsonProcessingException e) {
        if (ended) {
            return SyntaxMistake.after(text, e.getLocation());
        }
        return e instanceof JsonEOFException
                ? SyntaxMistake.end(at.pointer(), e.getLocation())
                : SyntaxMistake.at(text, at.pointer(), e.getLocation());
    }

    private InvalidInputException tooMuch(String code, String what) {
        JsonLocation location = parser.currentTokenLocation();
        return refused(new Problem(
                code,
                "",
                "",
                "%s at line %s, column %s.".formatted(what, location.getLineNr(), location.getColumnNr()),
                "Maybe this is not a file of Lectern."));
    }

    private static InvalidInputException refused(Problem problem) {
        return new InvalidInputException(List.of(problem));
    }
}
