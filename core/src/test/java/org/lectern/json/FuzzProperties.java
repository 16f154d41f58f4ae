package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** Files that are nearly right: whatever is changed in their bytes, they are read or refused with problems. */
@Tag("slow")
class FuzzProperties {

    private static final List<String> PIECES = List.of(
            "\"", "{", "}", "[", "]", ",", ":", "null", "-1", "1e999", "\\u0000", "\\ud800", "T", "24:00", "00",
            "+18:00");
    private static final Event EVENT = Examples.fullEvent();

    @Property(tries = 3_000)
    void event_bytesChanged_isReadOrRefused(@ForAll Random random) {
        assertReadOrRefused(Examples.FULL_EVENT, random, EventJson::parse);
    }

    @Property(tries = 1_000)
    void timetable_bytesChanged_isReadOrRefused(@ForAll Random random) {
        assertReadOrRefused(Examples.FULL_TIMETABLE, random, text -> TimetableJson.parse(text, EVENT));
    }

    @Property(tries = 1_000)
    void certificate_bytesChanged_isReadOrRefused(@ForAll Random random) {
        assertReadOrRefused(FullCertificate.TEXT, random, CertificateJson::parse);
    }

    private static void assertReadOrRefused(String example, Random random, Consumer<String> reader) {
        byte[] bytes = changed(example.getBytes(StandardCharsets.UTF_8), random);
        try {
            reader.accept(TextFile.decode(bytes));
        } catch (InvalidInputException e) {
            assertFalse(e.problems().isEmpty());
            for (Problem problem : e.problems()) {
                assertTrue(problem.toString().lines().count() == 1, problem::toString);
                assertTrue(problem.message().endsWith("."), problem::message);
                assertTrue(problem.advice().matches("[A-Z].*[.?]"), problem::advice);
            }
            ProblemsJson.write(e.problems());
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] result = bytes;
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int from = random.nextInt(result.length);
            int to = Math.min(result.length, from + random.nextInt(12));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(result, 0, from);
            switch (random.nextInt(5)) {
                case 0 -> out.write(random.nextInt(256));
                case 1 ->
                    out.writeBytes(PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
                case 2 -> out.write('0' + random.nextInt(10));
                case 3 -> {
                    out.write(result, from, to - from);
                    to = from;
                }
                default -> {}
            }
            out.write(result, to, result.length - to);
            result = out.toByteArray();
        }
        return result;
    }
}
