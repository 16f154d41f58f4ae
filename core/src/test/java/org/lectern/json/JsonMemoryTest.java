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
    private static final int OF_AN_OBJECT = 1_500;
    private static final int MANY = 30_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it.
    private Path folder;

    /** What an event has much of, and how many objects hold hardly more than an id. */
    private enum Much {
        NAMED_PEOPLE(
                "\"people\": [%s], \"sessions\": []"
                        .formatted(times(
                                "{\"id\":\"person-of-the-event-%d\",\"name\":\"Zo\u00eb \u0416\u0443\u043a\"}"
                                        ::formatted)),
                0),
        LONG_TEXT("\"name\": \"%s\", \"sessions\": []".formatted("\u0436".repeat(900_000)), 0),
        SESSIONS("\"sessions\": [%s]".formatted(times("{\"id\":\"%d\"}"::formatted)), MANY);

        private final String members;
        private final int smallObjects;

        Much(String members, int smallObjects) {
            this.members = members;
            this.smallObjects = smallObjects;
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
        long heap = OF_JAVA + Math.max(20 * Files.size(file), (long) OF_AN_OBJECT * much.smallObjects);

        assertEquals("", ReadInHeap.firstProblem(file, heap));
    }
}
