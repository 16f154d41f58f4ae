package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.job.work.SharedWork;
import org.lectern.rule.Catalogue;
import org.lectern.rule.RuleIds;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.bound.RandomTimetables.Tried;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.DualTerm;
import org.lectern.testing.MadeUpRules;
import org.lectern.testing.ManyHalfDays;
import org.lectern.testing.TinyEvents;

/**
 * Whatever the multipliers, no term gets back more than a timetable pays, less what the checker says that its rule
 * costs; and the whole relaxation is worth no more than any timetable.
 */
class DualTermsTest {

    static final ArcBudget BUDGET = new ArcBudget(1_000_000, 1_000_000);
    private static final int EVENTS = Integer.getInteger("lectern.events", 12);
    private static final int TIMETABLES = 6;

    private static List<LagrangianModel> models(Instance instance) {
        LagrangianModel whole = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        LagrangianModel alike = new LagrangianModel(instance, RoomGroups.alike(instance), 0, Integer.MAX_VALUE);
        LagrangianModel partly = new LagrangianModel(instance, RoomGroups.apart(instance), 0, 3);
        return Stream.of(whole, alike, partly)
                .map(model -> {
                    boolean[] all = new boolean[model.sessionCount()];
                    Arrays.fill(all, true);
                    return model.narrowed(Node.root(model).domains(), all, BUDGET);
                })
                .toList();
    }

    /** Returns what the sessions of a timetable pay to a term. */
    private static long paid(LagrangianModel model, DualTerm term, Tried tried, long[] values) {
        long sum = 0;
        for (int i = 0; i < term.sessions().length; i++) {
            int session = term.sessions()[i];
            if (tried.assignment().isScheduled(session)) {
                int multiplier = term.multipliers()[i][key(model, term, tried.assignment(), session)];
                sum += multiplier < 0 ? 0 : values[multiplier];
            }
        }
        return sum;
    }

    /** Returns multipliers so high that copies do all that a timetable does. */
    private static long[] drawn(LagrangianModel model, DualTerm term, Tried tried) {
        long[] values = new long[term.count()];
        for (int i = 0; i < term.sessions().length; i++) {
            int session = term.sessions()[i];
            if (tried.assignment().isScheduled(session)) {
                int multiplier = term.multipliers()[i][key(model, term, tried.assignment(), session)];
                if (multiplier >= 0) {
                    values[multiplier] = 5000 * model.scale();
                }
            }
        }
        return values;
    }

    private static int key(LagrangianModel model, DualTerm term, AssignmentSnapshot assignment, int session) {
        int group = model.groups().of(assignment.room(session));
        return switch (term.keys()) {
            case TIME -> assignment.option(session);
            case ROOM -> model.copyKeys().pair(day(model, assignment, session), group);
            case PLACE -> model.copyKeys().place(assignment.option(session), group);
        };
    }

    static int day(LagrangianModel model, AssignmentSnapshot assignment, int session) {
        return model.instance()
                .index()
                .halfDays()
                .dayIndex(model.instance()
                        .option(session, assignment.option(session))
                        .halfDay());
    }

    private static long[] multipliers(LagrangianModel model, int count, Random random) {
        long greatest = model.scale() * (random.nextInt(4) == 0 ? 5000 : 60);
        return random.longs(count, 0, greatest)
                .map(value -> random.nextInt(3) == 0 ? 0 : value)
                .toArray();
    }

    private static void assertTermsHold(LagrangianModel model, List<Tried> timetables, Random random, String says) {
        for (CountedTerm counted : CountedTerm.all(model)) {
            DualTerm term = counted.term();
            for (Tried tried : timetables) {
                for (long[] values : List.of(
                        new long[term.count()], multipliers(model, term.count(), random), drawn(model, term, tried))) {
                    long least = term.minCost(model.allPlaces(), values, 0, new int[values.length]);
                    long most = counted.cost().applyAsLong(tried) - paid(model, term, tried, values);

                    assertTrue(
                            least <= most,
                            () -> "%s: %s costs %s, not %s at least: %s"
                                    .formatted(says, term.name(), most, least, tried));
                }
            }
        }
    }

