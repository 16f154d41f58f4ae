package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.panel.cost.CostBreakdown;
import org.lectern.panel.cost.UnitCost;
import org.lectern.panel.time.Timeline;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.PositionRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleFailedException;
import org.lectern.rule.Score;
import org.lectern.rule.SessionRule;
import org.lectern.rule.TurnPosition;
import org.lectern.rule.TurnRule;

/** The rules of an application that can be tabled, for one session. */
final class CustomRules {

    private final Event event;
    private final Session session;
    private final Timeline timeline;
    private final List<ActiveRule<SessionRule>> ofSession = new ArrayList<>();
    private final List<ActiveRule<TurnRule>> ofTurns = new ArrayList<>();
    private final List<ActiveRule<PositionRule>> ofPositions = new ArrayList<>();
    private final List<ActiveRule<PlaceRule>> ofPlaces = new ArrayList<>();

    /**
     * A rule in force.
     *
     * @param unitCosts what a unit costs: for the session, for each of its slots, or in each room
     */
    private record ActiveRule<R extends Rule>(R rule, RuleConfig config, List<UnitCost> unitCosts) {

        long amount(ToLongFunction<ActiveRule<R>> asked, Supplier<List<SubjectId>> subjects) {
            return RuleFailedException.amount(config.definition().id(), subjects, () -> asked.applyAsLong(this));
        }
    }

    CustomRules(Event event, Session session, EffectiveRules effectiveRules, Timeline timeline) {
        this.event = event;
        this.session = session;
        this.timeline = timeline;
        SubjectId self = SubjectId.session(session.id());
        for (Rule rule : effectiveRules.rules()) {
            if (!canBeTabled(rule)) {
                continue;
            }
            String id = rule.definition().id();
            RuleConfig config = effectiveRules.config(id);
            if (!config.isActive()) {
                continue;
            }
            if (rule instanceof SessionRule own) {
                ofSession.add(new ActiveRule<>(own, config, List.of(UnitCost.of(effectiveRules, id, List.of(self)))));
            } else if (rule instanceof TurnRule own) {
                ofTurns.add(new ActiveRule<>(own, config, turnCharges(effectiveRules, id, self)));
            } else if (rule instanceof PositionRule own) {
                ofPositions.add(new ActiveRule<>(own, config, turnCharges(effectiveRules, id, self)));
            } else if (rule instanceof PlaceRule own) {
                ofPlaces.add(new ActiveRule<>(own, config, placeCharges(effectiveRules, id, self)));
            }
        }
    }

    private static boolean canBeTabled(Rule rule) {
        return rule instanceof SessionRule
                || rule instanceof TurnRule
                || rule instanceof PositionRule
                || rule instanceof PlaceRule;
    }

    private List<UnitCost> turnCharges(EffectiveRules effectiveRules, String id, SubjectId self) {
        return session.slots().stream()
                .map(slot -> List.of(self, SubjectId.slot(slot.id()), SubjectId.person(slot.personId())))
                .map(subjects -> UnitCost.of(effectiveRules, id, subjects))
                .toList();
    }

    private List<UnitCost> placeCharges(EffectiveRules effectiveRules, String id, SubjectId self) {
        return event.rooms().stream()
                .map(room -> UnitCost.of(effectiveRules, id, List.of(self, SubjectId.room(room.id()))))
                .toList();
    }

    boolean hasTurnRules() {
        return !ofTurns.isEmpty();
    }

    boolean hasPositionRules() {
        return !ofPositions.isEmpty();
    }

    boolean hasPlaceRules() {
        return !ofPlaces.isEmpty();
    }

    /** Adds what holding the session at {@code [start, end)} costs. */
    void addSession(CostBreakdown costs, int start, int end) {
        add(costs, ofSession, 0, sessionUnits(start, end), this::self);
    }

    /** Adds what a turn of a slot at {@code [start, end)} costs. */
    void addTurn(CostBreakdown costs, int slot, int start, int end) {
        add(costs, ofTurns, slot, turnUnits(slot, start, end), () -> withSlot(slot));
    }

