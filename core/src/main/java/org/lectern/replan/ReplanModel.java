package org.lectern.replan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.change.StartedSessions;
import org.lectern.event.Event;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Session;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.panel.CostTables;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.SessionSequence;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Catalogue;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Score;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.IncrementalScorer;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * The data of a replan: the published place of each session, its cost there and, when needed, every other place. It
 * fills cost tables only for the sessions that need them.
 */
final class ReplanModel {

    final EventIndex index;
    final CouplingRules couplingRules;
    final int size;
    final boolean[] hasStarted;
    /** The published place with its sequence, null for sessions without one. */
    final @Nullable CandidatePlace[] publishedPlaces;

    final @Nullable Placement[] publishedPlacements;
    /** Whether a session is published without its turns, and so distributes its minutes anew. */
    final boolean[] isRedistributed;
    /** The people whose turn changes although the session keeps its place, as bits. */
    final BitSet[] peopleChangedInside;

    private final Event event;
    private final CostTables tables;
    private final KeptInsides insides;
    private final boolean[] published;
    private final List<String> otherRules;
    private final List<@Nullable List<CandidatePlace>> places;
    private final @Nullable Score[] lowerBound;
    private final BitSet[] livePeople;
    private final AllowedTimes allowedTimes;

    ReplanModel(Event event, Catalogue catalogue, StartedSessions heldBefore) {
        this(event, catalogue, heldBefore, AllowedTimes.ahead(event, heldBefore));
    }

    /** @param event the event as the replanner solves it */
    ReplanModel(Event event, Catalogue catalogue, StartedSessions heldBefore, AllowedTimes allowedTimes) {
        EffectiveRules rules = EffectiveRules.of(event, catalogue);
        this.event = event;
        this.insides = new KeptInsides(event, catalogue);
        this.tables = CostTables.lazy(event, rules);
        Timetable known = event.findPublished().map(Published::timetable).orElse(new Timetable(event.id(), List.of()));
        this.index = new EventIndex(event, rules, tables, known.placements());
        this.couplingRules = new CouplingRules(index);
        this.size = event.sessions().size();
        this.hasStarted = new boolean[size];
        this.publishedPlaces = new CandidatePlace[size];
        this.publishedPlacements = new Placement[size];
        this.peopleChangedInside = new BitSet[size];
        this.places = new ArrayList<>(Collections.nCopies(size, null));
        this.lowerBound = new Score[size];
        this.published = new boolean[size];
        this.isRedistributed = new boolean[size];
        this.livePeople = new BitSet[size];
        this.allowedTimes = allowedTimes;
        MovedPeople moved = new MovedPeople(event, rules);
        for (int s = 0; s < size; s++) {
            JobScope.checkpoint();
            Session session = event.sessions().get(s);
            livePeople[s] = livePeople(session);
            peopleChangedInside[s] = new BitSet();
            Placement placement = known.findPlacement(session.id()).orElse(null);
            hasStarted[s] = heldBefore.contains(session.id());
            published[s] = placement != null;
            if (placement != null) {
                initialise(s, placement, index.room(placement.roomId()), moved);
            } else {
                lowerBound[s] = lowerBoundOfAll(s);
            }
        }
        Set<String> monotone = IncrementalScorer.ofMonotone(couplingRules).ruleIds();
        this.otherRules = IncrementalScorer.of(couplingRules).ruleIds().stream()
                .filter(rule -> !monotone.contains(rule) && couplingRules.isStrict(rule))
                .toList();
    }

    /** Returns whether the session has a published place. */
    boolean isPublished(int s) {
        return published[s];
    }

    /** Returns whether the limit is exceeded if a session keeps its place, whatever the others do. */
    boolean isForced(int s, CostBound limit) {
        CandidatePlace kept = publishedPlaces[s];
        return kept == null
                || !total(other -> other == s ? kept.ownCost() : lowerBound(other))
                        .isWithin(limit);
    }

    /** Returns what a session costs by itself at its published place. */
    CostBound costAtHome(int s) {
        return CostBound.of(Objects.requireNonNull(publishedPlaces[s]).ownCost());
    }

    /** Returns the sessions that may move and cost more at their published place than their own minimum. */
    List<Integer> costlyAtHome() {
        return IntStream.range(0, size)
                .filter(s -> publishedPlaces[s] != null && !hasStarted[s])
                .filter(s -> !costAtHome(s).isWithin(CostBound.of(lowerBound(s))))
                .boxed()
                .toList();
    }

    /** Returns whether other soft rules may have decided who moves inside a session that keeps its place. */
    boolean isOutweighedInside(int s) {
        Placement kept = publishedPlacements[s];
        return kept != null && !peopleChangedInside[s].isEmpty() && insides.isOutweighed(s, kept);
    }

    /** Returns whether a timetable is within a limit under all rules, including those that the search defers. */
    boolean isWithin(CostBound limit, @Nullable CandidatePlace[] at, CostBound others) {
        if (otherRules.isEmpty()) {
            return true;
        }
        CostBound own = total(s -> at[s] == null ? Score.ZERO : at[s].ownCost());
        return own.plus(others).plus(couplingCost(at)).isWithin(limit);
    }

    /** Returns the cost of all coupling rules. */
    CostBound couplingCost(@Nullable CandidatePlace[] at) {
        IncrementalScorer all = IncrementalScorer.of(couplingRules);
        for (int s = 0; s < size; s++) {
            CandidatePlace place = at[s];
            if (place != null) {
                all.add(s, place.room(), place.time());
            }
        }
        return CostBound.of(all.score());
    }

