package org.lectern.solve;

import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.InvalidInputException;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.RuleSetting;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Turn;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * Finds where a dropped slot fits best in its session, while that stays where it is.
 *
 * <p>It tries each position between the present turns, as they lie and one after the other, and the best sequence of all turns
 * in which the slot is as good as never dropped.
 */
final class SlotFits {

    /** The most that an event may give, so that a dropped slot outweighs all else at its level. */
    private static final int MAX_PRIORITY = 1_000_000;

    private final Event event;
    private final EventIndex index;
    private final Catalogue catalogue;
    private final EffectiveRules rules;
    /** The tables of the event that never drops a slot, at the rule's level and at hard level: they take as long as many slots. */
    private final Map<Boolean, CostTables> forced = new HashMap<>();

    SlotFits(Event event, EventIndex index, EffectiveRules rules, Catalogue catalogue) {
        this.event = event;
        this.index = index;
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /**
     * Returns the best placement of a session at its place with a dropped slot seated, or empty if nothing was found. Others' costs
     * stay as they are, because they hang on where a session is and not on its turns.
     */
    Optional<NearestFits.Best> find(Session session, Slot slot, Placement placement) {
        int room = index.room(placement.roomId());
        SessionCostTable table = index.tables().sessionTables().get(index.session(session.id()));
        Function<Placement, Map<String, Score>> costs = way -> table.costsByRule(way, room);
        Map<String, Score> present = costs.apply(placement);
        Way stay = best(between(slot, placement), costs).orElse(null);
        // Where the others may stay and it costs less, nobody asks what moving them would save.
        Way best = stay != null && stay.cost().compareTo(cost(present)) < 0
                ? stay
                : best(moved(stay, session, slot, placement), costs).orElse(null);
        if (best == null) {
            return Optional.empty();
        }
        Map<String, Long> rises = NearestFits.hardCosts(costs.apply(best.placement()));
        NearestFits.hardCosts(present).forEach((rule, cost) -> rises.merge(rule, -cost, Math::addExact));
        return Optional.of(new NearestFits.Best(
                NearestFits.fit(best.placement(), rises), best.cost().compareTo(cost(present)) < 0));
    }

    /** A placement with the slot seated, and what that costs the session. */
    private record Way(Placement placement, Score cost) {}

    private static Optional<Way> best(List<Placement> ways, Function<Placement, Map<String, Score>> costs) {
        return ways.stream().map(way -> new Way(way, cost(costs.apply(way)))).min(Comparator.comparing(Way::cost));
    }

    private List<Placement> moved(@Nullable Way stay, Session session, Slot slot, Placement placement) {
        List<Placement> ways = new ArrayList<>(stay == null ? List.of() : List.of(stay.placement()));
        ways.addAll(inLine(session, slot, placement));
        ways.addAll(rearranged(session, slot, placement));
        ways.addAll(best(index.tables(), session, slot, placement));
        return ways;
    }

    private static Score cost(Map<String, Score> costs) {
        return costs.values().stream().reduce(Score.ZERO, Score::plus);
    }

    /** Returns the placements with the slot at each position and minute, with its least minutes, while the other turns stay. */
    private static List<Placement> between(Slot slot, Placement placement) {
        List<Placement> ways = new ArrayList<>();
        for (int position = 0; position <= placement.turns().size(); position++) {
            for (int minute = 0; minute + slot.minMinutes() <= placement.minutes(); minute++) {
                List<Turn> turns = new ArrayList<>(placement.turns());
                turns.add(
                        position, new Turn(slot.id(), placement.start().plusSeconds(60L * minute), slot.minMinutes()));
                ways.add(placement.withTurns(turns));
            }
        }
        return ways;
    }

    /**
     * Returns the placements with the slot at each position, with all minutes it may have: one turn after the other, or after
     * those before it.
     */
    private static List<Placement> inLine(Session session, Slot slot, Placement placement) {
        Instant first = placement.start().plus(session.firstTurnOffsetMinutes(), MINUTES);
        List<Turn> present = placement.turns();
        List<Placement> ways = new ArrayList<>();
        for (int position = 0; position <= present.size(); position++) {
            Instant end =
                    position == 0 ? first : present.get(position - 1).time().endExclusive();
            for (int minutes = slot.minMinutes(); minutes <= slot.maxMinutes(); minutes++) {
                List<Turn> turns = new ArrayList<>(present);
                turns.add(position, new Turn(slot.id(), end, minutes));
                ways.add(placement.withTurns(turns));
                List<Turn> moved = new ArrayList<>();
                Instant free = first;
                for (Turn turn : turns) {
                    moved.add(turn.withStart(free));
                    free = free.plus(turn.minutes(), MINUTES);
                }
                ways.add(placement.withTurns(moved));
            }
        }
        return ways;
    }

    /**
     * Returns the best sequences with the slot: at the level at which it counts, and where that drops it still, as little above
     * as can be.
     */
    private List<Placement> rearranged(Session session, Slot slot, Placement placement) {
        Session wanted = session.toBuilder()
                .slots(session.slots().stream()
                        .map(other -> other.equals(slot) ? withPriority(other, MAX_PRIORITY) : asCostly(session, other))
                        .toList())
                .build();
        List<Placement> found = best(forced(false), wanted, slot, placement);
        return found.isEmpty() ? best(forced(true), wanted, slot, placement) : found;
    }

    private CostTables forced(boolean isHard) {
        return forced.computeIfAbsent(isHard, hard -> {
            Event given = event.toBuilder()
                    .editRule(RuleIds.DROPPED_SLOT, setting -> {
                        RuleSetting inForce = setting.withEnabled(true).withWeight(weight(setting));
                        return hard ? inForce.withLevel(Level.HARD) : inForce;
                    })
                    .waivers(event.waivers().stream()
                            .filter(waiver -> !waiver.ruleId().equals(RuleIds.DROPPED_SLOT))
                            .toList())
                    .build();
            return CostTables.lazy(given, EffectiveRules.of(given, catalogue));
        });
    }

    /** Returns a slot that costs nothing to drop if that is so in the event: the forced rule has no exceptions. */
    private Slot asCostly(Session session, Slot other) {
        boolean isFree = !rules.config(RuleIds.DROPPED_SLOT).isActive()
                || rules.findWaiver(
                                RuleIds.DROPPED_SLOT,
                                List.of(
                                        SubjectId.session(session.id()),
                                        SubjectId.person(other.personId()),
                                        SubjectId.slot(other.id())))
                        .isPresent();
        return isFree ? withPriority(other, 0) : other;
    }

    private static Slot withPriority(Slot slot, int priority) {
        return slot.toBuilder().priority(priority).build();
    }

    /** Returns the best sequence by the tables of an event, if it seats the slot. */
    private List<Placement> best(CostTables tables, Session wanted, Slot slot, Placement placement) {
        int start = index.startMinute(placement);
        Session asLong = wanted.toBuilder().allowedMinutes(placement.minutes()).build();
        try {
            SessionCostTable table = tables.tableAt(start, asLong);
            Placement best = table.placement(placement.roomId(), table.optionAt(start, placement.minutes()));
            return best.findTurn(slot.id()).isPresent() ? List.of(best) : List.of();
        } catch (InvalidInputException tooLarge) {
            // Other weights are so large that no sum with this one fits; what is tried between the turns remains.
            return List.of();
        }
    }

    private static long weight(RuleSetting setting) {
        return Math.max(1, setting.findWeight().orElse(1));
    }
}
