package org.lectern.solve.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The courses of a region or a person through rooms on a day: which of their sessions take place, when and where, in order of
 * start. A course costs its changes of rooms.
 *
 * <p>A state is the next choice and the past: the sessions that have started, those of them that still run, and those after which
 * no other has run yet.
 */
public final class RoomCourseDiagram {

    private static final int LAYER_SHIFT = 32;
    private static final long MASK = (1L << LAYER_SHIFT) - 1;

    /** In order of start. */
    private final List<Choice> choices;

    private final int everybody;
    private final long change;
    private final boolean isOneAtATime;
    private final Map<RoomCoursePast, Integer> numbers = new HashMap<>();
    private final List<RoomCoursePast> pasts = new ArrayList<>();

    /**
     * A session at a time in a room.
     *
     * @param session its position among those of the course
     * @param start in minutes from any one, as {@code end}
     * @param multiplier what the choice gives back
     */
    public record Choice(int session, int start, int end, int room, int multiplier) {

        /** Returns the same choice in minutes from another one. */
        private Choice from(int minute) {
            return new Choice(session, start - minute, end - minute, room, multiplier);
        }
    }

    /**
     * @param sessionCount how many sessions there are
     * @param change what a change costs
     * @param isOneAtATime whether no two sessions overlap, rather than no two in a room
     */
    public RoomCourseDiagram(List<Choice> choices, int sessionCount, long change, boolean isOneAtATime) {
        int first = choices.stream().mapToInt(Choice::start).min().orElse(0);
        this.choices = choices.stream()
                .map(choice -> choice.from(first))
                .sorted(Comparator.comparingInt(Choice::start).thenComparingInt(Choice::session))
                .toList();
        this.everybody = (1 << sessionCount) - 1;
        this.change = change;
        this.isOneAtATime = isOneAtATime;
    }

    /** Returns the diagram of all courses, or empty if it has too many arcs. */
    public Optional<DecisionDiagram> build(int maxArcs) {
        long last = (long) choices.size() << LAYER_SHIFT;
        DiagramBuilder builder = new DiagramBuilder(last, maxArcs);
        DecisionDiagram diagram = builder.build(state(0, RoomCoursePast.NOTHING), (state, into) -> {
            int layer = (int) (state >> LAYER_SHIFT);
            RoomCoursePast past = pasts.get((int) (state & MASK));
            Choice choice = choices.get(layer);
            into.arc(state(layer + 1, past), DecisionDiagram.NONE, 0);
            if (isOneAtATime ? past.isIdle() : past.hasFree(choice.room)) {
                into.arc(
                        state(layer + 1, past.with(choice)),
                        choice.multiplier,
                        Math.multiplyExact(change, past.changes(choice)));
            }
        });
        return builder.isTooLarge() ? Optional.empty() : Optional.of(diagram);
    }

    /** Returns the state before the next choice of a session that has not started. */
    private long state(int layer, RoomCoursePast past) {
        int next = layer;
        while (next < choices.size() && ((past.sessions() >> choices.get(next).session) & 1) == 1) {
            next++;
        }
        if (next == choices.size() || past.sessions() == everybody) {
            return (long) choices.size() << LAYER_SHIFT;
        }
        return ((long) next << LAYER_SHIFT) | number(past.at(choices.get(next).start));
    }

    private int number(RoomCoursePast past) {
        return numbers.computeIfAbsent(past, added -> {
            pasts.add(added);
            return pasts.size() - 1;
        });
    }
}
