package org.lectern.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;

/**
 * Every inside that a session may be given: any subset of its slots in any order, each with minutes from its least to
 * its most, each at any minute after the one before it, all early enough for the least Q&amp;A.
 */
public final class BruteForceSequences {

    private final Session session;
    private final Instant start;
    private final int end;
    private final List<List<Turn>> all = new ArrayList<>();

    private BruteForceSequences(Session session, Instant start, int minutes) {
        this.session = session;
        this.start = start;
        this.end = minutes - session.minQaMinutes();
    }

    /** Returns every inside of a session at a start and length. */
    public static List<List<Turn>> of(Session session, Instant start, int minutes) {
        BruteForceSequences insides = new BruteForceSequences(session, start, minutes);
        insides.extend(new ArrayList<>(), session.openingMinutes() + session.statementMinutes());
        return insides.all;
    }

    private void extend(List<Turn> turns, int from) {
        all.add(List.copyOf(turns));
        for (Slot slot : session.slots()) {
            if (turns.stream().noneMatch(turn -> turn.slotId().equals(slot.id()))) {
                for (int minutes = slot.minMinutes(); minutes <= slot.maxMinutes(); minutes++) {
                    for (int minute = from; minute + minutes <= end; minute++) {
                        turns.add(new Turn(slot.id(), start.plus(Duration.ofMinutes(minute)), minutes));
                        extend(turns, minute + minutes);
                        turns.remove(turns.size() - 1);
                    }
                }
            }
        }
    }
}
