package org.lectern.publish.page;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.event.Person;
import org.lectern.event.Window;

/**
 * The picture of a person's days: a line for each day on which the person is needed, a bar for each appointment, darker
 * where the person speaks.
 *
 * @param person the person
 * @param rows the days
 */
public record PersonDaysPicture(Person person, List<DayRow> rows) {

    private static final int LEFT = 120;
    private static final int AXIS_WIDTH = 780;
    private static final int RIGHT = 20;
    private static final int ROW_HEIGHT = 58;
    private static final int TOP = 10;

    public PersonDaysPicture {
        rows = List.copyOf(rows);
    }

    /**
     * A day of the person.
     *
     * @param sheet the day
     * @param appointments where the person must be
     */
    public record DayRow(DaySheet sheet, List<Appointment> appointments) {}

    static List<PersonDaysPicture> all(PageProgramme programme) {
        Map<String, Integer> dayOf = new HashMap<>();
        for (int d = 0; d < programme.days().size(); d++) {
            for (Card card : programme.days().get(d).cards()) {
                dayOf.put(card.held().session().id(), d);
            }
        }
        List<PersonDaysPicture> all = new ArrayList<>();
        for (Person person : programme.event().people()) {
            Map<Integer, List<Appointment>> byDay = new TreeMap<>();
            programme
                    .appointments()
                    .getOrDefault(person.id(), List.of())
                    .forEach(appointment -> byDay.computeIfAbsent(
                                    dayOf.getOrDefault(
                                            appointment.held().session().id(), 0),
                                    ignored -> new ArrayList<>())
                            .add(appointment));
            if (!byDay.isEmpty()) {
                List<DayRow> rows = new ArrayList<>();
                byDay.forEach((d, appointments) ->
                        rows.add(new DayRow(programme.days().get(d), appointments)));
                all.add(new PersonDaysPicture(person, rows));
            }
        }
        return all;
    }

    public int width() {
        return LEFT + AXIS_WIDTH + RIGHT;
    }

    public int height() {
        return TOP + ROW_HEIGHT * rows.size() + 6;
    }

    public int y(int row) {
        return TOP + ROW_HEIGHT * row;
    }

    /** Returns where a minute of a day's axis stands, in the units of the picture, to a hundredth. */
    public static String x(DaySheet sheet, long minute) {
        return Decimal.of(LEFT + (double) AXIS_WIDTH * minute / Math.max(1, sheet.minutes()));
    }

    /** Returns how wide so many minutes are, in the units of the picture, to a hundredth. */
    public static String width(DaySheet sheet, long minutes) {
        return Decimal.of((double) AXIS_WIDTH * minutes / Math.max(1, sheet.minutes()));
    }

    /** Returns minutes from the start of a day's axis. */
    public static long offset(DaySheet sheet, Window time) {
        return MINUTES.between(sheet.axisStart(), time.startInclusive());
    }
}
