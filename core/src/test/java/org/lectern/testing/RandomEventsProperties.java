package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.lectern.event.Event;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** The generators themselves: what they make can be checked, and one seed makes one thing. */
@Tag("slow")
class RandomEventsProperties {

    @Property
    void event_anySeed_isSoundAndFitsTheCatalogue(@ForAll long seed) {
        Event event = RandomEvents.small(new Random(seed));

        assertEquals(List.of(), EffectiveRules.problems(event, StandardRules.catalogue()));
        assertEquals(event, RandomEvents.small(new Random(seed)));
    }

    @Property
    void timetable_anySeed_canBeChecked(@ForAll long seed) {
        Event event = RandomEvents.small(new Random(seed));

        assertEquals(List.of(), RandomTimetables.broken(event, new Random(seed)).problems(event));
        assertEquals(
                List.of(), RandomTimetables.nearlySound(event, new Random(seed)).problems(event));
        assertEquals(RandomTimetables.of(event, new Random(seed)), RandomTimetables.of(event, new Random(seed)));
        StandardRules.checker().check(event, RandomTimetables.of(event, new Random(seed)));
    }
}
