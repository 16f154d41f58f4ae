package org.lectern.solve.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lectern.event.Level;
import org.lectern.event.Problem;
import org.lectern.panel.HalfDays;
import org.lectern.panel.Ladder;
import org.lectern.panel.SessionTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;
import org.lectern.solve.coupling.Coupling;
import org.lectern.solve.coupling.Regions;

/** The data of the relaxation: each session's places, which points of which resources they hold, regions, nights and scale. */
final class PricedModel {

    private static final int MOST_HALF_DAYS = 10;
    private static final long FINEST = 1024;

    private final Instance instance;
    private final Ladder ladder;
    private final Resources resources;
    private final RoomGroups groups;
    private final Places[] places;
    /** The points of each time option of each session. */
    private final int[][] starts;

    private final int[] fullPlaces;
    private final int[][] trackEnds;
    private final int[][] personEnds;
    private final long mostHard;
    private final long greatestCost;
    private final long scale;
    private final Stays stays;
    private final int[][] regionSessions;
    /** For each region what each set of half-days costs, the set as bits, in parts of a unit of packed cost. */
    private final long[][] spreadCosts;

    /**
     * @param groups which rooms are listed as one
     * @param mostHard the hard cost of the best timetable so far: dearer places cannot make a better one
     * @param mostPlaces how many places of a session are listed
     * @throws org.lectern.event.InvalidInputException if costs are too large to be added up in a long
     */
    PricedModel(Instance instance, RoomGroups groups, long mostHard, int mostPlaces) {
        this.instance = instance;
        this.groups = groups;
        this.mostHard = mostHard;
        this.resources = new Resources(instance, groups);
        Score greatest = greatest(instance, groups, mostHard);
        this.ladder = Ladder.upTo(
                greatest, "event (%s)".formatted(Problem.shown(instance.event().name())));
        this.greatestCost = ladder.pack(greatest);
        this.scale = scale(greatestCost);
        this.stays = new Stays(instance, score -> Math.multiplyExact(ladder.pack(score), scale));
        int sessions = instance.sessionCount();
        this.places = new Places[sessions];
        this.fullPlaces = new int[sessions];
        this.starts = new int[sessions][];
        this.trackEnds = new int[sessions][];
        this.personEnds = new int[sessions][];
        IntStream.range(0, sessions).parallel().forEach(s -> fill(s, mostPlaces));
        boolean looksAtRegions = instance.coupling().halfDays().count() <= MOST_HALF_DAYS && isAllListed();
        int regions = looksAtRegions ? instance.coupling().regions().count() : 0;
        this.regionSessions = new int[regions][];
        this.spreadCosts = new long[regions][];
        for (int region = 0; region < regions; region++) {
            fillRegion(region);
        }
    }

    private void fill(int s, int mostPlaces) {
        Places own = Places.of(instance.table(s), groups, ladder, mostHard, mostPlaces);
        places[s] = own;
        while (fullPlaces[s] < own.size()
                && own.isHeld(fullPlaces[s])
                && own.cost(fullPlaces[s]) < own.cheapest() + ladder.mediumStep()) {
            fullPlaces[s]++;
        }
        int options = instance.table(s).options().size();
        starts[s] = new int[options];
        trackEnds[s] = new int[options];
        personEnds[s] = new int[options];
        for (TimeOption option : instance.table(s).options()) {
            starts[s][option.index()] = resources.pointAt(option.start());
            trackEnds[s][option.index()] = resources.pointAt(option.end());
            personEnds[s][option.index()] = resources.personEnd(option.end());
        }
    }

    private void fillRegion(int region) {
        Regions regions = instance.coupling().regions();
        int[] members = IntStream.range(0, places.length)
                .filter(s -> regions.of(s) == region)
                .toArray();
        boolean counted = regions.isCounted(region) && members.length > 1;
        Terms terms = instance.coupling().terms("split-region");
        regionSessions[region] = counted ? members : new int[0];
        spreadCosts[region] = spreadCosts(members, terms.level(), counted ? terms.weight() : 0);
    }

    private long[] spreadCosts(int[] members, Level level, long weight) {
        Coupling coupling = instance.coupling();
        HalfDays halfDays = coupling.halfDays();
        long minutes = Arrays.stream(members)
                .mapToLong(session -> instance.table(session).session().shortestMinutes())
                .sum();
        int least = coupling.regions().leastSpread(minutes);
        long[] spread = new long[1 << halfDays.count()];
        for (int set = 0; set < spread.length; set++) {
            long days = 0;
            for (int h = 0; h < halfDays.count(); h++) {
                days |= (long) (set >> h & 1) << halfDays.day(h);
            }
            int units = Math.max(0, Regions.spread(Long.bitCount(days), Integer.bitCount(set)) - least);
            Score cost = Score.of(level, Math.multiplyExact(units, weight));
            spread[set] = cost.hard() > mostHard ? RegionChoice.NONE : ladder.pack(cost) * scale;
        }
        return spread;
    }

