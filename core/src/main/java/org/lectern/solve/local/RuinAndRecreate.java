package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.IncompleteSessions;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.PlaceChange;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.model.RoomOccupancy;
import org.lectern.solve.scoring.tally.RegionIndex;

/**
 * Ruin and recreate (Schrimpf et al. 2000): removes some sessions and inserts them again. It ruins around one room and
 * time, for a better place of one session, by region, by person, or by linked sessions.
 */
public final class RuinAndRecreate {

    private static final int MIN_RUINED = 2;
    private static final int MAX_RUINED = 9;
    private static final int BETTER_PLACES = 24;
    /** The maximum number of rooms around a place, and of places of an unscheduled session. */
    private static final int ROOMS_AROUND = 8;

    private static final int TRIES = 6;
    private static final double SKIP = 0.04;
    /** Sessions are exchanged by price where at least one of so many is out; to place a few, making way for them is better. */
    private static final int MUCH_OUT = 10;
    /** The number of steps in a hundred that are small ones. */
    private static final int SMALL = 60;

    private final LagrangianModel model;
    private final Assignment assignment;
    private final CheapestInsertion insertion;
    private final RandomGenerator random;
    private final List<int[]> regions = new ArrayList<>();
    private final LinkedSessionMoves linkedMoves;
    private final PersonDayMoves personMoves;
    private final ShiftAndSwapMoves shiftAndSwap;
    private final PriceExchangeMoves exchange;
    private final KempeChainMoves chains;

    public RuinAndRecreate(
            LagrangianModel model, Assignment assignment, CheapestInsertion insertion, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.insertion = insertion;
        this.random = random;
        this.linkedMoves = new LinkedSessionMoves(model, assignment, insertion, random);
        this.personMoves = new PersonDayMoves(model, assignment, insertion, random);
        this.exchange = new PriceExchangeMoves(model, assignment, insertion, random);
        this.shiftAndSwap = new ShiftAndSwapMoves(model.instance(), assignment, random);
        this.chains = new KempeChainMoves(model.instance(), model.groups(), assignment, random);
        RegionIndex all = model.instance().couplingRules().regions();
        for (int region = 0; region < all.count(); region++) {
            int index = region;
            if (all.isCounted(region)) {
                regions.add(IntStream.range(0, model.sessionCount())
                        .filter(s -> all.of(s) == index)
                        .toArray());
            }
        }
    }

    /** Suits the moves to what the current assignment costs. */
    void startRound(Score score) {
        chains.renewShare(score);
    }

    /** Changes the assignment and returns the sessions whose place changed, with their old places. */
    List<PlaceChange> step() {
        assignment.mark();
        if (chains.isDrawn()) {
            chains.move();
            return assignment.undoChanges();
        }
        if (random.nextInt(100) < SMALL) {
            shiftAndSwap.move();
            return assignment.undoChanges();
        }
        return recreate(ruin());
    }

    /** Returns whether a session is unscheduled, or has dropped slots that it could keep elsewhere. */
    boolean hasIncompleteSessions() {
        return assignment.incompleteSessions().size() > 0;
    }

    /** Makes room for an incomplete session; otherwise as {@link #step}. */
    List<PlaceChange> stepForIncompleteSession() {
        assignment.mark();
        return recreate(makeWay());
    }

    /** Makes room for an incomplete session, or exchanges placed sessions for unscheduled ones. */
    private List<Integer> makeWay() {
        IncompleteSessions incomplete = assignment.incompleteSessions();
        int session = incomplete.session(random.nextInt(incomplete.size()));
        boolean isMuchOut = incomplete.size() * MUCH_OUT >= model.sessionCount();
        return isMuchOut && !assignment.isScheduled(session) && random.nextBoolean()
                ? exchange.move(session)
                : ruinForIncompleteSession(session);
    }

    private List<PlaceChange> recreate(List<Integer> out) {
        double share = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        for (int session : out) {
            if (!assignment.isScheduled(session)) {
                insertion.insert(session, share, SKIP);
            }
        }
        return assignment.undoChanges();
    }

    private List<Integer> ruin() {
        int kind = random.nextInt(6);
        if (kind == 0 && regions.size() > 0) {
            return ruinRegion();
        }
        if (kind == 1 && (linkedMoves.isApplicable() || personMoves.isApplicable())) {
            boolean isOfPerson = personMoves.isApplicable() && (!linkedMoves.isApplicable() || random.nextBoolean());
            List<Integer> moved = isOfPerson ? personMoves.move() : linkedMoves.move();
            Collections.shuffle(moved, random);
            return moved;
        }
        if (kind % 2 == 1) {
            return ruinAround();
        }
        return hasIncompleteSessions() && random.nextBoolean() ? makeWay() : ruinForOne();
    }

    /** Removes some or all sessions of one region, and the sessions in their way in a half-day of its choice. */
    private List<Integer> ruinRegion() {
        int[] members = regions.get(random.nextInt(regions.size()));
        List<Integer> out = new ArrayList<>();
        for (int member : members) {
            if (out.size() < MAX_RUINED && random.nextInt(4) > 0) {
                out.add(member);
            }
        }
        int halfDay = random.nextInt(model.halfDayCount());
        for (int tries = 0; tries < MAX_RUINED; tries++) {
            int other = random.nextInt(model.sessionCount());
            if (assignment.isScheduled(other)
                    && assignment.time(other).halfDay() == halfDay
                    && !out.contains(other)
                    && out.size() < 2 * MAX_RUINED) {
                out.add(other);
            }
        }
        out.forEach(session -> assignment.move(session, -1, -1));
        Collections.shuffle(out, random);
        return out;
    }

