package org.lectern.testing;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;

/**
 * Assertions about a timetable of an event.
 *
 * @since 0.1.0
 */
public final class TimetableAssert extends ScheduleAssert<TimetableAssert, Timetable> {

    TimetableAssert(Event event, Timetable actual, Catalogue catalogue) {
        super(
                actual,
                TimetableAssert.class,
                new Scene(event, actual, Checker.of(catalogue).check(event, actual), List.of()));
    }
}
