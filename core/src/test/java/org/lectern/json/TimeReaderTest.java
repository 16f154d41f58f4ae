package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.event.Window;

/** A turn without a date is on that of its session, also where the session lasts a whole day. */
class TimeReaderTest {

    @ParameterizedTest
    @CsvSource({
        "10:00, 1440, 2031-03-04T10:00:00Z",
        "10:01, 1440, 2031-03-04T10:01:00Z",
        "09:59, 1440, 2031-03-05T09:59:00Z",
        "09:59, 1439, 2031-03-05T09:59:00Z",
        "09:59, 1438, 2031-03-04T09:59:00Z",
    })
    void turnStart_ofALongSession_isOnTheDateOnWhichItLiesInIt(String time, int minutes, Instant start) {
        ProblemCollector mistakes = new ProblemCollector();
        JsonValue turn = JsonTreeReader.parse("{\"start\": \"%s\"}".formatted(time), mistakes);
        Fields fields = Fields.of(turn, ObjectShape.of("turn", "start", ""), mistakes);
        Window session = Window.of(Instant.parse("2031-03-04T10:00:00Z"), minutes);

        assertEquals(
                start,
                new TimeReader(ZoneOffset.UTC, mistakes)
                        .turnStart(fields, "start", session)
                        .orElseThrow());
    }
}
