package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.lectern.event.SubjectId;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.scoring.tally.RegionIndex;
import org.lectern.solve.term.RoomChangeDiagram.Reading;

/**
 * {@code room-change} in the dual, for each region and day: how many rooms the sessions use. Those that follow another or are
 * followed are all linked, so there are at least as many changes as rooms among them, less one. The others take place at the
 * same time as all of them. Rooms that are treated as one with others do not count. Where few sessions and places are left,
 * {@link RoomCourseTerm} counts all changes instead.
 */
public final class RoomChangeTerm {

    /** With more arcs than this, further regions and days have no term: a step would take too long. */
    private static final long MAX_ARCS = 500_000;

    /** With more arcs than this, a region and day counts its rooms alone. */
    private static final int MAX_ARCS_OF_COURSE = 20_000;

    private final TermModel model;
    private final long unitCost;
    private final RegionIndex regions;
    private final boolean isSingleTrack;
    private final WaivedSubjects waived;

    private RoomChangeTerm(TermModel model, long unitCost) {
        this.model = model;
        this.unitCost = unitCost;
        this.regions = model.instance().couplingRules().regions();
        this.isSingleTrack = isSingleTrack(model.instance());
        this.waived = new WaivedSubjects(model.instance(), RuleIds.ROOM_CHANGE);
    }

    private static boolean isSingleTrack(Instance instance) {
        OptionalLong limit = instance.couplingRules().findParallelLimit();
        return limit.isPresent()
                && limit.getAsLong() <= 1
                && instance.isHard(RuleIds.MAX_PARALLEL)
                && instance.couplingRules().parallelWaivers().isEmpty();
    }

    /** Returns a term for each region and day that may have changes; none of a region that a waiver is about. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        List<DualTerm> terms = new ArrayList<>();
        long unitCost = model.unitCost(instance.couplingRules().config(RuleIds.ROOM_CHANGE));
        boolean isRoomForOne = instance.isHard(RuleIds.ROOM_CONFLICT)
                && instance.effectiveRules().waivers(RuleIds.ROOM_CONFLICT).isEmpty();
        if (unitCost == 0 || !isRoomForOne) {
            return terms;
        }
        RoomChangeTerm rule = new RoomChangeTerm(model, unitCost);
        long arcs = 0;
        for (int region = 0; region < rule.regions.count(); region++) {
            int own = region;
            int[] sessions = IntStream.range(0, model.sessionCount())
                    .filter(s -> rule.regions.of(s) == own)
                    .toArray();
            boolean isCounted = !rule.waived.concern(SubjectId.region(rule.regions.name(region)), sessions);
            for (int day = 0; isCounted && day < instance.index().halfDays().dayCount(); day++) {
                OfDay ofDay = rule.new OfDay(region, day, sessions);
                Optional<DualTerm> term = arcs <= MAX_ARCS ? ofDay.findTerm(rule.readings(sessions)) : Optional.empty();
                arcs += term.map(DualTerm::arcCount).orElse(0);
                term.ifPresent(terms::add);
            }
        }
        return terms;
    }

    /** A session at the same time as all others of a room is longer than those between its first and last. */
    private List<Reading> readings(int[] sessions) {
        long lengths = Arrays.stream(sessions)
                .mapToObj(s -> model.instance().table(s).options())
                .flatMap(List::stream)
                .map(TimeOption::minutes)
                .distinct()
                .count();
        if (isSingleTrack) {
            return List.of(Reading.EVERY_ROOM);
        }
        return lengths > 1
                ? List.of(Reading.ROOMS_OF_TWO)
                : List.of(Reading.ROOMS_OF_NO_MORE_THAN_TWO, Reading.EVERY_ROOM);
    }

    /** The sessions of a region on a day, with a multiplier for each room in which they may be. */
    private final class OfDay {

        private final int region;
        private final int day;
        private final List<Integer> present = new ArrayList<>();
        private final List<int[]> multipliers = new ArrayList<>();
        /** The session and the group of each multiplier. */
        private final List<int[]> payers = new ArrayList<>();

