package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;

/** Bytes and streams are read as their text is, and what is written reaches its stream at once. */
class JsonSourcesTest {

    private final Event event = Examples.fullEvent();

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(bytes(text));
    }

    @Test
    void event_fromBytesAndStream_isThatOfItsText() throws IOException {
        assertEquals(event, EventJson.parse(bytes(Examples.FULL_EVENT)));
        assertEquals(event, EventJson.read(stream(Examples.FULL_EVENT)));
    }

    @Test
    void timetable_fromBytesAndStream_isThatOfItsText() throws IOException {
        var timetable = TimetableJson.parse(Examples.FULL_TIMETABLE, event);

        assertEquals(timetable, TimetableJson.parse(bytes(Examples.FULL_TIMETABLE), event));
        assertEquals(timetable, TimetableJson.read(stream(Examples.FULL_TIMETABLE), event));
    }

    @Test
    void changes_fromBytesAndStream_areThoseOfTheirText() throws IOException {
        var changes = ChangesJson.parse(ChangesJsonTest.FULL_CHANGES, event);

        assertEquals(changes, ChangesJson.parse(bytes(ChangesJsonTest.FULL_CHANGES), event));
        assertEquals(changes, ChangesJson.read(stream(ChangesJsonTest.FULL_CHANGES), event));
    }

    @Test
    void schemas_always_areThoseOfThePackage() {
        assertEquals(TextFile.resource("event.schema.json"), EventJson.schema());
        assertEquals(TextFile.resource("timetable.schema.json"), TimetableJson.schema());
        assertEquals(TextFile.resource("changes.schema.json"), ChangesJson.schema());
        assertEquals('{', ChangesJson.schema().charAt(0));
    }

    @Test
    void writeTo_bufferedStream_leavesNothingInTheBuffer() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OutputStream buffered = new BufferedOutputStream(written, 1 << 20);

        ResultJson.of(event).writeTo(buffered);

        assertArrayEquals(bytes(EventJson.write(event)), written.toByteArray());
    }
}
