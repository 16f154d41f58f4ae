package org.lectern.solve.bound;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.lectern.event.Level;
import org.lectern.event.Problem;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.panel.cost.LexicographicPacking;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.model.RoomGroups;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.DualTerms;
import org.lectern.solve.term.TermKind;
import org.lectern.solve.term.TermModel;

/**
 * The data of the Lagrangian relaxation: the places of each session, the points of resources that they hold, regions,
 * nights, and the scale of multipliers.
 */
public final class LagrangianModel implements TermModel {

    private final Instance instance;
    private final LexicographicPacking packing;
    private final CapacityResources resources;
    private final CopyKeys copyKeys;
    private final RoomGroups groups;
    private final Set<TermKind> counted;
    private final RankedPlaces[] places;
    /** The points of each time option of each session. */
    private final int[][] starts;

    private final int[] completePlaceCount;
    private final int[][] runningEnds;
    private final int[][] personEnds;
    private final long maxHard;
    private final long maxCost;
    private final long scale;
    private final SoftDivisor softDivisor;
    private final RegionSpread regionSpread;
    private final DualTerms terms;

    /**
     * Makes a model of all that can be counted.
     *
     * @param groups the rooms that are treated as one
     * @param mostHard the hard cost of the incumbent: places that cost more cannot be part of a better timetable
     * @param mostPlaces the maximum number of places listed for a session
     * @throws org.lectern.event.InvalidInputException if the costs are too large to add up in a long
     */
    public LagrangianModel(Instance instance, RoomGroups groups, long mostHard, int mostPlaces) {
        this(instance, groups, mostHard, mostPlaces, EnumSet.allOf(TermKind.class));
    }

    /** Makes a model that counts some kinds of terms alone, to see what the others bring. */
    public LagrangianModel(Instance instance, RoomGroups groups, long mostHard, int mostPlaces, Set<TermKind> counted) {
        this.instance = instance;
        this.groups = groups;
        this.counted = counted;
        this.maxHard = mostHard;
        Score greatest = MaxScores.of(instance, groups, mostHard);
        this.packing = LexicographicPacking.forMaxScore(
                greatest, "event '%s'".formatted(Problem.shown(instance.event().name())));
        this.maxCost = packing.pack(greatest);
        this.scale = LagrangeMultipliers.scale(maxCost);
        this.resources = new CapacityResources(instance, groups, this::unitCost, counted);
        int sessions = instance.sessionCount();
        this.places = new RankedPlaces[sessions];
        this.starts = new int[sessions][];
        this.runningEnds = new int[sessions][];
        this.personEnds = new int[sessions][];
        JobScope.checkpoint();
        this.copyKeys = new CopyKeys(instance, groups);
        JobScope.checkpoint();
        this.softDivisor = SoftDivisor.of(instance, mostHard);
        JobScope.current().map(sessions, s -> fill(s, mostPlaces));
        this.completePlaceCount = completePlaceCounts();
        this.regionSpread = RegionSpread.of(this);
        JobScope.checkpoint();
        this.terms = DualTerms.of(this, ArcBudget.NONE);
    }

    private LagrangianModel(LagrangianModel model, RankedPlaces[] places, ArcBudget budget) {
        this.instance = model.instance;
        this.groups = model.groups;
        this.counted = model.counted;
        this.maxHard = model.maxHard;
        this.resources = model.resources;
        this.packing = model.packing;
        this.maxCost = model.maxCost;
        this.scale = model.scale;
        this.places = places;
        this.starts = model.starts;
        this.runningEnds = model.runningEnds;
        this.personEnds = model.personEnds;
        this.copyKeys = model.copyKeys;
        this.softDivisor = model.softDivisor;
        this.completePlaceCount = completePlaceCounts();
        this.regionSpread = RegionSpread.of(this);
        this.terms = DualTerms.of(this, budget);
    }

    /**
     * Returns this model with fewer places, and with the terms of people's and rooms' time: those would be too large with all
     * places.
     *
     * @param kept the places of each session that stay
     * @param keepsUnlisted for each session, whether the places that are not listed stay
     * @param budget how large the diagrams of people's and rooms' time may be
     */
    public LagrangianModel narrowed(int[][] kept, boolean[] keepsUnlisted, ArcBudget budget) {
        RankedPlaces[] fewer = new RankedPlaces[places.length];
        Arrays.setAll(fewer, s -> places[s].only(kept[s], keepsUnlisted[s]));
        return new LagrangianModel(this, fewer, budget);
    }

