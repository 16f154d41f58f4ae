package org.lectern.text;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with values in its blanks. Where a value begins with the word before it, that word is said once: the room {@code Room
 * XXIV} is in {@code Room XXIV}, not in {@code room Room XXIV}. So is the word for a room in any two languages: {@code Room XXIV} is
 * no {@code salle Room XXIV}.
 *
 * @since 0.1.0
 */
public final class FilledText {

    private static final Pattern VALUE = Pattern.compile("%(?:(\\d+)\\$)?s");
    private static final Pattern LAST_WORD = Pattern.compile("(?U)(\\w+)(?:\\s|：)$");

    /** The words for a room in the languages of Lectern, in the forms that texts have. */
    private static final Set<String> ROOM = Set.of(
            "room", "rooms", "salle", "salles", "sala", "salas", "зал", "зала", "зале", "залом", "залы", "залах",
            "القاعة", "قاعة", "会议室");

    private FilledText() {}

    /** Returns a text with values in the places of {@code %s}, one after the other, or of {@code %1$s} and so on. */
    public static String of(String text, Object... values) {
        return text.contains("$") ? ofNumbered(text, values) : ofNext(text, values);
    }

    /** Most texts have no numbers, and a finding of each turn of a large event is one: no pattern looks for their blanks. */
    private static String ofNext(String text, Object... values) {
        StringBuilder filled = new StringBuilder(text.length() + 16 * values.length);
        int from = 0;
        int next = 0;
        for (int at = text.indexOf("%s"); at >= 0; at = text.indexOf("%s", from)) {
            String value = String.valueOf(values[next++]);
            filled.append(withoutWordOf(value, text.substring(from, at))).append(value);
            from = at + 2;
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static String ofNumbered(String text, Object... values) {
        Iterator<Object> next = List.of(values).iterator();
        return of(text, VALUE, blank -> {
            String number = blank.group(1);
            return String.valueOf(number == null ? next.next() : values[Integer.parseInt(number) - 1]);
        });
    }

    /**
     * Returns a text with its blanks filled.
     *
     * @param blank what a blank looks like
     * @param valueOf returns the value of one
     */
    public static String of(String text, Pattern blank, Function<Matcher, String> valueOf) {
        StringBuilder filled = new StringBuilder();
        Matcher blanks = blank.matcher(text);
        int from = 0;
        while (blanks.find()) {
            String value = valueOf.apply(blanks);
            filled.append(withoutWordOf(value, text.substring(from, blanks.start())))
                    .append(value);
            from = blanks.end();
        }
        return filled.append(text.substring(from)).toString();
    }

    private static String withoutWordOf(String value, String before) {
        int space = value.indexOf(' ');
        if (space < 1 || before.isEmpty()) {
            return before;
        }
        String said = lower(value.substring(0, space));
        // Rarely so, and sooner seen than by the pattern.
        if (!ROOM.contains(said)
                && !lower(before.substring(0, before.length() - 1)).endsWith(said)) {
            return before;
        }
        Matcher word = LAST_WORD.matcher(before);
        boolean isSaid = word.find()
                && (lower(word.group(1)).equals(said) || (ROOM.contains(said) && ROOM.contains(lower(word.group(1)))));
        return isSaid ? before.substring(0, word.start()) : before;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
