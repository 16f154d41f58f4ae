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
import org.lectern.event.Slot;
import org.lectern.event.Timetable;
import org.lectern.event.Turn;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * Finds where unplaced sessions and slots fit best in a timetable, by its tables and tallies.
 *
 * <p>It tries the {@value #MAX_PLACES} places with the lowest cost of the session alone.
 */
final class NearestFits {

    private static final int MAX_PLACES = 40;
    private static final int MAX_TRIED = 400;

    private final Event event;
    private final EventIndex index;
    private final IncrementalScorer tallies;
    /** Of hard rules alone, which is all that most tried places are asked for. */
    private final IncrementalScorer hardTallies;

    private final Map<String, Score> present;

    NearestFits(Event event, Timetable timetable, EffectiveRules rules, CostTables tables) {
        this.event = event;
        this.index = new EventIndex(event, rules, tables, timetable.placements());
        CouplingRules couplingRules = new CouplingRules(index);
        this.tallies = IncrementalScorer.of(couplingRules);
        this.hardTallies = IncrementalScorer.ofHard(couplingRules);
        for (Placement placement : timetable.placements()) {
            add(tallies, placement);
            add(hardTallies, placement);
        }
        this.present = hardTallies.costs();
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

    private List<Place> places(SessionCostTable table) {
        List<Place> places = new ArrayList<>();
        for (TimeOption option : table.options()) {
            for (int room = 0; room < event.rooms().size(); room++) {
                places.add(new Place(room, option, table.cost(room, option)));
            }
        }
        return places;
    }

    /** Returns the best place of an unscheduled session, or empty if it has none. */
    Optional<NearestFit> find(Session session) {
        int s = index.session(session.id());
        SessionCostTable table = index.tables().sessionTables().get(s);
        List<Place> places = places(table);
        places.sort(Comparator.comparing(Place::score));
        Place best = null;
        Score min = null;
        for (Place place : places.subList(0, Math.min(MAX_PLACES, places.size()))) {
            tallies.add(s, place.room(), place.option());
            Score score = place.score().plus(tallies.score());
            tallies.remove(s);
            if (min == null || score.compareTo(min) < 0) {
                min = score;
                best = place;
            }
        }
        return best == null ? Optional.empty() : Optional.of(fit(s, table, best));
    }

    /**
     * A place of a session, with the rules that it would break.
     *
     * @param brokenRuleIds the hard rules that would cost more
     */
    record Tried(Instant start, int minutes, Set<String> brokenRuleIds) {}

    /**
     * Returns the places of an unscheduled session at which it breaks no hard rule by itself, or all if there are none; of very many,
     * evenly spread ones.
     */
    List<Tried> tried(Session session) {
        int s = index.session(session.id());
        SessionCostTable table = index.tables().sessionTables().get(s);
        List<Place> places = places(table);
        List<Place> sound =
                places.stream().filter(place -> place.score().hard() == 0).toList();
        List<Place> all = sound.isEmpty() ? places : sound;
        int stride = 1 + all.size() / MAX_TRIED;
        List<Tried> tried = new ArrayList<>();
        for (int i = 0; i < all.size(); i += stride) {
            Place place = all.get(i);
            Map<String, Long> rises = place.score().hard() == 0 ? new LinkedHashMap<>() : rises(table, place);
            addRises(rises, s, place);
            rises.values().removeIf(rise -> rise <= 0);
            tried.add(new Tried(
                    index.timeline().toInstant(place.option().start()),
                    place.option().minutes(),
                    new TreeSet<>(rises.keySet())));
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
        hardTallies.add(session, place.room(), place.option());
        hardTallies.costs().forEach((rule, cost) -> {
            long before = present.getOrDefault(rule, Score.ZERO).hard();
            rises.merge(rule, cost.hard() - before, Math::addExact);
        });
        hardTallies.remove(session);
    }

    private NearestFit fit(int session, SessionCostTable table, Place place) {
        Map<String, Long> rises = rises(table, place);
        addRises(rises, session, place);
        return fit(placement(table, place), rises);
    }

    private static Map<String, Long> hardCosts(Map<String, Score> costs) {
        Map<String, Long> hard = new LinkedHashMap<>();
        costs.forEach((rule, score) -> hard.merge(rule, score.hard(), Math::addExact));
        return hard;
    }

    private static NearestFit fit(Placement placement, Map<String, Long> rises) {
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

    /** Tries a dropped slot at each position and minute between the present turns. */
    Optional<NearestFit> find(Slot slot, Placement placement) {
        int room = index.room(placement.roomId());
        SessionCostTable table = index.tables().sessionTables().get(index.session(placement.sessionId()));
        Placement best = null;
        Map<String, Score> bestCosts = Map.of();
        Score min = null;
        for (int position = 0; position <= placement.turns().size(); position++) {
            for (int minute = 0; minute + slot.minMinutes() <= placement.minutes(); minute++) {
                List<Turn> turns = new ArrayList<>(placement.turns());
                turns.add(
                        position, new Turn(slot.id(), placement.start().plusSeconds(60L * minute), slot.minMinutes()));
                Placement tried = placement.withTurns(turns);
                Map<String, Score> costs = table.costsByRule(tried, room);
                Score score = costs.values().stream().reduce(Score.ZERO, Score::plus);
                if (min == null || score.compareTo(min) < 0) {
                    min = score;
                    best = tried;
                    bestCosts = costs;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        Map<String, Long> rises = hardCosts(bestCosts);
        hardCosts(table.costsByRule(placement, room)).forEach((rule, cost) -> rises.merge(rule, -cost, Math::addExact));
        return Optional.of(fit(best, rises));
    }
}
