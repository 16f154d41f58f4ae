package org.lectern.solve.search;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.solve.coupling.Regions;

/**
 * Chooses sessions to take out and puts them back (Schrimpf et al. 2000): around one room and time, what stands in
 * the way of a better place for one session, a region, or sessions that are tied to one another.
 */
final class RuinAndRecreate {

    private static final int FEWEST = 2;
    private static final int MOST = 9;
    private static final int BETTER_PLACES = 24;
    private static final double SKIP = 0.04;

    private final PricedModel model;
    private final Assignment assignment;
    private final Recreation recreation;
    private final RandomGenerator random;
    private final List<int[]> regions = new ArrayList<>();
    private final TiedMoves tied;

    RuinAndRecreate(PricedModel model, Assignment assignment, Recreation recreation, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.recreation = recreation;
        this.random = random;
        this.tied = new TiedMoves(model, assignment, recreation, random);
        Regions all = model.instance().coupling().regions();
        for (int region = 0; region < all.count(); region++) {
            int index = region;
            if (all.isCounted(region)) {
                regions.add(IntStream.range(0, model.sessionCount())
                        .filter(s -> all.of(s) == index)
                        .toArray());
            }
        }
    }

    /** Changes the assignment and returns the sessions whose place changed, with the places that they had. */
    List<Change> step() {
        int[] roomsBefore = assignment.rooms();
        int[] optionsBefore = assignment.options();
        List<Integer> out = ruin();
        double share = random.nextInt(3) == 0 ? 0 : random.nextDouble();
        for (int session : out) {
            if (!assignment.isHeld(session)) {
                recreation.insert(session, share, SKIP);
            }
        }
        List<Change> undo = new ArrayList<>();
        for (int session : out) {
            if (roomsBefore[session] != assignment.room(session)
                    || optionsBefore[session] != assignment.option(session)) {
                undo.add(new Change(session, roomsBefore[session], optionsBefore[session]));
            }
        }
        return undo;
    }

    private List<Integer> ruin() {
        int kind = random.nextInt(6);
        if (kind == 0 && regions.size() > 0) {
            return ruinRegion();
        }
        if (kind == 1 && tied.areOfUse()) {
            List<Integer> moved = tied.move();
            shuffle(moved);
            return moved;
        }
        return kind % 2 == 0 ? ruinForOne() : ruinAround();
    }

    /** Takes out some or all sessions of one region, and what stands in the way in a half-day of its choice. */
    private List<Integer> ruinRegion() {
        int[] members = regions.get(random.nextInt(regions.size()));
        List<Integer> out = new ArrayList<>();
        for (int member : members) {
            if (out.size() < MOST && random.nextInt(4) > 0) {
                out.add(member);
            }
        }
        int halfDay = random.nextInt(model.halfDayCount());
        for (int tries = 0; tries < MOST; tries++) {
            int other = random.nextInt(model.sessionCount());
            if (assignment.isHeld(other)
                    && assignment.time(other).halfDay() == halfDay
                    && !out.contains(other)
                    && out.size() < 2 * MOST) {
                out.add(other);
            }
        }
        out.forEach(session -> assignment.move(session, -1, -1));
        shuffle(out);
        return out;
    }

    /** Takes out some sessions near one room and time, in random order. */
    private List<Integer> ruinAround() {
        int centre = random.nextInt(model.sessionCount());
        int wanted = Math.min(model.sessionCount(), random.nextInt(FEWEST, MOST + 1));
        int[] place = placeOf(centre);
        List<Integer> near = new ArrayList<>();
        near.add(centre);
        if (place[0] >= 0) {
            addNearest(near, wanted - 1, place[0], model.instance().start(centre, place[1]));
        }
        near.forEach(session -> assignment.move(session, -1, -1));
        shuffle(near);
        return near;
    }

    /** Adds the {@code wanted} sessions, or all that there are, nearest to a room and minute, the nearest first. */
    private void addNearest(List<Integer> near, int wanted, int room, int minute) {
        int centre = near.get(0);
        int[] sessions = new int[wanted];
        double[] distances = new double[wanted];
        int size = 0;
        for (int s = 0; s < model.sessionCount(); s++) {
            if (s == centre) {
                continue;
            }
            double distance = distance(s, room, minute);
            int at = size;
            while (at > 0 && distance < distances[at - 1]) {
                at--;
            }
            if (at < wanted) {
                size = Math.min(wanted, size + 1);
                System.arraycopy(sessions, at, sessions, at + 1, size - at - 1);
                System.arraycopy(distances, at, distances, at + 1, size - at - 1);
                sessions[at] = s;
                distances[at] = distance;
            }
        }
        for (int i = 0; i < size; i++) {
            near.add(sessions[i]);
        }
    }

    private double distance(int session, int room, int minute) {
        if (!assignment.isHeld(session)) {
            return random.nextDouble() * 120;
        }
        double apart = Math.abs(assignment.start(session) - minute);
        return (assignment.room(session) == room ? apart : apart + 60) * (0.5 + random.nextDouble());
    }

    /** Puts one session at a place cheaper than its own, and takes out what stood there, and a few more. */
    private List<Integer> ruinForOne() {
        int session = costliestOfSome();
        Places places = model.places(session);
        long now = currentCost(session);
        int better = 0;
        while (better < places.size() && better < BETTER_PLACES && places.cost(better) < now) {
            better++;
        }
        if (better == 0) {
            return ruinAround();
        }
        int place = random.nextInt(better);
        List<Integer> out = new ArrayList<>();
        out.add(session);
        assignment.move(session, -1, -1);
        if (places.room(place) >= 0) {
            List<Integer> blockers = assignment.blockers(session, places.room(place), places.option(place));
            blockers.forEach(blocker -> assignment.move(blocker, -1, -1));
            assignment.move(session, places.room(place), places.option(place));
            shuffle(blockers);
            out.addAll(blockers);
        }
        return out;
    }

    /** Returns a session that costs more than its cheapest place, one that is left out above all. */
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
        return currentCost(session) - model.places(session).cheapest();
    }

    private long currentCost(int session) {
        return assignment.isHeld(session)
                ? model.ladder()
                        .pack(model.instance().table(session).place(assignment.room(session), assignment.time(session)))
                : model.ladder().pack(model.instance().table(session).leftOut());
    }

    /** Returns the room and option of a session, or of a cheap place if it is left out, or -1 where it has none. */
    private int[] placeOf(int session) {
        if (assignment.isHeld(session)) {
            return new int[] {assignment.room(session), assignment.option(session)};
        }
        Places places = model.places(session);
        for (int tries = 0; tries < 8 && places.size() > 0; tries++) {
            int place = random.nextInt(Math.min(places.size(), BETTER_PLACES * 4));
            if (places.room(place) >= 0) {
                return new int[] {places.room(place), places.option(place)};
            }
        }
        return new int[] {-1, -1};
    }

    private void shuffle(List<Integer> sessions) {
        for (int i = sessions.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer moved = sessions.get(i);
            sessions.set(i, sessions.get(j));
            sessions.set(j, moved);
        }
    }
}
