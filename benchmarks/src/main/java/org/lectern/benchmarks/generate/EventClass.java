package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.Locale;

/** A class of events: how scarce rooms are, how long people are there, and which days sessions prefer. */
public enum EventClass {
    /** Five sessions in six fit with room to spare; most cost comes from single sessions. */
    MEDIUM(20, 2, 330) {
        @Override
        int preferredDay(Draws draws, int hiddenDay) {
            return draws.below(5) < 3 ? hiddenDay : draws.below(HiddenPlan.DAYS);
        }
    },
    /** Rooms are scarce, people are there for less time, and most sessions want the first day. */
    TIGHT(23, 1, 180) {
        @Override
        int preferredDay(Draws draws, int hiddenDay) {
            int tenth = draws.below(10);
            if (tenth < 6) {
                return 0;
            }
            return tenth < 9 ? 1 : 2;
        }
    };

    private final int sessionsPerRoom;
    private final int fewestRooms;
    private final int mostMinutesBeside;

    EventClass(int sessionsPerRoom, int fewestRooms, int mostMinutesBeside) {
        this.sessionsPerRoom = sessionsPerRoom;
        this.fewestRooms = fewestRooms;
        this.mostMinutesBeside = mostMinutesBeside;
    }

    /** Returns the word by which the command line and event ids name the class. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    int rooms(int sessions) {
        return Math.max(fewestRooms, Math.ceilDiv(sessions, sessionsPerRoom));
    }

    /** Returns the sizes that a room can have, each as likely as it is often listed. */
    List<Integer> seats() {
        return switch (this) {
            case MEDIUM -> List.of(50, 100, 200, 400);
            case TIGHT -> List.of(50, 100, 100, 200);
        };
    }

    /** Returns the most minutes that a person with a wide window is there before or after the turn. */
    int mostMinutesBeside() {
        return mostMinutesBeside;
    }

    /** Draws the day that a session prefers. */
    abstract int preferredDay(Draws draws, int hiddenDay);
}
