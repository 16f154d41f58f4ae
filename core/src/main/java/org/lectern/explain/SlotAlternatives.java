package org.lectern.explain;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Presence;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Turn;
import org.lectern.event.Window;

/**
 * The turns that a slot could have in its session: each position and each number of minutes, while the others keep
 * their order and minutes.
 *
 * <p>For each there are up to three ways to set the times: all follow one another; each starts when its speaker is
 * available; or the others keep their times.
 */
final class SlotAlternatives {

    private final Session session;
    private final Slot slot;
    private final Placement placement;
    private final Map<String, Person> people;
    private final List<Turn> others;
    private final Set<Integer> minutes = new TreeSet<>();

    SlotAlternatives(Session session, Slot slot, Placement placement, Map<String, Person> people) {
        this.session = session;
        this.slot = slot;
        this.placement = placement;
        this.people = people;
        this.others = placement.turns().stream()
                .filter(turn -> !turn.slotId().equals(slot.id()))
                .toList();
        for (int m = slot.minMinutes(); m <= slot.maxMinutes(); m++) {
            minutes.add(m);
        }
        placement.findTurn(slot.id()).ifPresent(turn -> minutes.add(turn.minutes()));
    }

    /** Returns, for each position and number of minutes, the ways to set the times, except the present one. */
    List<List<Placement>> timings() {
        List<List<Placement>> all = new ArrayList<>();
        for (int position = 0; position <= others.size(); position++) {
            for (int given : minutes) {
                Set<Placement> ways = new LinkedHashSet<>();
                ways.add(inLine(order(position, given), false));
                ways.add(inLine(order(position, given), true));
                ways.add(between(position, given));
                ways.remove(placement);
                if (!ways.isEmpty()) {
                    all.add(List.copyOf(ways));
                }
            }
        }
        return all;
    }

    /** Returns the ways to set the times of the others without the slot; none if it is dropped already. */
    List<Placement> timingsWithoutSlot() {
        Set<Placement> ways = new LinkedHashSet<>();
        if (others.size() < placement.turns().size()) {
            ways.add(inLine(others, false));
            ways.add(inLine(others, true));
            ways.add(placement.withTurns(others));
        }
        return List.copyOf(ways);
    }

    private Placement inLine(List<Turn> order, boolean waits) {
        List<Turn> turns = new ArrayList<>();
        Instant free = firstTurn();
        for (Turn turn : order) {
            Instant start = waits ? earliest(turn, free) : free;
            turns.add(turn.withStart(start));
            free = start.plus(turn.minutes(), MINUTES);
        }
        return placement.withTurns(turns);
    }

    private Placement between(int position, int given) {
        List<Turn> turns = new ArrayList<>(others);
        Instant start =
                position == 0 ? firstTurn() : others.get(position - 1).time().endExclusive();
        turns.add(position, new Turn(slot.id(), start, given));
        return placement.withTurns(turns);
    }

    private List<Turn> order(int position, int given) {
        List<Turn> turns = new ArrayList<>(others);
        turns.add(position, new Turn(slot.id(), placement.start(), given));
        return turns;
    }

    private Instant firstTurn() {
        return placement.start().plus(session.firstTurnOffsetMinutes(), MINUTES);
    }

    private Instant earliest(Turn turn, Instant free) {
        Slot own = session.findSlot(turn.slotId()).orElseThrow();
        return earliest(own, Objects.requireNonNull(people.get(own.personId())), free, turn.minutes());
    }

    /**
     * Returns the first instant from {@code free} on at which the speaker can speak, or {@code free} if there is none.
     */
    static Instant earliest(Slot slot, Person person, Instant free, int minutes) {
        if (slot.presence() != Presence.OWN_SLOT) {
            return free;
        }
        return person.availability().windows().stream()
                .map(window ->
                        Window.of(window.startInclusive().isAfter(free) ? window.startInclusive() : free, minutes))
                .filter(turn -> person.availability().contains(turn))
                .map(Window::startInclusive)
                .min(Instant::compareTo)
                .orElse(free);
    }
}
