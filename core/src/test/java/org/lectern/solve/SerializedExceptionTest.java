package org.lectern.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.rule.RuleFailedException;
import org.lectern.testing.TinyEvents;

/** Exceptions that go from one process to another, such as through a queue. */
final class SerializedExceptionTest {

    private static <T extends Throwable> T again(T exception, Class<T> type)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return type.cast(in.readObject());
        }
    }

    @Test
    void invalidInput_serialised_keepsItsMistakes() throws IOException, ClassNotFoundException {
        InvalidInputException before = new InvalidInputException(
                List.of(new Problem("unknown-id", "/rooms/3", "r9", "Unknown room 'r9'.", "Use one of: r1.")));

        InvalidInputException after = again(before, InvalidInputException.class);

        assertEquals(before.problems(), after.problems());
        assertEquals(before.getMessage(), after.getMessage());
    }

    @Test
    void ruleFailure_serialised_keepsRuleSubjectsAndCause() throws IOException, ClassNotFoundException {
        RuleFailedException before = (RuleFailedException) RuleFailedException.of(
                "hum", List.of(SubjectId.room("r1"), SubjectId.person("ana")), new IllegalStateException("broken"));

        RuleFailedException after = again(before, RuleFailedException.class);

        assertEquals("hum", after.ruleId());
        assertEquals(before.subjects(), after.subjects());
        assertEquals("broken", Objects.requireNonNull(after.getCause()).getMessage());
    }

    @Test
    void solveDefect_serialised_saysThatItsPartsAreLost() throws IOException, ClassNotFoundException {
        Event event = TinyEvents.of(new Random(1));
        SolveDefectException before = new SolveDefectException(
                "They disagree.", event, SolveOptions.defaults(), Timetable.of(event, List.of()), null);
        assertSame(event, before.event());

        SolveDefectException after = again(before, SolveDefectException.class);

        assertEquals("They disagree.", after.getMessage());
        assertEquals(Optional.empty(), after.findCertificate());
        assertEquals(
                List.of("event", "options", "timetable"),
                Stream.<Executable>of(after::event, after::options, after::timetable)
                        .map(part -> assertThrows(IllegalStateException.class, part))
                        .map(refused -> refused.getMessage().split(" ", 3)[1])
                        .toList());
    }
}
