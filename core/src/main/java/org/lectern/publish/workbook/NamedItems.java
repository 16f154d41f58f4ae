package org.lectern.publish.workbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.event.Problem;
import org.lectern.publish.workbook.SheetItems.Item;
import org.lectern.text.NearestWord;
import org.lectern.text.Wording;

/** Things of one kind by what cells call them: their id, or else their name, whatever its case and blanks. */
final class NamedItems {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int MAX_SUGGESTED = 3;

    private final String what;
    private final Map<String, Item> byId = new LinkedHashMap<>();
    private final Map<String, List<Item>> byName = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();

    /** @param what what such a thing is called, {@code room} for example */
    NamedItems(String what) {
        this.what = what;
    }

    static NamedItems of(String what, Collection<Item> items) {
        NamedItems named = new NamedItems(what);
        items.forEach(item -> named.add(item.id(), item.name(), item));
        return named;
    }

    /** Adds a thing that no row of this workbook is; see {@link #add(String, String, Item)}. */
    void add(String id, String name) {
        add(id, name, new Item(SheetItems.emptyObject().put("id", id).put("name", name), "", "id"));
    }

    /** Adds a thing; the first of an id counts. Of a repeated id, the names are known, so that it is the only mistake. */
    void add(String id, String name, Item item) {
        byId.putIfAbsent(id, item);
        words.add(id);
        if (!CellText.isBlank(name)) {
            words.add(name);
            byName.computeIfAbsent(normalised(name), ignored -> new ArrayList<>())
                    .add(item);
        }
    }

    String what() {
        return what;
    }

    /** Returns the ids and names of all. */
    Set<String> words() {
        return words;
    }

    /** Returns the name or id that a text is nearest to, a name of two that are as near; empty if it is near to none. */
    Optional<String> findNearest(String text) {
        List<String> names = new ArrayList<>();
        byName.values().forEach(items -> names.add(items.getFirst().name()));
        names.addAll(byId.keySet());
        return NearestWord.find(text, names);
    }

    /** Returns what a text means: the one of that id, or else all of that name. */
    List<Item> named(String text) {
        Item item = byId.get(text);
        return item == null ? byName.getOrDefault(normalised(text), List.of()) : List.of(item);
    }

    /** Returns the mistake that a text is the name of several. */
    Problem ambiguous(String pointer, String text, List<Item> meant) {
        String shown = Problem.shown(text);
        List<String> ids = meant.stream()
                .limit(MAX_SUGGESTED)
                .map(item -> "'%s'".formatted(Problem.shown(item.id())))
                .collect(Collectors.toList());
        return new Problem(
                "ambiguous",
                pointer,
                shown,
                "The name '%s' can mean %s rows.".formatted(shown, meant.size()),
                "Write the id of one: %s.".formatted(Wording.either(ids)));
    }

    private static String normalised(String name) {
        String stripped = CellText.withoutPadding(name);
        return (isPlain(stripped) ? stripped : BLANKS.matcher(stripped).replaceAll(" ")).toLowerCase(Locale.ROOT);
    }

    /** Returns whether a name is of letters of ASCII and single spaces, as most are, so that its blanks can stay. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && name.charAt(i + 1) == ' ')) {
                return false;
            }
        }
        return true;
    }
}
