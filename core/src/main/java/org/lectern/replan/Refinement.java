package org.lectern.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.job.work.JobScope;
import org.lectern.rule.Score;

/**
 * The second stage without a search: moves the sessions that move anyway, one after the other, to their cheapest place,
 * until none has a better one. Of places that cost the same, it takes the one that changes least for the people of the session.
 * The people moved stay the same, and {@code moved} outweighs the rest.
 */
final class Refinement {

    private static final int MAX_ROUNDS = 20;
    private static final int MAX_PLACES = 400;

    private final ReplanModel model;
    private final Set<String> forbidden;
    private final PlacedSessions placed;
    /** Where each session was published, or null. */
    private final @Nullable Placement[] publishedPlacements;

    Refinement(ReplanModel model, @Nullable CandidatePlace[] at, Set<String> forbidden) {
        this.model = model;
        this.forbidden = forbidden;
        this.placed = PlacedSessions.of(model, at);
        this.publishedPlacements = model.index.event().sessions().stream()
                .map(session -> model.index
                        .event()
                        .findPublished()
                        .flatMap(published -> published.timetable().findPlacement(session.id()))
                        .orElse(null))
                .toArray(Placement[]::new);
    }

    /** Returns the best place of each session; those that keep their place keep it. */
    @Nullable
    CandidatePlace[] run(MoveSet moveSet) {
        List<Integer> free = new ArrayList<>();
        for (int s = 0; s < model.size; s++) {
            if (placed.at(s) != null && (moveSet.moved().get(s) || !model.isPublished(s))) {
                free.add(s);
            }
        }
        boolean isBetter = true;
        for (int round = 0; round < MAX_ROUNDS && isBetter; round++) {
            isBetter = false;
            for (int s : free) {
                if (JobScope.current().isStopRequested()) {
                    return placed.all();
                }
                isBetter |= improve(s);
            }
        }
        return placed.all();
    }

    private boolean improve(int s) {
        CandidatePlace before = Objects.requireNonNull(placed.at(s));
        Score least = placed.score();
        PlaceChange change = change(s, before);
        CandidatePlace best = before;
        placed.remove(s);
        int looked = 0;
        for (CandidatePlace place : model.places(s)) {
            if (looked >= MAX_PLACES) {
                break;
            }
            if (!place.equals(before)
                    && placed.occupancy().mayBeFree(s, place)
                    && !forbidden.contains(PlacementSearch.key(s, place))) {
                looked++;
                placed.add(s, place);
                int order = placed.score().compareTo(least);
                if (order < 0 || (order == 0 && change(s, place).compareTo(change) < 0)) {
                    least = placed.score();
                    change = change(s, place);
                    best = place;
                }
                placed.remove(s);
            }
        }
        placed.add(s, best);
        return !best.equals(before);
    }

    private PlaceChange change(int s, CandidatePlace place) {
        return PlaceChange.of(model.index, publishedPlacements[s], place);
    }
}
