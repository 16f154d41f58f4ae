package org.lectern.solve.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IncompleteSessionsTest {

    @Test
    void sessions_setAtRandom_areThoseOfASet() {
        Random random = new Random(1);
        IncompleteSessions wanting = new IncompleteSessions(7);
        Set<Integer> expected = IntStream.range(0, 7).boxed().collect(Collectors.toCollection(TreeSet::new));
        for (int step = 0; step < 2000; step++) {
            int session = random.nextInt(7);
            boolean isWanting = random.nextBoolean();
            wanting.set(session, isWanting);
            if (isWanting) {
                expected.add(session);
            } else {
                expected.remove(session);
            }

            assertEquals(
                    expected,
                    IntStream.range(0, wanting.size())
                            .mapToObj(wanting::session)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }
}
