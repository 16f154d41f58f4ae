package org.lectern.json;

import java.util.Arrays;
import org.lectern.file.AtomicFile;

/** The kinds of files that are easily swapped, each with a key that no other kind has. */
enum DocumentKind {
    EVENT("an event", "days"),
    TIMETABLE("a timetable", "placements"),
    CHANGES("a list of changes", "changes"),
    CERTIFICATE("a certificate", "nodes"),
    RESULT("the result of a search", "stopReason");

    private final String what;
    private final String key;

    DocumentKind(String what, String key) {
        this.what = what;
        this.key = key;
    }

    /** Returns whether a file is plainly of this kind. */
    boolean isKindOf(JsonValue root) {
        return root instanceof JsonValue.Members file && file.find(key).isPresent();
    }

    /** @throws org.lectern.event.InvalidInputException with one problem if a file is plainly of another kind */
    void require(JsonValue root) {
        if (!isKindOf(root)) {
            Arrays.stream(values())
                    .filter(other -> other.isKindOf(root))
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
