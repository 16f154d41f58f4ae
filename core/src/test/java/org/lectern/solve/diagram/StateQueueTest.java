package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StateQueueTest {

    /** Few bits make many states the same, many bits make them collide in the table. */
    @Property
    void queue_ofRandomStates_numbersAndOrdersThemAsAMapAndAPriorityQueueDo(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 63) int bits) {
        Random random = new Random(seed);
        StateQueue queue = new StateQueue();
        Map<Long, Integer> numbers = new HashMap<>();
        PriorityQueue<Long> waiting = new PriorityQueue<>();
        for (int i = 0; i < 600; i++) {
            if (waiting.isEmpty() || random.nextInt(3) > 0) {
                long state = random.nextLong() >>> (Long.SIZE - bits);
                if (numbers.putIfAbsent(state, numbers.size()) == null) {
                    waiting.add(state);
                }
                assertEquals(numbers.get(state), queue.number(state));
            } else {
                assertEquals(waiting.remove(), queue.removeLowest());
            }
            assertEquals(numbers.size(), queue.count());
        }
        while (!waiting.isEmpty()) {
            assertEquals(waiting.remove(), queue.removeLowest());
        }
        assertTrue(numbers.entrySet().stream().allMatch(known -> queue.number(known.getKey()) == known.getValue()));
    }
}
