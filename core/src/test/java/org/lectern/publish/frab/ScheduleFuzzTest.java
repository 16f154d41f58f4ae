package org.lectern.publish.frab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.lectern.testing.ReaderContract.readOrRefused;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Any text as a schedule of conference tools: read or refused; what is written of it is read as the same. */
class ScheduleFuzzTest {

    @FuzzTest
    void xml_anyText_isReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        readOrRefused(() -> FrabXml.read(text)).map(FrabXml::write).ifPresent(written -> {
            assertEquals(written, FrabXml.write(FrabXml.read(written)));
        });
    }

    @FuzzTest
    void json_anyText_isReadOrRefused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        readOrRefused(() -> FrabJson.read(text)).map(FrabJson::write).ifPresent(written -> {
            assertEquals(written, FrabJson.write(FrabJson.read(written)));
        });
    }
}
