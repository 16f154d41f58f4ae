package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.ReaderContract.readOrRefused;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.lectern.event.Event;

/** Any bytes as a file of events, timetables, changes and certificates: read or refused; what is read is the same once written. */
class JsonFuzzTest {

    private static final Event EVENT = Examples.fullEvent();

    @FuzzTest
    @DictionaryFile(resourcePath = "/org/lectern/json/words.dict")
    void event_anyBytes_isReadOrRefused(byte[] bytes) {
        readOrRefused(() -> EventJson.parse(TextFile.decode(bytes)))
                .ifPresent(event -> assertEquals(event, EventJson.parse(EventJson.write(event))));
    }

    @FuzzTest
    @DictionaryFile(resourcePath = "/org/lectern/json/words.dict")
    void timetable_anyBytes_isReadOrRefused(byte[] bytes) {
        readOrRefused(() -> TimetableJson.parse(TextFile.decode(bytes), EVENT))
                .ifPresent(timetable ->
                        assertEquals(timetable, TimetableJson.parse(TimetableJson.write(EVENT, timetable), EVENT)));
    }

    @FuzzTest
    @DictionaryFile(resourcePath = "/org/lectern/json/words.dict")
    void changes_anyBytes_areReadOrRefused(byte[] bytes) {
        readOrRefused(() -> ChangesJson.parse(TextFile.decode(bytes), EVENT)).ifPresent(changes -> {
            changes.applyTo(EVENT);
            assertEquals(changes, ChangesJson.parse(ChangesJson.write(EVENT, changes), EVENT));
        });
    }

    @FuzzTest
    @DictionaryFile(resourcePath = "/org/lectern/json/words.dict")
    void certificate_anyBytes_isReadOrRefused(byte[] bytes) {
        readOrRefused(() -> CertificateJson.parse(bytes))
                .ifPresent(certificate -> assertEquals(
                        certificate,
                        CertificateJson.parse(ResultJson.of(certificate).toBytes())));
    }
}