    /** Removes some sessions near one room and time, in random order. */
    private List<Integer> ruinAround() {
        int centre = random.nextInt(model.sessionCount());
        int wanted = Math.min(model.sessionCount(), random.nextInt(MIN_RUINED, MAX_RUINED + 1));
        NearestSessions near = new NearestSessions(centre, wanted);
        if (assignment.isScheduled(centre)) {
            addNear(near, assignment.room(centre), assignment.start(centre));
        } else {
            addNearCheap(near, centre);
        }
        List<Integer> out = near.sessions();
        out.forEach(session -> assignment.move(session, -1, -1));
        Collections.shuffle(out, random);
        return out;
    }

    /** An unscheduled session has no place; one of its cheap places stands for it. */
    private void addNearCheap(NearestSessions near, int session) {
        RankedPlaces places = model.places(session);
        for (int tries = 0; tries < TRIES && places.size() > 0; tries++) {
            int place = random.nextInt(Math.min(places.size(), BETTER_PLACES * 4));
            if (places.isScheduled(place)) {
                addNear(near, roomOf(places.group(place)), model.instance().start(session, places.option(place)));
                return;
            }
        }
    }

    /** Offers the sessions of a room, and of other rooms; of all rooms if they are few. */
    private void addNear(NearestSessions near, int room, int minute) {
        int count = model.instance().roomCount();
        RoomOccupancy occupancy = assignment.occupancy();
        for (int i = 0; i < Math.min(count, ROOMS_AROUND); i++) {
            int other = count <= ROOMS_AROUND ? i : i == 0 ? room : random.nextInt(count);
            for (int j = 0; j < occupancy.size(other) && (i == 0 || count <= ROOMS_AROUND || other != room); j++) {
                int session = occupancy.session(other, j);
                double apart = Math.abs(assignment.start(session) - minute);
                near.offer(session, (other == room ? apart : apart + 60) * (0.5 + random.nextDouble()));
            }
        }
        IncompleteSessions wanting = assignment.incompleteSessions();
        for (int i = 0; i < Math.min(wanting.size(), MIN_RUINED); i++) {
            near.offer(wanting.session(random.nextInt(wanting.size())), random.nextDouble() * 120);
        }
    }

    private int roomOf(int group) {
        int[] rooms = model.groups().rooms(group);
        return rooms[random.nextInt(rooms.length)];
    }

    /** Moves one session to a place cheaper than its own, and removes the sessions in its way. */
    private List<Integer> ruinForOne() {
        int session = costliestOfSome();
        RankedPlaces places = model.places(session);
        long now = currentCost(session);
        int better = 0;
        while (better < places.size() && better < BETTER_PLACES && places.cost(better) < now) {
            better++;
        }
        if (better == 0) {
            return ruinAround();
        }
        int place = random.nextInt(better);
        int room = places.isScheduled(place) ? roomFor(session, place) : -1;
        return moveAway(session, room, places.option(place));
    }

    /** Moves an incomplete session to that of several places where the fewest sessions are in its way. */
    private List<Integer> ruinForIncompleteSession(int session) {
        RankedPlaces places = model.places(session);
        int end = model.completePlaceCount(session);
        int fewest = Integer.MAX_VALUE;
        int room = -1;
        int option = -1;
        for (int tries = 0; tries < TRIES && end > 0; tries++) {
            int place = random.nextInt(end);
            int candidate = roomFor(session, place);
            int blockers = assignment
                    .blockers(session, candidate, places.option(place))
                    .size();
            if (blockers < fewest) {
                fewest = blockers;
                room = candidate;
                option = places.option(place);
            }
        }
        return room < 0 ? ruinAround() : moveAway(session, room, option);
    }

    /** Returns a room of a place: a free one if there is one, else any that is open. */
    private int roomFor(int session, int place) {
        RankedPlaces places = model.places(session);
        int group = places.group(place);
        int option = places.option(place);
        if (model.groups().isSingle(group)) {
            return model.groups().first(group);
        }
        int free = assignment.freeRoom(session, group, option);
        if (free >= 0) {
            return free;
        }
        Instance instance = model.instance();
        return model.groups().anyOpen(group, instance.table(session), instance.option(session, option), random);
    }

    private List<Integer> moveAway(int session, int room, int option) {
        List<Integer> out = new ArrayList<>();
        out.add(session);
        assignment.move(session, -1, -1);
        if (room >= 0) {
            List<Integer> blockers = assignment.blockers(session, room, option);
            blockers.forEach(blocker -> assignment.move(blocker, -1, -1));
            assignment.move(session, room, option);
            Collections.shuffle(blockers, random);
            out.addAll(blockers);
        }
        return out;
    }

    /** Returns a session that costs more than its cheapest place, preferably an unscheduled one. */
    private int costliestOfSome() {
        int worst = random.nextInt(model.sessionCount());
        for (int tries = 0; tries < 4; tries++) {
            int other = random.nextInt(model.sessionCount());
            if (regret(other) > regret(worst)) {
                worst = other;
            }
        }
        return worst;
    }

    private long regret(int session) {
        return currentCost(session) - model.places(session).minCost();
    }

    private long currentCost(int session) {
        return model.packing().pack(assignment.placeCost(session));
    }
}
