package org.lectern.solve.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SubgradientAscent;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.OverfullMornings;
import org.lectern.testing.TinyEvents;

/** How nodes are split: both parts together have each place once, and what matters most comes first. */
final class BranchSelectionTest {

    private static final int STEPS = 40;

    private static LagrangianModel model(Event event) {
        Instance instance = ManyRooms.instance(event);
        return new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
    }

    private static @Nullable Branch branch(LagrangianModel model, Node node) {
        return BranchSelection.of(model, node, usage(model, node), new PseudoCosts(model.sessionCount()));
    }

    private static ChoiceFrequencies usage(LagrangianModel model, Node node) {
        SubgradientAscent ascent = new SubgradientAscent(model);
        ChoiceFrequencies usage = new ChoiceFrequencies(model);
        long empty = model.pack(model.instance().emptyTimetableScore());
        ascent.run(LagrangeMultipliers.zero(model), node, empty, STEPS, () -> false, usage);
        return usage;
    }

    /** Returns all timetables that leave nothing out. */
    private static Node scheduled(LagrangianModel model) {
        Node node = Node.root(model);
        for (int s = 0; s < model.sessionCount(); s++) {
            int session = s;
            node = node.withDomains(
                    s,
                    Arrays.stream(node.domains()[s])
                            .filter(place -> model.places(session).isScheduled(place))
                            .toArray());
        }
        return node;
    }

    private static boolean isScheduled(LagrangianModel model, int session, int[] places) {
        return Arrays.stream(places).allMatch(place -> model.places(session).isScheduled(place));
    }

