package org.lectern.solve.search;

import org.lectern.event.Level;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;
import org.lectern.solve.search.Coupling.SharedPeople;

/**
 * Bounds what is left by adding up the cheapest places, and what the sessions that have one place left cost each other.
 * Rules whose cost never falls when another session is added are counted: those of rooms, people and sessions at once.
 */
final class Clashes {

    private static final long IMPOSSIBLE = Long.MAX_VALUE / 8;

    private final PricedModel model;
    private final Instance instance;
    private final Coupling coupling;

    Clashes(PricedModel model) {
        this.model = model;
        this.instance = model.instance();
        this.coupling = instance.coupling();
    }

    /** Returns a packed cost that no timetable with places of the given sets goes below. */
    long bound(int[][] allowed) {
        long sum = 0;
        for (int s = 0; s < allowed.length; s++) {
            if (allowed[s].length == 0) {
                return IMPOSSIBLE;
            }
            sum += model.places(s).cost(allowed[s][0]);
        }
        Score clashes = roomConflicts(allowed).plus(personConflicts(allowed)).plus(overLimit(allowed));
        return clashes.hard() > model.mostHard()
                ? IMPOSSIBLE
                : sum + model.ladder().pack(clashes);
    }

    private Score roomConflicts(int[][] allowed) {
        long units = 0;
        for (int a = 0; a < allowed.length; a++) {
            for (int b = a + 1; b < allowed.length && isFixed(allowed, a); b++) {
                if (isFixed(allowed, b) && room(allowed, a) == room(allowed, b)) {
                    int room = room(allowed, a);
                    int overlap = Math.min(until(allowed, a), until(allowed, b))
                            - Math.max(from(allowed, a), from(allowed, b));
                    units += overlap > 0 && !coupling.isRoomConflictWaived(a, b, room) ? overlap : 0;
                }
            }
        }
        return cost("room-conflict", units);
    }

    private Score personConflicts(int[][] allowed) {
        long units = 0;
        for (SharedPeople shared : coupling.sharedPeople()) {
            if (isFixed(allowed, shared.one()) && isFixed(allowed, shared.other())) {
                TimeOption one = time(allowed, shared.one());
                TimeOption other = time(allowed, shared.other());
                int gap = coupling.gap(room(allowed, shared.one()), room(allowed, shared.other()));
                long tooClose = (long) Math.min(one.end(), other.end()) + gap - Math.max(one.start(), other.start());
                units += Math.max(0, tooClose) * shared.people().size();
            }
        }
        return cost("person-conflict", units);
    }

    /** Waivers free minutes in which more run, so that the cost could fall: then nothing is counted. */
    private Score overLimit(int[][] allowed) {
        if (coupling.parallelLimit().isEmpty() || !coupling.parallelWaivers().isEmpty()) {
            return Score.ZERO;
        }
        MinuteLoad load = new MinuteLoad(
                instance.horizonStart(),
                instance.horizonEnd(),
                coupling.parallelLimit().getAsLong(),
                coupling.parallelWaivers());
        for (int s = 0; s < allowed.length; s++) {
            if (isFixed(allowed, s)) {
                load.add(s, time(allowed, s).start(), time(allowed, s).end());
            }
        }
        return cost("max-parallel", load.over());
    }

    private Score cost(String ruleId, long units) {
        Terms terms = coupling.terms(ruleId);
        return terms.counts()
                ? Score.of(terms.level(), Math.multiplyExact(units, terms.weight()))
                : Score.of(Level.SOFT, 0);
    }

    private boolean isFixed(int[][] allowed, int session) {
        return allowed[session].length == 1 && room(allowed, session) >= 0;
    }

    private int room(int[][] allowed, int session) {
        return model.places(session).room(allowed[session][0]);
    }

    private TimeOption time(int[][] allowed, int session) {
        return instance.option(session, model.places(session).option(allowed[session][0]));
    }

    private int from(int[][] allowed, int session) {
        return coupling.takenFrom(room(allowed, session), time(allowed, session).start());
    }

    private int until(int[][] allowed, int session) {
        return coupling.takenUntil(
                room(allowed, session), time(allowed, session).end());
    }
}
