package org.lectern.solve.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Relation;
import org.lectern.event.Session;

class LinkedSessionGroupsTest {

    /** Sessions a to g, by their letters. */
    private static LinkedSessionGroups ties(Relation... relations) {
        Event.Builder event = Event.builder("ties", ZoneOffset.UTC)
                .day("2020-10-12", "09:00/11:30")
                .room("online", 0);
        Stream.of("a", "b", "c", "d", "e", "f", "g")
                .forEach(id -> event.session(Session.builder(id).build()));
        Stream.of(relations).forEach(event::relation);
        return new LinkedSessionGroups(event.build());
    }

    private static List<List<Integer>> groups(LinkedSessionGroups ties) {
        return ties.groups().stream()
                .map(group -> IntStream.of(group).boxed().toList())
                .toList();
    }

    private static List<Integer> ranks(LinkedSessionGroups ties) {
        return IntStream.range(0, 7).mapToObj(ties::rank).toList();
    }

    @Test
    void groups_ofOrdersBlocksAndDays_areJoinedWhereTheyShareASession() {
        LinkedSessionGroups ties = ties(
                Relation.before("b", "f"),
                Relation.backToBack("c", "e"),
                Relation.sameDay("g", "b"),
                Relation.notParallel("a", "c"),
                Relation.differentDay("d", "e"));

        assertEquals(List.of(List.of(1, 5, 6), List.of(2, 4)), groups(ties));
    }

    @Test
    void groups_withoutRelations_areNone() {
        assertEquals(List.of(), groups(ties()));
    }

    @Test
    void ranks_ofAChain_countWhoComesBefore() {
        assertEquals(
                List.of(3, 0, 1, 2, 0, 2, 0),
                ranks(ties(Relation.before("d", "a"), Relation.backToBack("b", "c", "d"), Relation.before("c", "f"))));
    }

    @Test
    void softRelation_amongOthers_isNotKept() {
        LinkedSessionGroups ties = ties(
                Relation.before("a", "b"),
                Relation.before("b", "a").withLevel(Level.SOFT),
                Relation.sameDay("a", "c").withLevel(Level.SOFT));

        assertEquals(List.of(List.of(0, 1)), groups(ties));
        assertEquals(List.of(0, 1, 0, 0, 0, 0, 0), ranks(ties));
    }

    @Test
    void ranks_ofACircle_areLessThanAll() {
        List<Integer> ranks = ranks(ties(Relation.backToBack("a", "b"), Relation.backToBack("b", "a")));

        assertEquals(true, ranks.stream().allMatch(rank -> rank < 7), ranks::toString);
    }

    /** Orders at random, circles among them, against as many rounds as there are sessions. */
    @Test
    void ranks_ofRandomOrders_areThoseOfAllRounds() {
        Random random = new Random(0);
        for (int i = 0; i < 300; i++) {
            List<int[]> orders = Stream.generate(() -> random.ints(2, 0, 7).toArray())
                    .filter(pair -> pair[0] != pair[1])
                    .limit(random.nextInt(9))
                    .toList();
            LinkedSessionGroups ties = ties(orders.stream()
                    .map(pair -> Relation.before(letter(pair[0]), letter(pair[1])))
                    .toArray(Relation[]::new));

            assertEquals(ranksOfAllRounds(orders), ranks(ties));
        }
    }

    private static String letter(int session) {
        return Character.toString('a' + session);
    }

    private static List<Integer> ranksOfAllRounds(List<int[]> orders) {
        int[] ranks = new int[7];
        for (int round = 1; round < 7; round++) {
            for (int[] pair : orders) {
                if (ranks[pair[0]] < round) {
                    ranks[pair[1]] = Math.max(ranks[pair[1]], ranks[pair[0]] + 1);
                }
            }
        }
        return IntStream.of(ranks).boxed().toList();
    }
}
