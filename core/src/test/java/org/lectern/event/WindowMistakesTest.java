package org.lectern.event;

import static org.lectern.event.Mistakes.assertMistakes;
import static org.lectern.event.Mistakes.sound;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The windows of a person, each with its mistake among sound ones. */
class WindowMistakesTest {

    private static final Instant TEN = Instant.parse("2020-03-31T10:00:00Z");
    private static final Instant EARLY = Instant.parse("0000-03-31T10:00:00Z");

    @Test
    void windows_withEachMistake_areReportedWhereTheyStand() {
        Person person = Person.builder("chad")
                .preferred(
                        new Window(TEN, TEN.plusSeconds(60)),
                        new Window(TEN.plusSeconds(1), TEN.plusSeconds(120)),
                        new Window(TEN, TEN.plusSeconds(61)),
                        new Window(TEN, TEN.plusSeconds(60).plusNanos(1)),
                        new Window(TEN, TEN),
                        new Window(EARLY, TEN),
                        new Window(TEN, Instant.MAX.minusNanos(999_999_999).minusSeconds(59)),
                        new Window(TEN, TEN.plusSeconds(120)))
                .build();

        assertMistakes(
                sound().person(person),
                "not-on-minute /people/2/preferredWindows/1/start",
                "not-on-minute /people/2/preferredWindows/2/end",
                "not-on-minute /people/2/preferredWindows/3/end",
                "empty-window /people/2/preferredWindows/4",
                "out-of-range /people/2/preferredWindows/5/start",
                "out-of-range /people/2/preferredWindows/6/end");
    }
}
