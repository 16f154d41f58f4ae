package org.lectern.replan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.rule.Checker;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;

/**
 * Makes a timetable anew after changes, with as few people told otherwise as can be.
 *
 * <p>In two stages: the least hard cost, then medium, then people moved; then, with the same people moved, the least cost
 * of {@code moved} and of all else. Sessions that have been held stay as they were.
 */
public final class Replan {

    private final Event before;
    private final Event after;
    private final Timetable told;
    private final ReplanOptions options;
    private final Event planning;
    private final Ground ground;
    private final FirstStage firstStage;
    private final Checker checker;

    private Replan(Event before, Timetable told, Changes changes, ReplanOptions options) {
        this.before = before;
        this.told = told;
        this.options = options;
        this.after = changes.applyTo(before, told);
        this.planning = PlanningEvent.of(told, after, options);
        this.ground = new Ground(planning, Rulebook.of(planning, options.catalogue()), Held.of(after));
        this.firstStage = new FirstStage(planning, ground, options);
        this.checker = Checker.of(options.catalogue());
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

    private Replanned run() {
        Found found = firstStage.run();
        Moving moving = found.moving();
        Timetable first = timetable(moving, found.at());
        @Nullable Site[] at = new Refinement(ground, found.at(), Set.of()).run(moving);
        Timetable timetable = timetable(moving, at);
        if (options.hasBudget()) {
            timetable = new SecondStage(planning, ground, options).run(moving, timetable);
        }
        Report report = checker.check(after, timetable);
        Set<String> moved = moved(timetable);
        return new Replanned(
                before,
                told,
                after,
                timetable,
                report,
                moved,
                firstStage.proof(found),
                stage(first, checker.check(after, first)),
                stage(timetable, report),
                alternatives(timetable));
    }

    private Stage stage(Timetable timetable, Report report) {
        return Stage.of(after, options.catalogue(), report, moved(timetable).size());
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

    private List<Replanned.Alternative> alternatives(Timetable first) {
        List<Replanned.Alternative> alternatives = new ArrayList<>();
        List<Timetable> known = new ArrayList<>(List.of(first));
        Set<String> forbidden = new LinkedHashSet<>(newPlaces(first));
        for (int i = 0; i < options.alternatives() && !forbidden.isEmpty(); i++) {
            Found found = firstStage.other(forbidden);
            if (found == null) {
                break;
            }
            @Nullable Site[] other = new Refinement(ground, found.at(), forbidden).run(found.moving());
            Timetable timetable = timetable(found.moving(), other);
            int distance = known.stream()
                    .mapToInt(one -> Distance.between(one, timetable))
                    .min()
                    .orElse(0);
            forbidden.addAll(newPlaces(timetable));
            if (distance >= options.distance()) {
                known.add(timetable);
                alternatives.add(new Replanned.Alternative(
                        timetable, checker.check(after, timetable), moved(timetable), distance));
            }
        }
        return alternatives;
    }

    /** Returns the places that nobody was told of, as {@link Seating#key} writes them. */
    private List<String> newPlaces(Timetable timetable) {
        List<String> places = new ArrayList<>();
        for (int s = 0; s < ground.size; s++) {
            Placement now =
                    timetable.placement(ground.event.sessions().get(s).id()).orElse(null);
            Placement kept = ground.kept[s];
            if (now != null && (kept == null || !Distance.isSamePlace(kept, now))) {
                places.add(ground.key(s, now));
            }
        }
        return places;
    }
}
