package org.lectern.solve.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Report;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleIds;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.model.Instance;
import org.lectern.testing.RandomTimetables;

/** Sessions of a random timetable that come one after another in random order, and what the checker finds of each part. */
final class RandomSchedule {

    private final Event event;
    private final Instance instance;
    private final List<Place> places = new ArrayList<>();
    /** What the checker says of so many sessions. */
    private final List<Report> reports = new ArrayList<>();

    /** Where a session is, by index and minute. */
    record Place(int session, int room, int start, int end, int halfDay) {}

    RandomSchedule(Event event) {
        this.event = event;
        EffectiveRules effectiveRules = EffectiveRules.of(event, StandardRules.catalogue());
        this.instance = new Instance(event, effectiveRules, CostTables.of(event, effectiveRules));
    }

    /** Makes another schedule. */
    void shuffle(Random random) {
        List<Placement> placements =
                new ArrayList<>(RandomTimetables.of(event, random).placements());
        Collections.shuffle(placements, random);
        places.clear();
        reports.clear();
        for (int count = 0; count <= placements.size(); count++) {
            Timetable part = new Timetable(event.id(), placements.subList(0, count));
            reports.add(StandardRules.checker().check(event, part));
        }
        placements.forEach(placement -> places.add(place(placement)));
    }

    private Place place(Placement placement) {
        int start = instance.tables().timeline().toMinute(placement.start());
        int end = start + placement.minutes();
        return new Place(
                event.sessions().stream().map(Session::id).toList().indexOf(placement.sessionId()),
                event.rooms().stream().map(Room::id).toList().indexOf(placement.roomId()),
                start,
                end,
                instance.tables().halfDays().indexOf(start, end));
    }

    CouplingRules couplingRules() {
        return instance.couplingRules();
    }

    int size() {
        return places.size();
    }

    Place place(int i) {
        return places.get(i);
    }

    /** Returns the amount that the checker finds of a rule when the first {@code count} sessions are scheduled. */
    long amount(String ruleId, int count) {
        long weight = Math.max(1, instance.effectiveRules().config(ruleId).weight());
        return reports.get(count).costs().getOrDefault(ruleId, 0L) / weight;
    }

    /** Returns what the checker finds that a rule costs when the first {@code count} sessions are scheduled. */
    Score cost(String ruleId, int count) {
        return reports.get(count).cost(instance.effectiveRules().config(ruleId));
    }

    static List<String> idsButUnscheduled() {
        return StandardRules.catalogue().rules().stream()
                .map(rule -> rule.definition().id())
                .filter(id -> !id.equals(RuleIds.UNSCHEDULED_SESSION))
                .toList();
    }

    /** Returns the rules that only tallies see; {@code moved} and {@code pinned} are tabled. */
    static List<String> couplingIds() {
        return StandardRules.catalogue().rules().stream()
                .map(Rule::definition)
                .filter(rule ->
                        rule.scopes().contains(RuleScope.COUPLING) && !rule.id().equals(RuleIds.MOVED))
                .map(rule -> rule.id())
                .toList();
    }
}
