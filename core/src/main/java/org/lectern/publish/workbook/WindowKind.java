package org.lectern.publish.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lectern.text.Wording;

/** The kinds of windows that rooms, people and sessions have. */
enum WindowKind {
    AVAILABLE("availableWindows"),
    PREFERRED("preferredWindows"),
    UNDESIRED("undesiredWindows"),
    /** A row without times: there is no window at all in which it is available. */
    NEVER("availableWindows");

    private final String key;

    WindowKind(String key) {
        this.key = key;
    }

    /** What has windows, and which kinds. */
    enum Owner {
        ROOM("rooms"),
        PERSON("people"),
        SESSION("sessions");

        private final String listKey;

        Owner(String listKey) {
            this.listKey = listKey;
        }

        String listKey() {
            return listKey;
        }

        /** Returns the layout of the sheet of the texts that an application keeps with such things. */
        SheetLayout texts() {
            String word = Wording.word(this);
            String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
            return new SheetLayout(
                    name + " data",
                    "text",
                    List.of(Column.text(name, word), Column.text("Key", "key"), Column.textOrEmpty("Text", "text")));
        }

        private List<WindowKind> kinds() {
            return switch (this) {
                case ROOM -> List.of(AVAILABLE, NEVER);
                case PERSON, SESSION -> List.of(AVAILABLE, PREFERRED, UNDESIRED, NEVER);
            };
        }

        List<String> kindWords() {
            return kinds().stream().map(Wording::word).toList();
        }

        Optional<WindowKind> findKind(String word) {
            return kinds().stream()
                    .filter(kind -> Wording.word(kind).equals(word))
                    .findFirst();
        }

        /** Returns those that have wishes about times. */
        static List<Owner> wishers() {
            return List.of(PERSON, SESSION);
        }

        static Optional<Owner> find(String word) {
            return Arrays.stream(values())
                    .filter(owner -> Wording.word(owner).equals(word))
                    .findFirst();
        }

        static List<String> words(List<Owner> owners) {
            return owners.stream().map(Wording::word).toList();
        }
    }

    /** Returns the rows of this kind that a thing has: its windows, or an empty one if it has none and never means that. */
    Iterable<JsonNode> rows(JsonNode thing) {
        JsonNode windows = thing.path(key);
        if (this == NEVER) {
            return windows.isArray() && windows.isEmpty() ? List.of(JsonNodeFactory.instance.objectNode()) : List.of();
        }
        return windows;
    }

    /** Returns the key of the list in the JSON form. */
    String key() {
        return key;
    }
}
