package org.lectern.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Problem;

/** A thousand mistakes are told; that there are more is told only if there are. */
class ProblemCollectorTest {

    private static List<Problem> problems(int mistakes) {
        ProblemCollector collector = new ProblemCollector();
        return assertThrows(InvalidInputException.class, () -> {
                    for (int i = 0; i < mistakes; i++) {
                        collector.add("bad", JsonPosition.ROOT.item(i, mistakes - i), "", "It is bad.", "Mend it.");
                    }
                    collector.throwIfAny();
                })
                .problems();
    }

    @Test
    void problems_aThousand_areAllInTheOrderOfTheFile() {
        List<Problem> problems = problems(1_000);

        assertEquals(1_000, problems.size());
        assertEquals("/999", problems.getFirst().pointer());
        assertEquals("/0", problems.getLast().pointer());
    }

    @Test
    void problems_oneMore_areAThousandAndANote() {
        List<Problem> problems = problems(1_001);

        assertEquals(1_001, problems.size());
        assertEquals("too-many-problems", problems.getLast().code());
    }
}
