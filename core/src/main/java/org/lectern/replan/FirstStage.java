package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.RuleSetting;
import org.lectern.rule.Terms;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.Solved;

/** The first stage: the least hard cost, of those the least medium cost, of those the fewest people moved. */
final class FirstStage {

    /** An event of so many sessions is small enough to prove what it costs at least. */
    private static final int MOST_PROVEN = 40;

    private static final int FIRST_EFFORT = 300;
    private static final long MOST_STEPS = 10_000;

    private final Event planning;
    private final Ground ground;
    private final ReplanOptions options;
    private Limit limit;
    private boolean isLimitProven = true;

    /** @param planning the event that the ground is of */
    FirstStage(Event planning, Ground ground, ReplanOptions options) {
        this.planning = planning;
        this.ground = ground;
        this.options = options;
        this.limit = floor();
    }

    private Limit floor() {
        Limit floor = new Limit(0, 0);
        for (int s = 0; s < ground.size; s++) {
            floor = floor.plus(ground.floor(s));
        }
        return floor;
    }

    /** The floor is tried first; where it cannot be reached, a small event is solved for the least that can. */
    Found run() {
        if (ground.size > MOST_PROVEN) {
            Found found = new Widening(ground, limit, Set.of()).run();
            isLimitProven = cost(found).isWithin(limit);
            return found;
        }
        Repair first = new Repair(ground, limit, Set.of(), Math.min(FIRST_EFFORT, options.effort()));
        Found found = first.run();
        if (found != null) {
            return found;
        }
        Limit floor = limit;
        Solved least = solved(withoutSoft());
        limit = Limit.of(least.score());
        isLimitProven = least.isProvenOptimal();
        if (!limit.equals(floor) || !first.hasTriedAll()) {
            found = new Repair(ground, limit, Set.of(), options.effort()).run();
        }
        return found != null ? found : taken(least);
    }

    /** Returns what is proven of what {@link #run} found. */
    Replanned.Proof proof(Found found) {
        if (!isLimitProven) {
            return Replanned.Proof.NONE;
        }
        return found.isLeast() ? Replanned.Proof.LEAST_MOVED : Replanned.Proof.LEAST_BROKEN;
    }

    /** Returns another timetable, as good at hard and medium level as what {@link #run} found, or null. */
    @Nullable
    Found other(Set<String> forbidden) {
        if (ground.size <= MOST_PROVEN) {
            return new Repair(ground, limit, forbidden, options.effort()).run();
        }
        Found found = new Widening(ground, limit, forbidden).run();
        return cost(found).isWithin(limit) ? found : null;
    }

    private Solved solved(Event event) {
        return Lectern.solve(
                event,
                SolveOptions.builder()
                        .catalogue(options.catalogue())
                        .stepLimit(MOST_STEPS)
                        .build());
    }

    /** Where no set can be placed step by step, as when all moves, a search with all rules serves, if it is as good. */
    private Found taken(Solved least) {
        Solved all = solved(planning);
        boolean isAsGood = Limit.of(all.score()).isWithin(limit);
        return new Takeover(ground).of(isAsGood ? all.timetable() : least.timetable());
    }

    private Limit cost(Found found) {
        Limit cost = new Limit(0, 0);
        for (int s = 0; s < ground.size; s++) {
            Site site = found.at()[s];
            cost = cost.plus(site == null ? ground.leftOut(s) : site.own());
        }
        return cost.plus(ground.coupled(found.at()));
    }

    private Event withoutSoft() {
        List<RuleSetting> settings = new ArrayList<>();
        for (Terms terms : ground.rulebook.all()) {
            String id = terms.definition().id();
            RuleSetting given = planning.ruleSettings().stream()
                    .filter(setting -> setting.ruleId().equals(id))
                    .findFirst()
                    .orElse(RuleSetting.of(id));
            if (terms.level() == Level.SOFT) {
                settings.add(given.withOn(false));
            } else if (!given.equals(RuleSetting.of(id))) {
                settings.add(given);
            }
        }
        return planning.toBuilder().ruleSettings(settings).build();
    }
}
