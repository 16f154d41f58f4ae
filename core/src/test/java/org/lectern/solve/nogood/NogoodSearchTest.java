package org.lectern.solve.nogood;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.SmoothedDualAscent;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.TinyEvents;

/** Compares what is learned with all timetables of tiny events. */
@Tag("slow")
class NogoodSearchTest {

    private static final int EVENTS = Integer.getInteger("lectern.events", 80);
    private static final int MAX_PLACES = 6;
    private static final int MAX_ARCS = 100_000;
    private static final int TRIES = 10;
    private static final int FEW = 3;
    private static final int MANY = 100_000;

    /** A part of an event's places, and all timetables among them. */
    private static final class Part {

        private final LagrangianModel model;
        private final Node node;
        private final LagrangeMultipliers multipliers;
        private final List<int[]> timetables = new ArrayList<>();
        private final List<Long> costs = new ArrayList<>();

        private Part(LagrangianModel whole, Random random) {
            int[][] places = whole.allPlaces();
            for (int s = 0; s < places.length; s++) {
                int[] own = places[s];
                places[s] = random.ints(0, own.length)
                        .distinct()
                        .limit(Math.min(own.length, 1 + random.nextInt(MAX_PLACES)))
                        .sorted()
                        .map(i -> own[i])
                        .toArray();
            }
            this.model = whole.narrowed(places, new boolean[places.length], new ArcBudget(MAX_ARCS, MAX_ARCS));
            this.node = Node.root(model);
            list(new int[places.length], 0);
            SmoothedDualAscent ascent =
                    new SmoothedDualAscent(model, LagrangeMultipliers.zero(model), true, () -> false);
            ascent.run(random.nextInt(3) * 100_000L, costs.isEmpty() ? 0 : least());
            this.multipliers = ascent.multipliers();
        }

        /** Returns parts of random events in which each session has a place, and nothing is grouped. */
        private static List<Part> random() {
            List<Part> parts = new ArrayList<>();
            for (long seed = 0; parts.size() < EVENTS; seed++) {
                Random random = new Random(seed);
                Instance instance = ManyRooms.instance(TinyEvents.of(random));
                LagrangianModel model = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
                if (NogoodSearch.isAllowed(model)
                        && Arrays.stream(model.allPlaces()).allMatch(own -> own.length > 0)) {
                    Part part = new Part(model, random);
                    if (!part.costs.isEmpty()) {
                        parts.add(part);
                    }
                }
            }
            return parts;
        }

        private void list(int[] chosen, int session) {
            if (session == chosen.length) {
                Score score = model.instance().score(snapshot(chosen));
                if (score.hard() == 0) {
                    timetables.add(chosen.clone());
                    costs.add(model.pack(score));
                }
                return;
            }
            for (int place : node.domains()[session]) {
                chosen[session] = place;
                list(chosen, session + 1);
            }
        }

        private AssignmentSnapshot snapshot(int[] chosen) {
            int[] rooms = new int[chosen.length];
            int[] options = new int[chosen.length];
            for (int s = 0; s < chosen.length; s++) {
                rooms[s] = model.room(s, chosen[s]);
                options[s] = model.places(s).option(chosen[s]);
            }
            return AssignmentSnapshot.of(rooms, options);
        }

        private long least() {
            return costs.stream().mapToLong(Long::longValue).min().orElseThrow();
        }

        /** All literals but that of the variable are false, and one holds in each timetable below the target. */
        private void assertHolds(int[] clause, long target, Trail trail, int variable) {
            PlaceVariables variables = new PlaceVariables(node.domains());
            for (int literal : clause) {
                assertTrue(PlaceVariables.variable(literal) == variable || trail.isFalse(literal));
            }
            for (int i = 0; i < timetables.size(); i++) {
                int[] timetable = timetables.get(i);
                boolean holds = Arrays.stream(clause).anyMatch(literal -> {
                    int own = PlaceVariables.variable(literal);
                    boolean isTaken = timetable[variables.session(own)] == variables.place(own);
                    return isTaken == PlaceVariables.isTaken(literal);
                });
                assertTrue(holds || costs.get(i) >= target, "cost " + costs.get(i) + " below " + target);
            }
        }