    @Test
    void splits_leaveEachPlaceToOnePart_untilEachSessionHasOne() {
        int ended = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            LagrangianModel model = model(TinyEvents.of(random));
            Node node = Node.root(model);
            Branch branch = branch(model, node);
            for (int depth = 0; branch != null && depth < 60; depth++) {
                if (branch instanceof Branch.SessionBranch split) {
                    int session = split.session();
                    int[] both = IntStream.concat(
                                    Arrays.stream(split.first().domains()[session]),
                                    Arrays.stream(split.second().domains()[session]))
                            .sorted()
                            .toArray();

                    assertEquals(Arrays.toString(node.domains()[session]), Arrays.toString(both), "seed " + seed);
                    assertTrue(split.first().domains()[session].length > 0, "seed " + seed);
                    assertTrue(split.second().domains()[session].length > 0, "seed " + seed);
                }
                node = random.nextBoolean() ? branch.first() : branch.second();
                branch = node.isInfeasible() ? null : branch(model, node);
            }
            if (branch == null && !node.isInfeasible()) {
                assertTrue(Arrays.stream(node.domains()).allMatch(places -> places.length == 1), "seed " + seed);
                ended++;
            }
        }
        assertTrue(ended > 20, "only so many descents came to their end: " + ended);
    }

    @Test
    void whereMuchDoesNotFit_inclusionComesFirst() {
        LagrangianModel model = model(OverfullMornings.of(12, new Random(1)));
        Branch.SessionBranch split = assertInstanceOf(Branch.SessionBranch.class, branch(model, Node.root(model)));
        int session = split.session();

        assertTrue(isScheduled(model, session, split.places()), "the first part schedules it");
        assertEquals(1, split.second().domains()[session].length, "the second leaves it out");
        assertNotEquals(1, split.places().length);
    }

    @Test
    void onceInclusionIsDecided_longSessionsComeFirst() {
        int chosen = 0;
        double mean = 0;
        for (int seed = 0; seed < 20; seed++) {
            LagrangianModel model = model(OverfullMornings.of(8, new Random(seed)));
            Node node = scheduled(model);
            mean += IntStream.range(0, model.sessionCount())
                    .map(s -> minutes(model, s))
                    .average()
                    .orElseThrow();
            chosen += minutes(
                    model,
                    assertInstanceOf(Branch.SessionBranch.class, branch(model, node))
                            .session());
        }
        assertTrue(chosen > 1.2 * mean, chosen + " minutes instead of " + mean);
    }

    /** No start is in both parts, and neither part has nearly all that was chosen. */
    @Test
    void splitsByStart_cutWhatWasChosenInTheMiddle() {
        int cuts = 0;
        for (int seed = 0; seed < 40; seed++) {
            LagrangianModel model = model(TinyEvents.of(new Random(seed)));
            Node node = onOneHalfDay(model);
            ChoiceFrequencies usage = usage(model, node);
            if (BranchSelection.of(model, node, usage, new PseudoCosts(model.sessionCount()))
                            instanceof Branch.SessionBranch split
                    && isByStart(model, node, split)) {
                int session = split.session();
                Map<Integer, Double> chosen = new TreeMap<>();
                for (int place : node.domains()[session]) {
                    chosen.merge(model.start(session, place), 0.3 + usage.count(session, place), Double::sum);
                }
                double all = chosen.values().stream().mapToDouble(d -> d).sum();
                double first = Arrays.stream(split.places())
                        .map(place -> model.start(session, place))
                        .distinct()
                        .mapToDouble(chosen::get)
                        .sum();
                double nearest = Double.MAX_VALUE;
                double before = 0;
                for (double own : chosen.values()) {
                    nearest = before == 0 ? nearest : Math.min(nearest, Math.abs(2 * before - all));
                    before += own;
                }
                Set<Integer> starts = starts(model, session, split.places());
                assertTrue(
                        Collections.disjoint(
                                starts, starts(model, session, split.second().domains()[session])),
                        "seed " + seed);
                assertEquals(nearest, Math.abs(2 * first - all), 1e-9, "seed " + seed);
                assertTrue(2 * first >= all - 1e-9, "the more promising part comes first, seed " + seed);
                cuts++;
            }
        }
        assertTrue(cuts > 5, cuts + " splits by start");
    }

    /** Returns all timetables that leave nothing out and keep each session to the half-day of its cheapest place. */
    private static Node onOneHalfDay(LagrangianModel model) {
        Node node = scheduled(model);
        for (int s = 0; s < model.sessionCount(); s++) {
            int session = s;
            int[] places = node.domains()[s];
            node = node.withDomains(
                    s,
                    Arrays.stream(places)
                            .filter(place -> model.halfDay(session, place) == model.halfDay(session, places[0]))
                            .toArray());
        }
        return node;
    }

    private static Set<Integer> starts(LagrangianModel model, int session, int[] places) {
        return Arrays.stream(places)
                .mapToObj(place -> model.start(session, place))
                .collect(Collectors.toSet());
    }

    private static boolean isByStart(LagrangianModel model, Node node, Branch.SessionBranch split) {
        return starts(model, split.session(), node.domains()[split.session()]).size() > 1;
    }

    @Test
    void sessionWhoseSplitsBroughtNothing_comesAfterTheOthers() {
        int others = 0;
        for (int seed = 0; seed < 20; seed++) {
            LagrangianModel model = model(OverfullMornings.of(8, new Random(seed)));
            Node node = scheduled(model);
            ChoiceFrequencies usage = usage(model, node);
            PseudoCosts costs = new PseudoCosts(model.sessionCount());
            int first = session(BranchSelection.of(model, node, usage, costs));
            for (int i = 0; i < 100; i++) {
                costs.add(first, 0, 0);
                costs.add((first + 1) % model.sessionCount(), 0.5, 0.5);
            }
            others += session(BranchSelection.of(model, node, usage, costs)) == first ? 0 : 1;
        }
        assertEquals(20, others);
    }

    private static int session(@Nullable Branch branch) {
        return assertInstanceOf(Branch.SessionBranch.class, branch).session();
    }

    private static int minutes(LagrangianModel model, int session) {
        return model.instance().option(session, 0).minutes();
    }
}
