package org.lectern.solve.proof;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.proof.symmetry.SameRooms;
import org.lectern.testing.Dice;
import org.lectern.testing.EqualRooms;
import org.lectern.testing.TinyEvents;

/**
 * What resources cost beyond their multipliers, against all timetables of some places: random tiny events, a few random places for
 * each session, random multipliers that are allowed.
 *
 * <p>More events, or others: {@code mvn -q test -pl core -Dtest=CapacitiesTest -Dlectern.events=10000}, with {@code
 * -Dlectern.firstEvent=5000} to start from another seed.
 */
@Tag("slow")
class CapacitiesTest {

    private static final int FIRST = Integer.getInteger("lectern.firstEvent", 0);
    /** Of fewer than 100, too few happen to be impossible. */
    private static final int EVENTS = Math.max(100, Integer.getInteger("lectern.events", 100));

    private static final int TRIED = 12;
    private static final int MAX_LEFT = 4;

    private static int raised;
    private static int impossible;
    private static int exact;
    private static int extras;
    private static int treatedAsOne;

    @Test
    void bound_withCapacities_isNoHigherThanTheCheapestTimetableAndNoLowerThanWithout()
            throws InvalidCertificateException {
        // Whoever mutates the code runs this many times in one process.
        raised = 0;
        impossible = 0;
        exact = 0;
        extras = 0;
        treatedAsOne = 0;
        for (int seed = FIRST; seed < FIRST + EVENTS; seed++) {
            Random random = new Random(seed);
            Event given = seed % 3 == 0 ? EqualRooms.of(seed) : TinyEvents.of(random);
            Event event = RandomMultipliers.withSoftCapacities(given, new Dice(new Random(seed)));
            List<List<String>> groups = RandomMultipliers.roomGroups(event);
            treatedAsOne += groups.isEmpty() || event.rooms().size() == 1 ? 0 : 1;
            Certificate certificate = new Certificate(
                    event.id(), Score.ZERO, 0, 10_000_000, 1L << 45, 3, groups, new ProofNode.Leaf(List.of()));
            new OneEvent(
                            new ProofContext(event, certificate, StandardRules.catalogue(), Certificate.MAX_PLACES),
                            new Dice(new Random(-seed)),
                            "seed " + seed)
                    .check();
        }
        assertTrue(raised > EVENTS / 4, "raised: " + raised);
        assertTrue(impossible > EVENTS / 4, "impossible: " + impossible);
        assertTrue(exact > EVENTS / 4, "exact: " + exact);
        assertTrue(extras > EVENTS / 4, "extras: " + extras);
        assertTrue(treatedAsOne > EVENTS / 40, "rooms are treated as one in " + treatedAsOne);
    }

    /** Places and multipliers of one event. */
    private record OneEvent(ProofContext context, Dice dice, String says) {

        void check() throws InvalidCertificateException {
            if (IntStream.range(0, context.sessionCount())
                    .anyMatch(s -> context.places().of(s).isEmpty())) {
                return;
            }
            ProofRegions regions = new ProofRegions(context);
            MultiplierTable table =
                    new MultiplierTable(context, regions, new RandomMultipliers(context, regions, dice).allowed());
            int[][] all = context.places().indices();
            ProofNogoods.NodeCosts costs = new ProofNogoods.NodeCosts(context, table, all);
            for (int i = 0; i < TRIED; i++) {
                int[][] left = new int[all.length][];
                for (int s = 0; s < left.length; s++) {
                    int session = s;
                    int count = dice.percent(60) ? 1 : dice.between(1, MAX_LEFT);
                    left[s] = IntStream.range(0, count)
                            .map(ignored -> dice.between(0, all[session].length - 1))
                            .distinct()
                            .sorted()
                            .toArray();
                }
                check(regions, table, costs, left);
            }
        }

        private void check(ProofRegions regions, MultiplierTable table, ProofNogoods.NodeCosts costs, int[][] left) {
            long cheapest = cheapest(left, 0, new ArrayList<>());
            long without = new NodeBound(context, regions, table, left, Map.of(), true).value();
            if (!costs.isPossible(left)) {
                impossible++;
                assertTrue(cheapest == ProofTerm.INFEASIBLE, says);
                return;
            }
            for (int s = 0; s < left.length; s++) {
                for (int place : left[s]) {
                    if (costs.extra(s, place) == ProofTerm.INFEASIBLE) {
                        impossible++;
                        assertTrue(cheapest(only(left, s, place), 0, new ArrayList<>()) == ProofTerm.INFEASIBLE, says);
                        return;
                    }
                    extras += costs.extra(s, place) > 0 ? 1 : 0;
                }
            }
            NodeBound bound = new NodeBound(context, regions, costs, left, Map.of(), true);
            assertTrue(bound.value() >= without, says);
            assertTrue(bound.value() <= cheapest, () -> says + ": " + bound.value() + " above " + cheapest);
            raised += bound.value() > without ? 1 : 0;
            exact += bound.value() == cheapest ? 1 : 0;
            for (int s = 0; s < left.length; s++) {
                for (int i = 0; i < left[s].length; i++) {
                    long with = bound.valueWith(s, i);
                    assertTrue(with <= cheapest(only(left, s, left[s][i]), 0, new ArrayList<>()), says);
                }
            }
        }

        private static int[][] only(int[][] left, int session, int place) {
            int[][] fixed = left.clone();
            fixed[session] = new int[] {place};
            return fixed;
        }

        /** Returns what the cheapest timetable without hard cost costs, by the plain rules, whatever room of its group a session has. */
        private long cheapest(int[][] left, int session, List<Placement> held) {
            Certificate certificate = context.certificate();
            if (session == left.length) {
                Score score = context.allCosts().of(context.view(held), Score.ZERO, new Score(1, 0, 0));
                return score.hard() > 0
                        ? ProofTerm.INFEASIBLE
                        : Math.multiplyExact(certificate.pack(score), certificate.scale());
            }
            long least = ProofTerm.INFEASIBLE;
            for (int number : left[session]) {
                ProofPlace place = context.places().of(session).get(number);
                TimeOption time = place.time();
                if (time == null) {
                    least = Math.min(least, cheapest(left, session + 1, held));
                } else {
                    for (String room : roomsLike(place.room())) {
                        List<Placement> more = new ArrayList<>(held);
                        more.add(context.tables().sessionTables().get(session).placement(room, time));
                        least = Math.min(least, cheapest(left, session + 1, more));
                    }
                }
            }
            return least;
        }

        private List<String> roomsLike(int room) {
            SameRooms same = context.places().sameRooms();
            String first = context.event().rooms().get(room).id();
            return context.event().rooms().stream()
                    .map(Room::id)
                    .filter(id -> same.first(id).equals(first))
                    .toList();
        }
    }
}
