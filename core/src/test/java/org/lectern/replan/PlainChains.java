package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.solve.scoring.IncrementalScorer;

/** The plain counterpart of {@link ChainSearch}: tries every chain, and asks the rules which sessions conflict. */
final class PlainChains {

    private final ReplanModel model;
    private final PartialRepair repair;
    private final Set<String> excluded;
    private final @Nullable CandidatePlace[] taken;
    private final IncrementalScorer scorer;

    /** @param excluded places that no session may have, by {@link PlacementSearch#key} */
    PlainChains(ReplanModel model, PartialRepair repair, Set<String> excluded) {
        this.model = model;
        this.repair = repair;
        this.excluded = excluded;
        this.taken = new CandidatePlace[model.size];
        this.scorer = IncrementalScorer.of(model.couplingRules);
    }

    /** Returns how many more people the best chain moves; the maximum integer if there is no chain. */
    int fewestPeople(int first, int maxLinks) {
        return fewest(first, 0, maxLinks);
    }

    private int fewest(int s, int people, int maxLinks) {
        int fewest = Integer.MAX_VALUE;
        for (CandidatePlace place : allowed(s)) {
            List<Integer> conflicts = conflicts(s, place);
            int with = people - (isHome(s, place) ? repair.savedPeople(s) : 0);
            if (conflicts.isEmpty()) {
                fewest = Math.min(fewest, with);
            } else if (conflicts.size() == 1 && maxLinks > 1) {
                int next = conflicts.get(0);
                if (!model.hasStarted[next] && taken[next] == null) {
                    taken[s] = place;
                    fewest = Math.min(fewest, fewest(next, with + repair.additionalPeople(next), maxLinks - 1));
                    taken[s] = null;
                }
            }
        }
        return fewest;
    }

    /** Returns the places of a session that cost it the least, without where it is now. */
    List<CandidatePlace> allowed(int s) {
        List<CandidatePlace> allowed = new ArrayList<>();
        CandidatePlace published = model.publishedPlaces[s];
        for (CandidatePlace place : model.places(s)) {
            boolean isPublished = !repair.isForced(s) && published != null && published.isSamePlaceAs(place);
            if (!isPublished && CostBound.of(place.ownCost()).equals(CostBound.of(model.lowerBound(s)))) {
                allowed.add(place);
            }
        }
        if (published != null && repair.displaced().get(s) && !repair.isForced(s)) {
            allowed.add(published);
        }
        allowed.removeIf(place -> excluded.contains(PlacementSearch.key(s, place)));
        return allowed;
    }

    boolean isHome(int s, CandidatePlace place) {
        return !repair.isForced(s) && place.equals(model.publishedPlaces[s]);
    }

    /** Returns the sessions that break a hard rule with a session at a place: where they go, or where they stay. */
    private List<Integer> conflicts(int s, CandidatePlace place) {
        List<Integer> conflicts = new ArrayList<>();
        for (int other = 0; other < model.size; other++) {
            CandidatePlace there =
                    taken[other] != null ? taken[other] : repair.placed().at(other);
            if (other != s && there != null && isConflict(s, place, other, there)) {
                conflicts.add(other);
            }
        }
        return conflicts;
    }

    /** Returns whether two sessions at these places break a hard rule. */
    boolean isConflict(int one, CandidatePlace place, int other, CandidatePlace otherPlace) {
        scorer.add(one, place.room(), place.time());
        scorer.add(other, otherPlace.room(), otherPlace.time());
        boolean isConflict = scorer.score().hard() > 0;
        scorer.remove(one);
        scorer.remove(other);
        return isConflict;
    }
}
