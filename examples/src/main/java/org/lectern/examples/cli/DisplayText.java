package org.lectern.examples.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.replan.ReplanOptions;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Score;
import org.lectern.text.Wording;

/** How the command line tells numbers and levels; numbers are never localised. */
final class DisplayText {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEE d MMMM HH:mm", Locale.ENGLISH);

    private DisplayText() {}

    /** Returns a level like {@code Hard}. */
    static String of(Level level) {
        String name = level.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Returns a number like {@code 12,345}. */
    static String of(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns a score like {@code 0 hard, 0 medium, 1,480 soft}. */
    static String of(Score score) {
        return "%s hard, %s medium, %s soft".formatted(of(score.hard()), of(score.medium()), of(score.soft()));
    }

    /** Returns a share like {@code 0.42 %}; one above 0 is not shown as none. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", share > 0 ? Math.max(0.01, share * 100) : 0.0);
    }

    /** Returns a number of things like {@code 1 day} or {@code 3 days}. */
    static String count(long count, String thing) {
        return of(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** Returns what is proven of a replan that kept these of every session. */
    static String of(ReplanResult.Proof proof, Set<ReplanOptions.Keep> kept) {
        // Nothing is proven of timetables that do not keep them.
        String among = kept.isEmpty()
                ? ""
                : " that keeps the "
                        + Wording.list(kept.stream().sorted().map(Wording::word).toList());
        return switch (proof) {
            case MIN_PEOPLE_MOVED ->
                "no timetable%s has a lower hard or medium cost, and none of that cost moves fewer people"
                        .formatted(among);
            case MIN_VIOLATIONS ->
                "no timetable%s has a lower hard or medium cost; one as good may move fewer people".formatted(among);
            case NONE -> "none: another timetable may have a lower hard or medium cost, or move fewer people";
        };
    }

    /** Returns a time of an event like {@code Tue 31 March 10:00}. */
    static String dayAndTime(Instant time, ZoneId zone) {
        return DAY_AND_TIME.format(time.atZone(zone));
    }
}
