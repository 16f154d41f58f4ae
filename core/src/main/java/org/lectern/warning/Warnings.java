package org.lectern.warning;

import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/**
 * Finds what is probably wrong in a valid event, before anything is scheduled.
 *
 * <p>It takes time about linear in the event and looks at each matter by itself. Warnings about minutes compare sums, such as the
 * minutes of sessions and of rooms; a warning is sure, but without one not everything need fit. {@code Diagnosis} proves whether everything can be
 * scheduled together.
 *
 * @since 0.1.0
 */
public final class Warnings {

    private Warnings() {}

    /**
     * Returns the warnings about an event: first what cannot be scheduled as it stands, then names and people. Several subjects with
     * one cause share a warning.
     *
     * @throws org.lectern.event.InvalidInputException if the event's rule settings do not fit the standard catalogue
     */
    public static List<Warning> of(Event event) {
        return of(event, StandardRules.catalogue());
    }

    /** Returns what {@link #of(Event)} does, for a catalogue with rules of your own. */
    public static List<Warning> of(Event event, Catalogue catalogue) {
        EffectiveRules rules = EffectiveRules.of(event, catalogue);
        List<Warning> all = new ArrayList<>();
        all.addAll(new CostWarnings(event, rules).all());
        all.addAll(new WindowWarnings(event).all());
        all.addAll(new LengthWarnings(event, rules).all());
        all.addAll(new SeatWarnings(event, rules).all());
        all.addAll(new RoomWarnings(event, rules).all());
        all.addAll(new RoomLimitWarnings(event, rules).all());
        all.addAll(new RoomMinutesWarnings(event, rules).all());
        all.addAll(new PersonMinutesWarnings(event, rules).all());
        all.addAll(new OrderWarnings(event, rules).all());
        all.addAll(new TopicWarnings(event, rules).all());
        all.addAll(new NameWarnings(event).all());
        return List.copyOf(all);
    }
}