    /** Adds what a turn of a slot costs behind a number of others in a session. */
    void addPosition(CostBreakdown costs, int slot, int before, Window turn, Window held) {
        add(costs, ofPositions, slot, positionUnits(slot, before, turn, held), () -> withSlot(slot));
    }

    /** Adds what holding the session in a room at {@code [start, end)} costs. */
    void addPlace(CostBreakdown costs, int room, int start, int end) {
        add(costs, ofPlaces, room, placeUnits(room, start, end), () -> withRoom(room));
    }

    /** Returns what holding the session at {@code [start, end)} costs. */
    Score sessionCost(int start, int end) {
        return sum(ofSession, 0, sessionUnits(start, end), this::self);
    }

    /** Returns what a turn of a slot at {@code [start, end)} costs. */
    Score turnCost(int slot, int start, int end) {
        return sum(ofTurns, slot, turnUnits(slot, start, end), () -> withSlot(slot));
    }

    /** Returns what a turn of a slot costs behind a number of others in a session. */
    Score positionCost(int slot, int before, Window turn, Window held) {
        return sum(ofPositions, slot, positionUnits(slot, before, turn, held), () -> withSlot(slot));
    }

    /** Returns what holding the session in a room at {@code [start, end)} costs. */
    Score placeCost(int room, int start, int end) {
        return sum(ofPlaces, room, placeUnits(room, start, end), () -> withRoom(room));
    }

    /** Returns a score that the session exceeds at none of these starts on any level. */
    Score maxSessionCost(int[] starts) {
        Score greatest = Score.ZERO;
        for (int start : ofSession.isEmpty() ? new int[0] : starts) {
            for (int minutes : session.allowedMinutes()) {
                greatest = greatest.max(sessionCost(start, start + minutes));
            }
        }
        return greatest;
    }

    private ToLongFunction<ActiveRule<SessionRule>> sessionUnits(int start, int end) {
        Window time = window(start, end);
        return own -> own.rule().amount(event, session, time, own.config());
    }

    private ToLongFunction<ActiveRule<TurnRule>> turnUnits(int slot, int start, int end) {
        Slot speaking = session.slots().get(slot);
        Window turn = window(start, end);
        return own -> own.rule().amount(event, session, speaking, turn, own.config());
    }

    private ToLongFunction<ActiveRule<PositionRule>> positionUnits(int slot, int before, Window turn, Window held) {
        Slot speaking = session.slots().get(slot);
        TurnPosition position = new TurnPosition(turn, before + 1, held);
        return own -> own.rule().amount(event, session, speaking, position, own.config());
    }

    private ToLongFunction<ActiveRule<PlaceRule>> placeUnits(int room, int start, int end) {
        Room in = event.rooms().get(room);
        Window time = window(start, end);
        return own -> own.rule().amount(event, session, in, time, own.config());
    }

    private static <R extends Rule> void add(
            CostBreakdown costs,
            List<ActiveRule<R>> rules,
            int subject,
            ToLongFunction<ActiveRule<R>> units,
            Supplier<List<SubjectId>> subjects) {
        for (ActiveRule<R> own : rules) {
            costs.add(own.config().definition().id(), own.unitCosts().get(subject), own.amount(units, subjects));
        }
    }

    private static <R extends Rule> Score sum(
            List<ActiveRule<R>> rules,
            int subject,
            ToLongFunction<ActiveRule<R>> units,
            Supplier<List<SubjectId>> subjects) {
        Score sum = Score.ZERO;
        for (ActiveRule<R> own : rules) {
            long found = own.amount(units, subjects);
            sum = found == 0 ? sum : sum.plus(own.unitCosts().get(subject).of(found));
        }
        return sum;
    }

    private List<SubjectId> self() {
        return List.of(SubjectId.session(session.id()));
    }

    private List<SubjectId> withSlot(int slot) {
        return List.of(
                SubjectId.session(session.id()),
                SubjectId.slot(session.slots().get(slot).id()));
    }

    private List<SubjectId> withRoom(int room) {
        return List.of(
                SubjectId.session(session.id()),
                SubjectId.room(event.rooms().get(room).id()));
    }

    Window window(int start, int end) {
        return new Window(timeline.toInstant(start), timeline.toInstant(end));
    }
}
