package org.lectern.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Person;
import org.lectern.event.TimeWish;
import org.lectern.event.Window;

/**
 * What changes of the wishes and of one limit of a person; what is null stays as it is.
 *
 * @param preferredWindows all windows in which the person would rather be needed
 * @param undesiredWindows all windows in which the person would rather not be needed
 * @param timeWishes all wishes about times with a level and a weight of their own
 * @param maxGapsPerDay the maximum number of gaps between sessions of a day
 * @since 0.1.0
 */
public record PersonEdit(
        @Nullable List<Window> preferredWindows,
        @Nullable List<Window> undesiredWindows,
        @Nullable List<TimeWish> timeWishes,
        @Nullable Integer maxGapsPerDay) {

    /** Changes nothing. */
    public static final PersonEdit NONE = new PersonEdit(null, null, null, null);

    public PersonEdit {
        preferredWindows = preferredWindows == null ? null : List.copyOf(preferredWindows);
        undesiredWindows = undesiredWindows == null ? null : List.copyOf(undesiredWindows);
        timeWishes = timeWishes == null ? null : List.copyOf(timeWishes);
    }

    public PersonEdit withPreferredWindows(Window... windows) {
        return new PersonEdit(List.of(windows), undesiredWindows, timeWishes, maxGapsPerDay);
    }

    public PersonEdit withUndesiredWindows(Window... windows) {
        return new PersonEdit(preferredWindows, List.of(windows), timeWishes, maxGapsPerDay);
    }

    public PersonEdit withTimeWishes(TimeWish... wishes) {
        return new PersonEdit(preferredWindows, undesiredWindows, List.of(wishes), maxGapsPerDay);
    }

    public PersonEdit withMaxGapsPerDay(int gaps) {
        return new PersonEdit(preferredWindows, undesiredWindows, timeWishes, gaps);
    }

    /** Returns what differs between two states of a person. */
    static PersonEdit between(Person was, Person is) {
        return new PersonEdit(
                SessionChangeFinder.ifNew(was.preferredWindows(), is.preferredWindows()),
                SessionChangeFinder.ifNew(was.undesiredWindows(), is.undesiredWindows()),
                SessionChangeFinder.ifNew(was.timeWishes(), is.timeWishes()),
                SessionChangeFinder.ifNew(was.maxGapsPerDay(), is.maxGapsPerDay()));
    }

    /** Returns the person so changed. */
    Person applyTo(Person person) {
        return person.toBuilder()
                .preferredWindows(preferredWindows == null ? person.preferredWindows() : preferredWindows)
                .undesiredWindows(undesiredWindows == null ? person.undesiredWindows() : undesiredWindows)
                .timeWishes(timeWishes == null ? person.timeWishes() : timeWishes)
                .maxGapsPerDay(maxGapsPerDay == null ? person.maxGapsPerDay() : maxGapsPerDay)
                .build();
    }
}
