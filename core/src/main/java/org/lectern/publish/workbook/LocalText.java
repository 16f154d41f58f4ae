package org.lectern.publish.workbook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as organisers read them: {@code 2020-03-31 10:30} in the zone of the event, with the offset only in the hour that a
 * change of clocks repeats.
 */
final class LocalText {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxxxx", Locale.ROOT);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Pattern SPACED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[\\s\\p{Z}]+(?=\\S)");

    private LocalText() {}

    /**
     * Returns a time of the JSON form as a cell has it.
     *
     * @param date the date on which a time of day alone suffices, or null
     */
    static String of(String json, ZoneId zone, @Nullable LocalDate date) {
        Instant instant = OffsetDateTime.parse(json).toInstant();
        LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
        if (zone.getRules().getValidOffsets(local).size() != 1) {
            return WITH_OFFSET.format(instant.atZone(zone));
        }
        return (local.toLocalDate().equals(date) ? CLOCK : LOCAL).format(local);
    }

    /** Returns what stands in a cell as the JSON form writes times: with a T between date and time. */
    static String json(String cell) {
        String time = CellText.withoutPadding(cell).replace('：', ':');
        Matcher matcher = SPACED.matcher(time);
        return matcher.lookingAt() ? matcher.group(1) + "T" + time.substring(matcher.end()) : time;
    }
}
