package org.lectern.solve.proof.nogood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedByPlacesTest {

    private final List<String> asked = new ArrayList<>();

    private RememberedByPlaces<String> remembered(int limit, Integer... sessions) {
        return new RememberedByPlaces<>(
                List.of(sessions),
                allowed -> {
                    String text = Arrays.deepToString(allowed);
                    asked.add(text);
                    return text;
                },
                limit);
    }

    @Test
    void of_samePlacesOfItsSessions_isFoundOnce() {
        RememberedByPlaces<String> remembered = remembered(8, 0, 2);
        String first = remembered.of(new int[][] {{1, 2}, {3}, {4}});

        assertEquals(first, remembered.of(new int[][] {{1, 2}, {7, 8}, {4}}));
        assertEquals("[[1, 2], [3], [5]]", remembered.of(new int[][] {{1, 2}, {3}, {5}}));
        assertEquals("[[1], [3], [4]]", remembered.of(new int[][] {{1}, {3}, {4}}));
        assertEquals(first, remembered.of(new int[][] {{1, 2}, {3}, {4}}));
        assertEquals(3, asked.size());
    }

    @Test
    void of_placesWithTheSameHash_areToldApart() {
        // 31 · 1 + 31 = 31 · 2 + 0, so that both lists have one hash.
        RememberedByPlaces<String> remembered = remembered(8, 0);

        assertEquals("[[1, 31]]", remembered.of(new int[][] {{1, 31}}));
        assertEquals("[[2, 0]]", remembered.of(new int[][] {{2, 0}}));
    }

    @Test
    void of_morePlacesThanItRemembers_forgetsThoseAskedLongestAgo() {
        RememberedByPlaces<String> remembered = remembered(2, 0);
        int[][] one = {{1}};
        int[][] two = {{2}};
        int[][] three = {{3}};
        remembered.of(one);
        remembered.of(two);
        remembered.of(one);
        remembered.of(three);

        remembered.of(one);
        assertEquals(3, asked.size());
        remembered.of(two);
        assertEquals(4, asked.size());
    }

    @Test
    void literals_ofAList_areItsNumbersAndStayAsTheyAre() {
        int[] numbers = {3, -1, 7};
        List<Integer> first = Literals.of(numbers, 2);
        numbers[0] = 9;

        assertEquals(List.of(3, -1), first);
        assertEquals(List.of(4, 5), Literals.of(List.of(4, 5)));
        assertThrows(UnsupportedOperationException.class, () -> first.set(0, 1));
        assertEquals(System.identityHashCode(first), System.identityHashCode(Literals.of(first)));
    }
}
