package org.lectern.solve.term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Delegation;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.Exponential;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * {@code shared-audience} in the dual, for one delegation: how many of the sessions that it wants run at each of some points in
 * time, half an hour apart at least. Two sessions that overlap share no more points than half-hours are started, so {@code n}
 * sessions at a point cost {@code n × (n − 1) / 2} there. A copy is a number of sessions at each point.
 *
 * <p>A session that runs at several points pays at each, but a term has one multiplier for each of its times. So the points are
 * dealt out to a few terms in turn.
 */
public final class SharedAudienceTerm implements DualTerm {

    /** Beyond this many places and points further delegations have no term: a step would take too long. */
    private static final long MAX_KEYS = 3_000_000;

    private final TermModel model;
    private final String delegation;
    private final int part;
    private final int[] sessions;
    private final int[][] multipliers;
    /** The minute of each multiplier. */
    private final List<Integer> minutes = new ArrayList<>();

    private final long unitCost;

    private SharedAudienceTerm(TermModel model, String delegation, int part, int[] sessions, long unitCost) {
        this.model = model;
        this.delegation = delegation;
        this.part = part;
        this.sessions = sessions;
        this.unitCost = unitCost;
        this.multipliers = new int[sessions.length][];
        for (int i = 0; i < sessions.length; i++) {
            multipliers[i] = new int[model.copyKeys().optionCount(sessions[i])];
            Arrays.fill(multipliers[i], DecisionDiagram.NONE);
        }
    }

    /** Returns the terms of each delegation that wants several sessions, those that want most first. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        long unitCost = model.unitCost(instance.couplingRules().config(RuleIds.SHARED_AUDIENCE));
        List<DualTerm> terms = new ArrayList<>();
        if (unitCost == 0) {
            return terms;
        }
        int[] points = points(instance);
        List<Delegation> mostFirst = instance.event().delegations().stream()
                .sorted(Comparator.comparingInt(
                                (Delegation one) -> -one.wantedSessionIds().size())
                        .thenComparing(Delegation::id))
                .toList();
        long keys = 0;
        for (Delegation delegation : mostFirst) {
            int[] sessions = counted(instance, delegation);
            TermOptions options = new TermOptions(model, sessions);
            keys += options.count();
            if (sessions.length > 1 && keys <= MAX_KEYS) {
                long ownCost = Math.multiplyExact(unitCost, delegation.weight());
                terms.addAll(of(model, delegation.id(), options, sessions, points, ownCost));
            }
        }
        return terms;
    }

    /** Returns the most units that the rule can count. */
    public static long maxUnits(Instance instance) {
        int longest = IntStream.range(0, instance.sessionCount())
                .flatMap(s ->
                        instance.table(s).session().allowedMinutes().stream().mapToInt(Integer::intValue))
                .max()
                .orElse(0);
        return instance.event().delegations().stream()
                .mapToLong(delegation -> Math.multiplyExact(
                        pairs(delegation.wantedSessionIds().size()),
                        (long) delegation.weight() * Math.ceilDiv(longest, Certificate.AUDIENCE_MINUTES)))
                .reduce(0, Math::addExact);
    }

