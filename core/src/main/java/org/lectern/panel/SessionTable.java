package org.lectern.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;

/** What each place of one session costs: all that can be said of one session alone. */
public final class SessionTable {

    private final Session session;
    private final TimeLine timeLine;
    private final HalfDays halfDays;
    private final PanelScorer scorer;
    private final RoomCosts roomCosts;
    private final MovedPlace moved;
    private final OwnRules ownRules;
    private final OwnPlaces ownPlaces;
    private final int[] starts;
    private final Charge pinnedTime;
    private final Score leftOut;
    private final Score greatest;
    private final List<TimeOption> options;

    SessionTable(
            Session session,
            SessionPanel panel,
            RoomCosts roomCosts,
            MovedPlace moved,
            int[] grid,
            TimeLine timeLine,
            HalfDays halfDays,
            Rulebook rulebook,
            boolean keepsHopeless) {
        this.session = session;
        this.timeLine = timeLine;
        this.halfDays = halfDays;
        this.roomCosts = roomCosts;
        this.moved = moved;
        this.ownRules = panel.ownRules;
        this.starts = starts(grid);
        this.scorer = new PanelScorer(panel);
        this.pinnedTime = Charge.of(rulebook, "pinned", List.of(SubjectId.session(session.id())));
        long priorities = session.priority()
                + session.slots().stream().mapToLong(Slot::priority).sum();
        this.leftOut = Charge.of(rulebook, "unscheduled-session", List.of(SubjectId.session(session.id())))
                .of(priorities);
        PanelOptimiser optimiser = new PanelOptimiser(panel, starts);
        this.options = options(optimiser, keepsHopeless);
        this.ownPlaces = new OwnPlaces(ownRules, roomCosts.roomCount(), options);
        this.greatest = optimiser.greatestInAll().plus(pinnedTime.of(2)).plus(moved.greatestTime());
    }

