package org.lectern.solve.local;

import java.util.random.RandomGenerator;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;

/**
 * Small moves: shifts one session, or swaps the places of two. Coupling rules often ask for no more than that, and the
 * cost of a single place does not show it.
 */
final class ShiftAndSwapMoves {

    private static final int TRIES = 8;
    /** The maximum number of options that a session shifts. */
    private static final int FARTHEST = 12;

    private final Instance instance;
    private final Assignment assignment;
    private final RandomGenerator random;

    ShiftAndSwapMoves(Instance instance, Assignment assignment, RandomGenerator random) {
        this.instance = instance;
        this.assignment = assignment;
        this.random = random;
    }

    /** Makes the first of some random moves that is possible, or none. */
    void move() {
        for (int tries = 0; tries < TRIES; tries++) {
            int session = random.nextInt(instance.sessionCount());
            if (assignment.isScheduled(session) && (random.nextBoolean() ? shift(session) : exchange(session))) {
                return;
            }
        }
    }

    /** Shifts a session to a time near its own, and now and then to another room. */
    private boolean shift(int session) {
        int room = assignment.room(session);
        int option = assignment.option(session);
        int count = instance.table(session).options().size();
        int newRoom = random.nextInt(3) == 0 ? random.nextInt(instance.roomCount()) : room;
        int newOption =
                newRoom != room && random.nextBoolean() ? option : option + random.nextInt(-FARTHEST, FARTHEST + 1);
        return newOption >= 0 && newOption < count && put(session, newRoom, newOption);
    }

    private boolean put(int session, int room, int option) {
        int oldRoom = assignment.room(session);
        int oldOption = assignment.option(session);
        if (room == oldRoom && option == oldOption) {
            return false;
        }
        assignment.move(session, -1, -1);
        boolean isPut = canHold(session, room, option);
        assignment.move(session, isPut ? room : oldRoom, isPut ? option : oldOption);
        return isPut;
    }

    /** Swaps room and start of two sessions of the same length. */
    private boolean exchange(int one) {
        int other = random.nextInt(instance.sessionCount());
        if (one == other || !assignment.isScheduled(other)) {
            return false;
        }
        int oneRoom = assignment.room(one);
        int oneOption = assignment.option(one);
        int otherRoom = assignment.room(other);
        int otherOption = assignment.option(other);
        int oneNew = instance.optionAt(one, instance.start(other, otherOption), instance.end(other, otherOption));
        int otherNew = instance.optionAt(other, instance.start(one, oneOption), instance.end(one, oneOption));
        if (oneNew < 0 || otherNew < 0) {
            return false;
        }
        assignment.move(one, -1, -1);
        assignment.move(other, -1, -1);
        boolean isOnePut = canHold(one, otherRoom, oneNew);
        if (isOnePut) {
            assignment.move(one, otherRoom, oneNew);
            if (canHold(other, oneRoom, otherNew)) {
                assignment.move(other, oneRoom, otherNew);
                return true;
            }
        }
        assignment.move(one, oneRoom, oneOption);
        assignment.move(other, otherRoom, otherOption);
        return false;
    }

    private boolean canHold(int session, int room, int option) {
        return assignment.isFree(session, room, option)
                && instance.table(session)
                                .cost(room, instance.option(session, option))
                                .hard()
                        == 0;
    }
}