        private OfDay(int region, int day, int[] sessions) {
            this.region = region;
            this.day = day;
            for (int session : sessions) {
                BitSet groups = groups(session);
                if (!groups.isEmpty()) {
                    int[] keys = new int[model.copyKeys().count()];
                    Arrays.fill(keys, DecisionDiagram.NONE);
                    groups.stream().forEach(group -> {
                        keys[model.copyKeys().pair(day, group)] = payers.size();
                        payers.add(new int[] {session, group});
                    });
                    present.add(session);
                    multipliers.add(keys);
                }
            }
        }

        private BitSet groups(int session) {
            BitSet found = new BitSet();
            for (int group = 0; group < model.groups().count(); group++) {
                found.set(group, model.isPartlyListed(session) && model.groups().isSingle(group));
            }
            for (int place = 0; place < model.places(session).size(); place++) {
                int group = model.places(session).group(place);
                if (group >= 0 && model.groups().isSingle(group) && model.day(session, place) == day) {
                    found.set(group);
                }
            }
            return found;
        }

        /**
         * Returns the courses of the sessions or, if there are too many, their rooms alone. By these, in a single track two
         * sessions can make a change, else four: two in each of two rooms, or three and one.
         */
        private Optional<DualTerm> findTerm(List<Reading> readings) {
            long rooms = payers.stream().map(payer -> payer[1]).distinct().count();
            if (rooms < 2 || present.size() < 2) {
                return Optional.empty();
            }
            int[] sessions = present.stream().mapToInt(Integer::intValue).toArray();
            return RoomCourseTerm.find(
                            model,
                            new RoomCourseTerm.Walker.Region(regions.name(region)),
                            day,
                            sessions,
                            unitCost,
                            MAX_ARCS_OF_COURSE)
                    .or(() ->
                            present.size() >= (isSingleTrack ? 2 : 4) ? Optional.of(term(readings)) : Optional.empty());
        }

        private DualTerm term(List<Reading> readings) {
            List<int[]> byRoom = IntStream.range(0, model.groups().count())
                    .mapToObj(group -> IntStream.range(0, payers.size())
                            .filter(multiplier -> payers.get(multiplier)[1] == group)
                            .toArray())
                    .filter(own -> own.length > 0)
                    .toList();
            return new DiagramTerm(
                    "rooms %s %s".formatted(day, regions.name(region)),
                    CopyKeys.By.ROOM,
                    present.stream().mapToInt(Integer::intValue).toArray(),
                    multipliers.toArray(int[][]::new),
                    payers.size(),
                    new RoomChangeDiagram(byRoom, unitCost).build(readings),
                    model.scale(),
                    this::entry);
        }

        private CertificateMultiplier entry(int multiplier, long value) {
            Instance instance = model.instance();
            int room = model.groups().first(payers.get(multiplier)[1]);
            return new CertificateMultiplier(
                    CertificateMultiplier.Kind.ROOM_OF_DAY,
                    instance.event().rooms().get(room).id(),
                    instance.event().sessions().get(payers.get(multiplier)[0]).id(),
                    instance.index()
                            .halfDays()
                            .dateOfDay(day)
                            .atStartOfDay(instance.event().zone())
                            .toInstant(),
                    0,
                    value);
        }
    }

    /**
     * Returns the most changes that the rule can count. Of three sessions never all three pairs are consecutive, so of n
     * sessions at most n²/4 pairs are (Mantel 1907).
     */
    public static long maxChanges(Instance instance) {
        RegionIndex regions = instance.couplingRules().regions();
        long[] sessions = new long[regions.count()];
        for (int s = 0; s < instance.sessionCount(); s++) {
            if (regions.of(s) >= 0) {
                sessions[regions.of(s)]++;
            }
        }
        return Arrays.stream(sessions).map(count -> count * count / 4).sum();
    }
}