    /** Returns the sum of a cost over all sessions. */
    CostBound total(IntFunction<Score> cost) {
        CostBound total = CostBound.ZERO;
        for (int s = 0; s < size; s++) {
            total = total.plus(cost.apply(s));
        }
        return total;
    }

    private BitSet livePeople(Session session) {
        BitSet bits = new BitSet();
        session.livePersonIds().forEach(id -> bits.set(index.person(id)));
        return bits;
    }

    /** Keeps the published sequence if it costs nothing hard or medium, or has taken place already. */
    private void initialise(int s, Placement placement, int room, MovedPeople moved) {
        Session session = event.sessions().get(s);
        Score own = ownCost(s, placement, room);
        boolean isFree = own.hard() == 0 && own.medium() == 0;
        isRedistributed[s] = placement.turns().isEmpty() && !session.slots().isEmpty() && !hasStarted[s];
        if (hasStarted[s] || (isFree && !isRedistributed[s])) {
            keep(s, placement, room, own);
            lowerBound[s] = hasStarted[s] ? own : Score.ZERO;
            return;
        }
        lowerBound[s] = lowerBoundOfAll(s);
        Placement best = insides.find(s, room, placement).orElse(null);
        if (best == null) {
            // What the place breaks by itself is no worse than to be unscheduled.
            if (!isRedistributed[s] && own.hard() <= unscheduledCost(s).hard()) {
                keep(s, placement, room, own);
            }
            return;
        }
        Score cost = ownCost(s, best, room);
        if (!isRedistributed[s] && withoutSoft(own).compareTo(withoutSoft(cost)) <= 0) {
            keep(s, placement, room, own);
            return;
        }
        keep(s, best, room, cost);
        moved.of(session, placement, best).forEach(id -> peopleChangedInside[s].set(index.person(id)));
    }

    private void keep(int s, Placement placement, int room, Score own) {
        int start = index.startMinute(placement);
        int halfDay = tables.halfDays().indexOf(start, start + placement.minutes());
        TimeOption time = new TimeOption(0, start, placement.minutes(), halfDay, own, SessionSequence.EMPTY);
        publishedPlaces[s] = new CandidatePlace(room, time, own);
        publishedPlacements[s] = placement;
        Score known = lowerBound[s];
        // A start months away from all days is none of the places that this was the least of.
        if (known != null && withoutSoft(own).compareTo(known) < 0) {
            lowerBound[s] = withoutSoft(own);
        }
    }

    private Score ownCost(int s, Placement placement, int room) {
        return total(tables.tableWithoutOptions(s), placement, room);
    }

    private static Score withoutSoft(Score score) {
        return new Score(score.hard(), score.medium(), 0);
    }

    private static Score total(SessionCostTable table, Placement placement, int room) {
        return table.costsByRule(placement, room).values().stream().reduce(Score.ZERO, Score::plus);
    }

    private Score lowerBoundOfAll(int s) {
        Score out = unscheduledCost(s);
        // The places are sorted by cost.
        Score least = places(s).stream()
                .map(CandidatePlace::ownCost)
                .findFirst()
                .filter(cost -> cost.compareTo(out) < 0)
                .orElse(out);
        return withoutSoft(least);
    }

    /** Returns the least hard and medium cost of a session at any place or unscheduled. */
    Score lowerBound(int s) {
        return Objects.requireNonNull(lowerBound[s]);
    }

    /** Returns the cost of an unscheduled session. */
    Score unscheduledCost(int s) {
        return tables.tableWithoutOptions(s).unscheduledCost();
    }

    /** Returns the people who move if a session moves, as bits. */
    BitSet livePeople(int s) {
        return livePeople[s];
    }

    /** Returns whether a session may take place at the time of a placement. */
    boolean isAllowed(int s, Placement placement) {
        return allowedTimes.allows(s, index.startMinute(placement), placement.minutes());
    }

    /**
     * Returns the places of a session that cost no more at hard level than unscheduled and are at a time that it may have, cheapest
     * first.
     */
    List<CandidatePlace> places(int s) {
        List<CandidatePlace> known = places.get(s);
        if (known == null) {
            List<CandidatePlace> all = new ArrayList<>();
            SessionCostTable table = tables.sessionTables().get(s);
            long most = unscheduledCost(s).hard();
            for (int room = 0; room < event.rooms().size(); room++) {
                if (table.fixedRoomCost(room).hard() > most) {
                    continue;
                }
                for (TimeOption option : table.options()) {
                    Score own = table.cost(room, option);
                    if (own.hard() <= most && allowedTimes.allows(s, option.start(), option.minutes())) {
                        all.add(new CandidatePlace(room, option, own));
                    }
                }
            }
            all.sort(Comparator.comparing(CandidatePlace::ownCost));
            known = List.copyOf(all);
            places.set(s, known);
        }
        return known;
    }

    /** Returns the {@link PlacementSearch#key} of a placement. */
    String key(int s, Placement placement) {
        return PlacementSearch.key(s, index.room(placement.roomId()), index.startMinute(placement));
    }

    Placement placement(int s, CandidatePlace place) {
        return tables.sessionTables()
                .get(s)
                .placement(event.rooms().get(place.room()).id(), place.time());
    }
}
