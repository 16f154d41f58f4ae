package org.lectern.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Placement;
import org.lectern.event.Relation;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.rule.Catalogue;
import org.lectern.rule.Checker;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.IncrementalRule;
import org.lectern.rule.Rule;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.ScheduledSession;
import org.lectern.rule.Score;
import org.lectern.rule.TimetableView;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * A timetable for trials: sessions can be moved or unscheduled, and the tables and tallies of the search keep its costs
 * up to date. A plain custom rule is evaluated anew at each query.
 *
 * <p>Sessions can lie within two days around the days and placements.
 */
final class TrialTimetable {

    private final Event event;
    private final EffectiveRules rules;
    private final List<Rule> plain;
    private final EventIndex index;
    private final IncrementalScorer tallies;
    private final TimetableView view;
    /** Each rule at its level, then each at the other levels at which its relations count. */
    private final List<RuleAtLevel> terms;

    private final Map<RuleAtLevel, Integer> termIndex = new LinkedHashMap<>();
    private final @Nullable Placement[] placements;
    /** The same as rules see it, filled when needed. */
    private final @Nullable ScheduledSession[] held;
    /** The costs by tables of all sessions at their present places, by index of the term. */
    private final long[] tabled;

    private record RuleAtLevel(String ruleId, Level level) {

        static RuleAtLevel of(RuleConfig config) {
            return new RuleAtLevel(config.definition().id(), config.level());
        }
    }

    /**
     * Starts with a timetable.
     *
     * @param askedIds the sessions for which {@link #table} lists places
     */
    TrialTimetable(Event event, Timetable timetable, Catalogue catalogue, Set<String> askedIds) {
        this.event = event;
        this.rules = EffectiveRules.of(event, catalogue);
        this.plain = catalogue.rules().stream()
                .filter(rule ->
                        isPlain(rule) && rules.config(rule.definition().id()).isActive())
                .toList();
        EffectiveRules quick = withoutPlain(event, catalogue);
        CostTables tables = CostTables.forSessions(askedIds, event, quick, timetable);
        this.index = new EventIndex(event, quick, tables, timetable.placements());
        this.view = new TimetableView(event, new Timetable(event.id(), List.of()), rules);
        rules.configs().forEach(own -> termIndex.put(RuleAtLevel.of(own), termIndex.size()));
        for (Relation relation : event.relations()) {
            termIndex.putIfAbsent(RuleAtLevel.of(rules.config(relation)), termIndex.size());
        }
        rules.configs().stream()
                .flatMap(own -> rules.configs(own.definition().id(), event).stream())
                .forEach(own -> termIndex.putIfAbsent(RuleAtLevel.of(own), termIndex.size()));
        this.terms = List.copyOf(termIndex.keySet());
        this.tabled = new long[terms.size()];
        this.placements = new Placement[index.sessionCount()];
        this.held = new ScheduledSession[index.sessionCount()];
        this.tallies = IncrementalScorer.of(new CouplingRules(index));
        for (int s = 0; s < placements.length; s++) {
            JobScope.checkpoint();
            placements[s] =
                    timetable.findPlacement(event.sessions().get(s).id()).orElse(null);
            count(s, 1);
        }
    }

    private static boolean isPlain(Rule rule) {
        return StandardRules.isCustomCoupling(rule) && !(rule instanceof IncrementalRule);
    }

    /** Returns the rules that tables and tallies know. */
    private static EffectiveRules withoutPlain(Event event, Catalogue catalogue) {
        Rule[] own = catalogue.rules().stream()
                .filter(rule ->
                        !isPlain(rule) && !StandardRules.catalogue().rules().contains(rule))
                .toArray(Rule[]::new);
        Catalogue quick = StandardRules.catalogue().withRules(own);
        List<String> known =
                quick.rules().stream().map(rule -> rule.definition().id()).toList();
        return EffectiveRules.of(
                quick.knownSettings(event),
                event.waivers().stream()
                        .filter(waiver -> known.contains(waiver.ruleId()))
                        .toList(),
                quick);
    }

    Event event() {
        return event;
    }

    int index(String sessionId) {
        return index.session(sessionId);
    }

    SessionCostTable table(int session) {
        return index.tables().sessionTables().get(session);
    }

    /** Returns the present placement of a session, or empty if it is unscheduled. */
    Optional<Placement> findPlacement(int session) {
        return Optional.ofNullable(placements[session]);
    }

