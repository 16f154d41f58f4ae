package org.lectern.solve;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * Finds where unscheduled sessions fit best in a timetable, by its tables and tallies.
 *
 * <p>It looks at every place, except where the session alone costs more than the best place in all.
 */
final class NearestFits {

    private final Event event;
    private final EventIndex index;
    private final IncrementalScorer tallies;
    /** Of hard rules alone, which is all that most tried places are asked for. */
    private final IncrementalScorer hardTallies;

    private final Score present;
    private final Score presentHard;
    /** What the sessions cost each other at least, whatever is added: rules that one more session may satisfy do not count. */
    private final Score least;

    NearestFits(Event event, Timetable timetable, EffectiveRules rules, CostTables tables) {
        this.event = event;
        this.index = new EventIndex(event, rules, tables, timetable.placements());
        CouplingRules couplingRules = new CouplingRules(index);
        this.tallies = IncrementalScorer.of(couplingRules);
        this.hardTallies = IncrementalScorer.ofHard(couplingRules);
        IncrementalScorer monotone = IncrementalScorer.ofMonotone(couplingRules);
        for (Placement placement : timetable.placements()) {
            add(tallies, placement);
            add(hardTallies, placement);
            add(monotone, placement);
        }
        this.present = tallies.score();
        this.presentHard = hardTallies.score();
        this.least = monotone.score();
    }

    /** Returns the event on indices and minutes. */
    EventIndex index() {
        return index;
    }

    private void add(IncrementalScorer scorer, Placement placement) {
        int start = index.startMinute(placement);
        int end = start + placement.minutes();
        scorer.add(
                index.session(placement.sessionId()),
                index.room(placement.roomId()),
                start,
                end,
                index.halfDays().indexOf(start, end));
    }

    private record Place(int room, TimeOption option, Score score) {}

    /** Returns all places but those that are over when changes are announced. */
    private List<Place> places(Session session, SessionCostTable table) {
        List<Place> places = new ArrayList<>();
        for (TimeOption option : table.options()) {
            if (!mayStart(session, option)) {
                continue;
            }
            for (int room = 0; room < event.rooms().size(); room++) {
                places.add(new Place(room, option, table.cost(room, option)));
            }
        }
        return places;
    }

    private boolean mayStart(Session session, TimeOption option) {
        return event.mayStart(session, index.timeline().toInstant(option.start()));
    }

    /** Returns whether a session has places, and each is over when changes are announced. */
    boolean isOver(Session session) {
        List<TimeOption> options =
                index.tables().sessionTables().get(index.session(session.id())).options();
        return !options.isEmpty() && options.stream().noneMatch(option -> mayStart(session, option));
    }

    /**
     * The best place of an unscheduled session or a dropped slot.
     *
     * @param isBetter whether the timetable costs less with it there, as one that was edited by hand may
     */
    record Best(NearestFit fit, boolean isBetter) {}

    /** Returns the best place of an unscheduled session, or empty if it has none. */
    Optional<Best> find(Session session) {
        int s = index.session(session.id());
        SessionCostTable table = index.tables().sessionTables().get(s);
        List<Place> places = places(session, table);
        places.sort(Comparator.comparing(Place::score));
        Place best = null;
        Score min = null;
        for (Place place : places) {
            if (min != null && place.score().plus(least).compareTo(min) >= 0) {
                break;
            }
            if (min == null || hard(s, place) <= min.hard()) {
                Score score = with(present, tallies, s, place);
                if (min == null || score.compareTo(min) < 0) {
                    min = score;
                    best = place;
                }
            }
        }
        if (best == null || min == null) {
            return Optional.empty();
        }
        Score without = table.unscheduledCost().plus(present);
        return Optional.of(new Best(fit(s, table, best), min.compareTo(without) < 0));
    }

    /** Returns what everything costs with a session at a place. */
    private static Score with(Score present, IncrementalScorer scorer, int session, Place place) {
        Score score = present.plus(place.score());
        for (Score increase :
                scorer.increases(session, place.room(), place.option()).values()) {
            score = score.plus(increase);
        }
        return score;
    }

    /** Returns the hard cost with a session at a place. */
    private long hard(int session, Place place) {
        return with(presentHard, hardTallies, session, place).hard();
    }

    /**
     * A start and a length of a session, with the rules that it would break.
     *
     * @param brokenRuleIds the hard rules that would cost more
     */
    record Tried(Instant start, int minutes, Set<String> brokenRuleIds) {}

    /**
     * Returns the places of an unscheduled session at which it breaks no hard rule by itself, or all if there are none: how many
     * rooms break which rules at each start and length. It stops at the first place that breaks none, and returns that alone.
     */
    Map<Tried, Long> tried(Session session) {
        int s = index.session(session.id());
        SessionCostTable table = index.tables().sessionTables().get(s);
        List<Place> places = places(session, table);
        List<Place> sound =
                places.stream().filter(place -> place.score().hard() == 0).toList();
        List<Place> all = sound.isEmpty() ? places : sound;
        Map<Tried, Long> tried = new LinkedHashMap<>();
        for (Place place : all) {
            Map<String, Long> rises = place.score().hard() == 0 ? new LinkedHashMap<>() : rises(table, place);
            addRises(rises, s, place);
            rises.values().removeIf(rise -> rise <= 0);
            Tried one = new Tried(
                    index.timeline().toInstant(place.option().start()),
                    place.option().minutes(),
                    new TreeSet<>(rises.keySet()));
            if (rises.isEmpty()) {
                return Map.of(one, 1L);
            }
            tried.merge(one, 1L, Long::sum);
        }
        return tried;
    }

    /** Returns what a session costs by itself at a place, at hard level. */
    private Map<String, Long> rises(SessionCostTable table, Place place) {
        return hardCosts(table.costsByRule(placement(table, place), place.room()));
    }

    private Placement placement(SessionCostTable table, Place place) {
        return table.placement(event.rooms().get(place.room()).id(), place.option());
    }

    private void addRises(Map<String, Long> rises, int session, Place place) {
        hardTallies
                .increases(session, place.room(), place.option())
                .forEach((rule, increase) -> rises.merge(rule, increase.hard(), Math::addExact));
    }

    private NearestFit fit(int session, SessionCostTable table, Place place) {
        Map<String, Long> rises = rises(table, place);
        addRises(rises, session, place);
        return fit(placement(table, place), rises);
    }

    static Map<String, Long> hardCosts(Map<String, Score> costs) {
        Map<String, Long> hard = new LinkedHashMap<>();
        costs.forEach((rule, score) -> hard.merge(rule, score.hard(), Math::addExact));
        return hard;
    }

    static NearestFit fit(Placement placement, Map<String, Long> rises) {
        return new NearestFit(
                placement,
                rises.entrySet().stream()
                        .filter(rise -> rise.getValue() > 0)
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
