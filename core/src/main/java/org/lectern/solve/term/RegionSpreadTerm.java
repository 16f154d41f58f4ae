package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.RegionIndex;

/**
 * {@code split-region} in the dual, for one region. A copy is the set of half-days that the region uses. A session pays a
 * multiplier in its half-day, and a copy that uses the half-day gives back those of all sessions at once.
 *
 * <p>As where the relaxation looks at all sets of half-days, the spread is measured against the least spread of all sessions of the region.
 */
public final class RegionSpreadTerm implements DualTerm {

    /** With more arcs than this, further regions have no term: a step would take too long. */
    private static final long MAX_ARCS = 1_000_000;

    private static final int BITS = 15;

    private final TermModel model;
    private final String region;
    private final int[] sessions;
    private final int[][] multipliers;
    /** The half-days in which a session may be, day by day. */
    private final int[] halfDays;
    /** The session of each multiplier, and the position of its half-day. */
    private final List<Integer> payers = new ArrayList<>();

    private final List<Integer> positions = new ArrayList<>();
    private final DecisionDiagram diagram;

    private RegionSpreadTerm(TermModel model, String region, int[] sessions, long unitCost) {
        this.model = model;
        this.region = region;
        this.sessions = sessions;
        this.multipliers = new int[sessions.length][];
        HalfDays all = model.instance().index().halfDays();
        TermOptions options = new TermOptions(model, sessions);
        this.halfDays = IntStream.range(0, options.count())
                .map(option -> options.time(option).halfDay())
                .distinct()
                .boxed()
                .sorted(Comparator.comparingInt(all::dayIndex))
                .mapToInt(Integer::intValue)
                .toArray();
        number(options);
        this.diagram = diagram(minSpread(model.instance(), sessions), unitCost);
    }

    /** Returns a term for each region, unless the relaxation looks at its sessions together. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        RegionIndex regions = instance.couplingRules().regions();
        long unitCost = model.unitCost(instance.couplingRules().config(RuleIds.SPLIT_REGION));
        List<DualTerm> terms = new ArrayList<>();
        long arcs = 0;
        for (int region = 0; region < regions.count() && model.regionCount() == 0 && unitCost > 0; region++) {
            int own = region;
            int[] sessions = IntStream.range(0, instance.sessionCount())
                    .filter(s -> regions.of(s) == own)
                    .toArray();
            if (sessions.length > 1 && regions.isCounted(region) && arcs <= MAX_ARCS) {
                DualTerm term = new RegionSpreadTerm(model, regions.name(region), sessions, unitCost);
                arcs += term.arcCount();
                terms.add(term);
            }
        }
        return terms;
    }

    /** Returns the spread that costs a region nothing: what its sessions need if all are scheduled. */
    public static int minSpread(Instance instance, int[] members) {
        return instance.couplingRules()
                .regions()
                .minSpread(Arrays.stream(members)
                        .mapToLong(session -> instance.table(session).session().minAllowedMinutes())
                        .sum());
    }

    /** Gives each session a multiplier in each half-day in which it may be. */
    private void number(TermOptions options) {
        for (int i = 0; i < sessions.length; i++) {
            multipliers[i] =
                    new int[model.instance().table(sessions[i]).options().size()];
            Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        }
        int[][] byHalfDay = new int[sessions.length][model.halfDayCount()];
        Arrays.stream(byHalfDay).forEach(own -> Arrays.fill(own, DecisionDiagram.NONE));
        for (int option = 0; option < options.count(); option++) {
            int i = options.session(option);
            int halfDay = options.time(option).halfDay();
            if (byHalfDay[i][halfDay] == DecisionDiagram.NONE) {
                byHalfDay[i][halfDay] = payers.size();
                payers.add(i);
                positions.add(position(halfDay));
            }
            multipliers[i][options.time(option).index()] = byHalfDay[i][halfDay];
        }
    }

    private int position(int halfDay) {
        return IntStream.range(0, halfDays.length)
                .filter(position -> halfDays[position] == halfDay)
                .findFirst()
                .orElseThrow();
    }

