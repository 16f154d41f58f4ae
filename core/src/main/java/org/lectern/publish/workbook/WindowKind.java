package org.lectern.publish.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lectern.text.Wording;

/** The kinds of windows that rooms, people and sessions have. */
enum WindowKind {
    AVAILABLE("availableWindows"),
    PREFERRED("preferredWindows"),
    UNDESIRED("undesiredWindows");

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

        private List<WindowKind> kinds() {
            return switch (this) {
                case ROOM -> List.of(AVAILABLE);
                case PERSON -> List.of(AVAILABLE, PREFERRED, UNDESIRED);
                case SESSION -> List.of(PREFERRED, UNDESIRED);
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

        static Optional<Owner> find(String word) {
            return Arrays.stream(values())
                    .filter(owner -> Wording.word(owner).equals(word))
                    .findFirst();
        }

        static List<String> words() {
            return Arrays.stream(values()).map(Wording::word).toList();
        }
    }

    /** Returns the key of the list in the JSON form. */
    String key() {
        return key;
    }
}
