package org.lectern.json;

import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;

/** Writes the JSON form of a person. */
record PersonWriter(TimeWriter times, JsonWriter out) {

    /** Returns whether a person has neither lists nor texts, and so stands on one line. */
    static boolean isShort(Person person) {
        return person.availability().windows().isEmpty()
                && person.preferredWindows().isEmpty()
                && person.undesiredWindows().isEmpty()
                && person.timeWishes().isEmpty()
                && person.data().isEmpty();
    }

    void person(Person person) {
        out.text("id", person.id()).textUnless(person.id(), "name", person.name());
        person.findZone().ifPresent(zone -> out.text("zone", zone.getId()));
        person.findShiftLimits().ifPresent(limits -> out.object("shiftLimits", true, () -> shiftLimits(limits)));
        out.dailyLimit(person.dailyLimit());
        out.numberIfAny("maxGapsPerDay", person.maxGapsPerDay());
        SessionWriter.roomLimits(person.roomLimits(), out);
        times.availability("availableWindows", person.availability());
        times.windows("preferredWindows", person.preferredWindows());
        times.windows("undesiredWindows", person.undesiredWindows());
        out.objectsIfAny(
                "timeWishes", person.timeWishes(), wish -> false, wish -> TimeWishJson.write(wish, times, out));
        out.textMapIfAny("data", person.data());
    }

    void shiftLimits(ShiftLimits limits) {
        ShiftLimits usual = ShiftLimits.UNITED_NATIONS;
        out.numberUnless(usual.maxShiftMinutes(), "maxShiftMinutes", limits.maxShiftMinutes())
                .numberUnless(usual.maxShiftsPerDay(), "maxShiftsPerDay", limits.maxShiftsPerDay())
                .numberUnless(usual.maxShiftsIn3Days(), "maxShiftsIn3Days", limits.maxShiftsIn3Days())
                .numberUnless(usual.maxShiftsIn4Days(), "maxShiftsIn4Days", limits.maxShiftsIn4Days())
                .numberUnless(usual.maxShiftsIn7Days(), "maxShiftsIn7Days", limits.maxShiftsIn7Days());
    }
}
