package org.lectern.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.event.Problem;
import org.lectern.event.Window;
import org.lectern.text.SupportedYears;

/**
 * An object of pretalx's API.
 *
 * @param json its members; those that are missing read as empty
 * @param place where it stands, such as {@code rooms.json/results/3}
 */
record PretalxNode(JsonNode json, String place) {

    /** What a file does not have. */
    static final PretalxNode NOTHING = new PretalxNode(MissingNode.getInstance(), "");

    private static final int MAX_WINDOWS = 10_000;

    boolean has(String... keys) {
        for (String key : keys) {
            if (!json.has(key)) {
                return false;
            }
        }
        return true;
    }

    /** Returns a text or a number as text, one of the languages of a text in several, or the name of an expanded object. */
    String text(String key, String language) {
        return text(json.path(key), language);
    }

    static String text(JsonNode value, String language) {
        if (value.isValueNode()) {
            return value.isNull() ? "" : value.asText();
        }
        for (String name : List.of("name", "tag", "code")) {
            if (value.has(name)) {
                return text(value.path(name), language);
            }
        }
        String base = language.split("[-_]", 2)[0];
        for (String wished : List.of(language, base, "en")) {
            String text = value.path(wished).asText("");
            if (!text.isEmpty()) {
                return text;
            }
        }
        for (Map.Entry<String, JsonNode> translated : value.properties()) {
            if (translated.getValue().isTextual()) {
                return translated.getValue().asText();
            }
        }
        return "";
    }

    /** Returns the id of a thing that another one names: itself, or the id or code of the expanded object. */
    static String reference(JsonNode value) {
        if (value.isObject()) {
            return value.has("code")
                    ? value.path("code").asText("")
                    : value.path("id").asText("");
        }
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    String reference(String key) {
        return reference(json.path(key));
    }

    /** Returns a member, which is missing if there is none. */
    PretalxNode child(String key) {
        return new PretalxNode(json.path(key), place + "/" + key);
    }

    /** Returns the items of a list. */
    List<PretalxNode> list(String key) {
        return items(json.path(key), place + "/" + key);
    }

    static List<PretalxNode> items(JsonNode list, String place) {
        List<PretalxNode> items = new ArrayList<>();
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                items.add(new PretalxNode(list.get(i), place + "/" + i));
            }
        }
        return items;
    }

    /** Returns a time, or empty if there is none; one that is no time is a mistake. */
    Optional<Instant> findTime(String key, ImportNotes notes) {
        String text = json.path(key).asText("");
        if (text.isEmpty() || json.path(key).isNull()) {
            return Optional.empty();
        }
        try {
            Instant time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MINUTES);
            if (SupportedYears.include(time)) {
                return Optional.of(time);
            }
        } catch (DateTimeException e) {
            // Reported below.
        }
        notes.mistake(
                "bad-value",
                place + "/" + key,
                text,
                "The value '%s' must be a date and time with an offset, in %s."
                        .formatted(Problem.shown(text), SupportedYears.RANGE),
                "Write it like 2020-03-31T09:30:00+02:00.");
        return Optional.empty();
    }

    /** Returns a date, or empty if there is none; what is no date is a mistake. */
    Optional<LocalDate> findDate(String key, ImportNotes notes) {
        String text = json.path(key).asText("");
        if (text.isEmpty() || json.path(key).isNull()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (SupportedYears.include(date)) {
                return Optional.of(date);
            }
        } catch (DateTimeException e) {
            // Reported below.
        }
        notes.mistake(
                "bad-value",
                place + "/" + key,
                text,
                "The value '%s' must be a date in %s.".formatted(Problem.shown(text), SupportedYears.RANGE),
                "Write it like 2020-03-31.");
        return Optional.empty();
    }

    /** Returns the times at which a room or a speaker is available, without empty ones. */
    List<Window> availabilities(ImportNotes notes) {
        List<Window> windows = new ArrayList<>();
        int beyond = 0;
        for (PretalxNode given : list("availabilities")) {
            Optional<Instant> start = given.findTime("start", notes);
            Optional<Instant> end = given.findTime("end", notes);
            if (start.isPresent() && end.isPresent()) {
                Window window = new Window(start.get(), end.get());
                if (window.minutes() > 0 && windows.size() < MAX_WINDOWS) {
                    windows.add(window);
                } else if (window.minutes() > 0) {
                    beyond++;
                }
            }
        }
        if (beyond > 0) {
            notes.loss(
                    "availabilities",
                    place + "/availabilities",
                    MAX_WINDOWS + beyond,
                    "The last %s of %s availabilities are left out: at most 10,000 are read."
                            .formatted(beyond, MAX_WINDOWS + beyond),
                    "Join availabilities that follow each other.");
        }
        return windows;
    }
}
