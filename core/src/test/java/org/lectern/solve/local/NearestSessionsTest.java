package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestSessionsTest {

    @Test
    void sessions_ofRandomOffers_areTheCentreAndTheNearest() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int wanted = 1 + random.nextInt(9);
            NearestSessions nearest = new NearestSessions(99, wanted);
            double[] distances = random.doubles(20).toArray();
            List<Integer> offered =
                    IntStream.range(0, random.nextInt(20)).boxed().toList();
            offered.forEach(session -> nearest.offer(session, distances[session]));
            offered.forEach(session -> nearest.offer(session, distances[session]));
            List<Integer> expected = new ArrayList<>(List.of(99));
            offered.stream()
                    .sorted(Comparator.comparingDouble(session -> distances[session]))
                    .limit(wanted - 1L)
                    .forEach(expected::add);

            assertEquals(expected, nearest.sessions());
        }
    }
}
