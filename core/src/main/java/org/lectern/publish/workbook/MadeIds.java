package org.lectern.publish.workbook;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.publish.workbook.SheetItems.Item;
import org.lectern.text.AsciiLetters;

/**
 * Ids for rows that have a name but no id: the name in small letters without accents, those of Latin, Greek and Cyrillic in ASCII,
 * with a hyphen for everything that is neither a letter nor a digit. If that id is given, or made for a row above, {@code -2},
 * {@code -3} and so on follow.
 */
final class MadeIds {

    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> taken = new HashSet<>();
    /** The last number that followed, for each id that was taken; 1 is the one without. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** Gives ids to those of one kind that have a name only. Cost: linear in the rows. */
    static void fill(Collection<Item> items) {
        MadeIds ids = new MadeIds();
        items.forEach(item -> ids.take(item.id()));
        for (Item item : items) {
            if (item.id().isEmpty() && !CellText.isBlank(item.name())) {
                item.node().put("id", ids.make(item.name()));
            }
        }
    }

    /** Notes an id that is given. */
    void take(String id) {
        taken.add(id);
    }

    /** Returns a new id for a name. */
    String make(String name) {
        String plain = plain(name);
        String id = plain;
        while (!taken.add(id)) {
            id = plain + "-" + counts.merge(plain, 2, (last, ignored) -> last + 1);
        }
        return id;
    }

    private static String plain(String name) {
        String id =
                OTHERS.matcher(AsciiLetters.of(name).toLowerCase(Locale.ROOT)).replaceAll("-");
        int start = id.startsWith("-") ? 1 : 0;
        int end = id.length() > start && id.endsWith("-") ? id.length() - 1 : id.length();
        return start >= end ? "unnamed" : id.substring(start, end);
    }
}
