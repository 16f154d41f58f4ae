package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lectern.event.Event;
import org.lectern.event.Timetable;
import org.lectern.testing.RandomEvents;
import org.lectern.testing.RandomTimetables;

class RoundTripProperties {

    @Property(tries = 300)
    void event_writtenAndRead_isEqual(@ForAll Random random) {
        Event event = RandomEvents.small(random);
        String text = EventJson.write(event);
        Event read = EventJson.parse(text);
        assertEquals(event, read);
        assertEquals(text, EventJson.write(read));
        assertTrue(text.endsWith("}\n"));
    }

    @Property(tries = 300)
    void timetable_writtenAndRead_isEqual(@ForAll Random random) {
        Event event = RandomEvents.small(random);
        Timetable timetable = RandomTimetables.of(event, random);
        String text = TimetableJson.write(event, timetable);
        Timetable read = TimetableJson.parse(text, event);
        assertEquals(timetable, read);
        assertEquals(text, TimetableJson.write(event, read));
    }
}