    private static void assertSumHolds(LagrangianModel model, List<Tried> timetables, String says) {
        int count = model.terms().multiplierCount();
        long least = model.terms().minCost(model.allPlaces(), new long[count], new int[count]);
        for (Tried tried : timetables) {
            long all = CountedTerm.costOfPairsAndTopics(model, tried)
                    + Stream.of(
                                    RuleIds.IDLE_GAP,
                                    RuleIds.LONG_STAY,
                                    RuleIds.GAP_LIMIT,
                                    RuleIds.SEAT_INVERSION,
                                    RuleIds.ROOM_CHANGE,
                                    RuleIds.SHARED_AUDIENCE,
                                    RuleIds.SESSION_ORDER,
                                    RuleIds.DAILY_LOAD,
                                    RuleIds.DIFFERENT_DAY,
                                    RuleIds.SAME_DAY,
                                    RuleIds.BACK_TO_BACK,
                                    RuleIds.INTERPRETER_LOAD,
                                    RuleIds.DAY_BALANCE,
                                    RuleIds.SPLIT_REGION)
                            .mapToLong(ruleId -> CountedTerm.cost(model, tried, ruleId))
                            .sum();

            assertTrue(least <= all, () -> "%s: %s is above %s".formatted(says, least, all));
        }
    }

    /** Returns random multipliers of all resources and copies, each within its greatest value. */
    private static LagrangeMultipliers all(LagrangianModel model, Random random) {
        int[] resources = new int[model.resources().count()];
        Arrays.setAll(resources, r -> r);
        int count = resources.length * model.resources().pointCount()
                + model.terms().multiplierCount();
        double[] units = Arrays.stream(multipliers(model, count, random))
                .mapToDouble(value -> (double) value / model.scale())
                .toArray();
        double[] limits = new SmoothedRelaxation(model, resources, Node.root(model), new SharedWork(), () -> false)
                .maxMultipliers(count);
        boolean isSlackAlone = random.nextInt(3) == 0;
        Arrays.setAll(units, i -> {
            boolean isLimited = limits[i] < Double.MAX_VALUE;
            return isSlackAlone ? (isLimited && random.nextInt(8) == 0 ? limits[i] : 0) : Math.min(units[i], limits[i]);
        });
        return LagrangeMultipliers.of(model, units);
    }

    /** Returns a node with the places of a timetable, and all but one in so many others. */
    private static Node around(LagrangianModel model, Tried tried, Random random, int oneIn) {
        int[][] domains = Node.root(model).domains();
        for (int s = 0; s < domains.length; s++) {
            int session = s;
            domains[s] = Arrays.stream(domains[s])
                    .filter(place -> tried.has(model, session, place) || random.nextInt(oneIn) > 0)
                    .toArray();
        }
        return new Node(domains, new int[model.regionCount()]);
    }

    private static void assertRelaxationHolds(
            LagrangianModel model, List<Tried> timetables, Random random, String says) {
        Relaxation relaxation = new Relaxation(model);
        for (Tried tried : timetables) {
            LagrangeMultipliers multipliers = all(model, random);
            for (Node node :
                    List.of(Node.root(model), around(model, tried, random, 3), around(model, tried, random, 1))) {
                relaxation.evaluate(multipliers, node);
                long value = relaxation.value();
                long score = model.pack(tried.report().score()) * model.scale();

                assertTrue(value <= score, () -> "%s: %s is above %s: %s".formatted(says, value, score, tried));
            }
        }
    }

    private static void assertNarrowKeeps(LagrangianModel model, List<Tried> timetables, Random random, String says) {
        for (Tried tried : timetables) {
            long score = model.pack(tried.report().score());
            LagrangeMultipliers multipliers = all(model, random);
            LagrangianModel once = narrow(model, multipliers, score + 1);
            LagrangianModel twice = narrow(once, multipliers.takenOver(once), score + 1);
            for (int s = 0; s < twice.sessionCount(); s++) {
                boolean isKept = twice.isPartlyListed(s);
                for (int place = 0; place < twice.places(s).size(); place++) {
                    isKept |= tried.has(twice, s, place);
                }

                assertTrue(isKept, says + ": session " + s + " of " + tried);
            }
            assertTermsHold(twice, List.of(tried), random, says);
            assertRelaxationHolds(twice, List.of(tried), random, says);
        }
    }

