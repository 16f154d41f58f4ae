package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.SubjectId;
import org.lectern.event.Window;
import org.lectern.rule.PlaceRule;
import org.lectern.rule.Rule;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.rule.SessionRule;
import org.lectern.rule.Terms;
import org.lectern.rule.TurnRule;

/** The rules of an application that can be tabled, for one session. */
final class OwnRules {

    private final Event event;
    private final Session session;
    private final TimeLine timeLine;
    private final List<Own<SessionRule>> ofSession = new ArrayList<>();
    private final List<Own<TurnRule>> ofTurns = new ArrayList<>();
    private final List<Own<PlaceRule>> ofPlaces = new ArrayList<>();

    /**
     * A rule in force.
     *
     * @param charges what a unit costs: for the session, for each of its slots, or in each room
     */
    private record Own<R extends Rule>(R rule, Terms terms, List<Charge> charges) {

        long units(ToLongFunction<Own<R>> asked) {
            return terms.definition().requireUnits(asked.applyAsLong(this));
        }
    }

    OwnRules(Event event, Session session, Rulebook rulebook, TimeLine timeLine) {
        this.event = event;
        this.session = session;
        this.timeLine = timeLine;
        SubjectId self = SubjectId.session(session.id());
        for (Rule rule : rulebook.rules()) {
            String id = rule.definition().id();
            Terms terms = rulebook.terms(id);
            if (!terms.counts()) {
                continue;
            }
            if (rule instanceof SessionRule own) {
                ofSession.add(new Own<>(own, terms, List.of(Charge.of(rulebook, id, List.of(self)))));
            } else if (rule instanceof TurnRule own) {
                ofTurns.add(new Own<>(own, terms, turnCharges(rulebook, id, self)));
            } else if (rule instanceof PlaceRule own) {
                ofPlaces.add(new Own<>(own, terms, placeCharges(rulebook, id, self)));
            }
        }
    }

    private List<Charge> turnCharges(Rulebook rulebook, String id, SubjectId self) {
        return session.slots().stream()
                .map(slot -> List.of(self, SubjectId.slot(slot.id()), SubjectId.person(slot.personId())))
                .map(subjects -> Charge.of(rulebook, id, subjects))
                .toList();
    }

    private List<Charge> placeCharges(Rulebook rulebook, String id, SubjectId self) {
        return event.rooms().stream()
                .map(room -> Charge.of(rulebook, id, List.of(self, SubjectId.room(room.id()))))
                .toList();
    }

    boolean lookAtTurns() {
        return !ofTurns.isEmpty();
    }

    boolean lookAtPlaces() {
        return !ofPlaces.isEmpty();
    }

    /** Adds what holding the session at {@code [start, end)} costs. */
    void addSession(RuleCosts costs, int start, int end) {
        add(costs, ofSession, 0, sessionUnits(start, end));
    }

    /** Adds what a turn of a slot at {@code [start, end)} costs. */
    void addTurn(RuleCosts costs, int slot, int start, int end) {
        add(costs, ofTurns, slot, turnUnits(slot, start, end));
    }

    /** Adds what holding the session in a room at {@code [start, end)} costs. */
    void addPlace(RuleCosts costs, int room, int start, int end) {
        add(costs, ofPlaces, room, placeUnits(room, start, end));
    }

    /** Returns what holding the session at {@code [start, end)} costs. */
    Score session(int start, int end) {
        return sum(ofSession, 0, sessionUnits(start, end));
    }

    /** Returns what a turn of a slot at {@code [start, end)} costs. */
    Score turn(int slot, int start, int end) {
        return sum(ofTurns, slot, turnUnits(slot, start, end));
    }

    /** Returns what holding the session in a room at {@code [start, end)} costs. */
    Score place(int room, int start, int end) {
        return sum(ofPlaces, room, placeUnits(room, start, end));
    }

    /** Returns a score that the session exceeds at none of these starts on any level. */
    Score greatestSession(int[] starts) {
        Score greatest = Score.ZERO;
        for (int start : ofSession.isEmpty() ? new int[0] : starts) {
            for (int minutes : session.allowedMinutes()) {
                greatest = greatest.orMoreOf(session(start, start + minutes));
            }
        }
        return greatest;
    }

    private ToLongFunction<Own<SessionRule>> sessionUnits(int start, int end) {
        Window time = window(start, end);
        return own -> own.rule().units(event, session, time, own.terms());
    }

    private ToLongFunction<Own<TurnRule>> turnUnits(int slot, int start, int end) {
        Slot speaking = session.slots().get(slot);
        Window turn = window(start, end);
        return own -> own.rule().units(event, session, speaking, turn, own.terms());
    }

    private ToLongFunction<Own<PlaceRule>> placeUnits(int room, int start, int end) {
        Room in = event.rooms().get(room);
        Window time = window(start, end);
        return own -> own.rule().units(event, session, in, time, own.terms());
    }

    private static <R extends Rule> void add(
            RuleCosts costs, List<Own<R>> rules, int subject, ToLongFunction<Own<R>> units) {
        for (Own<R> own : rules) {
            costs.add(own.terms().definition().id(), own.charges().get(subject), own.units(units));
        }
    }

    private static <R extends Rule> Score sum(List<Own<R>> rules, int subject, ToLongFunction<Own<R>> units) {
        Score sum = Score.ZERO;
        for (Own<R> own : rules) {
            long found = own.units(units);
            sum = found == 0 ? sum : sum.plus(own.charges().get(subject).of(found));
        }
        return sum;
    }

    private Window window(int start, int end) {
        return new Window(timeLine.instant(start), timeLine.instant(end));
    }
}
