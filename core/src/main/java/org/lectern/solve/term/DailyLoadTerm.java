package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lectern.event.DailyLimit;
import org.lectern.event.Person;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.model.CopyKeys;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.scoring.tally.WaiverLookup;

/** {@code daily-load} in the dual: the sessions and minutes of the event, of each room and of each person, by day. */
public final class DailyLoadTerm {

    private final TermModel model;
    private final Instance instance;
    private final HalfDays halfDays;
    private final WaiverLookup waived;
    private final long unitCost;

    private DailyLoadTerm(TermModel model, long unitCost) {
        this.model = model;
        this.instance = model.instance();
        this.halfDays = instance.index().halfDays();
        this.waived = instance.index().waivers(RuleIds.DAILY_LOAD);
        this.unitCost = unitCost;
    }

    /** Returns a term for the event, for each person and for all rooms, where there are limits that can be exceeded. */
    public static List<DualTerm> all(TermModel model) {
        RuleConfig config = model.instance().couplingRules().config(RuleIds.DAILY_LOAD);
        long unitCost = model.unitCost(config);
        List<DualTerm> terms = new ArrayList<>();
        if (unitCost == 0 && !model.instance().isHard(RuleIds.DAILY_LOAD)) {
            return terms;
        }
        DailyLoadTerm rule = new DailyLoadTerm(model, unitCost);
        int[] all = IntStream.range(0, model.sessionCount()).toArray();
        rule.find(Kind.LOAD_OF_EVENT, "", all, model.instance().event().dailyLimit(), List.of())
                .ifPresent(terms::add);
        rule.findOfRooms().ifPresent(terms::add);
        for (Person person : model.instance().event().people()) {
            int[] own = model.instance().index().sessionsOf(person.id());
            List<SubjectId> subjects = List.of(SubjectId.person(person.id()));
            rule.find(Kind.LOAD_OF_PERSON, person.id(), own, person.dailyLimit(), subjects)
                    .ifPresent(terms::add);
        }
        return terms;
    }

    private Optional<DualTerm> find(Kind kind, String id, int[] sessions, DailyLimit limit, List<SubjectId> whose) {
        if (limit.equals(DailyLimit.NONE) || sessions.length == 0) {
            return Optional.empty();
        }
        LoadTerm term = new LoadTerm(model, sessions, unitCost);
        for (int day = 0; day < halfDays.dayCount(); day++) {
            if (!isWaived(whose, day)) {
                term.add(day, LoadLimit.of(limit));
            }
        }
        return term.find(kind, "%s %s".formatted(kind, id), id);
    }

    private boolean isWaived(List<SubjectId> whose, int day) {
        List<SubjectId> subjects = new ArrayList<>(whose);
        subjects.add(SubjectId.day(halfDays.dateOfDay(day)));
        return waived.covers(subjects);
    }

    /**
     * A session pays the same for a room on a day at all of its lengths, as one of the shortest. Rooms that are treated as one have
     * no multiplier.
     */
    private Optional<DualTerm> findOfRooms() {
        List<Room> rooms = instance.event().rooms();
        if (rooms.stream().allMatch(room -> room.dailyLimit().equals(DailyLimit.NONE))) {
            return Optional.empty();
        }
        int[][] multipliers = new int[model.sessionCount()][model.copyKeys().count()];
        for (int[] own : multipliers) {
            Arrays.fill(own, DecisionDiagram.NONE);
        }
        List<BitSet> keys =
                IntStream.range(0, multipliers.length).mapToObj(this::openKeys).toList();
        LoadDiagram diagram = new LoadDiagram(unitCost);
        // The room, day and length of each multiplier.
        List<int[]> charged = new ArrayList<>();
        for (int group = 0; group < model.groups().count(); group++) {
            int room = model.groups().first(group);
            DailyLimit limit = rooms.get(room).dailyLimit();
            boolean isCounted = model.groups().isSingle(group) && !limit.equals(DailyLimit.NONE);
            for (int day = 0; day < halfDays.dayCount() && isCounted; day++) {
                if (!isWaived(List.of(SubjectId.room(rooms.get(room).id())), day)) {
                    addRoom(diagram, keys, new int[] {room, day}, LoadLimit.of(limit), multipliers, charged);
                }
            }
        }
        return diagram.find()
                .map(paths -> new DiagramTerm(
                        Kind.LOAD_OF_ROOM.name(),
                        CopyKeys.By.ROOM,
                        IntStream.range(0, multipliers.length).toArray(),
                        multipliers,
                        charged.size(),
                        paths,
                        model.scale(),
                        (number, value) -> entry(charged.get(number), value)));
    }

    private void addRoom(
            LoadDiagram diagram,
            List<BitSet> keys,
            int[] roomAndDay,
            LoadLimit limit,
            int[][] multipliers,
            List<int[]> charged) {
        int key = model.copyKeys().pair(roomAndDay[1], model.groups().of(roomAndDay[0]));
        Map<Integer, List<Integer>> byLength = new TreeMap<>();
        for (int s = 0; s < multipliers.length; s++) {
            if (keys.get(s).get(key)) {
                byLength.computeIfAbsent(limit.length(shortest(s)), ignored -> new ArrayList<>())
                        .add(s);
            }
        }
        List<LoadDiagram.Share> shares = new ArrayList<>();
        byLength.forEach((minutes, own) ->
                shares.add(new LoadDiagram.Share(charged.size() + shares.size(), minutes, own.size())));
        if (LoadDiagram.canExceed(limit, shares)) {
            diagram.add(limit, shares);
            for (LoadDiagram.Share share : shares) {
                charged.add(new int[] {roomAndDay[0], roomAndDay[1], share.minutes()});
                byLength.getOrDefault(share.minutes(), List.of())
                        .forEach(session -> multipliers[session][key] = share.multiplier());
            }
        }
    }

    /** Returns the pairs of a day and a room group at which a session has a place. */
    private BitSet openKeys(int session) {
        BitSet open = new BitSet();
        open.set(0, model.isPartlyListed(session) ? model.copyKeys().count() : 0);
        for (int place = 0; place < model.places(session).size(); place++) {
            int group = model.places(session).group(place);
            if (group >= 0) {
                open.set(model.copyKeys().pair(model.day(session, place), group));
            }
        }
        return open;
    }

    private int shortest(int session) {
        return Collections.min(instance.table(session).session().allowedMinutes());
    }

    private CertificateMultiplier entry(int[] roomDayAndLength, long value) {
        String room = instance.event().rooms().get(roomDayAndLength[0]).id();
        return LoadTerm.entry(model, Kind.LOAD_OF_ROOM, room, roomDayAndLength[1], roomDayAndLength[2], value);
    }

    /** Returns the most units that the rule can count: each session, and each of its minutes, for everybody who has it. */
    public static long maxUnits(Instance instance) {
        long sum = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            long own = Collections.max(instance.table(s).session().allowedMinutes()) + 1L;
            int people = instance.event().sessions().get(s).livePersonIds().size();
            sum = Math.addExact(sum, Math.multiplyExact(own, people + 2L));
        }
        return sum;
    }
}
