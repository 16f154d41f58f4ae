package org.lectern.panel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;

/** When it is early or late where a remote person is, by hand. */
class PersonAvailabilityTest {

    private static int[] far(String zone, int from, int until) {
        Event event = Event.builder("round", ZoneId.of("UTC"))
                .day("2020-07-06", "09:00/18:00")
                .room("r1", 40)
                .person(Person.builder("ana").zone(ZoneId.of(zone)).build())
                .build();
        return Objects.requireNonNull(PersonAvailability.of(
                                event,
                                EffectiveRules.of(event, StandardRules.catalogue()),
                                Timeline.of(event),
                                from,
                                until)
                        .get("ana"))
                .far();
    }

    @Test
    void far_fromTheMiddleOfTheNight_endsInTheMorning() {
        // New York is four hours behind in July: 9:00 is 5:00 there, and 8:00 there is 12:00.
        assertArrayEquals(new int[] {540, 720}, far("America/New_York", 540, 1080));
    }

    @Test
    void far_inTheEvening_goesOnThroughTheNight() {
        // Tokyo is nine hours ahead: 20:00 there is 11:00, and 8:00 there is 23:00.
        assertArrayEquals(new int[] {660, 1380}, far("Asia/Tokyo", 540, 1440));
    }

    @Test
    void far_withinTheDay_isNever() {
        assertArrayEquals(new int[0], far("Europe/Zurich", 540, 1080));
    }
}
