package org.lectern.solve.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.solve.diagram.DecisionDiagram;
import org.lectern.solve.diagram.DiagramBuilder;

/**
 * How many sessions of each length there are in some days, one period after another, and what is above the limit of each. A state
 * is a period and a length, with the sessions and minutes of shorter ones, up to the limit.
 */
final class LoadDiagram {

    /** Beyond this many arcs, multipliers are not worth their memory. */
    private static final int MAX_ARCS = 60_000;

    private static final int BITS = 22;

    private final long unitCost;
    private final List<Level> levels = new ArrayList<>();

    /** The sessions of one length in a period: some of them give back the multiplier of all. */
    private record Level(LoadLimit limit, Share share, boolean isLastOfPeriod) {}

    /**
     * The sessions of one length that may be in a period.
     *
     * @param multiplier the multiplier that each of them pays
     * @param minutes their length
     * @param count how many they are
     */
    record Share(int multiplier, int minutes, int count) {}

    /** @param unitCost what a unit above a limit costs; 0 if that is impossible */
    LoadDiagram(long unitCost) {
        this.unitCost = unitCost;
    }

    /** Returns whether so many sessions can be too much. */
    static boolean canExceed(LoadLimit limit, List<Share> shares) {
        long sessions = 0;
        long minutes = 0;
        for (Share share : shares) {
            sessions += share.count();
            minutes += (long) share.count() * (share.minutes() + limit.minutesBetween());
        }
        return limit.excess(sessions, minutes) > 0;
    }

    /** Adds a period behind those before it. */
    void add(LoadLimit limit, List<Share> shares) {
        for (int i = 0; i < shares.size(); i++) {
            levels.add(new Level(limit, shares.get(i), i == shares.size() - 1));
        }
    }

    /** Returns the diagram, or empty if there is no period, or it is too large. */
    Optional<DecisionDiagram> find() {
        if (levels.isEmpty()) {
            return Optional.empty();
        }
        DiagramBuilder builder = new DiagramBuilder((long) levels.size() << (2 * BITS), MAX_ARCS);
        DecisionDiagram diagram = builder.build(0, this::addArcs);
        return builder.isTooLarge() ? Optional.empty() : Optional.of(diagram);
    }

    private void addArcs(long state, DiagramBuilder into) {
        int number = (int) (state >> (2 * BITS));
        long sessions = (state >> BITS) & ((1 << BITS) - 1);
        long minutes = state & ((1 << BITS) - 1);
        Level level = levels.get(number);
        LoadLimit limit = level.limit();
        long before = limit.excess(sessions, minutes);
        int length = level.share().minutes() + limit.minutesBetween();
        for (int count = 0; count <= level.share().count(); count++) {
            long newSessions = sessions + count;
            long newMinutes = minutes + (long) count * length;
            long excess = limit.excess(newSessions, newMinutes) - before;
            if (excess > 0 && unitCost == 0) {
                break;
            }
            long known = (limit.knownSessions(newSessions) << BITS) + limit.knownMinutes(newMinutes);
            long head = ((number + 1L) << (2 * BITS)) + (level.isLastOfPeriod() ? 0 : known);
            int multiplier = count == 0 ? DecisionDiagram.NONE : level.share().multiplier();
            into.arc(head, multiplier, count, Math.multiplyExact(excess, unitCost));
        }
    }
}