    private int[] starts(int[] grid) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int start : grid) {
            all.add(start);
        }
        session.pin().pinnedStart().ifPresent(start -> all.add(timeLine.minute(start)));
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private List<TimeOption> options(PanelOptimiser optimiser, boolean keepsHopeless) {
        List<TimeOption> all = new ArrayList<>();
        for (int start : starts) {
            for (int minutes : session.allowedMinutes()) {
                int halfDay = halfDays.of(start, start + minutes);
                Score given = pins(start, minutes).plus(moved.time(start, halfDay));
                Score fixed = scorer.constantCost(start, minutes).plus(given);
                if (keepsHopeless || fixed.hard() <= leftOut.hard()) {
                    PanelOptimiser.Best best = optimiser.best(start, minutes);
                    all.add(new TimeOption(
                            all.size(), start, minutes, halfDay, best.score().plus(given), best.inside()));
                }
            }
        }
        return List.copyOf(all);
    }

    private Score pins(int start, int minutes) {
        return pinnedTime.of(brokenTimePins(start, minutes));
    }

    private int brokenTimePins(int start, int minutes) {
        int halfDay = halfDays.of(start, start + minutes);
        int wrongDay = session.pin()
                        .pinnedDay()
                        .filter(day -> !day.equals(halfDays.date(halfDay)))
                        .isPresent()
                ? 1
                : 0;
        int wrongStart = session.pin()
                        .pinnedStart()
                        .filter(pin -> timeLine.minute(pin) != start)
                        .isPresent()
                ? 1
                : 0;
        return wrongDay + wrongStart;
    }

    public Session session() {
        return session;
    }

    /** Returns the starts and lengths that are better than leaving the session out, by start. */
    public List<TimeOption> options() {
        return options;
    }

    /**
     * Returns the option of a start and a length.
     *
     * @throws IllegalArgumentException if the table has none
     */
    public TimeOption optionAt(int start, int minutes) {
        return options.stream()
                .filter(option -> option.start() == start && option.minutes() == minutes)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Session (%s) has no place at minute %s for %s minutes."
                        .formatted(session.id(), start, minutes)));
    }

    /** Returns what it costs to leave the session out. */
    public Score leftOut() {
        return leftOut;
    }

    /** Returns a score that no time option exceeds on any level, its room aside. */
    public Score greatest() {
        return greatest;
    }

    /** Returns what a place costs: the time option's own score and all place rules of the room. */
    public Score place(int room, TimeOption option) {
        return option.score().plus(room(room)).plus(roomAt(room, option));
    }

    /** Returns whether the place rules of a room cost more at one time than at another. */
    public boolean hasTimes(int room) {
        return roomCosts.hasHours(room) || moved.counts() || ownPlaces.count(room);
    }

    /** Returns whether some room costs more at one time than at another for another reason than its hours. */
    public boolean tellsRoomsApartByTime() {
        return moved.counts() || ownPlaces.countAny();
    }

    /** Returns what the place rules of a room cost at a time, beyond what they cost at any: for its hours, above all. */
    public Score roomAt(int room, TimeOption option) {
        Score cost = roomCosts.hasHours(room) ? roomCosts.hours(room, option.start(), option.end()) : Score.ZERO;
        if (moved.counts()) {
            cost = cost.plus(moved.roomBeyondTime(room, option.start(), option.halfDay()));
        }
        return ownPlaces.count(room) ? cost.plus(ownPlaces.at(room, option)) : cost;
    }

    /** Returns what the place rules of a room cost at any time. */
    public Score room(int room) {
        return roomCosts.always(room);
    }

    /** Returns a score that the place rules of a room exceed at no time on any level. */
    public Score greatestRoom(int room) {
        int longest = session.allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        return roomCosts
                .always(room)
                .plus(roomCosts.greatestHours(room, longest))
                .plus(moved.greatestRoom())
                .plus(ownPlaces.greatest(room));
    }

    /** Returns the cost of each panel and place rule for a placement of this session, legal or not. */
    public Map<String, Score> costs(Placement placement, int room) {
        int start = timeLine.minute(placement.start());
        Map<String, Score> costs = new LinkedHashMap<>(scorer.costs(start, placement.minutes(), inside(placement)));
        roomCosts.fixedCosts(room).forEach((rule, score) -> costs.merge(rule, score, Score::plus));
        costs.merge("room-closed", roomCosts.hours(room, start, start + placement.minutes()), Score::plus);
        costs.merge("pinned", pins(start, placement.minutes()), Score::plus);
        int halfDay = halfDays.of(start, start + placement.minutes());
        costs.merge("moved", moved.time(start, halfDay).plus(moved.roomBeyondTime(room, start, halfDay)), Score::plus);
        RuleCosts own = new RuleCosts();
        ownRules.addPlace(own, room, start, start + placement.minutes());
        own.byRule().forEach((rule, score) -> costs.merge(rule, score, Score::plus));
        return costs;
    }

    private Inside inside(Placement placement) {
        List<String> ids = session.slots().stream().map(Slot::id).toList();
        int[] slots = placement.turns().stream()
                .mapToInt(turn -> ids.indexOf(turn.slotId()))
                .toArray();
        int start = timeLine.minute(placement.start());
        int[] starts = placement.turns().stream()
                .mapToInt(turn -> timeLine.minute(turn.start()) - start)
                .toArray();
        return new Inside(
                slots,
                starts,
                placement.turns().stream().mapToInt(Turn::minutes).toArray());
    }

    /** Returns the placement of this session at a time option, with its best inside. */
    public Placement placement(String roomId, TimeOption option) {
        List<Turn> turns = new ArrayList<>();
        Inside inside = option.inside();
        for (int i = 0; i < inside.slots().length; i++) {
            turns.add(new Turn(
                    session.slots().get(inside.slots()[i]).id(),
                    timeLine.instant(option.start() + inside.starts()[i]),
                    inside.minutes()[i]));
        }
        return new Placement(session.id(), roomId, timeLine.instant(option.start()), option.minutes(), turns);
    }
}