    /** Narrows a model to places of which no session that a timetable holds may be left out. */
    private static void assertHoldsWhereAllAreHeld(
            LagrangianModel model, List<Tried> timetables, Random random, String says) {
        for (Tried tried : timetables) {
            int[][] kept = Node.root(model).domains();
            boolean[] keepsUnlisted = new boolean[kept.length];
            for (int s = 0; s < kept.length; s++) {
                int session = s;
                keepsUnlisted[s] = Arrays.stream(kept[s]).noneMatch(place -> tried.has(model, session, place));
                kept[s] = Arrays.stream(kept[s])
                        .filter(place -> tried.has(model, session, place)
                                || (model.places(session).isScheduled(place) && random.nextInt(4) > 0))
                        .toArray();
            }
            LagrangianModel held = model.narrowed(kept, keepsUnlisted, BUDGET);
            assertTermsHold(held, List.of(tried), random, says);
            assertSumHolds(held, List.of(tried), says);
            assertRelaxationHolds(held, List.of(tried), random, says);
        }
    }

    private static int assertAllHold(Event event, Catalogue catalogue, long seed) {
        Random random = new Random(seed);
        RandomTimetables timetables = new RandomTimetables(event, catalogue, random);
        List<Tried> some = timetables.some(TIMETABLES);
        for (LagrangianModel model : models(timetables.instance())) {
            String says = "seed %s, groups %s".formatted(seed, model.groups().count());
            assertTermsHold(model, some, random, says);
            assertSumHolds(model, some, says);
            assertRelaxationHolds(model, some, random, says);
            assertNarrowKeeps(model, some, random, says);
            assertHoldsWhereAllAreHeld(model, some, random, says);
        }
        return some.size();
    }

    /** @param minFound the minimum number of timetables of each event, in the mean, that can be compared */
    private static void assertHold(int events, int minFound, LongFunction<Event> event) {
        int found = 0;
        for (long seed = 0; seed < events; seed++) {
            found += assertAllHold(event.apply(seed), StandardRules.catalogue(), seed);
        }
        assertTrue(found >= events * minFound, "timetables: " + found);
    }

    @Test
    void terms_ofTinyEvents_areWorthNoMoreThanAnyTimetable() {
        assertHold(EVENTS, TIMETABLES / 3, seed -> TinyEvents.of(new Random(seed)));
    }

    @Test
    void terms_ofBusyDays_areWorthNoMoreThanAnyTimetable() {
        assertHold(EVENTS / 20, TIMETABLES, seed -> BusyDays.event());
    }

    @Test
    void terms_ofAnApplicationsRules_areWorthNoMoreThanAnyTimetable() {
        int found = 0;
        for (long seed = 0; seed < EVENTS / 2; seed++) {
            Event event = TinyEvents.of(new Random(seed), MadeUpRules.ofPairs());
            found += assertAllHold(event, MadeUpRules.ofPairs(), seed);
        }
        assertTrue(found > EVENTS / 2 * TIMETABLES / 3, "timetables: " + found);
    }

    @Test
    void terms_ofGroupedSessions_areWorthNoMoreThanAnyTimetable() {
        assertHold(EVENTS / 4, TIMETABLES, seed -> GroupedSessions.event());
    }

    /** One event each time, of which each narrower model draws the courses of the rooms anew: that takes most of the time. */
    @Test
    void terms_ofBusyRooms_areWorthNoMoreThanAnyTimetable() {
        assertHold(EVENTS / 16, TIMETABLES, seed -> BusyRooms.event(6, 20));
        assertHold(EVENTS / 16, TIMETABLES, seed -> BusyRooms.event(5, 10, 40));
    }

    @Test
    void terms_ofManyHalfDays_areWorthNoMoreThanAnyTimetable() {
        assertHold(EVENTS / 2, TIMETABLES / 3, ManyHalfDays::event);
    }

    private static LagrangianModel narrow(LagrangianModel model, LagrangeMultipliers multipliers, long target) {
        ReducedCostFixing.Remaining left = ReducedCostFixing.remaining(model, multipliers, target, () -> false)
                .orElseThrow();
        return model.narrowed(left.places(), left.keepsUnlisted(), BUDGET);
    }
}
