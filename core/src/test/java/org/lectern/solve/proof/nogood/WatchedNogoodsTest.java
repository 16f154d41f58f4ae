package org.lectern.solve.proof.nogood;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What follows from nogoods, against a plain count of their literals until nothing changes. */
class WatchedNogoodsTest {

    private static final int CASES = 3_000;
    private static final int PROBES = 4;

    private final Random random = new Random(1);
    private int[][] allowed = new int[0][];
    private int[] sessions = new int[0];
    private int[] places = new int[0];
    private final List<int[]> nogoods = new ArrayList<>();

    @Test
    void propagate_onRandomNogoods_removesWhatFollowsAndUndoBringsItBack() {
        int impossible = 0;
        int followed = 0;
        for (int i = 0; i < CASES; i++) {
            draw();
            WatchedNogoods state = new WatchedNogoods(allowed, sessions, places);
            PlainNogoods plain = new PlainNogoods(allowed, sessions, places);
            nogoods.forEach(state::add);
            assertSame(state, plain, "case " + i);
            if (state.isImpossible()) {
                impossible++;
                continue;
            }
            state.rest();
            assertEquals(0, state.goneCount());
            for (int p = 0; p < PROBES; p++) {
                PlainNogoods probe = plain.copy();
                probe(state, probe);
                int removed = state.goneCount();
                assertSame(state, probe, "case %s, probe %s".formatted(i, p));
                followed += state.isImpossible() || state.goneCount() > removed ? 1 : 0;
                state.undo();
                assertFalse(state.isImpossible());
                assertEquals(0, state.goneCount());
                assertEquals(-1, state.nextChanged());
                assertArrayEquals(plain.left(), state.left());
            }
        }
        assertTrue(impossible > CASES / 20 && impossible < CASES / 2, "impossible: " + impossible);
        assertTrue(followed > CASES / 2, "followed: " + followed);
    }

    @Test
    void nextChanged_afterPlacesWent_namesEachSessionOnce() {
        WatchedNogoods state =
                new WatchedNogoods(new int[][] {{1, 2, 3}, {5}, {7, 8}}, new int[] {0, 2}, new int[] {1, 8});
        assertEquals(Set.of(0, 1, 2), changed(state));

        state.remove(0, 1);
        state.remove(0, 3);
        state.remove(0, 3);
        state.remove(2, 9);

        assertEquals(Set.of(0), changed(state));
        assertArrayEquals(new int[] {2}, state.left(0));
        assertEquals(2, state.goneCount());
    }

    @Test
    void left_returnedEarlier_isNotChangedLater() {
        WatchedNogoods state = new WatchedNogoods(new int[][] {{1, 2, 3}}, new int[0], new int[0]);
        int[] before = state.left(0);
        state.remove(0, 2);
        state.rest();
        int[] atRest = state.left(0);
        state.remove(0, 3);
        int[] last = state.left(0);
        state.undo();

        assertArrayEquals(new int[] {1, 2, 3}, before);
        assertArrayEquals(new int[] {1, 3}, atRest);
        assertArrayEquals(new int[] {1}, last);
        assertArrayEquals(new int[] {1, 3}, state.left(0));
    }

    @Test
    void isImpossible_ofASessionWithoutPlaces_isTrueUntilUndone() {
        WatchedNogoods state = new WatchedNogoods(new int[][] {{1}, {4, 5}}, new int[0], new int[0]);
        state.remove(0, 1);
        assertTrue(state.isImpossible());
        state.undo();
        assertFalse(state.isImpossible());
        state.fail();
        assertTrue(state.isImpossible());
        assertTrue(new WatchedNogoods(new int[][] {{1}, {}}, new int[0], new int[0]).isImpossible());
    }

    @Test
    void undo_ofManyPlaces_bringsAllBack() {
        int[] all = IntStream.range(0, 40).toArray();
        WatchedNogoods state = new WatchedNogoods(new int[][] {all}, new int[0], new int[0]);
        for (int place = 1; place < all.length; place++) {
            state.remove(0, place);
        }
        assertEquals(39, state.goneCount());
        assertArrayEquals(new int[] {0}, state.left(0));

        state.undo();
        assertArrayEquals(all, state.left(0));
    }

    private static Set<Integer> changed(WatchedNogoods state) {
        Set<Integer> changed = new TreeSet<>();
        for (int session = state.nextChanged(); session >= 0; session = state.nextChanged()) {
            assertTrue(changed.add(session));
        }
        return changed;
    }

    private void draw() {
        int count = 1 + random.nextInt(5);
        allowed = IntStream.range(0, count)
                .mapToObj(ignored -> random.ints(1 + random.nextInt(5), 0, 9)
                        .sorted()
                        .distinct()
                        .toArray())
                .toArray(int[][]::new);
        sessions = IntStream.range(0, count)
                .flatMap(s -> IntStream.generate(() -> s).limit(4))
                .toArray();
        // Names of places from 0 to 8, of which the session may have no such place left.
        places = IntStream.range(0, count)
                .flatMap(ignored -> random.ints(0, 9).distinct().limit(4))
                .toArray();
        nogoods.clear();
        for (int n = random.nextInt(12); n > 0; n--) {
            nogoods.add(random.ints(1 + random.nextInt(5), 1, places.length + 1)
                    .map(literal -> random.nextInt(3) == 0 ? -literal : literal)
                    .toArray());
        }
    }

    private void probe(WatchedNogoods state, PlainNogoods plain) {
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            if (random.nextBoolean()) {
                int session = random.nextInt(allowed.length);
                int name = random.nextInt(9);
                state.remove(session, name);
                plain.remove(session, name);
            } else {
                int literal = (1 + random.nextInt(places.length)) * (random.nextBoolean() ? 1 : -1);
                state.assume(literal);
                plain.assume(literal);
            }
        }
    }

    private void assertSame(WatchedNogoods state, PlainNogoods plain, String what) {
        state.propagate();
        plain.propagate(nogoods);
        assertEquals(plain.isImpossible(), state.isImpossible(), what);
        if (!plain.isImpossible()) {
            assertArrayEquals(plain.left(), state.left(), () -> what + Arrays.deepToString(allowed));
            assertEquals(
                    Arrays.stream(plain.left()).mapToInt(own -> own.length).sum(),
                    Arrays.stream(state.left()).mapToInt(own -> own.length).sum());
        }
    }
}