    private RankedPlaces fill(int s, int mostPlaces) {
        places[s] = RankedPlaces.of(instance.table(s), groups, packing, maxHard, mostPlaces);
        int options = instance.table(s).options().size();
        starts[s] = new int[options];
        runningEnds[s] = new int[options];
        personEnds[s] = new int[options];
        for (TimeOption option : instance.table(s).options()) {
            starts[s][option.index()] = resources.pointAt(option.start());
            runningEnds[s][option.index()] = resources.pointAt(option.end());
            personEnds[s][option.index()] = resources.personEnd(option.end());
        }
        return places[s];
    }

    private int[] completePlaceCounts() {
        return Arrays.stream(places)
                .mapToInt(own -> own.scheduledBelow(packing.nextMedium(own.minCost())))
                .toArray();
    }

    /** Returns the number of arcs in the diagrams of all terms. */
    public long arcCount() {
        return terms.arcCount();
    }

    /** Returns whether the time of some people is left out, since their diagrams have too many arcs. */
    public boolean leavesPeopleOut() {
        return terms.leavesPeopleOut();
    }

    /** Returns how many places all sessions have. */
    public long placeCount() {
        return Arrays.stream(places).mapToLong(RankedPlaces::size).sum();
    }

    @Override
    public Instance instance() {
        return instance;
    }

    /** Returns whether anything may cost something at soft level. */
    public boolean hasSoftCosts() {
        return packing.mediumFactor() > 1;
    }

    public LexicographicPacking packing() {
        return packing;
    }

    /**
     * Returns a score as one number. A score beyond all that the relaxation models, because of other coupling rules,
     * becomes a number beyond all of that.
     */
    public long pack(Score score) {
        return packing.packUpTo(maxCost + 1, score);
    }

    /** Returns the packed cost at and above which a timetable is no better than another. */
    public long target(Score best) {
        return pack(softDivisor.target(best));
    }

    /** Returns the number of which the soft costs of all timetables are multiples. */
    public long softDivisor() {
        return softDivisor.value();
    }

    /** Returns the score of a packed lower bound, rounded up to one that a timetable may have. */
    public Score lowerBound(long packed) {
        return softDivisor.roundUp(packing.unpack(packed));
    }

    /**
     * Returns the number of leading places of a session that cost no more than its cheapest at hard and medium level: those
     * with the fewest slots dropped.
     */
    public int completePlaceCount(int session) {
        return completePlaceCount[session];
    }

    @Override
    public RoomGroups groups() {
        return groups;
    }

    CapacityResources resources() {
        return resources;
    }

    @Override
    public CopyKeys copyKeys() {
        return copyKeys;
    }

    public DualTerms terms() {
        return terms;
    }

    @Override
    public boolean isPartlyListed(int session) {
        return places[session].unlistedCost() != RankedPlaces.NONE;
    }

    @Override
    public long unitCost(RuleConfig config) {
        return config.isActive() && config.level() != Level.HARD
                ? Math.multiplyExact(packing.pack(Score.of(config.level(), config.weight())), scale)
                : 0;
    }

    @Override
    public int sessionCount() {
        return places.length;
    }

    @Override
    public RankedPlaces places(int session) {
        return places[session];
    }

    public long maxHard() {
        return maxHard;
    }

    @Override
    public long scale() {
        return scale;
    }

    @Override
    public boolean counts(TermKind kind) {
        return counted.contains(kind);
    }

    @Override
    public boolean hasMultipliers() {
        return maxHard == 0;
    }

    @Override
    public int regionCount() {
        return regionSpread.count();
    }

    /** Returns the cost of each set of half-days, as bits, of a region, in parts of a unit of packed cost. */
    long[] spreadCosts(int region) {
        return regionSpread.costs(region);
    }

    public int[] regionSessions(int region) {
        return regionSpread.sessions(region);
    }

    public int start(int session, int place) {
        return starts[session][places[session].option(place)];
    }

    int roomEnd(int session, int place) {
        int end = instance.end(session, places[session].option(place));
        return resources.roomEnd(places[session].group(place), end);
    }

    int slackEnd(int session, int place) {
        int end = instance.end(session, places[session].option(place));
        return resources.slackEnd(places[session].group(place), end);
    }

    int startOf(int session, int option) {
        return starts[session][option];
    }

    int runningEndOf(int session, int option) {
        return runningEnds[session][option];
    }

    int personEndOf(int session, int option) {
        return personEnds[session][option];
    }
}
