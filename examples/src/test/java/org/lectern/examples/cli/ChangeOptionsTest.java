package org.lectern.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Day;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Window;
import org.lectern.json.EventJson;
import org.lectern.json.TimetableJson;

/** Options that say changes, and others whose values only make sense together. */
class ChangeOptionsTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MINUTES);

    @TempDir
    private Path folder = Path.of("");

    /** Returns an event that lasts now: one session was held an hour ago, another comes in an hour. */
    private static Event running() {
        Window window = new Window(NOW.minus(2, ChronoUnit.HOURS), NOW.plus(2, ChronoUnit.HOURS));
        return Event.builder("running", ZoneOffset.UTC)
                .days(List.of(
                        new Day(window.startInclusive().atOffset(ZoneOffset.UTC).toLocalDate(), List.of(window))))
                .room("XX", 60)
                .startStepMinutes(1)
                .session(Session.builder("Mali").allowedMinutes(30).build())
                .session(Session.builder("Ghana").allowedMinutes(30).build())
                .build();
    }

    @Test
    void whatIf_whileTheEventLasts_changesNothingThatWasHeld() throws IOException {
        Event event = running();
        Path eventFile = folder.resolve("event.json");
        Path timetableFile = folder.resolve("timetable.json");
        EventJson.write(event, eventFile);
        TimetableJson.write(
                event,
                Timetable.of(
                        event,
                        List.of(
                                new Placement("Mali", "XX", NOW.minus(1, ChronoUnit.HOURS), 30, List.of()),
                                new Placement("Ghana", "XX", NOW.plus(1, ChronoUnit.HOURS), 30, List.of()))),
                timetableFile);

        Ran held = Ran.of("whatif", eventFile, timetableFile, "--cancel", "Mali");
        Ran ahead = Ran.of("whatif", eventFile, timetableFile, "--cancel", "Ghana");

        assertEquals(2, held.exitCode());
        assertTrue(held.err().contains("Mali"), held.err());
        assertEquals(0, ahead.exitCode(), ahead.err());
    }

    @Test
    void now_outsideOfTheEvent_isNone() {
        Event event = running();

        assertTrue(ChangeOptions.findNow(event, NOW.minus(3, ChronoUnit.HOURS)).isEmpty());
        assertTrue(ChangeOptions.findNow(event, NOW.plus(3, ChronoUnit.HOURS)).isEmpty());
        assertEquals(NOW, ChangeOptions.findNow(event, NOW.plusSeconds(30)).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            whatif events/round-36.json events/spring-2020-published.json --cancel | Missing required parameter for option '--cancel' (WORDS)
            export events/round-36.json --out nothing.xml --edition -3 | The edition '-3' must be at least 1.
            solve events/round-36.json --for organisers --steps 1 | The option --for says who reads what --publish writes, so it needs --publish.
            """)
    void option_withoutWhatItNeeds_isRefused(String command, String told) {
        Ran ran = Ran.of((Object[]) command.split(" ", -1));

        assertEquals(2, ran.exitCode());
        assertTrue(ran.err().contains(told), ran.err());
    }
}
