package org.lectern.exchange;

import static org.lectern.testing.ReaderContract.readOrRefused;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lectern.json.EventJson;

/** Any text as a conference of another tool: an event that can be written, or refused. */
class ConferenceFuzzTest {

    @FuzzTest
    void schedule_anyText_isReadOrRefused(byte[] bytes) {
        check(bytes, ExchangeFormat.SCHEDULE);
    }

    @FuzzTest
    void pretalx_anyText_isReadOrRefused(byte[] bytes) {
        check(bytes, ExchangeFormat.PRETALX);
    }

    @FuzzTest
    void csv_anyText_isReadOrRefused(byte[] bytes) {
        check(bytes, ExchangeFormat.CSV);
    }

    private static void check(byte[] bytes, ExchangeFormat format) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        readOrRefused(() -> ConferenceImport.read(Map.of("file", text), format, Conferences.BERLIN))
                .ifPresent(read -> EventJson.parse(EventJson.write(read.event())));
    }
}
