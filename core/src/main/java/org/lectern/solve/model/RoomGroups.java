package org.lectern.solve.model;

import static org.lectern.rule.RuleIds.DURING_BREAK;
import static org.lectern.rule.RuleIds.ROOM_CLOSED;
import static org.lectern.rule.RuleIds.ROOM_CONFLICT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.event.Room;
import org.lectern.job.work.JobScope;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * Rooms that are listed, costed and searched as one: those that may be exchanged or, where there are many, those that sessions
 * distinguish only by their opening hours and breaks. Any other room is a group of its own.
 */
public final class RoomGroups {

    /** From so many rooms on, those that are alike are looked at as one. */
    private static final int MANY = 9;

    private final int[][] rooms;
    private final boolean areInterchangeable;
    private final int[] groupOf;
    private final int[] numberOf;
    /** For each start and end, for each group, its rooms that are open then, as bits by their numbers in the group. */
    private final Map<Long, long[][]> open = new ConcurrentHashMap<>();

    private RoomGroups(Instance instance, int[][] rooms, boolean areInterchangeable) {
        this.rooms = rooms;
        this.areInterchangeable = areInterchangeable;
        this.groupOf = new int[instance.roomCount()];
        this.numberOf = new int[instance.roomCount()];
        for (int g = 0; g < rooms.length; g++) {
            for (int i = 0; i < rooms[g].length; i++) {
                groupOf[rooms[g][i]] = g;
                numberOf[rooms[g][i]] = i;
            }
        }
    }

    /** Returns groups of one room each, in the order of the rooms. */
    public static RoomGroups apart(Instance instance) {
        return new RoomGroups(
                instance,
                IntStream.range(0, instance.roomCount())
                        .mapToObj(r -> new int[] {r})
                        .toArray(int[][]::new),
                true);
    }

    /** Returns groups as {@link #alike} where there are many rooms and a place that costs something hard is of no interest. */
    public static RoomGroups alikeIfMany(Instance instance) {
        boolean isWorthIt =
                instance.roomCount() >= MANY && instance.emptyTimetableScore().hard() == 0;
        return isWorthIt ? alike(instance) : apart(instance);
    }

    /** Returns groups of rooms that are alike to every session. Time sessions times rooms. */
    public static RoomGroups alike(Instance instance) {
        return differByHoursOnly(instance) ? grouped(instance, room -> traits(instance, room), false) : apart(instance);
    }

    /**
     * Returns groups of rooms that neither a session nor a rule tells apart: so any timetable may exchange them. Time sessions times
     * rooms times starts.
     */
    public static RoomGroups interchangeable(Instance instance) {
        return differByHoursOnly(instance) && InterchangeableRooms.mayBe(instance)
                ? grouped(
                        instance,
                        room -> List.of(traits(instance, room), InterchangeableRooms.limitAndHours(instance, room)),
                        true)
                : apart(instance);
    }

    private static RoomGroups grouped(Instance instance, IntFunction<List<Object>> traits, boolean areInterchangeable) {
        Map<List<Object>, List<Integer>> groups = IntStream.range(0, instance.roomCount())
                .boxed()
                .collect(Collectors.groupingBy(traits::apply, LinkedHashMap::new, Collectors.toList()));
        return new RoomGroups(
                instance,
                groups.values().stream()
                        .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new),
                areInterchangeable);
    }

    private static boolean differByHoursOnly(Instance instance) {
        return forbidsOrIgnores(instance, ROOM_CLOSED)
                && (instance.event().breaks().isEmpty() || forbidsOrIgnores(instance, DURING_BREAK))
                && instance.effectiveRules().waivers(ROOM_CONFLICT).isEmpty()
                && instance.tables().sessionTables().stream().noneMatch(SessionCostTable::isTimeDependentBeyondHours);
    }

    /** Returns whether a rule is hard or off, and nothing of it is waived. */
    private static boolean forbidsOrIgnores(Instance instance, String rule) {
        return instance.effectiveRules().waivers(rule).isEmpty()
                && (instance.isHard(rule)
                        || !instance.effectiveRules().config(rule).isActive());
    }

    /** Returns what a session can distinguish a room by. */
    private static List<Object> traits(Instance instance, int index) {
        JobScope.checkpoint();
        Room room = instance.event().rooms().get(index);
        List<Score> costs = instance.tables().sessionTables().stream()
                .map(table -> table.fixedRoomCost(index))
                .toList();
        // A room that shares space with others is like none of them.
        int own = instance.index().roomsSharing(index).length > 1 ? index : -1;
        return List.of(room.seats(), room.building(), room.setUpMinutes(), room.tearDownMinutes(), own, costs);
    }

    public int count() {
        return rooms.length;
    }

    /** Returns whether a timetable may exchange the rooms of a group, so that it need not be known which of them a session has. */
    public boolean areInterchangeable() {
        return areInterchangeable;
    }

    /** Returns the rooms of a group. */
    public int[] rooms(int group) {
        return rooms[group];
    }

    /** Returns the one room of a group, or one that stands for all. */
    public int first(int group) {
        return rooms[group][0];
    }

    public boolean isSingle(int group) {
        return rooms[group].length == 1;
    }

    public int of(int room) {
        return groupOf[room];
    }

    /** Returns the number of a room in its group, from 0. */
    int number(int room) {
        return numberOf[room];
    }

    /** Returns the rooms of a group that are open to a session at a time, as bits by their numbers. */
    public long[] open(SessionCostTable table, int group, TimeOption time) {
        return open(table, time)[group];
    }

    /** Returns for each group its rooms that are open to a session at a time, as bits by their numbers. */
    long[][] open(SessionCostTable table, TimeOption time) {
        // Start and length, not start and end: the keys' hashes are those two, combined by exclusive or.
        return open.computeIfAbsent((long) time.start() << 32 | time.minutes(), ignored -> openRooms(table, time));
    }

    /** Returns whether a room is open to a session at a time. */
    private boolean isOpen(int room, SessionCostTable table, TimeOption time) {
        int number = numberOf[room];
        return (open(table, groupOf[room], time)[number >> 6] >>> number & 1) != 0;
    }

    /** Returns any room of a group that is open to a session at a time at which one is. */
    public int anyOpen(int group, SessionCostTable table, TimeOption time, RandomGenerator random) {
        if (isSingle(group)) {
            return first(group);
        }
        int room;
        do {
            room = rooms[group][random.nextInt(rooms[group].length)];
        } while (!isOpen(room, table, time));
        return room;
    }

    /** Returns, for each time option of a session, whether each group of several rooms has one that is open then. */
    boolean[][] isAnyOpen(SessionCostTable table) {
        boolean[][] isOpen = new boolean[table.options().size()][rooms.length];
        if (count() < groupOf.length) {
            for (TimeOption time : table.options()) {
                long[][] masks = open(table, time);
                for (int group = 0; group < masks.length; group++) {
                    for (long bits : masks[group]) {
                        isOpen[time.index()][group] |= bits != 0;
                    }
                }
            }
        }
        return isOpen;
    }

    private long[][] openRooms(SessionCostTable table, TimeOption time) {
        long[][] masks = new long[rooms.length][];
        for (int g = 0; g < rooms.length; g++) {
            masks[g] = new long[(rooms[g].length + 63) >> 6];
            for (int i = 0; i < rooms[g].length; i++) {
                int room = rooms[g][i];
                if (!table.isTimeDependent(room)
                        || table.timeDependentRoomCost(room, time).equals(Score.ZERO)) {
                    masks[g][i >> 6] |= 1L << i;
                }
            }
        }
        return masks;
    }
}