    /**
     * Returns the sets of half-days that the region may use. A state is the half-day, the numbers of days and half-days used
     * so far, and whether the day is among them. Multipliers are the positions of half-days.
     */
    private DecisionDiagram diagram(int minSpread, long unitCost) {
        int count = halfDays.length;
        long last = state(count + 1, 0, 0, false);
        return new DiagramBuilder(last).build(0, (state, into) -> {
            int position = (int) (state >> (2 * BITS + 1));
            int usedDays = (int) (state >> (BITS + 1)) & ((1 << BITS) - 1);
            int used = (int) (state >> 1) & ((1 << BITS) - 1);
            boolean isDayUsed = (state & 1) == 1;
            if (position == count) {
                int beyond = Math.max(0, RegionIndex.spread(usedDays, used) - minSpread);
                into.arc(last, DecisionDiagram.NONE, Math.multiplyExact(beyond, unitCost));
                return;
            }
            boolean goesOn = position + 1 < count && day(position + 1) == day(position);
            into.arc(state(position + 1, usedDays, used, goesOn && isDayUsed), DecisionDiagram.NONE, 0);
            if (used < Math.min(sessions.length, count)) {
                int more = isDayUsed ? usedDays : usedDays + 1;
                into.arc(state(position + 1, more, used + 1, goesOn), position, 0);
            }
        });
    }

    private static long state(int position, int usedDays, int used, boolean isDayUsed) {
        return ((((((long) position << BITS) | usedDays) << BITS) | used) << 1) | (isDayUsed ? 1 : 0);
    }

    private int day(int position) {
        return model.instance().index().halfDays().dayIndex(halfDays[position]);
    }

    @Override
    public String name() {
        return CertificateMultiplier.Kind.REGION_HALF_DAY + " " + region;
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
        return payers.size();
    }

    @Override
    public int arcCount() {
        return diagram.arcCount();
    }

    @Override
    public long minCost(int[][] domains, long[] values, int offset, int[] uses) {
        long[] ofHalfDays = new long[halfDays.length];
        Arrays.fill(ofHalfDays, Long.MIN_VALUE);
        for (int i = 0; i < count(); i++) {
            int position = positions.get(i);
            if (values[offset + i] != Long.MIN_VALUE) {
                ofHalfDays[position] = Math.max(0, ofHalfDays[position]) + values[offset + i];
            }
        }
        int[] usedHalfDays = new int[halfDays.length];
        long least = diagram.minCost(ofHalfDays, 0, usedHalfDays);
        for (int i = 0; i < count(); i++) {
            boolean isOpen = values[offset + i] != Long.MIN_VALUE;
            uses[offset + i] += isOpen ? usedHalfDays[positions.get(i)] : 0;
        }
        return least;
    }

    @Override
    public DecisionDiagram.SoftMin softMin(double[] values, int offset, double temperature, double[] gradient) {
        double[] ofHalfDays = new double[halfDays.length];
        for (int i = 0; i < count(); i++) {
            ofHalfDays[positions.get(i)] += values[offset + i];
        }
        double[] slope = new double[halfDays.length];
        DecisionDiagram.SoftMin min = diagram.softMin(ofHalfDays, 0, (double) model.scale(), temperature, slope);
        for (int i = 0; i < count(); i++) {
            gradient[offset + i] += slope[positions.get(i)];
        }
        return min;
    }

    @Override
    public CertificateMultiplier entry(int multiplier, long value) {
        Instance instance = model.instance();
        int start = instance.index().halfDays().start(halfDays[positions.get(multiplier)]);
        return new CertificateMultiplier(
                CertificateMultiplier.Kind.REGION_HALF_DAY,
                region,
                instance.event()
                        .sessions()
                        .get(sessions[payers.get(multiplier)])
                        .id(),
                instance.tables().timeline().toInstant(start),
                0,
                value);
    }

    /** Returns the most units that the rule can count: less than three for each half-day of each region. */
    public static long maxUnits(Instance instance) {
        return 3L
                * instance.couplingRules().halfDays().count()
                * instance.couplingRules().regions().count();
    }
}