    /** Moves a session to a place; null unschedules it. */
    void assign(int session, @Nullable Placement placement) {
        count(session, -1);
        placements[session] = placement;
        held[session] = null;
        count(session, 1);
    }

    private void count(int session, int by) {
        Placement placement = placements[session];
        SessionCostTable table = table(session);
        if (placement == null) {
            add(tabled, RuleIds.UNSCHEDULED_SESSION, table.unscheduledCost(), by);
            return;
        }
        int room = index.room(placement.roomId());
        table.costsByRule(placement, room).forEach((rule, score) -> add(tabled, rule, score, by));
        if (by < 0) {
            tallies.remove(session);
        } else {
            int start = index.startMinute(placement);
            int end = start + placement.minutes();
            tallies.add(session, room, start, end, index.halfDays().indexOf(start, end));
        }
    }

    private void add(long[] costs, String rule, Score score, int by) {
        for (Level level : Level.values()) {
            if (score.at(level) != 0) {
                int index = Objects.requireNonNull(termIndex.get(new RuleAtLevel(rule, level)), rule);
                costs[index] = Math.addExact(costs[index], by * score.at(level));
            }
        }
    }

    /** Returns the present cost of each rule in the order of the catalogue, then those at other levels than of their rules. */
    long[] costs() {
        long[] costs = tabled.clone();
        tallies.costs().forEach((rule, cost) -> add(costs, rule, cost, 1));
        if (!plain.isEmpty()) {
            addPlain(costs);
        }
        return costs;
    }

    /** Returns the scheduled sessions; they may have lengths that the event does not allow. */
    TimetableView toView() {
        List<ScheduledSession> all = new ArrayList<>();
        for (int s = 0; s < placements.length; s++) {
            Placement placement = placements[s];
            if (placement != null) {
                ScheduledSession own = held[s];
                if (own == null) {
                    own = view.resolve(placement);
                    held[s] = own;
                }
                all.add(own);
            }
        }
        return view.withScheduledSessions(all);
    }

    private void addPlain(long[] costs) {
        TimetableView now = toView();
        for (Rule rule : plain) {
            String id = rule.definition().id();
            RuleConfig config = rules.config(id);
            Checker.evaluate(rule, config, now, (subjects, units) -> {
                if (rules.findWaiver(id, subjects).isEmpty()) {
                    add(costs, id, Score.of(config.level(), Math.multiplyExact(units, config.weight())), 1);
                }
            });
        }
    }

    /** Returns the sum of costs, by level. */
    Score score(long[] costs) {
        Score score = Score.ZERO;
        for (int i = 0; i < costs.length; i++) {
            score = costs[i] == 0 ? score : score.plus(Score.of(terms.get(i).level(), costs[i]));
        }
        return score;
    }

    Score score() {
        return score(costs());
    }

    /** Returns by how much each rule costs more at its level; rules without a change are absent. */
    Map<String, Long> differences(long[] from, long[] to) {
        Map<String, Long> differences = new LinkedHashMap<>();
        for (int i = 0; i < rules.rules().size(); i++) {
            if (from[i] != to[i]) {
                differences.put(terms.get(i).ruleId(), to[i] - from[i]);
            }
        }
        return differences;
    }

    /** Returns by how much relations at another level than their rule cost more; rules without a change are absent. */
    Map<String, Score> ownLevelDifferences(long[] from, long[] to) {
        Map<String, Score> differences = new LinkedHashMap<>();
        for (int i = rules.rules().size(); i < from.length; i++) {
            if (from[i] != to[i]) {
                Score more = Score.of(terms.get(i).level(), to[i] - from[i]);
                differences.merge(terms.get(i).ruleId(), more, Score::plus);
            }
        }
        return differences;
    }

    /** Returns by how much each rule costs more at hard level; rules without a change are absent. */
    Map<String, Long> hardDifferences(long[] from, long[] to) {
        Map<String, Long> differences = new LinkedHashMap<>();
        for (int i = 0; i < from.length; i++) {
            if (from[i] != to[i] && terms.get(i).level() == Level.HARD) {
                differences.put(terms.get(i).ruleId(), to[i] - from[i]);
            }
        }
        return differences;
    }

    /** Returns the timetable as it is now. */
    Timetable timetable() {
        return Timetable.of(
                event, Arrays.stream(placements).filter(Objects::nonNull).toList());
    }
}
