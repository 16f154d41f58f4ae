package org.lectern.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyStreamTest {

    private final List<String> calls = new ArrayList<>();

    private ReadListener reading(BodyStream body, boolean isBroken) {
        return new ReadListener() {
            @Override
            public void onDataAvailable() throws IOException {
                if (isBroken) {
                    throw new IOException("broken");
                }
                calls.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }

            @Override
            public void onAllDataRead() {
                calls.add("all");
            }

            @Override
            public void onError(Throwable failure) {
                calls.add(failure.getMessage());
            }
        };
    }

    private static BodyStream body(String text) {
        return new BodyStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void setReadListener_aBody_readsItAndEnds() {
        BodyStream body = body("{}");
        body.setReadListener(reading(body, false));

        assertThat(calls).containsExactly("{}", "all");
        assertThat(body.isFinished()).isTrue();
    }

    @Test
    void setReadListener_noBody_ends() {
        BodyStream body = body("");
        body.setReadListener(reading(body, false));

        assertThat(calls).containsExactly("all");
    }

    @Test
    void setReadListener_thatFails_hearsOfIt() {
        BodyStream body = body("{}");
        body.setReadListener(reading(body, true));

        assertThat(calls).containsExactly("broken");
    }
}
