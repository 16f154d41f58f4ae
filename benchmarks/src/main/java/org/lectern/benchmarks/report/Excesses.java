package org.lectern.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import org.lectern.benchmarks.engine.Engine;
import org.lectern.rule.Score;

/** By how much our cost is above that of another engine on each event that both have solved, as a share of the other's. */
record Excesses(List<Double> shares) {

    /** Stands for a timetable that leaves less out, or breaks less, than the other. */
    private static final double LEFT_LESS_OUT = -1;

    Excesses {
        shares = List.copyOf(shares);
    }

    static Excesses of(Group group, Engine other) {
        List<Double> shares = new ArrayList<>();
        for (Pair pair : group.pairs(other)) {
            shares.add(share(pair.own().toScore(), pair.other().toScore()));
        }
        return new Excesses(shares);
    }

    private static double share(Score own, Score other) {
        if (own.hard() == other.hard() && own.medium() == other.medium()) {
            return (double) (own.soft() - other.soft()) / Math.max(1, other.soft());
        }
        return own.compareTo(other) < 0 ? LEFT_LESS_OUT : Double.POSITIVE_INFINITY;
    }

    boolean isEmpty() {
        return shares.isEmpty();
    }

    int count() {
        return shares.size();
    }

    long noWorse() {
        return shares.stream().filter(share -> share <= 0).count();
    }

    long better() {
        return shares.stream().filter(share -> share < 0).count();
    }

    /** Returns the greatest, of at least one. */
    double worst() {
        return shares.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Returns how many are no worse, of how many, and the greatest, in words. */
    String inWords() {
        String worst = Double.isInfinite(worst()) ? "more left out" : Figures.percent(worst());
        return "%s of %s, at worst %s"
                .formatted(noWorse(), count(), worst() == LEFT_LESS_OUT ? "less left out" : worst);
    }
}
