package org.lectern.solve.term;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * {@code day-balance} in the dual. The copies are the numbers of sessions on each day. For each pair of a least and a
 * greatest number, the days with the greatest multipliers are filled first. Time: the square of the number of sessions,
 * times days. The smoothed value is that of a diagram, since this filling has kinks.
 */
public final class DayBalanceTerm implements DualTerm {

    private static final int MAX_DAYS = 62;
    private static final int MAX_SESSIONS = 2500;
    /** The smoothed value looks at spreads up to so much above the least that is possible. */
    private static final int MORE_SPREAD = 6;

    private static final int BITS = 13;

    private final TermModel model;
    private final HalfDays halfDays;
    /** The days that count. */
    private final int[] days;

    private final int[] sessions;
    private final int[][] multipliers;
    private final long unitCost;
    private final DecisionDiagram smooth;

    private DayBalanceTerm(TermModel model, int[] days, long unitCost) {
        this.model = model;
        this.halfDays = model.instance().index().halfDays();
        this.days = days;
        this.unitCost = unitCost;
        this.sessions = IntStream.range(0, model.sessionCount()).toArray();
        this.multipliers = new int[sessions.length][];
        int[] position = new int[halfDays.dayCount()];
        Arrays.fill(position, -1);
        for (int i = 0; i < days.length; i++) {
            position[days[i]] = i;
        }
        for (int s = 0; s < multipliers.length; s++) {
            multipliers[s] = model.instance().table(s).options().stream()
                    .mapToInt(option -> position[halfDays.dayIndex(option.halfDay())])
                    .toArray();
        }
        DayCounts root = DayCounts.of(model, days, model.allPlaces());
        this.smooth = diagram(root, minSpread(root));
    }

    /** Returns the term, or none if the rule is waived or not in force at medium or soft level. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        RuleConfig config = instance.couplingRules().config(RuleIds.DAY_BALANCE);
        long unitCost = model.unitCost(config);
        int dayCount = instance.index().halfDays().dayCount();
        if (unitCost == 0
                || dayCount > MAX_DAYS
                || model.sessionCount() > MAX_SESSIONS
                || !instance.effectiveRules().waivers(RuleIds.DAY_BALANCE).isEmpty()) {
            return List.of();
        }
        long balanced = instance.couplingRules().balancedDays();
        int[] days = IntStream.range(0, dayCount)
                .filter(day -> (balanced >> day & 1) == 1)
                .toArray();
        return days.length < 2 ? List.of() : List.of(new DayBalanceTerm(model, days, unitCost));
    }

    @Override
    public String name() {
        return RuleIds.DAY_BALANCE;
    }

    @Override
    public int[] sessions() {
        return sessions;
    }

    @Override
    public int[][] multipliers() {
        return multipliers;
    }

    @Override
    public int count() {
        return days.length;
    }

    /** Receives the numbers of sessions on each day that give back most, for a spread of the numbers. */
    @FunctionalInterface
    private interface Visitor {

        /** Returns whether a greater spread could matter. */
        boolean visit(int spread, int[] counts);
    }

    private void forEach(DayCounts bounds, int[] mostFirst, Visitor visitor) {
        int[] counts = new int[days.length];
        boolean goesOn = true;
        for (int spread = 0; goesOn && spread <= bounds.greatest(); spread++) {
            for (int least = minLeast(bounds, spread); least <= bounds.most() / days.length; least++) {
                if (bounds.fill(mostFirst, least, least + spread, counts)) {
                    goesOn &= visitor.visit(spread, counts);
                }
            }
        }
    }

    /** Returns the smallest number of sessions on a day, with a spread, that lets days hold all that must be on them. */
    private int minLeast(DayCounts bounds, int spread) {
        return Math.max(0, Math.ceilDiv(bounds.fewest(), days.length) - spread);
    }

    /** Where one day can hold few sessions only, no small spread is possible. */
    private int minSpread(DayCounts bounds) {
        int[] least = {0};
        forEach(bounds, IntStream.range(0, days.length).toArray(), (spread, counts) -> {
            least[0] = spread;
            return false;
        });
        return least[0];
    }

