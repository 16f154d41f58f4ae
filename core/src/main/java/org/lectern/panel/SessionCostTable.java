package org.lectern.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.job.work.JobScope;
import org.lectern.panel.cost.CostBreakdown;
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.time.HalfDays;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;

/** What each place of one session costs: all that can be said of one session alone. */
public final class SessionCostTable {

    private final Session session;
    private final @Nullable Placement published;
    private final Timeline timeline;
    private final HalfDays halfDays;
    private final PanelScorer scorer;
    private final RoomCosts roomCosts;
    private final PlaceChangeCost moved;
    private final CustomRules customRules;
    private final CustomPlaceCosts customPlaceCosts;
    private final int[] starts;
    private final UnitCost pinnedTime;
    private final Score unscheduledCost;
    private final Score maxCost;
    private final List<TimeOption> options;

    /** @param published the published placement of the session, or null */
    SessionCostTable(
            Session session,
            PanelModel panel,
            RoomCosts roomCosts,
            PlaceChangeCost moved,
            int[] grid,
            Timeline timeline,
            HalfDays halfDays,
            EffectiveRules rules,
            boolean keepsHopeless,
            @Nullable Placement published) {
        this.session = session;
        this.published = published;
        this.timeline = timeline;
        this.halfDays = halfDays;
        this.roomCosts = roomCosts;
        this.moved = moved;
        this.customRules = panel.customRules;
        this.starts = IntStream.concat(
                        Arrays.stream(grid), session.pin().findStart().stream().mapToInt(timeline::toMinute))
                .sorted()
                .distinct()
                .toArray();
        this.scorer = new PanelScorer(panel);
        this.pinnedTime = UnitCost.of(rules, RuleIds.PINNED, List.of(SubjectId.session(session.id())));
        long priorities = session.priority()
                + session.slots().stream().mapToLong(Slot::priority).sum();
        this.unscheduledCost = UnitCost.of(rules, RuleIds.UNSCHEDULED_SESSION, List.of(SubjectId.session(session.id())))
                .of(priorities);
        PanelOptimiser optimiser = new PanelOptimiser(panel, starts);
        this.options = options(optimiser, keepsHopeless);
        this.customPlaceCosts = new CustomPlaceCosts(customRules, roomCosts.roomCount(), options);
        this.maxCost = options.stream()
                .map(TimeOption::score)
                .reduce(optimiser.maxTotalCost().plus(pinnedTime.of(2)).plus(moved.maxTimeCost()), Score::max);
    }

    private List<TimeOption> options(PanelOptimiser optimiser, boolean keepsHopeless) {
        List<TimeOption> all = new ArrayList<>();
        for (int start : starts) {
            for (int minutes : session.allowedMinutes()) {
                JobScope.checkpoint();
                int halfDay = halfDays.indexOf(start, start + minutes);
                Score given = pins(start, minutes).plus(moved.timeCost(start, start + minutes));
                Score fixed = scorer.timeCost(start, minutes).plus(given);
                if (keepsHopeless || fixed.hard() <= unscheduledCost.hard()) {
                    PanelOptimiser.ScoredSequence best = best(optimiser, start, minutes);
                    all.add(new TimeOption(
                            all.size(), start, minutes, halfDay, best.score().plus(given), best.sequence()));
                }
            }
        }
        return List.copyOf(all);
    }

    /** Returns the best inside: at the published time perhaps the published one, which may be none that others may have. */
    private PanelOptimiser.ScoredSequence best(PanelOptimiser optimiser, int start, int minutes) {
        PanelOptimiser.ScoredSequence best = optimiser.optimise(start, minutes);
        Placement told = published;
        if (told == null || timeline.toMinute(told.start()) != start || told.minutes() != minutes) {
            return best;
        }
        SessionSequence sequence = sequence(told);
        Score score =
                scorer.costsByRule(start, minutes, sequence).values().stream().reduce(Score.ZERO, Score::plus);
        return score.compareTo(best.score()) < 0 ? new PanelOptimiser.ScoredSequence(score, sequence) : best;
    }

    private Score pins(int start, int minutes) {
        return pinnedTime.of(brokenTimePins(start, minutes));
    }

    private int brokenTimePins(int start, int minutes) {
        int halfDay = halfDays.indexOf(start, start + minutes);
        int wrongDay = session.pin()
                        .findDay()
                        .filter(day -> !day.equals(halfDays.date(halfDay)))
                        .isPresent()
                ? 1
                : 0;
        int wrongStart = session.pin()
                        .findStart()
                        .filter(pin -> timeline.toMinute(pin) != start)
                        .isPresent()
                ? 1
                : 0;
        return wrongDay + wrongStart;
    }

    public Session session() {
        return session;
    }

