package org.lectern.panel;

import java.util.ArrayList;
import java.util.List;
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
    private final Rulebook rulebook;
    private final TimeLine timeLine;
    private final List<SessionRule> ofSession = new ArrayList<>();
    private final List<TurnRule> ofTurns = new ArrayList<>();
    private final List<PlaceRule> ofPlaces = new ArrayList<>();

    OwnRules(Event event, Session session, Rulebook rulebook, TimeLine timeLine) {
        this.event = event;
        this.session = session;
        this.rulebook = rulebook;
        this.timeLine = timeLine;
        for (Rule rule : rulebook.rules()) {
            if (terms(rule).counts()) {
                if (rule instanceof SessionRule own) {
                    ofSession.add(own);
                } else if (rule instanceof TurnRule own) {
                    ofTurns.add(own);
                } else if (rule instanceof PlaceRule own) {
                    ofPlaces.add(own);
                }
            }
        }
    }

    private Terms terms(Rule rule) {
        return rulebook.terms(rule.definition().id());
    }

    /** Returns whether any rule is about turns, so that no two starts look alike from inside. */
    boolean lookAtTurns() {
        return !ofTurns.isEmpty();
    }

    /** Returns whether any rule is about places. */
    boolean lookAtPlaces() {
        return !ofPlaces.isEmpty();
    }

    /** Adds what holding the session at {@code [start, end)} costs. */
    void addSession(RuleCosts costs, int start, int end) {
        for (SessionRule rule : ofSession) {
            long units = checked(rule, rule.units(event, session, window(start, end), terms(rule)));
            if (units > 0) {
                add(costs, rule, units, SubjectId.session(session.id()));
            }
        }
    }

    /** Adds what a turn of a slot at {@code [start, end)} costs. */
    void addTurn(RuleCosts costs, int slot, int start, int end) {
        Slot own = session.slots().get(slot);
        for (TurnRule rule : ofTurns) {
            long units = checked(rule, rule.units(event, session, own, window(start, end), terms(rule)));
            if (units > 0) {
                add(
                        costs,
                        rule,
                        units,
                        SubjectId.session(session.id()),
                        SubjectId.slot(own.id()),
                        SubjectId.person(own.personId()));
            }
        }
    }

    /** Adds what holding the session in a room at {@code [start, end)} costs. */
    void addPlace(RuleCosts costs, int room, int start, int end) {
        Room own = event.rooms().get(room);
        for (PlaceRule rule : ofPlaces) {
            long units = checked(rule, rule.units(event, session, own, window(start, end), terms(rule)));
            if (units > 0) {
                add(costs, rule, units, SubjectId.session(session.id()), SubjectId.room(own.id()));
            }
        }
    }

    Score turn(int slot, int start, int end) {
        RuleCosts costs = new RuleCosts();
        addTurn(costs, slot, start, end);
        return costs.sum();
    }

    Score session(int start, int end) {
        RuleCosts costs = new RuleCosts();
        addSession(costs, start, end);
        return costs.sum();
    }

    Score place(int room, int start, int end) {
        RuleCosts costs = new RuleCosts();
        addPlace(costs, room, start, end);
        return costs.sum();
    }

    /** Returns a score that no turn of a slot that starts in {@code [from, until)} exceeds on any level. */
    Score greatestTurn(int slot, int from, int until) {
        Slot own = session.slots().get(slot);
        Score greatest = Score.ZERO;
        for (int start = from; start < until && lookAtTurns(); start++) {
            for (int minutes = own.leastMinutes(); minutes <= own.mostMinutes(); minutes++) {
                greatest = greatest.orMoreOf(turn(slot, start, start + minutes));
            }
        }
        return greatest;
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

    /** Returns a score that the session exceeds in a room at none of these starts on any level. */
    Score greatestPlace(int room, int[] starts) {
        Score greatest = Score.ZERO;
        for (int start : lookAtPlaces() ? starts : new int[0]) {
            for (int minutes : session.allowedMinutes()) {
                greatest = greatest.orMoreOf(place(room, start, start + minutes));
            }
        }
        return greatest;
    }

    private void add(RuleCosts costs, Rule rule, long units, SubjectId... subjects) {
        String id = rule.definition().id();
        costs.add(id, Charge.of(rulebook, id, List.of(subjects)), units);
    }

    private static long checked(Rule rule, long units) {
        if (units < 0) {
            throw new IllegalArgumentException("The rule (%s) told a negative cost (%s). Maybe it subtracts too much."
                    .formatted(rule.definition().id(), units));
        }
        return units;
    }

    private Window window(int start, int end) {
        return new Window(timeLine.instant(start), timeLine.instant(end));
    }
}
