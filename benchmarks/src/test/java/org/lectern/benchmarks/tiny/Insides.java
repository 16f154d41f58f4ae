package org.lectern.benchmarks.tiny;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;

/**
 * All turns that a session may have at a place: of any of its slots, in any order, with any allowed minutes, at any minute
 * after the opening and before the minimum Q&amp;A.
 */
final class Insides {

    private final Session session;
    private final Instant start;
    private final int until;
    private final List<List<Turn>> all = new ArrayList<>();

    private Insides(Session session, Instant start, int minutes) {
        this.session = session;
        this.start = start;
        this.until = minutes - session.minQaMinutes();
    }

    static List<List<Turn>> of(Session session, Instant start, int minutes) {
        Insides insides = new Insides(session, start, minutes);
        insides.add(List.of(), session.openingMinutes() + session.statementMinutes());
        return insides.all;
    }

    private void add(List<Turn> turns, int from) {
        all.add(turns);
        for (Slot slot : session.slots()) {
            if (turns.stream().noneMatch(turn -> turn.slotId().equals(slot.id()))) {
                for (int minute = from; minute < until; minute++) {
                    for (int minutes = slot.minMinutes();
                            minutes <= Math.min(slot.maxMinutes(), until - minute);
                            minutes++) {
                        List<Turn> more = new ArrayList<>(turns);
                        more.add(new Turn(slot.id(), start.plus(Duration.ofMinutes(minute)), minutes));
                        add(List.copyOf(more), minute + minutes);
                    }
                }
            }
        }
    }
}
