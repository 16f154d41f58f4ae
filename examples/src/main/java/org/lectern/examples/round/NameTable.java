package org.lectern.examples.round;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Things by what cells call them: their id, or their name where no other has it. */
final class NameTable {

    private final Map<String, String> idsByName = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private final Set<String> ids = new HashSet<>();

    void add(String id, String name) {
        ids.add(id);
        if (idsByName.putIfAbsent(Texts.normalised(name), id) != null) {
            repeated.add(Texts.normalised(name));
        }
    }

    /** Returns the id of what a cell names, or its text if that is unknown. */
    String id(String text) {
        String plain = text.startsWith("\"") && text.endsWith("\"") && text.length() > 2
                ? text.substring(1, text.length() - 1)
                : text;
        if (ids.contains(plain) || repeated.contains(Texts.normalised(plain))) {
            return plain;
        }
        return idsByName.getOrDefault(Texts.normalised(plain), plain);
    }

    /** Returns what to write in a cell: the name if it alone means this id, else the id. */
    String shown(String id, String name) {
        boolean isClear = !name.isBlank()
                && id(name).equals(id)
                && !repeated.contains(Texts.normalised(name))
                && name.equals(Texts.withoutPadding(name));
        return isClear ? name : cellText(id);
    }

    /** Returns an id as a cell has it: in quotes if there are blanks around it. */
    static String cellText(String id) {
        return id.equals(Texts.withoutPadding(id)) ? id : "\"" + id + "\"";
    }
}
