package org.lectern.diagnose.csp;

import static org.lectern.diagnose.csp.DiagnosisModel.isActive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.job.work.JobScope;
import org.lectern.rule.RuleIds;

/**
 * The constraint satisfaction problem of scheduling the required sessions under some facts: one variable a session,
 * whose values are its places.
 *
 * <p>Other sessions are not in the problem, unless scheduling them may help. Then they are variables too, with one
 * more value for unscheduled.
 */
final class FeasibilityCsp {

    final DiagnosisModel model;
    final BitSet active;
    /** Sessions by variable. */
    final int[] sessions;

    final boolean[] isOptional;
    final PlaceDomain[] places;
    /** The constraints between pairs of variables, by variable. */
    final List<Map<Integer, PairConstraint>> links = new ArrayList<>();

    final int[] setUp;
    final int[] tearDown;
    final int[][] transferMinutes;
    final int minTransferMinutes;
    final List<int[]> optionalBlocks = new ArrayList<>();
    final List<LoadLimits.Daily> dailyLimits;
    final List<TeamLoadLimit> teams;
    final List<LoadLimits.AtOnce> topics;
    final List<LoadLimits.Gaps> gaps;
    final int maxParallel;
    private final boolean[] sharesRoom;
    /** For each room, those in which no other session may be at the same time: itself first, then rooms with common parts. */
    private final int[][] exclusive;

    private final boolean waivesRooms;
    private final Map<Integer, Integer> variables = new HashMap<>();

    FeasibilityCsp(DiagnosisModel model, BitSet active) {
        this(model, active, true);
    }

    /** @param mayHoldMore whether a session that is not required is a variable too if scheduling it may help */
    FeasibilityCsp(DiagnosisModel model, BitSet active, boolean mayHoldMore) {
        this.model = model;
        this.active = active;
        BitSet must = model.requiredSessions(active);
        boolean holdsMore = mayHoldMore && !must.isEmpty();
        sessions = IntStream.range(0, model.held.length)
                .filter(s -> must.get(s) || (holdsMore && mayHelp(s)))
                .toArray();
        isOptional = new boolean[sessions.length];
        places = new PlaceDomain[sessions.length];
        for (int v = 0; v < sessions.length; v++) {
            JobScope.checkpoint();
            variables.put(sessions[v], v);
            isOptional[v] = !must.get(sessions[v]);
            places[v] = model.sessionModels.get(sessions[v]).places(active);
            links.add(new LinkedHashMap<>());
        }
        addLinks();
        int rooms = model.rooms.size();
        setUp = new int[rooms];
        tearDown = new int[rooms];
        sharesRoom = new boolean[rooms];
        for (int r = 0; r < rooms; r++) {
            setUp[r] = model.minutesOfSetUp(r, active);
            tearDown[r] = model.minutesOfTearDown(r, active);
            sharesRoom[r] = !isActive(model.oneSession[r], active);
        }
        boolean haveParts =
                model.rooms.stream().anyMatch(room -> !room.partIds().isEmpty());
        exclusive = IntStream.range(0, rooms)
                .mapToObj(room -> haveParts || sharesRoom[room] ? exclusive(room) : new int[] {room})
                .toArray(int[][]::new);
        transferMinutes = TransferTimes.between(model, active);
        minTransferMinutes = Arrays.stream(transferMinutes)
                .flatMapToInt(Arrays::stream)
                .min()
                .orElse(0);
        waivesRooms = !model.rules.waivers(RuleIds.ROOM_CONFLICT).isEmpty();
        dailyLimits = model.loads.dailyLimits(active);
        teams = model.loads.teams(active);
        topics = model.loads.topics(active);
        gaps = model.loads.gaps(active);
        maxParallel = model.loads.limitsParallel(active) ? model.loads.maxParallel : Integer.MAX_VALUE;
        RoomDominance spare = new RoomDominance(sharesRoom, dailyLimits, transferMinutes);
        Arrays.setAll(places, v -> spare.undominated(places[v]));
    }

    private int[] exclusive(int room) {
        Room own = model.rooms.get(room);
        IntStream others = IntStream.range(0, sharesRoom.length)
                .filter(other -> other != room
                        && !sharesRoom[other]
                        && own.sharesSpaceWith(model.rooms.get(other))
                        && isUndivided(room)
                        && isUndivided(other));
        return sharesRoom[room]
                ? new int[0]
                : IntStream.concat(IntStream.of(room), others).toArray();
    }

    private boolean isUndivided(int room) {
        return model.rooms.get(room).partIds().isEmpty() || isActive(model.roomParts[room], active);
    }

    private boolean mayHelp(int session) {
        return model.loads.mayHelp(session, active)
                || model.links.blocks().stream()
                        .filter(block -> isActive(block.fact(), active))
                        .flatMapToInt(block -> Arrays.stream(block.sessions()))
                        .anyMatch(other -> other == session);
    }

