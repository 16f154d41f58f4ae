package org.lectern.json;

import java.util.Arrays;
import org.lectern.file.AtomicFile;

/** The kinds of files that are easily swapped, each with a key that no other kind has. */
enum DocumentKind {
    EVENT("an event", "days"),
    TIMETABLE("a timetable", "placements"),
    CHANGES("a list of changes", "changes");

    private final String what;
    private final String key;

    DocumentKind(String what, String key) {
        this.what = what;
        this.key = key;
    }

    /** @throws org.lectern.event.InvalidInputException with one problem if a file is plainly of another kind */
    void require(JsonValue root) {
        if (root instanceof JsonValue.Members file && file.find(key).isEmpty()) {
            Arrays.stream(values())
                    .filter(other -> file.find(other.key).isPresent())
                    .findFirst()
                    .ifPresent(other -> {
                        throw AtomicFile.refused(
                                "wrong-file",
                                "The document is %s, not %s.".formatted(other.what, what),
                                "Check whether two documents are swapped, or choose another.");
                    });
        }
    }
}
