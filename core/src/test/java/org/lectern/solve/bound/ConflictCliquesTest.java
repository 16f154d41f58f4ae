package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.solve.scoring.tally.SharedPeople.Pair;

class ConflictCliquesTest {

    @Test
    void cliques_threePeopleLinkThreeSessions_areOne() {
        List<int[]> cliques = ConflictCliques.of(
                4,
                List.of(pair(0, 1, "ana"), pair(1, 3, "bo"), pair(0, 3, "cy")),
                List.of(Set.of(0, 1), Set.of(1, 3), Set.of(0, 3)));

        assertEquals(1, cliques.size());
        assertArrayEquals(new int[] {0, 1, 3}, cliques.get(0));
    }

    @Test
    void cliques_onePersonLinksThreeSessions_areNone() {
        assertEquals(
                List.of(),
                ConflictCliques.of(
                        3, List.of(pair(0, 1, "ana"), pair(1, 2, "ana"), pair(0, 2, "ana")), List.of(Set.of(0, 1, 2))));
    }

    /** Compared with all sets of sessions, of which there are few. */
    @Property
    void cliques_always_areMaximalAndCoverEachConflict(
            @ForAll @IntRange(min = 2, max = 9) int sessions,
            @ForAll @IntRange(min = 1, max = 12) int people,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Set<Integer>> sessionsOf = new ArrayList<>();
        Map<List<Integer>, List<String>> shared = new HashMap<>();
        for (int p = 0; p < people; p++) {
            Set<Integer> own = new TreeSet<>();
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                own.add(random.nextInt(sessions));
            }
            sessionsOf.add(own);
            for (int one : own) {
                for (int other : own) {
                    if (one < other) {
                        shared.computeIfAbsent(List.of(one, other), ignored -> new ArrayList<>())
                                .add("p" + p);
                    }
                }
            }
        }
        List<Pair> pairs = shared.entrySet().stream()
                .map(entry -> new Pair(entry.getKey().get(0), entry.getKey().get(1), entry.getValue(), 0))
                .toList();

        List<Set<Integer>> cliques = ConflictCliques.of(sessions, pairs, sessionsOf).stream()
                .map(clique -> (Set<Integer>)
                        new TreeSet<>(Arrays.stream(clique).boxed().toList()))
                .toList();

        List<Set<Integer>> maximal = maximalCliques(sessions, shared.keySet());
        assertTrue(maximal.containsAll(cliques), () -> cliques + " of " + maximal);
        assertEquals(cliques.size(), Set.copyOf(cliques).size());
        for (List<Integer> conflict : shared.keySet()) {
            assertTrue(
                    cliques.stream().anyMatch(clique -> clique.containsAll(conflict))
                            || maximal.stream()
                                    .filter(clique -> clique.containsAll(conflict))
                                    .anyMatch(clique -> clique.size() == 2
                                            || sessionsOf.stream().anyMatch(own -> own.containsAll(clique))),
                    () -> conflict + " in " + cliques);
        }
    }

    private static Pair pair(int one, int other, String person) {
        return new Pair(one, other, List.of(person), 0);
    }

    private static List<Set<Integer>> maximalCliques(int sessions, Set<List<Integer>> conflicts) {
        List<Set<Integer>> all = new ArrayList<>();
        for (int bits = 1; bits < 1 << sessions; bits++) {
            Set<Integer> members = new TreeSet<>();
            for (int s = 0; s < sessions; s++) {
                if ((bits >> s & 1) == 1) {
                    members.add(s);
                }
            }
            boolean isClique = members.stream()
                    .allMatch(one -> members.stream()
                            .allMatch(other -> one >= other || conflicts.contains(List.of(one, other))));
            if (isClique) {
                all.add(members);
            }
        }
        return all.stream()
                .filter(clique ->
                        all.stream().noneMatch(other -> other.size() > clique.size() && other.containsAll(clique)))
                .toList();
    }
}
