package org.lectern.testing;

import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.replan.ReplanResult;
import org.lectern.rule.Catalogue;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveResult;

/**
 * The entry point of assertions about timetables, beside AssertJ's own:
 *
 * <pre>{@code
 * assertThat(result).isOptimal().dropsNothing().schedules("chad").before("12:00").inRoom("Blue");
 * }</pre>
 *
 * <p>Sessions, slots, people and rooms are named by id or by name. A failure shows the programme. This class needs AssertJ, which an
 * application adds to its tests: {@code org.assertj:assertj-core}.
 *
 * @since 0.1.0
 */
public final class LecternAssertions {

    private LecternAssertions() {}

    /** Returns assertions about the result of a search. */
    public static SolveResultAssert assertThat(SolveResult actual) {
        return new SolveResultAssert(actual);
    }

    /** Returns assertions about the result of a replan. */
    public static ReplanResultAssert assertThat(ReplanResult actual) {
        return new ReplanResultAssert(actual);
    }

    /** Returns assertions about a timetable, which the standard rules judge. */
    public static TimetableAssert assertThat(Event event, Timetable actual) {
        return assertThat(event, actual, StandardRules.catalogue());
    }

    /** Returns assertions about a timetable, which the rules of a catalogue judge. */
    public static TimetableAssert assertThat(Event event, Timetable actual, Catalogue catalogue) {
        return new TimetableAssert(event, actual, catalogue);
    }
}