    /** Returns points in time, each half an hour after the one before at least, from the first start of each half-day on. */
    private static int[] points(Instance instance) {
        int[] from = new int[instance.couplingRules().halfDays().count()];
        int[] until = from.clone();
        Arrays.fill(from, Integer.MAX_VALUE);
        Arrays.fill(until, Integer.MIN_VALUE);
        for (int s = 0; s < instance.sessionCount(); s++) {
            for (TimeOption option : instance.table(s).options()) {
                from[option.halfDay()] = Math.min(from[option.halfDay()], option.start());
                until[option.halfDay()] = Math.max(until[option.halfDay()], option.end());
            }
        }
        List<Integer> points = new ArrayList<>();
        IntStream.range(0, from.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer halfDay) -> from[halfDay]))
                .forEach(halfDay -> {
                    int first = points.isEmpty()
                            ? from[halfDay]
                            : Math.max(from[halfDay], points.getLast() + Certificate.AUDIENCE_MINUTES);
                    for (int point = first; point < until[halfDay]; point += Certificate.AUDIENCE_MINUTES) {
                        points.add(point);
                    }
                });
        return points.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns the sessions that a delegation wants, without those of which a pair is waived. */
    private static int[] counted(Instance instance, Delegation delegation) {
        WaiverLookup waived = instance.index().waivers(RuleIds.SHARED_AUDIENCE);
        SubjectId id = SubjectId.delegation(delegation.id());
        int[] wanted = instance.index().sessions(delegation.wantedSessionIds());
        return Arrays.stream(wanted)
                .filter(one -> Arrays.stream(wanted).noneMatch(other -> one != other && waived.covers(one, other, id)))
                .sorted()
                .toArray();
    }

    private static List<DualTerm> of(
            TermModel model, String delegation, TermOptions options, int[] sessions, int[] points, long unitCost) {
        List<int[]> spans = IntStream.range(0, options.count())
                .mapToObj(option -> span(points, options.time(option)))
                .toList();
        BitSet[] present = new BitSet[points.length];
        Arrays.setAll(present, point -> new BitSet());
        int parts = 1;
        for (int option = 0; option < spans.size(); option++) {
            int[] span = spans.get(option);
            parts = Math.max(parts, span[1] - span[0]);
            for (int point = span[0]; point < span[1]; point++) {
                present[point].set(options.session(option));
            }
        }
        SharedAudienceTerm[] terms = new SharedAudienceTerm[parts];
        Arrays.setAll(terms, part -> new SharedAudienceTerm(model, delegation, part, sessions, unitCost));
        int[] numbers = new int[points.length];
        for (int point = 0; point < points.length; point++) {
            boolean isShared = present[point].cardinality() > 1;
            numbers[point] = isShared ? terms[point % parts].number(points[point]) : DecisionDiagram.NONE;
        }
        for (int option = 0; option < spans.size(); option++) {
            for (int point = spans.get(option)[0]; point < spans.get(option)[1]; point++) {
                int i = options.session(option);
                terms[point % parts].multipliers[i][options.time(option).index()] = numbers[point];
            }
        }
        return Arrays.stream(terms)
                .filter(term -> term.count() > 0)
                .<DualTerm>map(term -> term)
                .toList();
    }

    private int number(int minute) {
        minutes.add(minute);
        return minutes.size() - 1;
    }

    /** Returns the first point that lies in a time, and the first after it. */
    private static int[] span(int[] points, TimeOption time) {
        int from = Arrays.binarySearch(points, time.start());
        int until = Arrays.binarySearch(points, time.end());
        return new int[] {from < 0 ? ~from : from, until < 0 ? ~until : until};
    }

    @Override
    public String name() {
        return "audience %s %s".formatted(part, delegation);
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
        return minutes.size();
    }

    @Override
    public int arcCount() {
        return minutes.size() * (sessions.length + 1);
    }

    @Override
    public long minCost(int[][] domains, long[] values, int offset, int[] uses) {
        long least = 0;
        for (int i = offset; i < offset + count(); i++) {
            long value = Math.max(0, values[i]);
            // Each further session costs one unit more than the one before.
            int number = (int) Math.min(sessions.length, Math.ceilDiv(value, unitCost));
            least += pairs(number) * unitCost - number * value;
            uses[i] += number;
        }
        return least;
    }

    private static long pairs(int number) {
        return number * (number - 1L) / 2;
    }

    /** {@inheritDoc} More would give back all sessions, which costs more than any timetable. */
    @Override
    public long maxMultiplier() {
        return Math.multiplyExact(sessions.length, unitCost);
    }

    @Override
    public DecisionDiagram.SoftMin softMin(double[] values, int offset, double temperature, double[] gradient) {
        double smooth = 0;
        double exact = 0;
        double unit = (double) unitCost / model.scale();
        double[] costs = new double[sessions.length + 1];
        for (int i = offset; i < offset + count(); i++) {
            double least = 0;
            for (int number = 0; number < costs.length; number++) {
                costs[number] = pairs(number) * unit - number * values[i];
                least = Math.min(least, costs[number]);
            }
            double weight = 0;
            double weighted = 0;
            for (int number = 0; number < costs.length; number++) {
                double share = Exponential.of((least - costs[number]) / temperature);
                weight += share;
                weighted += number * share;
            }
            smooth += least - temperature * StrictMath.log(weight);
            exact += least;
            gradient[i] -= weighted / weight;
        }
        return new DecisionDiagram.SoftMin(smooth, exact);
    }

    @Override
    public CertificateMultiplier entry(int multiplier, long value) {
        Instant point = model.instance().tables().timeline().toInstant(minutes.get(multiplier));
        return CertificateMultiplier.of(CertificateMultiplier.Kind.AUDIENCE, delegation, point, value);
    }
}