    /** Returns the starts and lengths that are better than unscheduling the session, by start. */
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
                .orElseThrow(() -> new IllegalArgumentException("Session '%s' has no place at minute %s for %s minutes."
                        .formatted(session.id(), start, minutes)));
    }

    /** Returns what it costs to unschedule the session. */
    public Score unscheduledCost() {
        return unscheduledCost;
    }

    /** Returns a score that no time option exceeds on any level, its room aside. */
    public Score maxCost() {
        return maxCost;
    }

    /** Returns what a place costs: the time option's own score and all place rules of the room. */
    public Score cost(int room, TimeOption option) {
        return option.score().plus(fixedRoomCost(room)).plus(timeDependentRoomCost(room, option));
    }

    /** Returns whether the place rules of a room cost more at one time than at another. */
    public boolean isTimeDependent(int room) {
        return roomCosts.hasClosedCost(room)
                || roomCosts.hasBreakCost(room)
                || moved.isActive()
                || customPlaceCosts.isActive(room);
    }

    /** Returns whether some room costs more at one time than at another for another reason than its hours and breaks. */
    public boolean isTimeDependentBeyondHours() {
        return moved.isActive() || customPlaceCosts.isActiveInAnyRoom();
    }

    /** Returns what the place rules of a room cost at a time, beyond what they cost at any: for its hours and breaks, above all. */
    public Score timeDependentRoomCost(int room, TimeOption option) {
        Score cost =
                roomCosts.hasClosedCost(room) ? roomCosts.closedCost(room, option.start(), option.end()) : Score.ZERO;
        if (roomCosts.hasBreakCost(room)) {
            cost = cost.plus(roomCosts.breakCost(room, option.start(), option.end()));
        }
        if (moved.isActive()) {
            cost = cost.plus(moved.extraRoomCost(room, option.start(), option.end()));
        }
        return customPlaceCosts.isActive(room) ? cost.plus(customPlaceCosts.cost(room, option)) : cost;
    }

    /** Returns what the place rules of a room cost at any time. */
    public Score fixedRoomCost(int room) {
        return roomCosts.fixedCost(room);
    }

    /** Returns a score that the place rules of a room exceed at no time on any level. */
    public Score maxRoomCost(int room) {
        int longest = Collections.max(session.allowedMinutes());
        return roomCosts
                .fixedCost(room)
                .plus(roomCosts.maxClosedCost(room, longest))
                .plus(roomCosts.maxBreakCost(room, longest))
                .plus(moved.maxRoomCost())
                .plus(customPlaceCosts.maxCost(room));
    }

    /** Returns the cost of each panel and place rule for a placement of this session, legal or not. */
    public Map<String, Score> costsByRule(Placement placement, int room) {
        int start = timeline.toMinute(placement.start());
        int end = start + placement.minutes();
        Map<String, Score> costs =
                new LinkedHashMap<>(scorer.costsByRule(start, placement.minutes(), sequence(placement)));
        roomCosts.fixedCostsByRule(room).forEach((rule, score) -> costs.merge(rule, score, Score::plus));
        costs.merge(RuleIds.ROOM_CLOSED, roomCosts.closedCost(room, start, end), Score::plus);
        costs.merge(RuleIds.DURING_BREAK, roomCosts.breakCost(room, start, end), Score::plus);
        costs.merge(RuleIds.PINNED, pins(start, placement.minutes()), Score::plus);
        costs.merge(RuleIds.MOVED, moved.timeCost(start, end).plus(moved.extraRoomCost(room, start, end)), Score::plus);
        CostBreakdown own = new CostBreakdown();
        customRules.addPlace(own, room, start, end);
        own.byRule().forEach((rule, score) -> costs.merge(rule, score, Score::plus));
        return costs;
    }

    private SessionSequence sequence(Placement placement) {
        List<String> ids = session.slots().stream().map(Slot::id).toList();
        int[] slots = placement.turns().stream()
                .mapToInt(turn -> ids.indexOf(turn.slotId()))
                .toArray();
        int start = timeline.toMinute(placement.start());
        int[] starts = placement.turns().stream()
                .mapToInt(turn -> timeline.toMinute(turn.start()) - start)
                .toArray();
        return new SessionSequence(
                slots,
                starts,
                placement.turns().stream().mapToInt(Turn::minutes).toArray());
    }

    /** Returns the placement of this session at a time option, with its best inside. */
    public Placement placement(String roomId, TimeOption option) {
        List<Turn> turns = new ArrayList<>();
        SessionSequence sequence = option.sequence();
        for (int i = 0; i < sequence.slots().length; i++) {
            turns.add(new Turn(
                    session.slots().get(sequence.slots()[i]).id(),
                    timeline.toInstant(option.start() + sequence.starts()[i]),
                    sequence.minutes()[i]));
        }
        return new Placement(session.id(), roomId, timeline.toInstant(option.start()), option.minutes(), turns);
    }
}
