package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.change.Change;
import org.lectern.change.Changes;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Session;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.testing.EventFixtures;

/** Timetables and changes without their event, and bytes that are no text. */
final class AloneJsonTest {

    private static final EventFixtures DAY = EventFixtures.on("2026-05-04", "Europe/Zurich");
    private static final Event EVENT = DAY.open("10:00/13:00")
            .room("Blue", 60)
            .people("bo")
            .session(Session.builder("mali").build())
            .build();
    private static final Timetable TIMETABLE = DAY.timetable(EVENT, "mali at 10:00 in Blue");
    private static final Changes CHANGES =
            Changes.of(EVENT, new Change.OnlyWithin(SubjectId.person("bo"), DAY.hours("11:00/12:30")));

    private static String withStart(String text, String start) {
        return text.replaceFirst("\"start\": \"[^\"]*\"", "\"start\": \"%s\"".formatted(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04T10:00", "10:00"})
    void timetable_withoutItsEvent_mustNameOffsets(String start) {
        String text = ResultJson.of(TIMETABLE).toString();
        assertEquals(TIMETABLE, TimetableJson.parse(text));

        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> TimetableJson.parse(withStart(text, start)));

        assertEquals("/placements/0/start", refused.problems().getFirst().pointer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-04T10:00", "10:00"})
    void changes_withoutTheirEvent_mustNameOffsets(String start) {
        String text = ResultJson.of(CHANGES).toString();
        assertEquals(CHANGES, ChangesJson.parse(text));

        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> ChangesJson.parse(withStart(text, start)));

        assertEquals("/changes/0/window/start", refused.problems().getFirst().pointer());
    }

    @Test
    void bytes_thatAreNoText_areRefused() {
        InvalidInputException refused =
                assertThrows(InvalidInputException.class, () -> EventJson.parse(new byte[] {(byte) 0xff, '{', '}'}));

        assertEquals("not-utf-8", refused.problems().getFirst().code());
    }
}
