package org.lectern.solve.timefold;

import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lectern.solve.search.Coupling;

/**
 * Collects the minutes of {@code room-conflict} of one room, per pair of sessions.
 *
 * <p>Each change looks at all sessions of the room, which is faster than a sorted index while they are some thousands:
 * most rooms hold a few dozen.
 */
final class RoomCollector implements UniConstraintCollector<SessionPlan, RoomCollector.Box, Long> {

    /** Holds the sessions of the room and when they take it. */
    static final class Box {
        private int[] sessions = new int[8];
        private int[] from = new int[8];
        private int[] until = new int[8];
        private int size;
        private long minutes;

        private void add(Coupling coupling, int room, int session, int takenFrom, int takenUntil) {
            minutes += shared(coupling, room, session, takenFrom, takenUntil);
            if (size == sessions.length) {
                sessions = Arrays.copyOf(sessions, 2 * size);
                from = Arrays.copyOf(from, 2 * size);
                until = Arrays.copyOf(until, 2 * size);
            }
            sessions[size] = session;
            from[size] = takenFrom;
            until[size++] = takenUntil;
        }

        private void remove(Coupling coupling, int room, int session) {
            int at = 0;
            while (sessions[at] != session) {
                at++;
            }
            int takenFrom = from[at];
            int takenUntil = until[at];
            size--;
            sessions[at] = sessions[size];
            from[at] = from[size];
            until[at] = until[size];
            minutes -= shared(coupling, room, session, takenFrom, takenUntil);
        }

        private long shared(Coupling coupling, int room, int session, int takenFrom, int takenUntil) {
            long shared = 0;
            for (int i = 0; i < size; i++) {
                int overlap = Math.min(until[i], takenUntil) - Math.max(from[i], takenFrom);
                if (overlap > 0
                        && !coupling.isRoomConflictWaived(
                                Math.min(session, sessions[i]), Math.max(session, sessions[i]), room)) {
                    shared += overlap;
                }
            }
            return shared;
        }
    }

    @Override
    public Supplier<Box> supplier() {
        return Box::new;
    }

    @Override
    public BiFunction<Box, SessionPlan, Runnable> accumulator() {
        return (box, plan) -> {
            Coupling coupling = plan.instance().coupling();
            int session = plan.getIndex();
            int room = plan.roomIndex();
            box.add(coupling, room, session, plan.takenFrom(), plan.takenUntil());
            return () -> box.remove(coupling, room, session);
        };
    }

    @Override
    public Function<Box, Long> finisher() {
        return box -> box.minutes;
    }
}
