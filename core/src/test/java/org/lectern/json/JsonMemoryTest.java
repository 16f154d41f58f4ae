package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lectern.testing.ReadInHeap;

/** An event as JSON is read in the heap that {@code docs/formats.md} states, whatever it has much of. */
@Tag("slow")
class JsonMemoryTest {

    private static final long OF_JAVA = 8L << 20;
    private static final int MANY = 30_000;

    @TempDir
    private Path folder;

    /** What an event has much of. */
    enum Much {
        NAMED_PEOPLE("\"people\": [%s], \"sessions\": []"
                .formatted(times(
                        "{\"id\":\"person-of-the-event-%d\",\"name\":\"Zo\u00eb \u0416\u0443\u043a\"}"::formatted))),
        LONG_TEXT("\"name\": \"%s\", \"sessions\": []".formatted("\u0436".repeat(900_000))),
        BARE_SESSIONS("\"sessions\": [%s]".formatted(times("{\"id\":\"%d\"}"::formatted))),
        BARE_PEOPLE("\"people\": [%s], \"sessions\": []".formatted(times("{\"id\":\"%d\"}"::formatted)));

        private final String members;

        Much(String members) {
            this.members = members;
        }
    }

    private static String times(IntFunction<String> part) {
        return IntStream.range(0, MANY).mapToObj(part).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @EnumSource(Much.class)
    void read_manyOrLongValues_fitIntoTheStatedHeap(Much much) throws IOException, InterruptedException {
        Path file = folder.resolve("much.json");
        Files.writeString(file, Examples.leastEventWith("\"sessions\": []", much.members));

        assertEquals("", ReadInHeap.firstProblem(file, OF_JAVA + 20 * Files.size(file)));
    }
}
