package org.lectern.solve.bound;

import java.util.stream.IntStream;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.tally.RegionIndex;
import org.lectern.solve.term.RegionSpreadTerm;
import org.lectern.solve.term.TermKind;

/** The regions of the relaxation: the sessions of each, and what each set of half-days costs it. */
final class RegionSpread {

    private static final int MAX_HALF_DAYS = 10;

    private final int[][] sessions;
    private final long[][] costs;

    private RegionSpread(int regions) {
        this.sessions = new int[regions][];
        this.costs = new long[regions][];
    }

    /**
     * Returns the regions of a model; none if the event has more half-days, or places that are not listed. Sets of half-days of
     * a higher hard cost than the model's are infeasible.
     */
    static RegionSpread of(LagrangianModel model) {
        Instance instance = model.instance();
        boolean isAllListed = IntStream.range(0, instance.sessionCount()).noneMatch(model::isPartlyListed);
        return model.counts(TermKind.REGIONS) && model.halfDayCount() <= MAX_HALF_DAYS && isAllListed
                ? of(instance, model.packing(), model.maxHard(), model.scale())
                : new RegionSpread(0);
    }

    private static RegionSpread of(Instance instance, LexicographicPacking packing, long maxHard, long scale) {
        RegionIndex regions = instance.couplingRules().regions();
        RuleConfig config = instance.couplingRules().config(RuleIds.SPLIT_REGION);
        RegionSpread spread = new RegionSpread(regions.count());
        for (int region = 0; region < regions.count(); region++) {
            int r = region;
            int[] members = IntStream.range(0, instance.sessionCount())
                    .filter(s -> regions.of(s) == r)
                    .toArray();
            boolean isCounted = regions.isCounted(region) && members.length > 1;
            spread.sessions[region] = isCounted ? members : new int[0];
            int minSpread = RegionSpreadTerm.minSpread(instance, members);
            long weight = isCounted ? config.weight() : 0;
            spread.costs[region] = new long[1 << instance.index().halfDays().count()];
            for (int set = 0; set < spread.costs[region].length; set++) {
                int units = Math.max(0, spread(instance.index().halfDays(), set) - minSpread);
                Score cost = Score.of(config.level(), Math.multiplyExact(units, weight));
                spread.costs[region][set] = cost.hard() > maxHard ? Relaxation.INFEASIBLE : packing.pack(cost) * scale;
            }
        }
        return spread;
    }

    private static int spread(HalfDays halfDays, int set) {
        long days = 0;
        for (int h = 0; h < halfDays.count(); h++) {
            days |= (long) (set >> h & 1) << halfDays.dayIndex(h);
        }
        return RegionIndex.spread(Long.bitCount(days), Integer.bitCount(set));
    }

    int count() {
        return sessions.length;
    }

    int[] sessions(int region) {
        return sessions[region];
    }

    /** Returns what each set of half-days, as bits, costs a region, in parts of a unit of packed cost. */
    long[] costs(int region) {
        return costs[region];
    }
}