    /** Returns a score that what the relaxation knows of a timetable of interest exceeds on no level. */
    private static Score greatest(Instance instance, RoomGroups groups, long mostHard) {
        long hard = mostHard;
        long medium = 0;
        long soft = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            SessionTable table = instance.table(s);
            Score place = table.leftOut();
            for (int g = 0; g < groups.count(); g++) {
                place = place.orMoreOf(table.greatest().plus(table.greatestRoom(groups.first(g))));
            }
            medium = Math.addExact(medium, place.medium());
            soft = Math.addExact(soft, place.soft());
            hard = Math.addExact(hard, Math.min(place.hard(), mostHard));
        }
        return new Score(hard, medium, soft).plus(greatestOfCoupling(instance));
    }

    /** Of what sessions cost each other, the relaxation knows the spread of regions, nights and how uneven days are alone. */
    private static Score greatestOfCoupling(Instance instance) {
        Coupling coupling = instance.coupling();
        long spread = 3L * coupling.halfDays().count() * coupling.regions().count();
        return lesser(coupling.terms("split-region"), spread)
                .plus(lesser(coupling.terms("long-stay"), Stays.mostNights(coupling)))
                .plus(lesser(coupling.terms("day-balance"), instance.sessionCount()));
    }

    private static Score lesser(Terms terms, long units) {
        return terms.counts() && terms.level() != Level.HARD
                ? Score.of(terms.level(), Math.multiplyExact(units, terms.weight()))
                : Score.ZERO;
    }

    /** Returns how many parts a price's unit has: as many as fit. */
    private static long scale(long greatest) {
        long scale = FINEST;
        while (scale > 1 && greatest > Long.MAX_VALUE / 16 / scale) {
            scale /= 2;
        }
        return scale;
    }

    private boolean isAllListed() {
        for (Places own : places) {
            if (own.restCost() != Places.NONE) {
                return false;
            }
        }
        return true;
    }

    Instance instance() {
        return instance;
    }

    Ladder ladder() {
        return ladder;
    }

    /**
     * Returns a score as one number. One beyond all that the relaxation knows, because of what sessions cost each other,
     * becomes a number beyond all of that.
     */
    long packed(Score score) {
        try {
            long packed = Math.addExact(
                    Math.addExact(
                            Math.multiplyExact(score.hard(), ladder.hardStep()),
                            Math.multiplyExact(score.medium(), ladder.mediumStep())),
                    score.soft());
            return Math.min(packed, greatestCost + 1);
        } catch (ArithmeticException overflow) {
            return greatestCost + 1;
        }
    }

    /**
     * Returns how many places of a session, its first ones, cost less than a unit at medium level more than its cheapest: those
     * at which as little of it is left out as can be.
     */
    int fullPlaces(int session) {
        return fullPlaces[session];
    }

    RoomGroups groups() {
        return groups;
    }

    Resources resources() {
        return resources;
    }

    Stays stays() {
        return stays;
    }

    int sessionCount() {
        return places.length;
    }

    Places places(int session) {
        return places[session];
    }

    long mostHard() {
        return mostHard;
    }

    /** Returns how many parts of a price make one unit of packed cost. */
    long scale() {
        return scale;
    }

    /**
     * Returns whether rules at hard level may be priced: a timetable that breaks one is worse than the best so far only
     * if the best breaks none.
     */
    boolean isPriced() {
        return mostHard == 0;
    }

    /** Returns how many regions the relaxation looks at. */
    int regionCount() {
        return regionSessions.length;
    }

    /** Returns what each set of half-days, as bits, costs a region, in parts of a unit of packed cost. */
    long[] spreadCosts(int region) {
        return spreadCosts[region];
    }

    int[] regionSessions(int region) {
        return regionSessions[region];
    }

    int halfDayCount() {
        return instance.coupling().halfDays().count();
    }

    /** Returns the half-day of a place, or -1 where the session is left out. */
    int halfDay(int session, int place) {
        int option = places[session].option(place);
        return option < 0 ? -1 : instance.option(session, option).halfDay();
    }

    /** Returns the day of a place, or -1 where the session is left out. */
    int day(int session, int place) {
        int halfDay = halfDay(session, place);
        return halfDay < 0 ? -1 : instance.coupling().halfDays().day(halfDay);
    }

    /** Returns the room of a place, one of those that are listed as one, or -1 where the session is left out. */
    int room(int session, int place) {
        int group = places[session].group(place);
        return group < 0 ? -1 : groups.first(group);
    }

    int start(int session, int place) {
        return starts[session][places[session].option(place)];
    }

    int roomEnd(int session, int place) {
        int end = instance.end(session, places[session].option(place));
        return resources.roomEnd(places[session].group(place), end);
    }

    int trackEnd(int session, int place) {
        return trackEnds[session][places[session].option(place)];
    }

    int personEnd(int session, int place) {
        return personEnds[session][places[session].option(place)];
    }

    /** Returns the packed cost of the places alone, without rules between sessions. */
    long placeCost(Whole whole) {
        long cost = 0;
        for (int s = 0; s < whole.rooms().length; s++) {
            Score place = whole.rooms()[s] < 0
                    ? instance.table(s).leftOut()
                    : instance.table(s).place(whole.rooms()[s], instance.option(s, whole.options()[s]));
            cost += ladder.pack(place);
        }
        return cost;
    }
}
