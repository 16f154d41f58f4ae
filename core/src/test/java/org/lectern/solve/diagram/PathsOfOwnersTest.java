package org.lectern.solve.diagram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What diagrams say of all their paths, held against these. */
class PathsOfOwnersTest {

    private static final int OWNERS = 2;

    private static int uses(RandomDiagram.Path path, int[] owners, int owner) {
        return IntStream.range(0, RandomDiagram.MULTIPLIERS)
                .filter(multiplier -> owners[multiplier] == owner)
                .map(multiplier -> path.uses()[multiplier])
                .sum();
    }

    @Test
    void usesOneOfEach_ofRandomDiagrams_isTrueForOwnersOfWhomEachPathUsesOne() {
        int found = 0;
        for (long seed = 0; seed < 4000; seed++) {
            RandomDiagram tried = RandomDiagram.of(seed);
            Arrays.fill(tried.amounts(), 1);
            int[] owners =
                    new Random(~seed).ints(RandomDiagram.MULTIPLIERS, 0, OWNERS).toArray();

            boolean[] usesOne = tried.diagram().usesOneOfEach(owners, OWNERS);

            List<RandomDiagram.Path> paths = tried.paths();
            for (int owner = 0; owner < OWNERS; owner++) {
                if (usesOne[owner]) {
                    int own = owner;
                    assertTrue(paths.stream().allMatch(path -> uses(path, owners, own) == 1), "seed " + seed);
                    found += paths.size() > 1 ? 1 : 0;
                }
            }
        }
        assertTrue(found > 50, "found " + found);
    }

    /** Each of three sessions takes one of two multipliers; the last may take none. */
    @Test
    void usesOneOfEach_whereStatesTellWhoCame_isTrueForAllWhoMustCome() {
        DecisionDiagram diagram = new DiagramBuilder(3).build(0, (state, builder) -> {
            builder.arc(state + 1, (int) (2 * state), 1);
            builder.arc(state + 1, (int) (2 * state) + 1, 2);
            if (state == 2) {
                builder.arc(state + 1, DecisionDiagram.NONE, 5);
            }
        });

        assertArrayEquals(new boolean[] {true, true, false}, diagram.usesOneOfEach(new int[] {0, 0, 1, 1, 2, 2}, 3));
        assertArrayEquals(new boolean[65], diagram.usesOneOfEach(new int[] {0, 0, 1, 1, 2, 2}, 65));
        assertEquals(3, diagram.depth());
        assertTrue(diagram.givesBackOnce());
    }

    @Test
    void givesBackOnce_ofRandomDiagrams_isTrueIfNoPathCanTellOtherwise() {
        for (long seed = 0; seed < 2000; seed++) {
            RandomDiagram tried = RandomDiagram.of(seed);
            boolean expected = IntStream.range(0, tried.heads().length)
                    .allMatch(arc -> tried.multipliers()[arc] == DecisionDiagram.NONE || tried.amounts()[arc] == 1);

            assertEquals(expected, tried.diagram().givesBackOnce(), "seed " + seed);
        }
    }
}