        private NogoodSearch search(long target, ToLongFunction<AssignmentSnapshot> candidate) {
            return new NogoodSearch(model, multipliers, node, target, NoClashes.INSTANCE, candidate, () -> false);
        }
    }

    /** Leaves clashes to the relaxation. */
    private enum NoClashes implements PlaceClashes {
        INSTANCE;

        @Override
        public boolean compete(int one, int other) {
            return false;
        }

        @Override
        public boolean clash(int session, int place, int other, int otherPlace) {
            return false;
        }
    }

    @Test
    void close_bestTimetableKnown_findsNothingBetter() {
        int closed = 0;
        for (Part part : Part.random()) {
            NogoodSearch search = part.search(part.least(), snapshot -> part.least());
            closed += search.close(part.least(), MANY).isPresent() ? 1 : 0;
        }
        assertTrue(closed > EVENTS / 2, "closed only " + closed);
    }

    @Test
    void close_betterTimetablesLeft_findsTheBest() {
        int found = 0;
        for (Part part : Part.random()) {
            long[] target = {part.least() + 1 + found % 40};
            NogoodSearch search = part.search(target[0], snapshot -> {
                target[0] = Math.min(
                        target[0], part.model.pack(part.model.instance().score(snapshot)));
                return target[0];
            });
            if (search.close(target[0], MANY).isPresent()) {
                found++;
                assertEquals(part.least(), target[0]);
            }
        }
        assertTrue(found > EVENTS / 2, "found only " + found);
    }

    @Test
    void propagate_randomDecisions_eachReasonHoldsForAllTimetablesBelow() {
        Random random = new Random(1);
        int[] reasons = new int[2];
        for (Part part : Part.random()) {
            List<Long> costs = part.costs.stream().sorted().distinct().toList();
            long target = costs.get(random.nextInt(Math.min(FEW, costs.size()))) + 1;
            PlaceVariables variables = new PlaceVariables(part.node.domains());
            Trail trail = new Trail(variables);
            PartialBound bound = new PartialBound(part.model, part.multipliers, variables, trail, part.node);
            long limit = (target - 1) * part.model.scale();
            BoundPropagation propagation = new BoundPropagation(variables, trail, bound, limit);
            for (int i = 0; i < TRIES; i++) {
                trail.backtrackTo(0);
                Reason contradiction = null;
                while (contradiction == null && trail.size() < variables.count()) {
                    int next = random.ints(0, variables.count())
                            .filter(trail::isOpen)
                            .findFirst()
                            .orElseThrow();
                    takeOrLeave(trail, variables, next, random.nextBoolean());
                    int before = trail.size();
                    contradiction = propagation.propagate();
                    for (int position = before; position < trail.size(); position++) {
                        int variable = trail.at(position);
                        Reason reason = Objects.requireNonNull(trail.reason(variable));
                        part.assertHolds(reason.clause(variable), target, trail, variable);
                        reasons[0]++;
                    }
                }
                if (contradiction != null) {
                    part.assertHolds(contradiction.clause(Reason.CONTRADICTION), target, trail, Reason.CONTRADICTION);
                    reasons[1]++;
                }
            }
        }
        assertTrue(reasons[0] > EVENTS && reasons[1] > EVENTS / 2, Arrays.toString(reasons));
    }

    /** A session that takes a place leaves all others. */
    private static void takeOrLeave(Trail trail, PlaceVariables variables, int variable, boolean takes) {
        int session = variables.session(variable);
        if (takes || trail.openCount(session) == 1) {
            trail.decide(PlaceVariables.takes(variable));
            for (int v = variables.first(session); v < variables.end(session); v++) {
                if (v != variable && trail.isOpen(v)) {
                    int taken = variable;
                    trail.set(PlaceVariables.leaves(v), own ->
                            new int[] {PlaceVariables.leaves(own), PlaceVariables.leaves(taken)});
                }
            }
        } else {
            trail.decide(PlaceVariables.leaves(variable));
        }
    }
}
