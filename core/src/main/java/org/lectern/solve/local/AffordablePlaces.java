package org.lectern.solve.local;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.bound.ReducedCostFixing;
import org.lectern.solve.bound.Relaxation;
import org.lectern.solve.model.RankedPlaces;

/** The places that a session may have in a timetable below a target cost, or in one that leaves nothing out. */
final class AffordablePlaces {

    private final LagrangianModel model;
    private final int[][] places;
    private final long[][] extras;
    private final long budget;

    private AffordablePlaces(LagrangianModel model, int[][] places, long[][] extras, long budget) {
        this.model = model;
        this.places = places;
        this.extras = extras;
        this.budget = budget;
    }

    /** Returns the places that reduced-cost fixing leaves. */
    static AffordablePlaces below(LagrangianModel model, LagrangeMultipliers multipliers, long target) {
        Node all = Node.root(model);
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(multipliers, all);
        int[][] left = ReducedCostFixing.fix(model, multipliers, target, all).domains();
        long budget = Math.multiplyExact(target - 1, model.scale()) - relaxation.value();
        int sessions = model.sessionCount();
        AffordablePlaces made = new AffordablePlaces(model, new int[sessions][], new long[sessions][], budget);
        for (int s = 0; s < sessions; s++) {
            made.fill(s, left[s], multipliers);
        }
        return made;
    }

    /** Returns the places that cost no more than each session's cheapest at hard and medium level. */
    static AffordablePlaces complete(LagrangianModel model) {
        int[][] places = IntStream.range(0, model.sessionCount())
                .mapToObj(s -> IntStream.range(0, model.completePlaceCount(s)).toArray())
                .toArray(int[][]::new);
        long[][] extras = Arrays.stream(places).map(own -> new long[own.length]).toArray(long[][]::new);
        return new AffordablePlaces(model, places, extras, 0);
    }

    private void fill(int s, int[] left, LagrangeMultipliers multipliers) {
        long[] totals = Arrays.stream(left)
                .mapToLong(place -> model.places(s).cost(place) * model.scale() + multipliers.penalty(s, place))
                .toArray();
        long least = Arrays.stream(totals).min().orElse(0);
        int[] chosen = IntStream.range(0, left.length)
                .filter(i -> totals[i] - least <= budget)
                .toArray();
        places[s] = Arrays.stream(chosen).map(i -> left[i]).toArray();
        extras[s] = Arrays.stream(chosen).mapToLong(i -> totals[i] - least).toArray();
    }

    /** Returns whether an improving timetable may exist and schedules every session. */
    boolean isUseful() {
        for (int s = 0; s < places.length; s++) {
            RankedPlaces own = model.places(s);
            if (places[s].length == 0 || !Arrays.stream(places[s]).allMatch(own::isScheduled)) {
                return false;
            }
        }
        return true;
    }

    /** Returns how much the extras of all sessions together may be at most. */
    long budget() {
        return budget;
    }

    int count(int session) {
        return places[session].length;
    }

    /** Returns the cost of a place, multipliers included, above the session's cheapest. */
    long extra(int session, int i) {
        return extras[session][i];
    }

    long cost(int session, int i) {
        return model.places(session).cost(places[session][i]);
    }

    int option(int session, int i) {
        return model.places(session).option(places[session][i]);
    }

    int group(int session, int i) {
        return model.places(session).group(places[session][i]);
    }

    /** Returns the place in this room at this option, or -1. */
    int indexOf(int session, int room, int option) {
        for (int i = 0; i < places[session].length; i++) {
            if (option(session, i) == option
                    && group(session, i) == model.groups().of(room)) {
                return i;
            }
        }
        return -1;
    }
}
