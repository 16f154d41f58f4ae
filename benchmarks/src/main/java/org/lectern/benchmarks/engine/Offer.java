package org.lectern.benchmarks.engine;

import org.lectern.rule.standard.StandardRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Timetable;
import org.lectern.panel.SessionTable;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;

/**
 * What the tables of an event offer to a yardstick: for each session the times that are worth a look, and what each place
 * costs.
 *
 * <p>A time that drops a slot is offered only to a session that has no other. A timetable of 0 medium needs none of them,
 * so a bound on the rest holds for all timetables as soon as one of 0 hard and 0 medium is found.
 */
public final class Offer {

    private final Event event;
    private final Rulebook rulebook;
    private final Tables tables;
    private final List<List<TimeOption>> times;

    private Offer(Event event, Rulebook rulebook, Tables tables) {
        this.event = event;
        this.rulebook = rulebook;
        this.tables = tables;
        this.times = tables.sessions().stream().map(Offer::worthALook).toList();
    }

    /** Fills the tables of an event, and returns what they offer. */
    public static Offer of(Event event) {
        Rulebook rulebook = Rulebook.of(event, StandardRules.catalogue());
        return new Offer(event, rulebook, Tables.of(event, rulebook));
    }

    private static List<TimeOption> worthALook(SessionTable table) {
        Comparator<Score> byLevel = Comparator.comparingLong(Score::hard).thenComparingLong(Score::medium);
        Score least =
                table.options().stream().map(TimeOption::score).min(byLevel).orElse(Score.ZERO);
        return least.hard() > table.leftOut().hard()
                ? List.of()
                : table.options().stream()
                        .filter(time -> byLevel.compare(time.score(), least) == 0)
                        .toList();
    }

    public Event event() {
        return event;
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public Tables tables() {
        return tables;
    }

    public int sessionCount() {
        return times.size();
    }

    public int roomCount() {
        return event.rooms().size();
    }

    /** Returns the times of a session that are worth a look. */
    public List<TimeOption> times(int session) {
        return times.get(session);
    }

    public SessionTable table(int session) {
        return tables.sessions().get(session);
    }

    /** Returns what it costs to leave a session out. */
    public Score leftOut(int session) {
        return table(session).leftOut();
    }

    /** Returns what a place costs, or null if it is worse at hard level than leaving the session out. */
    public @Nullable Score place(int session, int room, TimeOption time) {
        Score score = table(session).place(room, time);
        return score.hard() > leftOut(session).hard() ? null : score;
    }

    /**
     * Returns a timetable.
     *
     * @param rooms the room of each session, or -1 where it is left out
     * @param times the position of each session's time among {@link #times}, or -1
     */
    public Timetable timetable(int[] rooms, int[] times) {
        List<Placement> placements = new ArrayList<>();
        for (int s = 0; s < rooms.length; s++) {
            if (rooms[s] >= 0 && times[s] >= 0) {
                placements.add(table(s).placement(event.rooms().get(rooms[s]).id(), times(s).get(times[s])));
            }
        }
        return Timetable.of(event, placements);
    }

    /** Returns the floor: the sum of each session's cheapest place, taken alone, or what it costs to leave it out. */
    public Score floor() {
        return tables.sessions().stream().map(this::cheapest).reduce(Score.ZERO, Score::plus);
    }

    /** In each room the times, the cheapest first, until none can be cheaper. */
    private Score cheapest(SessionTable table) {
        Score best = table.leftOut();
        List<TimeOption> byScore = table.options().stream()
                .sorted(Comparator.comparing(TimeOption::score))
                .toList();
        for (int room = 0; room < roomCount(); room++) {
            Score always = table.room(room);
            for (TimeOption time : byScore) {
                Score least = time.score().plus(always);
                if (least.compareTo(best) >= 0) {
                    break;
                }
                Score cost = table.hasTimes(room) ? least.plus(table.roomAt(room, time)) : least;
                best = cost.compareTo(best) < 0 ? cost : best;
            }
        }
        return best;
    }
}
