package org.lectern.benchmarks.tiny;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.rule.CostSum;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Score;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;

/**
 * The best timetable of an event, found by trying all. Each is scored as a whole, by the plain form of every rule in force, until
 * it costs as much as the best before. The checker scores each best one so far, and one of {@value #PER_CHECK} others.
 *
 * <p>Each session is left out, or held in any room, at any length and at any start: on the step inside a window of a day, or
 * where it is pinned. Its turns are those that cost least where all other sessions are left out. Rules about several sessions do
 * not see turns, so that others would not cost less; timetables with any turns are drawn to see that.
 */
final class EveryTimetable {

    static final int PER_CHECK = 97;
    private static final int SAMPLES = 20;
    private static final Score NONE = new Score(Long.MAX_VALUE, 0, 0);

    private final Event event;
    private final CostSum costs;
    private final TimetableView empty;
    private final Consumer<Scored> checked;
    private final List<List<@Nullable Placement>> choices = new ArrayList<>();
    private List<Placement> best = List.of();
    private Score least = NONE;
    private int tried;

    private EveryTimetable(Event event, Consumer<Scored> checked) {
        this.event = event;
        this.checked = checked;
        EffectiveRules rules = EffectiveRules.of(event, StandardRules.catalogue());
        this.costs = CostSum.of(event, rules, rule -> true);
        this.empty = new TimetableView(event, Timetable.of(event, List.of()), rules);
        event.sessions().forEach(session -> choices.add(places(session)));
    }

    /** A timetable, and what the checker says that it costs. */
    record Scored(Timetable timetable, Score score) {}

    /**
     * Returns a best timetable.
     *
     * @param checked is given every timetable that the checker scores
     * @throws IllegalStateException if the checker and the plain form of the rules disagree
     */
    static Scored best(Event event, Consumer<Scored> checked) {
        EveryTimetable every = new EveryTimetable(event, checked);
        every.tryAll(new ArrayList<>(), new ArrayList<>(), 0);
        every.requireNoBetterTurns(new Random(every.tried));
        return every.check(every.best);
    }

    private Scored check(List<Placement> placements) {
        Timetable timetable = Timetable.of(event, placements);
        return new Scored(
                timetable, StandardRules.checker().check(event, timetable).score());
    }

    private void tryAll(List<Placement> placements, List<ScheduledSession> held, int session) {
        if (session == choices.size()) {
            Score score = costs.of(empty.withScheduledSessions(held), Score.ZERO, least);
            boolean isBest = score.compareTo(least) < 0;
            if (isBest || tried % PER_CHECK == 0) {
                Scored whole = check(placements);
                if (isBest ? !whole.score().equals(score) : whole.score().compareTo(least) < 0) {
                    throw new IllegalStateException("%s costs %s, not %s".formatted(placements, whole.score(), score));
                }
                checked.accept(whole);
            }
            if (isBest) {
                least = score;
                best = List.copyOf(placements);
            }
            tried++;
            return;
        }
        for (Placement placement : choices.get(session)) {
            if (placement == null) {
                tryAll(placements, held, session + 1);
            } else {
                placements.add(placement);
                held.add(empty.resolve(placement));
                tryAll(placements, held, session + 1);
                placements.removeLast();
                held.removeLast();
            }
        }
    }

    /** Returns all places of a session, each with its best turns, and null for none. */
    private List<@Nullable Placement> places(Session session) {
        List<@Nullable Placement> places = new ArrayList<>();
        places.add(null);
        Set<Instant> starts = new LinkedHashSet<>(TinyClassEvents.starts(event));
        session.pin().findStart().ifPresent(starts::add);
        for (Instant start : starts) {
            for (int minutes : session.allowedMinutes()) {
                List<List<Turn>> insides = Insides.of(session, start, minutes);
                for (Room room : event.rooms()) {
                    places.add(bestPlacement(session, room, start, minutes, insides));
                }
            }
        }
        return places;
    }

    private Placement bestPlacement(Session session, Room room, Instant start, int minutes, List<List<Turn>> insides) {
        Placement bestPlacement = null;
        Score leastScore = NONE;
        for (List<Turn> turns : insides) {
            Placement placement = new Placement(session.id(), room.id(), start, minutes, turns);
            TimetableView alone = empty.withScheduledSessions(List.of(empty.resolve(placement)));
            Score score = costs.of(alone, Score.ZERO, leastScore);
            if (bestPlacement == null || score.compareTo(leastScore) < 0) {
                bestPlacement = placement;
                leastScore = score;
            }
        }
        if (bestPlacement == null) {
            throw new IllegalStateException("No turns for " + session.id());
        }
        return bestPlacement;
    }

    private void requireNoBetterTurns(Random random) {
        for (int i = 0; i < SAMPLES; i++) {
            List<Placement> placements = new ArrayList<>();
            for (int s = 0; s < choices.size(); s++) {
                Placement place =
                        choices.get(s).get(random.nextInt(choices.get(s).size()));
                if (place != null) {
                    List<List<Turn>> insides = Insides.of(event.sessions().get(s), place.start(), place.minutes());
                    List<Turn> turns = insides.get(random.nextInt(insides.size()));
                    placements.add(
                            new Placement(place.sessionId(), place.roomId(), place.start(), place.minutes(), turns));
                }
            }
            Score score = check(placements).score();
            if (score.compareTo(least) < 0) {
                throw new IllegalStateException("%s costs %s, and the best %s".formatted(placements, score, least));
            }
        }
    }
}
