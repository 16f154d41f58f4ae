package org.lectern.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.SessionTable;
import org.lectern.panel.Tables;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Report;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;
import org.lectern.solve.coupling.Tallies;
import org.lectern.solve.search.Instance;

/** What the part that searches says of a timetable, legal or not: tables of each session, and tallies of all. */
public final class SearchSide {

    private final Instance instance;
    private final Timetable timetable;

    private SearchSide(Instance instance, Timetable timetable) {
        this.instance = instance;
        this.timetable = timetable;
    }

    public static SearchSide of(Event event, Timetable timetable, Catalogue catalogue) {
        Rulebook rulebook = Rulebook.of(event, catalogue);
        return of(new Instance(event, rulebook, Tables.of(event, rulebook)), timetable);
    }

    public static SearchSide of(Instance instance, Timetable timetable) {
        return new SearchSide(instance, timetable);
    }

    /** Fails unless every rule costs what the checker says, and no inside that the tables choose is worse than a sound one given. */
    public void requireSame(Report report) {
        Tallies tallies = Tallies.of(instance.coupling());
        held().forEach(session -> add(session, tallies));
        requireSame(report, costs(tallies), "as the search has it");

        held().forEach(tallies::remove);
        assertEquals(Tallies.of(instance.coupling()).units(), tallies.units(), "tallies of a timetable taken apart");
        List<Integer> backwards = new ArrayList<>(held());
        Collections.reverse(backwards);
        backwards.forEach(session -> add(session, tallies));
        requireSame(report, costs(tallies), "as the search has it, put together from the end");

        held().forEach(this::requireBestInside);
        held().forEach(this::requireBounds);
    }

    private void requireSame(Report report, Map<String, Score> searched, String how) {
        Set<String> rules = new LinkedHashSet<>(searched.keySet());
        rules.addAll(report.costs().keySet());
        for (String rule : rules) {
            Score expected = Score.of(
                    instance.rulebook().terms(rule).level(), report.costs().getOrDefault(rule, 0L));
            assertEquals(expected, searched.getOrDefault(rule, Score.ZERO), () -> rule + ", " + how);
        }
    }

    private void requireBestInside(int session) {
        SessionTable table = instance.table(session);
        Placement given = placement(session);
        int start = instance.tables().timeLine().minute(given.start());
        for (TimeOption option : table.options()) {
            if (option.start() == start && option.minutes() == given.minutes()) {
                Score chosen = table.place(room(session), option);
                Score same = sum(table.costs(table.placement(given.roomId(), option), room(session)));
                assertEquals(same, chosen, () -> "the place of " + given.sessionId() + " with its best inside");
                Score asGiven = sum(table.costs(given, room(session)));
                if (isSound(given, table.session())) {
                    assertTrue(chosen.compareTo(asGiven) <= 0, () -> given + " costs less than what was chosen");
                    requireAtMost(table.greatest().plus(table.greatestRoom(room(session))), asGiven);
                }
            }
        }
    }

    /** Returns whether turns follow one another with allowed minutes and leave the least Q&amp;A: others are never chosen. */
    private static boolean isSound(Placement placement, Session session) {
        Instant end = placement.start().plusSeconds(60L * (session.openingMinutes() + session.statementMinutes()));
        for (Turn turn : placement.turns()) {
            Slot slot = session.slots().stream()
                    .filter(one -> one.id().equals(turn.slotId()))
                    .findFirst()
                    .orElseThrow();
            boolean fits = turn.minutes() >= slot.leastMinutes() && turn.minutes() <= slot.mostMinutes();
            if (!fits || turn.start().isBefore(end)) {
                return false;
            }
            end = turn.time().endExclusive();
        }
        return !end.plusSeconds(60L * session.leastQaMinutes())
                .isAfter(placement.time().endExclusive());
    }

    /** No place exceeds, at any level, what the table says is the most. */
    private void requireBounds(int session) {
        SessionTable table = instance.table(session);
        for (TimeOption option : table.options()) {
            requireAtMost(table.greatest(), option.score());
            for (int room = 0; room < instance.roomCount(); room++) {
                Score ofRoom = table.room(room).plus(table.roomAt(room, option));
                requireAtMost(table.greatestRoom(room), ofRoom);
                assertEquals(option.score().plus(ofRoom), table.place(room, option));
                assertTrue(table.hasTimes(room) || table.roomAt(room, option).equals(Score.ZERO), option::toString);
            }
        }
    }

    private static void requireAtMost(Score most, Score score) {
        assertEquals(most, most.orMoreOf(score), () -> score + " is more than " + most);
    }

    private static Score sum(Map<String, Score> costs) {
        return costs.values().stream().reduce(Score.ZERO, Score::plus);
    }

    /** Returns each rule's cost; rules that cost nothing may lack. */
    public Map<String, Score> costs() {
        Tallies tallies = Tallies.of(instance.coupling());
        held().forEach(session -> add(session, tallies));
        return costs(tallies);
    }

    private Map<String, Score> costs(Tallies tallies) {
        Map<String, Score> costs = new LinkedHashMap<>();
        for (int s = 0; s < instance.sessionCount(); s++) {
            if (isHeld(s)) {
                instance.table(s)
                        .costs(placement(s), room(s))
                        .forEach((rule, score) -> costs.merge(rule, score, Score::plus));
            } else {
                costs.merge("unscheduled-session", instance.table(s).leftOut(), Score::plus);
            }
        }
        tallies.units().forEach((rule, units) -> {
            Terms terms = instance.rulebook().terms(rule);
            costs.merge(rule, Score.of(terms.level(), units * terms.weight()), Score::plus);
        });
        return costs;
    }

    private void add(int session, Tallies tallies) {
        Placement placement = placement(session);
        int start = instance.tables().timeLine().minute(placement.start());
        int end = start + placement.minutes();
        tallies.add(
                session, room(session), start, end, instance.tables().halfDays().of(start, end));
    }

    private List<Integer> held() {
        List<Integer> held = new ArrayList<>();
        for (int s = 0; s < instance.sessionCount(); s++) {
            if (isHeld(s)) {
                held.add(s);
            }
        }
        return held;
    }

    private boolean isHeld(int session) {
        return timetable.placement(id(session)).isPresent();
    }

    private Placement placement(int session) {
        return timetable.placement(id(session)).orElseThrow();
    }

    private int room(int session) {
        List<String> ids = instance.event().rooms().stream().map(Room::id).toList();
        return ids.indexOf(placement(session).roomId());
    }

    private String id(int session) {
        return instance.event().sessions().get(session).id();
    }
}
