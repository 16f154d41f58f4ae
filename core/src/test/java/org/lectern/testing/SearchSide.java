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
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.IncrementalScorer;

/** What the part that searches says of a timetable, legal or not: tables of each session, and tallies of all. */
public final class SearchSide {

    private final Instance instance;
    private final Timetable timetable;

    private SearchSide(Instance instance, Timetable timetable) {
        this.instance = instance;
        this.timetable = timetable;
    }

    public static SearchSide of(Event event, Timetable timetable, Catalogue catalogue) {
        EffectiveRules effectiveRules = EffectiveRules.of(event, catalogue);
        return of(new Instance(event, effectiveRules, CostTables.of(event, effectiveRules)), timetable);
    }

    public static SearchSide of(Instance instance, Timetable timetable) {
        return new SearchSide(instance, timetable);
    }

    /** Fails unless every rule costs what the checker says, and no inside that the tables choose is worse than a sound one given. */
    public void requireSame(Report report) {
        IncrementalScorer tallies = IncrementalScorer.of(instance.couplingRules());
        held().forEach(session -> add(session, tallies));
        requireSame(report, costs(tallies), "as the search has it");

        held().forEach(tallies::remove);
        assertEquals(
                IncrementalScorer.of(instance.couplingRules()).costs(),
                tallies.costs(),
                "tallies of a timetable taken apart");
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
            Score expected = report.cost(instance.effectiveRules().config(rule));
            assertEquals(expected, searched.getOrDefault(rule, Score.ZERO), () -> rule + ", " + how);
        }
    }

    private void requireBestInside(int session) {
        SessionCostTable table = instance.table(session);
        Placement given = placement(session);
        int start = instance.tables().timeline().toMinute(given.start());
        for (TimeOption option : table.options()) {
            if (option.start() == start && option.minutes() == given.minutes()) {
                Score chosen = table.cost(room(session), option);
                Score same = sum(table.costsByRule(table.placement(given.roomId(), option), room(session)));
                assertEquals(same, chosen, () -> "the place of " + given.sessionId() + " with its best inside");
                Score asGiven = sum(table.costsByRule(given, room(session)));
                if (isSound(given, table.session())) {
                    assertTrue(chosen.compareTo(asGiven) <= 0, () -> given + " costs less than what was chosen");
                    requireAtMost(table.maxCost().plus(table.maxRoomCost(room(session))), asGiven);
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
            boolean fits = turn.minutes() >= slot.minMinutes() && turn.minutes() <= slot.maxMinutes();
            if (!fits || turn.start().isBefore(end)) {
                return false;
            }
            end = turn.time().endExclusive();
        }
        return !end.plusSeconds(60L * session.minQaMinutes())
                .isAfter(placement.time().endExclusive());
    }

    /** No place exceeds, at any level, what the table says is the most. */
    private void requireBounds(int session) {
        SessionCostTable table = instance.table(session);
        for (TimeOption option : table.options()) {
            requireAtMost(table.maxCost(), option.score());
            for (int room = 0; room < instance.roomCount(); room++) {
                Score ofRoom = table.fixedRoomCost(room).plus(table.timeDependentRoomCost(room, option));
                requireAtMost(table.maxRoomCost(room), ofRoom);
                assertEquals(option.score().plus(ofRoom), table.cost(room, option));
                assertTrue(
                        table.isTimeDependent(room)
                                || table.timeDependentRoomCost(room, option).equals(Score.ZERO),
                        option::toString);
            }
        }
    }

    private static void requireAtMost(Score most, Score score) {
        assertEquals(most, most.max(score), () -> score + " is more than " + most);
    }

    private static Score sum(Map<String, Score> costs) {
        return costs.values().stream().reduce(Score.ZERO, Score::plus);
    }

    /** Returns each rule's cost; rules that cost nothing may lack. */
    public Map<String, Score> costs() {
        IncrementalScorer tallies = IncrementalScorer.of(instance.couplingRules());
        held().forEach(session -> add(session, tallies));
        return costs(tallies);
    }

    private Map<String, Score> costs(IncrementalScorer tallies) {
        Map<String, Score> costs = new LinkedHashMap<>();
        for (int s = 0; s < instance.sessionCount(); s++) {
            if (isHeld(s)) {
                instance.table(s)
                        .costsByRule(placement(s), room(s))
                        .forEach((rule, score) -> costs.merge(rule, score, Score::plus));
            } else {
                costs.merge("unscheduled-session", instance.table(s).unscheduledCost(), Score::plus);
            }
        }
        tallies.costs().forEach((rule, cost) -> costs.merge(rule, cost, Score::plus));
        return costs;
    }

    private void add(int session, IncrementalScorer tallies) {
        Placement placement = placement(session);
        int start = instance.tables().timeline().toMinute(placement.start());
        int end = start + placement.minutes();
        tallies.add(
                session, room(session), start, end, instance.tables().halfDays().indexOf(start, end));
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
        return timetable.findPlacement(id(session)).isPresent();
    }

    private Placement placement(int session) {
        return timetable.findPlacement(id(session)).orElseThrow();
    }

    private int room(int session) {
        List<String> ids = instance.event().rooms().stream().map(Room::id).toList();
        return ids.indexOf(placement(session).roomId());
    }

    private String id(int session) {
        return instance.event().sessions().get(session).id();
    }
}
