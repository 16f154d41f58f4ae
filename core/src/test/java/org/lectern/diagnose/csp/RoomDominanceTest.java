package org.lectern.diagnose.csp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomDominanceTest {

    private static final int[][] NO_WAY = new int[3][3];

    /** Two hours in three rooms; the second room is not open in the second hour. */
    private final PlaceDomain places = new PlaceDomain(
            new int[] {0, 0, 0, 60, 60}, new int[] {60, 60, 60, 120, 120}, new int[5], new int[] {0, 1, 2, 0, 2}, true);

    @Test
    void fewest_eachRoomTakesOneSession_staysAsItIs() {
        assertSame(places, spare(NO_WAY, List.of()).undominated(places));
    }

    @Test
    void fewest_roomThatTakesAny_standsForAllOthersAtEachOfItsHours() {
        PlaceDomain fewest = spare(NO_WAY, List.of(), 1).undominated(places);

        assertArrayEquals(new int[] {1, 0, 2}, fewest.room());
        assertArrayEquals(new int[] {0, 60, 60}, fewest.start());
        assertArrayEquals(new int[] {60, 120, 120}, fewest.end());
    }

    @Test
    void fewest_twoRoomsThatTakeAny_theFirstStandsForTheOther() {
        assertArrayEquals(
                new int[] {0, 0},
                spare(NO_WAY, List.of(), 0, 2).undominated(places).room());
    }

    @Test
    void fewest_longerWayFromTheRoomThatTakesAny_othersStay() {
        int[][] ways = {{0, 20, 0}, {20, 0, 20}, {0, 20, 0}};

        assertSame(places, spare(ways, List.of(), 1).undominated(places));
        assertArrayEquals(
                new int[] {0, 1, 0},
                spare(ways, List.of(), 0).undominated(places).room());
    }

    @Test
    void fewest_roomWithALimitOfADay_standsForNoOther() {
        LoadLimits.Daily limit = new LoadLimits.Daily(0, 1, new BitSet(), 2, Integer.MAX_VALUE, new BitSet());

        assertSame(places, spare(NO_WAY, List.of(limit), 1).undominated(places));
    }

    private static RoomDominance spare(int[][] ways, List<LoadLimits.Daily> limits, int... rooms) {
        boolean[] takesAny = new boolean[3];
        for (int room : rooms) {
            takesAny[room] = true;
        }
        return new RoomDominance(takesAny, limits, ways);
    }
}
