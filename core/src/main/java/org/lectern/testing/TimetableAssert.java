package org.lectern.testing;

import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.rule.standard.StandardRules;

/**
 * Assertions about a timetable of an event.
 *
 * @since 0.1.0
 */
public final class TimetableAssert extends ScheduleAssert<TimetableAssert, Timetable> {

    TimetableAssert(Event event, Timetable actual) {
        super(
                actual,
                TimetableAssert.class,
                new Scene(event, actual, StandardRules.checker().check(event, actual), List.of()));
    }
}
