package org.lectern.solve.search;

import java.util.Arrays;

/** Leaves out every place whose session, put there, would lift the relaxation to the cost of the best timetable. */
final class Fixing {

    private Fixing() {}

    /** Returns what is left of a part of the search space. */
    static Node leftOf(PricedModel model, Prices prices, long target, Node node) {
        int[][] allowed = node.allowed();
        Relaxation relaxation = new Relaxation(model);
        relaxation.evaluate(prices, node);
        long limit = Math.multiplyExact(target - 1, model.scale());
        int[][] left = new int[allowed.length][];
        boolean[] done = new boolean[allowed.length];
        for (int region = 0; region < model.regionCount(); region++) {
            int[] sessions = model.regionSessions(region);
            RegionChoice choice =
                    sessions.length == 0 ? null : new RegionChoice(model, region, prices, allowed, node.must()[region]);
            for (int i = 0; i < sessions.length && choice != null; i++) {
                long[] without = choice.without(i);
                long rest = relaxation.value() - choice.value();
                left[sessions[i]] = leftOf(model, prices, sessions[i], allowed[sessions[i]], without, rest, limit);
                done[sessions[i]] = true;
            }
        }
        for (int s = 0; s < allowed.length; s++) {
            if (!done[s]) {
                long own = RegionChoice.NONE;
                for (int place : allowed[s]) {
                    own = Math.min(own, model.places(s).cost(place) * model.scale() + prices.of(s, place));
                }
                left[s] = leftOf(model, prices, s, allowed[s], new long[0], relaxation.value() - own, limit);
            }
        }
        return node.with(left);
    }

    private static int[] leftOf(
            PricedModel model, Prices prices, int session, int[] allowed, long[] byHalfDay, long rest, long limit) {
        int[] left = new int[allowed.length];
        int size = 0;
        for (int place : allowed) {
            long value = rest + model.places(session).cost(place) * model.scale() + prices.of(session, place);
            if (byHalfDay.length > 0) {
                int halfDay = model.halfDay(session, place);
                value += byHalfDay[halfDay < 0 ? byHalfDay.length - 1 : halfDay];
            }
            if (value <= limit) {
                left[size++] = place;
            }
        }
        return Arrays.copyOf(left, size);
    }
}
