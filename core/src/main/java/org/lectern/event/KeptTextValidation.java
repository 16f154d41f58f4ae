package org.lectern.event;

import java.util.Map;
import java.util.Set;
import org.lectern.text.JsonPointers;

/** Finds every mistake in what an application keeps with one session, room or person: tags and texts. */
final class KeptTextValidation {

    private static final int MAX_TAGS = 100;
    private static final int MAX_TEXTS = 100;
    private static final int MAX_NAME_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 10_000;

    private final ProblemSink sink;
    private final String pointer;
    private final OwnerText of;
    private final String owner;

    /**
     * @param of the words of messages that name its owner, such as {@code of session 'Fiji'}
     * @param owner what that is, such as {@code session}
     */
    KeptTextValidation(ProblemSink sink, String pointer, OwnerText of, String owner) {
        this.sink = sink;
        this.pointer = pointer;
        this.of = of;
        this.owner = owner;
    }

    void checkTags(Set<String> tags) {
        checkCount("/tags", "tags", tags.size(), MAX_TAGS);
        int t = 0;
        for (String tag : tags) {
            checkName(pointer + "/tags/" + t++, "tag", tag);
        }
    }

    void checkData(Map<String, String> data) {
        checkCount("/data", "texts in data", data.size(), MAX_TEXTS);
        for (Map.Entry<String, String> text : data.entrySet()) {
            String at = JsonPointers.child(pointer + "/data", text.getKey());
            checkName(at, "key in data", text.getKey());
            String what = "text of the key '%s' in data".formatted(Problem.shown(text.getKey()));
            checkLength(at, what, text.getValue(), MAX_TEXT_LENGTH);
        }
    }

    private void checkCount(String key, String what, int count, int max) {
        if (count > max) {
            sink.add(
                    "out-of-range",
                    pointer + key,
                    count,
                    "The number of %1$s%2$s must be at most %4$s, not '%3$s'.".formatted(what, of, count, max),
                    "Keep the rest in the application, under the id of the %s.".formatted(owner));
        }
    }

    private void checkName(String at, String what, String name) {
        if (name.isBlank()) {
            sink.add(
                    "blank-text",
                    at,
                    name,
                    "The %s%s must not be blank.".formatted(what, of),
                    "Write a word, or remove it.");
        }
        checkLength(at, what, name, MAX_NAME_LENGTH);
    }

    private void checkLength(String at, String what, String text, int max) {
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            sink.add(
                    "too-long",
                    at,
                    text,
                    "The %1$s%2$s must have at most %4$s characters, not '%3$s'.".formatted(what, of, length, max),
                    "Shorten it.");
        }
    }
}
