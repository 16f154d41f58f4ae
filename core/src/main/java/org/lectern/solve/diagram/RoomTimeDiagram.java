package org.lectern.solve.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways through a half-day of a room: some of its sessions, one after another, none of them twice.
 *
 * <p>A state is the next start, and the sessions that are over and could start again.
 */
public final class RoomTimeDiagram {

    /** The sessions that are over are bits. */
    public static final int MAX_SESSIONS = 63;

    private static final int START_SHIFT = 32;
    private static final long NUMBER = (1L << START_SHIFT) - 1;

    /** All starts, in order. */
    private final int[] starts;
    /** The choices with each start. */
    private final List<List<Choice>> startingAt;
    /** The sessions that have a choice with each start or a later one; none behind the last. */
    private final long[] later;

    /** The sets of sessions that are over. */
    private final Map<Long, Integer> numbers = new HashMap<>();

    private long[] sets = new long[16];

    /**
     * A session at a time.
     *
     * @param session its position among those of the room and half-day
     * @param end when the room is free for the next start, in minutes as {@code start}
     * @param multiplier what the choice gives back
     */
    public record Choice(int session, int start, int end, int multiplier) {}

    public RoomTimeDiagram(List<Choice> choices) {
        this.starts =
                choices.stream().mapToInt(Choice::start).sorted().distinct().toArray();
        this.startingAt = Arrays.stream(starts)
                .mapToObj(start ->
                        choices.stream().filter(choice -> choice.start == start).toList())
                .toList();
        this.later = new long[starts.length + 1];
        for (int i = starts.length - 1; i >= 0; i--) {
            later[i] = later[i + 1];
            for (Choice choice : startingAt.get(i)) {
                later[i] |= 1L << choice.session;
            }
        }
    }

    /** Returns the diagram, or empty if it has too many arcs. */
    public Optional<DecisionDiagram> build(int maxArcs) {
        DiagramBuilder builder = new DiagramBuilder((long) starts.length << START_SHIFT, maxArcs);
        DecisionDiagram diagram = builder.build(state(0, 0), (state, into) -> {
            int start = (int) (state >> START_SHIFT);
            long over = sets[(int) (state & NUMBER)];
            into.arc(state(start + 1, over), DecisionDiagram.NONE, 0);
            for (Choice choice : startingAt.get(start)) {
                long own = 1L << choice.session;
                if ((over & own) == 0) {
                    into.arc(state(firstFrom(choice.end), over | own), choice.multiplier, 0);
                }
            }
        });
        return builder.isTooLarge() ? Optional.empty() : Optional.of(diagram);
    }

    private int firstFrom(int minute) {
        int found = Arrays.binarySearch(starts, minute);
        return found >= 0 ? found : -found - 1;
    }

    private long state(int start, long over) {
        long kept = over & later[start];
        return (long) start << START_SHIFT | (start == starts.length ? 0 : number(kept));
    }

    private int number(long set) {
        return numbers.computeIfAbsent(set, added -> {
            int number = numbers.size();
            sets = number < sets.length ? sets : Arrays.copyOf(sets, 2 * number);
            sets[number] = added;
            return number;
        });
    }
}
