package org.lectern.event;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.text.NearestWord;
import org.lectern.text.SeveralNames;
import org.lectern.text.SupportedYears;
import org.lectern.text.TimeFormat;

/** Collects mistakes, up to 1,000 of them, and words those that recur. */
final class ProblemSink {

    /** The advice where no id of a kind is known at all. */
    static final String NONE_DEFINED = "Define it first; none is defined yet.";

    private static final int MAX_PROBLEMS = 1_000;
    /** So many get the nearest known word as advice; beyond that the search for it would cost too much. */
    private static final int MAX_SUGGESTIONS = 100;

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> idsByName = new HashMap<>();
    private final ZoneId zone;
    private boolean more;

    ProblemSink(ZoneId zone) {
        this.zone = zone;
    }

    /** Notes what an id is called, so that whoever writes the name is told the id; a name of several tells none. */
    void name(String id, String name) {
        if (!id.equals(name)) {
            idsByName.merge(nameKey(name), id, (one, other) -> "");
        }
    }

    private static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (more) {
            all.add(new Problem(
                    "too-many-problems",
                    "",
                    "",
                    "There are more than these %s mistakes.".formatted(MAX_PROBLEMS),
                    "Correct these first."));
        }
        return List.copyOf(all);
    }

    void add(String code, String pointer, Object value, String message, String advice) {
        if (isFull()) {
            more = true;
        } else {
            problems.add(new Problem(code, pointer, Problem.shown(value), message, advice));
        }
    }

    private boolean isFull() {
        return problems.size() == MAX_PROBLEMS;
    }

    /** Reports {@code value} unless {@code least <= value <= most}. */
    void range(String pointer, String what, long value, long least, long most) {
        range(pointer, what, "", value, least, most);
    }

    /**
     * Reports {@code value} unless {@code least <= value <= most}.
     *
     * @param of what its text adds to {@code what}, if there is a message
     */
    void range(String pointer, String what, Object of, long value, long least, long most) {
        if (value >= least && value <= most) {
            return;
        }
        if (isFull()) {
            more = true;
        } else {
            String bound = value < least ? "at least " + least : "at most " + most;
            add(
                    "out-of-range",
                    pointer,
                    value,
                    "The %1$s%4$s must be %3$s, not '%2$s'.".formatted(what, value, bound, of),
                    "Write a number from %s to %s.".formatted(least, most));
        }
    }

    /** Reports minutes that are fewer than {@code least} or more than a day. */
    void minutes(String pointer, String what, long minutes, long least) {
        minutes(pointer, what, "", minutes, least);
    }

    void minutes(String pointer, String what, Object of, long minutes, long least) {
        range(pointer, what, of, minutes, least, EventValidation.MAX_MINUTES);
    }

    /** Reports an id that {@code known} lacks, with the nearest one that it has. */
    void knownId(String pointer, String what, String id, Collection<String> known) {
        knownId(pointer, what, "", id, known);
    }

    void knownId(String pointer, String what, Object of, String id, Collection<String> known) {
        if (known.contains(id)) {
            return;
        }
        if (isFull()) {
            more = true;
        } else {
            add("unknown-id", pointer, id, NearestWord.unknown(what + of, id), adviceFor(id, known));
        }
    }

    /** Reports an instant that is not on a minute, or not in a supported year. */
    void onMinute(String pointer, String what, Instant instant) {
        onMinute(pointer, what, "", instant);
    }

    void onMinute(String pointer, String what, Object of, Instant instant) {
        if (!isOnMinute(instant)) {
            add(
                    "not-on-minute",
                    pointer,
                    instant,
                    "The %s%s must be a whole minute, not '%s'.".formatted(what, of, instant),
                    "Leave out the seconds.");
        } else if (!SupportedYears.include(instant)) {
            add(
                    "out-of-range",
                    pointer,
                    instant,
                    "The %s%s must lie in %s, not at '%s'.".formatted(what, of, SupportedYears.RANGE, instant),
                    "Check the year.");
        }
    }

    /** Returns whether a window lies in the years that an event can be in. */
    static boolean isInSupportedYears(Window window) {
        return SupportedYears.include(window.startInclusive()) && SupportedYears.include(window.endExclusive());
    }

    /** @param key what follows the pointer of the owner, as {@code /windows} */
    void windows(String pointer, String key, String what, Object of, List<Window> windows) {
        for (int i = 0; i < windows.size(); i++) {
            // The words of a mistake are put together only where there is one.
            if (!isSound(windows.get(i))) {
                window(pointer + key + "/" + i, what, of, windows.get(i));
            }
        }
    }

    private static boolean isSound(Window window) {
        return isInSupportedYears(window)
                && isOnMinute(window.startInclusive())
                && isOnMinute(window.endExclusive())
                && window.startInclusive().isBefore(window.endExclusive());
    }

    private static boolean isOnMinute(Instant instant) {
        return instant.getEpochSecond() % 60 == 0 && instant.getNano() == 0;
    }

    void window(String pointer, String what, Object of, Window window) {
        onMinute(pointer + "/start", "start of the " + what, of, window.startInclusive());
        onMinute(pointer + "/end", "end of the " + what, of, window.endExclusive());
        // What lies in other years may have no text in the zone.
        if (isInSupportedYears(window) && !window.startInclusive().isBefore(window.endExclusive())) {
            String start = TimeFormat.format(window.startInclusive(), zone);
            String end = TimeFormat.format(window.endExclusive(), zone);
            add(
                    "empty-window",
                    pointer,
                    start + "/" + end,
                    "The %s%s must end after it starts, unlike '%s' to '%s'.".formatted(what, of, start, end),
                    "Swap start and end, or give the end its own date if it is on the next day.");
        }
    }

    /** Returns advice that names the known id nearest to {@code id}. */
    private String adviceFor(String id, Collection<String> known) {
        if (known.isEmpty()) {
            return NONE_DEFINED;
        }
        String named = idsByName.get(nameKey(id));
        if (named != null && known.contains(named)) {
            return "Write the id '%s'.".formatted(Problem.shown(named));
        }
        List<String> parts = SeveralNames.of(id);
        if (parts.size() > 1 && parts.stream().allMatch(part -> isKnown(part, known))) {
            return "These are %s: write each by itself.".formatted(parts.size());
        }
        String last = id.strip().substring(id.strip().lastIndexOf(' ') + 1);
        if (known.contains(last)) {
            return NearestWord.didYouMean(last);
        }
        return (problems.size() < MAX_SUGGESTIONS ? NearestWord.find(id, known) : Optional.<String>empty())
                .map(NearestWord::didYouMean)
                .orElseGet(() -> "Define it first, or use one of: %s."
                        .formatted(Problem.shown(known.stream().limit(10).collect(Collectors.joining(", ")))));
    }

    private boolean isKnown(String text, Collection<String> known) {
        return known.contains(text) || known.contains(idsByName.getOrDefault(nameKey(text), ""));
    }
}
