package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.Locale;

/** A class of events: how scarce rooms are, how long people are there, and which days sessions prefer. */
public enum EventClass {
    /** Five sessions in six fit with room to spare; most cost comes from single sessions. */
    MEDIUM(20, 2, 330) {
        @Override
        List<Integer> seats() {
            return List.of(50, 100, 200, 400);
        }

        @Override
        int preferredDay(Draws draws, int hiddenDay) {
            return draws.below(5) < 3 ? hiddenDay : draws.below(HiddenPlan.DAYS);
        }
    },
    /** Rooms are scarce, people are there for less time, and most sessions want the first day. */
    TIGHT(23, 1, 180) {
        @Override
        List<Integer> seats() {
            return List.of(50, 100, 100, 200);
        }

        @Override
        int preferredDay(Draws draws, int hiddenDay) {
            int tenth = draws.below(10);
            if (tenth < 6) {
                return 0;
            }
            return tenth < 9 ? 1 : 2;
        }
    },
    /** As medium, with sessions in order relations, pinned sessions, and every rule of the catalogue on. */
    FULL(20, 2, 330) {
        @Override
        int preferredDay(Draws draws, int hiddenDay) {
            return MEDIUM.preferredDay(draws, hiddenDay);
        }

        @Override
        List<Integer> seats() {
            return MEDIUM.seats();
        }

        @Override
        public RuleChoice rules() {
            return RuleChoice.EVERY;
        }

        @Override
        boolean hasTies() {
            return true;
        }
    };

    private final int sessionsPerRoom;
    private final int minRooms;
    private final int maxMinutesBesideSlots;

    EventClass(int sessionsPerRoom, int fewestRooms, int mostMinutesBeside) {
        this.sessionsPerRoom = sessionsPerRoom;
        this.minRooms = fewestRooms;
        this.maxMinutesBesideSlots = mostMinutesBeside;
    }

    /** Returns the word by which the command line and event ids name the class. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int rooms(int sessions) {
        return Math.max(minRooms, Math.ceilDiv(sessions, sessionsPerRoom));
    }

    /** Returns the sizes that a room can have, each as likely as it is often listed. */
    abstract List<Integer> seats();

    /** Returns the rules that are in force unless told otherwise. */
    public RuleChoice rules() {
        return RuleChoice.COMPARABLE;
    }

    /** Returns whether some sessions are in order relations and some are pinned. */
    boolean hasTies() {
        return false;
    }

    /** Returns the most minutes that a person with a wide window is there before or after the turn. */
    int maxMinutesBesideSlots() {
        return maxMinutesBesideSlots;
    }

    /** Draws the day that a session prefers. */
    abstract int preferredDay(Draws draws, int hiddenDay);
}