    private void addLinks() {
        for (PairConstraint link : model.links.activePairs(active, variables.keySet())) {
            put(link);
        }
        for (PairConstraints.Block block : model.links.blocks()) {
            if (isActive(block.fact(), active)) {
                List<Integer> own = new ArrayList<>();
                boolean isLoose = false;
                for (int session : block.sessions()) {
                    Integer variable = variables.get(session);
                    if (variable != null) {
                        own.add(variable);
                        isLoose |= isOptional[variable];
                    }
                }
                for (int i = 1; i < own.size(); i++) {
                    int one = sessions[own.get(i - 1)];
                    int other = sessions[own.get(i)];
                    PairConstraint link =
                            links.get(own.get(i)).getOrDefault(own.get(i - 1), new PairConstraint(one, other));
                    link.addOrder(one, 0, 0);
                    put(link);
                }
                if (isLoose) {
                    optionalBlocks.add(own.stream().mapToInt(Integer::intValue).toArray());
                }
            }
        }
    }

    private void put(PairConstraint link) {
        int one = Objects.requireNonNull(variables.get(link.one));
        int other = Objects.requireNonNull(variables.get(link.other));
        links.get(one).put(other, link);
        links.get(other).put(one, link);
    }

    /** Returns the minimum minutes between any two of some variables, in any rooms, or -1 if some two may overlap. */
    int minTransferMinutes(int[] group) {
        boolean arePeoples = true;
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                PairConstraint link = links.get(group[i]).get(group[j]);
                if (link == null || !link.keepsApart()) {
                    return -1;
                }
                arePeoples &= link.person;
            }
        }
        return arePeoples ? minTransferMinutes : 0;
    }

    /** Returns whether sessions can break a limit or a block together, beside that of parallel sessions. */
    boolean hasLoads() {
        return !dailyLimits.isEmpty()
                || !teams.isEmpty()
                || !topics.isEmpty()
                || !gaps.isEmpty()
                || !optionalBlocks.isEmpty();
    }

    int size() {
        return sessions.length;
    }

    /** Returns the number of values of a variable: its places, and one more if it may be unscheduled. */
    int values(int variable) {
        return places[variable].size() + (isOptional[variable] ? 1 : 0);
    }

    /** Returns whether some variable may be unscheduled. */
    boolean hasOptional() {
        return IntStream.range(0, size()).anyMatch(v -> isOptional[v]);
    }

    /** Returns the values of a solution of the problem without optional sessions as values of this one. */
    int[] withOptionalUnscheduled(FeasibilityCsp smaller, int[] values) {
        int[] all = Arrays.stream(places).mapToInt(PlaceDomain::size).toArray();
        for (int v = 0; v < values.length; v++) {
            all[Objects.requireNonNull(variables.get(smaller.sessions[v]))] = values[v];
        }
        return all;
    }

    /** Returns whether a value means unscheduled. */
    boolean isUnscheduled(int variable, int value) {
        return value == places[variable].size();
    }

    int shortestMinutes(int variable) {
        return model.sessions.get(sessions[variable]).minAllowedMinutes();
    }

    /** Returns whether two sessions may share a room at the same time. */
    boolean sharesRoom(int room) {
        return sharesRoom[room];
    }

    /** Returns the rooms in which nothing may be while a session is in a room: itself first, unless it may be shared. */
    int[] exclusiveWith(int room) {
        return exclusive[room];
    }

    /** Returns whether sessions in two rooms, perhaps the same, must not overlap. */
    boolean areExclusive(int room, int other) {
        for (int near : exclusive[room]) {
            if (near == other) {
                return true;
            }
        }
        return false;
    }

    boolean waivesRooms() {
        return waivesRooms;
    }

    /** Returns whether two values are compatible with respect to their two variables alone. */
    boolean allows(int a, int valueA, int b, int valueB, @Nullable PairConstraint link) {
        if (isUnscheduled(a, valueA) || isUnscheduled(b, valueB)) {
            return true;
        }
        PlaceDomain pa = places[a];
        PlaceDomain pb = places[b];
        int roomA = pa.room()[valueA];
        int roomB = pb.room()[valueB];
        int startA = pa.start()[valueA];
        int endA = pa.end()[valueA];
        int startB = pb.start()[valueB];
        int endB = pb.end()[valueB];
        if (areExclusive(roomA, roomB)
                && startA - setUp[roomA] < endB + tearDown[roomB]
                && startB - setUp[roomB] < endA + tearDown[roomA]
                && !isRoomWaived(a, b, roomA, roomB)) {
            return false;
        }
        if (link == null) {
            return true;
        }
        int transfer = link.travels ? transferMinutes[roomA][roomB] : minTransferMinutes;
        return link.one == sessions[a]
                ? link.allows(startA, endA, pa.day()[valueA], startB, endB, pb.day()[valueB], transfer)
                : link.allows(startB, endB, pb.day()[valueB], startA, endA, pa.day()[valueA], transfer);
    }

    private boolean isRoomWaived(int a, int b, int roomA, int roomB) {
        return waivesRooms
                && model.rules
                        .findWaiver(
                                RuleIds.ROOM_CONFLICT,
                                List.of(
                                        model.subject(sessions[a]),
                                        model.subject(sessions[b]),
                                        SubjectId.room(model.rooms.get(roomA).id()),
                                        SubjectId.room(model.rooms.get(roomB).id())))
                        .isPresent();
    }
}
