package org.lectern.benchmarks.bound;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.SolveResult;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.search.RootBound;
import org.lectern.solve.term.TermKind;

/**
 * How far bounds of an event are below its best known timetable before any branching.
 *
 * @param level the highest level at which the best known timetable costs something
 * @param below how far the bound with all kinds of terms is below it, in per cent of its cost at that level
 * @param withoutAny the same of the bound with none of the kinds
 * @param losses how much further below the bound without each kind is; kinds of which the event has no terms are not in it
 */
record BoundedEvent(Level level, double below, double withoutAny, Map<TermKind, Double> losses) {

    BoundedEvent {
        losses = Collections.unmodifiableMap(new EnumMap<>(losses));
    }

    /**
     * Measures an event, or returns empty if its best known timetable costs nothing, or breaks a hard rule.
     *
     * @param seed the seed of the search for the best known timetable
     * @param steps how many steps that makes at most
     * @param work how many arcs each bound may look at
     */
    static Optional<BoundedEvent> measure(Event event, long seed, long steps, long work) {
        SolveOptions options =
                SolveOptions.builder().stepLimit(steps).seed(seed).threads(1).build();
        SolveResult solved = Lectern.solve(event, options);
        Score best = solved.score();
        if (best.hard() > 0 || best.medium() + best.soft() == 0) {
            return Optional.empty();
        }
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        Instance instance = new Instance(event, rules, CostTables.of(event, rules));
        AssignmentSnapshot timetable = instance.snapshot(solved.timetable());
        Level level = best.medium() > 0 ? Level.MEDIUM : Level.SOFT;
        RootBound all = new RootBound(instance, timetable, EnumSet.allOf(TermKind.class), work);
        RootBound none = new RootBound(instance, timetable, Set.of(), work);
        double below = below(level, best, all.score());
        Map<TermKind, Double> losses = new EnumMap<>(TermKind.class);
        for (TermKind kind : all.kinds()) {
            RootBound without = new RootBound(instance, timetable, EnumSet.complementOf(EnumSet.of(kind)), work);
            losses.put(kind, below(level, best, without.score()) - below);
        }
        return Optional.of(new BoundedEvent(level, below, below(level, best, none.score()), losses));
    }

    /** Returns how far a bound is below a score, in per cent of what that costs at a level. */
    private static double below(Level level, Score best, Score bound) {
        long cost = level == Level.MEDIUM ? best.medium() : best.soft();
        long least = level == Level.MEDIUM ? bound.medium() : bound.soft();
        return 100.0 * (cost - least) / cost;
    }
}
