package org.lectern.exchange;

import java.util.HashMap;
import java.util.Map;
import org.lectern.publish.names.PlainText;

/** Ids of one kind of thing, none of which is given twice. */
final class UniqueIds {

    private static final int MAX_LENGTH = 100;

    private final String word;
    private final Map<String, Integer> taken = new HashMap<>();

    /** @param word what stands in for an id that nothing can be made of, such as {@code room} */
    UniqueIds(String word) {
        this.word = word;
    }

    /** Returns an id like the first wish that is one; of two equal ones, the later gets a number. */
    String take(String... wishes) {
        String base = word;
        for (String wish : wishes) {
            String plain = PlainText.ofOneLine(wish).strip();
            if (!plain.isEmpty() && plain.codePointCount(0, plain.length()) <= MAX_LENGTH) {
                base = plain;
                break;
            }
        }
        String id = base;
        while (taken.putIfAbsent(id, 1) != null) {
            id = base + "-" + taken.merge(base, 1, Integer::sum);
        }
        return id;
    }
}
