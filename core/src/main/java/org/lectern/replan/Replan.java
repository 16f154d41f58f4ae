package org.lectern.replan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Terms;
import org.lectern.solve.Lectern;
import org.lectern.solve.SolveOptions;
import org.lectern.solve.Solved;

/**
 * Makes a timetable anew after changes, with as few people told otherwise as can be.
 *
 * <p>In two stages: the least hard cost, then medium, then people moved; then, with the same people moved, the least cost
 * of {@code moved} and of all else. Sessions that have been held stay as they were.
 */
public final class Replan {

    /** An event of so many sessions is small enough to prove what it costs at least. */
    private static final int MOST_PROVEN = 40;

    private static final int FIRST_EFFORT = 300;
    private static final long MOST_STEPS = 30_000;

    private final Event before;
    private final Event after;
    private final Timetable told;
    private final ReplanOptions options;
    private final Event planning;
    private final Ground ground;
    private Limit limit;
    private boolean isLimitProven;

    private Replan(Event before, Timetable told, Changes changes, ReplanOptions options) {
        this.before = before;
        this.told = told;
        this.options = options;
        this.after = changes.applyTo(before, told);
        this.planning = PlanningEvent.of(told, after, options);
        this.ground = new Ground(planning, Rulebook.of(planning, options.catalogue()), Held.of(after));
        this.limit = floor();
        this.isLimitProven = true;
    }

    /**
     * Returns the timetable after changes.
     *
     * @param event the event before the changes
     * @param told the timetable that people were told, or one that stands for it
     * @throws org.lectern.event.InvalidInputException if the timetable does not fit the event, or the changes have
     *     mistakes; it carries all of them
     */
    public static Replanned of(Event event, Timetable told, Changes changes, ReplanOptions options) {
        return new Replan(event, told, changes, options).run();
    }

    /** Returns what {@link #of(Event, Timetable, Changes, ReplanOptions)} does with the default options. */
    public static Replanned of(Event event, Timetable told, Changes changes) {
        return of(event, told, changes, ReplanOptions.defaults());
    }

    private Limit floor() {
        Limit floor = new Limit(0, 0);
        for (int s = 0; s < ground.size; s++) {
            floor = floor.plus(ground.floor(s));
        }
        return floor;
    }

    private Replanned run() {
        Set<String> forbidden = new LinkedHashSet<>();
        Found found = find();
        @Nullable Site[] at = new Refinement(ground, found.at(), forbidden).run(found.moving());
        Timetable timetable = timetable(found.moving(), at);
        Replanned.Proof proof = !isLimitProven
                ? Replanned.Proof.NONE
                : found.isLeast() ? Replanned.Proof.LEAST_MOVED : Replanned.Proof.LEAST_BROKEN;
        return new Replanned(
                before,
                told,
                after,
                timetable,
                Checker.of(options.catalogue()).check(after, timetable),
                moved(timetable),
                proof,
                alternatives(found.moving(), at, timetable));
    }

    /** The floor is tried first; where it cannot be reached, a small event is solved for the least that can. */
    private Found find() {
        if (ground.size > MOST_PROVEN) {
            Found found = new Widening(ground, limit, Set.of()).run();
            isLimitProven = cost(found).isWithin(limit);
            return found;
        }
        Found found = new Repair(ground, limit, Set.of(), Math.min(FIRST_EFFORT, options.effort())).run();
        if (found != null) {
            return found;
        }
        Solved least = Lectern.solve(
                withoutSoft(),
                SolveOptions.builder()
                        .catalogue(options.catalogue())
                        .stepLimit(MOST_STEPS)
                        .build());
        limit = Limit.of(least.score());
        isLimitProven = least.isProvenOptimal();
        found = new Repair(ground, limit, Set.of(), options.effort()).run();
        return found != null ? found : taken(least);
    }

    private Limit cost(Found found) {
        Limit cost = new Limit(0, 0);
        for (int s = 0; s < ground.size; s++) {
            Site site = found.at()[s];
            cost = cost.plus(site == null ? ground.leftOut(s) : site.own());
        }
        return cost.plus(ground.coupled(found.at()));
    }

    /** Returns the timetable of a search, where the fewest people moved could not be found for want of effort. */
    private Found taken(Solved solved) {
        return new Takeover(ground).of(solved.timetable());
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

    private Timetable timetable(Moving moving, @Nullable Site[] at) {
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            Site site = at[s];
            Placement kept = ground.kept[s];
            if (site != null) {
                boolean isKept = ground.isPublished(s) && moving.keeps(s) && kept != null;
                placements.add(isKept ? kept : ground.placement(s, site));
            }
        }
        return Timetable.of(after, placements);
    }

    private Set<String> moved(Timetable timetable) {
        return MovedPeople.of(after, timetable.placements(), ground.rulebook);
    }

    private List<Replanned.Alternative> alternatives(Moving moving, @Nullable Site[] at, Timetable first) {
        List<Replanned.Alternative> alternatives = new ArrayList<>();
        List<Timetable> known = new ArrayList<>(List.of(first));
        Set<String> forbidden = new LinkedHashSet<>();
        forbid(moving, at, forbidden);
        for (int i = 0; i < options.alternatives() && !forbidden.isEmpty(); i++) {
            Found found = other(forbidden);
            if (found == null) {
                break;
            }
            @Nullable Site[] other = new Refinement(ground, found.at(), forbidden).run(found.moving());
            Timetable timetable = timetable(found.moving(), other);
            int distance = known.stream()
                    .mapToInt(one -> distance(one, timetable))
                    .min()
                    .orElse(0);
            forbid(found.moving(), other, forbidden);
            if (distance >= options.distance()) {
                known.add(timetable);
                alternatives.add(new Replanned.Alternative(
                        timetable,
                        Checker.of(options.catalogue()).check(after, timetable),
                        moved(timetable),
                        distance));
            }
        }
        return alternatives;
    }

    private @Nullable Found other(Set<String> forbidden) {
        if (ground.size <= MOST_PROVEN) {
            return new Repair(ground, limit, forbidden, options.effort()).run();
        }
        Found found = new Widening(ground, limit, forbidden).run();
        return cost(found).isWithin(limit) ? found : null;
    }

    private void forbid(Moving moving, @Nullable Site[] at, Set<String> forbidden) {
        for (int s = 0; s < at.length; s++) {
            Site site = at[s];
            if (site != null && (moving.moved().get(s) || !ground.isPublished(s))) {
                forbidden.add(Seating.key(s, site));
            }
        }
    }

    /** Returns how many sessions two timetables hold at different places, or only one of them holds. */
    private static int distance(Timetable one, Timetable other) {
        Set<String> places = new LinkedHashSet<>();
        one.placements().forEach(placement -> places.add(place(placement)));
        Set<String> sessions = new LinkedHashSet<>();
        Set<String> same = new LinkedHashSet<>();
        one.placements().forEach(placement -> sessions.add(placement.sessionId()));
        for (Placement placement : other.placements()) {
            sessions.add(placement.sessionId());
            if (places.contains(place(placement))) {
                same.add(placement.sessionId());
            }
        }
        return sessions.size() - same.size();
    }

    private static String place(Placement placement) {
        return placement.sessionId() + " " + placement.roomId() + " " + placement.start();
    }
}
