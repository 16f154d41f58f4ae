package org.lectern.json;

import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;

/** Writes the JSON form of a person. */
final class PersonWriter {

    private final TimeWriter times;
    private final JsonText out;

    PersonWriter(TimeWriter times, JsonText out) {
        this.times = times;
        this.out = out;
    }

    /** Returns whether a person has no list, and so stands on one line. */
    static boolean isShort(Person person) {
        return person.windows().isEmpty()
                && person.preferredWindows().isEmpty()
                && person.undesiredWindows().isEmpty();
    }

    void person(Person person) {
        out.text("id", person.id()).textUnless(person.id(), "name", person.name());
        person.givenZone().ifPresent(zone -> out.text("zone", zone.getId()));
        person.givenShiftLimits().ifPresent(limits -> out.object("shiftLimits", true, () -> shiftLimits(limits)));
        out.dailyLimit(person.dailyLimit());
        times.windows("windows", person.windows());
        times.windows("preferredWindows", person.preferredWindows());
        times.windows("undesiredWindows", person.undesiredWindows());
    }

    private void shiftLimits(ShiftLimits limits) {
        ShiftLimits usual = ShiftLimits.UNITED_NATIONS;
        out.numberUnless(usual.shiftMinutes(), "shiftMinutes", limits.shiftMinutes())
                .numberUnless(usual.shiftsADay(), "shiftsADay", limits.shiftsADay())
                .numberUnless(usual.shiftsIn3Days(), "shiftsIn3Days", limits.shiftsIn3Days())
                .numberUnless(usual.shiftsIn4Days(), "shiftsIn4Days", limits.shiftsIn4Days())
                .numberUnless(usual.shiftsIn7Days(), "shiftsIn7Days", limits.shiftsIn7Days());
    }
}
