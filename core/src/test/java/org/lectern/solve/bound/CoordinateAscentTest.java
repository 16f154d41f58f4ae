package org.lectern.solve.bound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lectern.event.Event;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.testing.ManyRooms;
import org.lectern.testing.Meetings;
import org.lectern.testing.TinyEvents;

/** Held against the relaxation itself: no pass lowers its value. */
class CoordinateAscentTest {

    /** Of fewer, too few happen to have a bound that rises. */
    private static final int EVENTS = Math.max(150, Integer.getInteger("lectern.events", 150));

    private static final int MANY_PASSES = 45;
    private static final int MAX_ARCS = 1_000_000;
    private static final int FAR = 100_000;

    /** Without waivers, and without regions: the relaxation includes their spread exactly, which the ascent does not see. */
    private static LagrangianModel model(long seed) {
        Event tiny = TinyEvents.of(new Random(seed));
        Event event = tiny.toBuilder()
                .sessions(tiny.sessions().stream()
                        .map(session -> session.toBuilder().region("").build())
                        .toList())
                .waivers(List.of())
                .build();
        Instance instance = ManyRooms.instance(event);
        LagrangianModel whole = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        return whole.narrowed(
                Node.root(whole).domains(), new boolean[whole.sessionCount()], new ArcBudget(MAX_ARCS, MAX_ARCS));
    }

    private static long value(LagrangianModel model, LagrangeMultipliers multipliers) {
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(multipliers, Node.root(model));
        return relaxation.value();
    }

    private static LagrangeMultipliers drawn(LagrangianModel model, long seed) {
        Random random = new Random(seed);
        LagrangeMultipliers drawn = LagrangeMultipliers.zero(model).copy();
        Arrays.setAll(drawn.copies(), i -> random.nextInt(3) * random.nextLong(20 * model.scale()));
        drawn.updateCopies();
        return drawn;
    }

    @Test
    void pass_ofTinyEvents_neverLowersTheValue() {
        int risen = 0;
        for (long seed = 0; seed < EVENTS; seed++) {
            LagrangianModel model = model(seed);
            if (!model.hasMultipliers()) {
                continue;
            }
            LagrangeMultipliers start = seed % 3 == 0 ? LagrangeMultipliers.zero(model) : drawn(model, seed);
            long before = value(model, start);
            long first = before;
            long upperBound = Math.ceilDiv(before, model.scale()) + FAR;
            CoordinateAscent ascent = new CoordinateAscent(model, start, () -> false);
            while (ascent.canGoOn(upperBound)) {
                ascent.pass(upperBound);
                long after = value(model, ascent.current());
                assertTrue(after >= before, "seed " + seed + ": " + before + " to " + after);
                assertTrue(Arrays.stream(ascent.current().copies()).allMatch(copy -> copy >= 0), "seed " + seed);
                before = after;
            }
            long best = ascent.findBest().map(found -> value(model, found)).orElse(first);
            assertEquals(before, best, "seed " + seed);
            risen += before > first ? 1 : 0;
        }
        assertTrue(risen > EVENTS / 5, "risen " + risen);
    }

    @Test
    void canGoOn_afterManyPasses_isFalse() {
        LagrangianModel model = model(firstSeen());
        CoordinateAscent ascent = new CoordinateAscent(model, drawn(model, 1), () -> false);

        int passes = 0;
        while (passes < MANY_PASSES && ascent.canGoOn(FAR)) {
            ascent.pass(FAR);
            passes++;
        }

        assertTrue(passes > 0 && passes < MANY_PASSES);
    }

    @Test
    void pass_stopped_changesNothing() {
        LagrangianModel model = model(firstSeen());
        LagrangeMultipliers start = drawn(model, 1);
        CoordinateAscent ascent = new CoordinateAscent(model, start, () -> true);

        ascent.pass(FAR);

        assertEquals(value(model, start), value(model, ascent.current()));
        assertTrue(ascent.findBest().isEmpty());
    }

    /** People's time in steps of two minutes makes many arcs. */
    @Test
    void ifLarge_ofManyArcs_isThereUnlessItIsSwitchedOff() {
        Event event = Meetings.event(12, 4, 2, true, 1).toBuilder()
                .startStepMinutes(2)
                .build();

        assertNotNull(ifLarge(event, EnumSet.allOf(ProofTechnique.class), MAX_ARCS));
        assertNull(ifLarge(event, EnumSet.allOf(ProofTechnique.class), 0), "few arcs");
        assertNull(ifLarge(event, EnumSet.complementOf(EnumSet.of(ProofTechnique.COORDINATE_ASCENT)), MAX_ARCS));
    }

    private static @Nullable CoordinateAscent ifLarge(Event event, Set<ProofTechnique> techniques, int maxArcs) {
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules), techniques);
        LagrangianModel whole = new LagrangianModel(instance, RoomGroups.apart(instance), 0, Integer.MAX_VALUE);
        LagrangianModel model = whole.narrowed(
                Node.root(whole).domains(), new boolean[whole.sessionCount()], new ArcBudget(maxArcs, 0));
        return CoordinateAscent.ifLarge(model, LagrangeMultipliers.zero(model), () -> false);
    }

    private static long firstSeen() {
        long seed = 0;
        while (model(seed).terms().parts().stream()
                .noneMatch(part -> part.term().hasMinMarginals())) {
            seed++;
        }
        return seed;
    }
}