    private int[] order(Comparator<Integer> mostFirst) {
        return IntStream.range(0, days.length)
                .boxed()
                .sorted(mostFirst)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public int arcCount() {
        return smooth.arcCount();
    }

    @Override
    public long minCost(int[][] domains, long[] values, int offset, int[] uses) {
        long[] least = {DecisionDiagram.INFEASIBLE};
        int[] best = new int[days.length];
        int[] order = order(Comparator.comparingLong((Integer i) -> -open(values[offset + i])));
        DayCounts bounds = DayCounts.of(model, days, domains);
        int[] unlimited = new int[days.length];
        bounds.fill(order, 0, bounds.greatest(), unlimited);
        long greatest = refund(unlimited, values, offset);
        forEach(bounds, order, (spread, counts) -> {
            long cost = Math.multiplyExact(spread, unitCost) - refund(counts, values, offset);
            if (cost < least[0]) {
                least[0] = cost;
                System.arraycopy(counts, 0, best, 0, counts.length);
            }
            return spread * unitCost - greatest < least[0];
        });
        for (int i = 0; i < best.length; i++) {
            uses[offset + i] += best[i];
        }
        return least[0];
    }

    private static long refund(int[] counts, long[] values, int offset) {
        long sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * open(values[offset + i]);
        }
        return sum;
    }

    private static long open(long value) {
        return value == Long.MIN_VALUE ? 0 : value;
    }

    /**
     * {@inheritDoc} If one day gave back more than that above the others, the greatest spread would be cheapest; the
     * smoothed value does not look at it.
     */
    @Override
    public long maxMultiplier() {
        return unitCost * days.length / (days.length - 1);
    }

    @Override
    public DecisionDiagram.SoftMin softMin(double[] values, int offset, double temperature, double[] gradient) {
        return smooth.softMin(values, offset, (double) model.scale(), temperature, gradient);
    }

    /**
     * Returns the copies with a small spread, day by day. A state is the day, the spread, the least number of sessions on a
     * day, and how many there are so far.
     */
    private DecisionDiagram diagram(DayCounts bounds, int minSpread) {
        long last = state(days.length, 0, 0, 0);
        return new DiagramBuilder(last).build(0, (state, into) -> {
            int day = (int) (state >> (3 * BITS));
            if (state == 0) {
                for (int spread = minSpread; spread <= minSpread + MORE_SPREAD; spread++) {
                    for (int least = minLeast(bounds, spread); least <= bounds.most() / days.length; least++) {
                        addArcs(into, 0, spread, least, 0, bounds);
                    }
                }
            } else {
                addArcs(into, day, part(state, 2), part(state, 1), part(state, 0), bounds);
            }
        });
    }

    private static long state(int day, int spread, int least, int total) {
        return ((((((long) day << BITS) | spread) << BITS) | least) << BITS) | total;
    }

    private static int part(long state, int position) {
        return (int) (state >> (position * BITS)) & ((1 << BITS) - 1);
    }

    private void addArcs(DiagramBuilder into, int day, int spread, int least, int total, DayCounts bounds) {
        boolean isLast = day == days.length - 1;
        int from = Math.max(bounds.must()[day], least);
        int until = Math.min(bounds.may()[day], least + spread);
        for (int count = from; count <= until && total + count <= bounds.most(); count++) {
            if (!isLast || total + count >= bounds.fewest()) {
                long head = isLast ? state(days.length, 0, 0, 0) : state(day + 1, spread, least, total + count);
                into.arc(head, day, count, day == 0 ? spread * unitCost : 0);
            }
        }
    }

    @Override
    public CertificateMultiplier entry(int multiplier, long value) {
        return new CertificateMultiplier(
                CertificateMultiplier.Kind.DAY,
                "",
                "",
                halfDays.dateOfDay(days[multiplier])
                        .atStartOfDay(model.instance().event().zone())
                        .toInstant(),
                0,
                value);
    }
}
