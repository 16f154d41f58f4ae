package org.lectern.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Room;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;

/**
 * Looks for other places of the sessions with which an alternative collides: each in turn at its best place, in the order
 * in which they are told and in the opposite one, while all others stay.
 */
final class Fits {

    private static final int MOST_MOVED = 3;

    private final Trials trials;
    private final Score present;

    /** @param trials a trial of the present timetable for which those sessions are asked about */
    Fits(Trials trials, Score present) {
        this.trials = trials;
        this.present = present;
    }

    Optional<Fit> of(Alternative alternative, List<Subject> collidesWith) {
        if (collidesWith.size() > MOST_MOVED) {
            return Optional.empty();
        }
        trials.put(trials.index(alternative.sessionId()), alternative.placement());
        Fit one = tried(collidesWith);
        if (one.fits() || collidesWith.size() == 1) {
            return Optional.of(one);
        }
        Fit other = tried(collidesWith.reversed());
        return Optional.of(other.score().compareTo(one.score()) < 0 ? other : one);
    }

    private Fit tried(List<Subject> order) {
        List<Integer> sessions =
                order.stream().map(subject -> trials.index(subject.id().id())).toList();
        List<@Nullable Placement> before = new ArrayList<>();
        for (int session : sessions) {
            before.add(trials.placement(session).orElse(null));
            trials.put(session, null);
        }
        List<Placement> moved = new ArrayList<>();
        sessions.forEach(session -> best(session).ifPresent(moved::add));
        Score score = trials.score();
        boolean fits = score.hard() <= present.hard() && score.medium() <= present.medium();
        Fit fit = new Fit(fits, moved, trials.timetable(), score, sentence(fits, order, moved, score));
        for (int i = 0; i < before.size(); i++) {
            trials.put(sessions.get(i), before.get(i));
        }
        return fit;
    }

    /** Puts a session that is out at its best place, unless it is better left out, and returns that. */
    private Optional<Placement> best(int session) {
        Score least = trials.score();
        Placement best = null;
        for (TimeOption option : trials.table(session).options()) {
            for (Room room : trials.event().rooms()) {
                Placement place = trials.table(session).placement(room.id(), option);
                trials.put(session, place);
                Score score = trials.score();
                if (score.compareTo(least) < 0) {
                    least = score;
                    best = place;
                }
            }
        }
        trials.put(session, best);
        return Optional.ofNullable(best);
    }

    private String sentence(boolean fits, List<Subject> order, List<Placement> moved, Score score) {
        List<String> parts = new ArrayList<>();
        for (Subject subject : order) {
            parts.add(moved.stream()
                    .filter(place -> place.sessionId().equals(subject.id().id()))
                    .map(place -> "%s to %s".formatted(subject.name(), Wording.of(place, trials.event())))
                    .findFirst()
                    .orElse("%s out".formatted(subject.name())));
        }
        String difference = score.equals(present) ? "no more" : Wording.difference(present, score);
        return fits
                ? "It could be made to fit by moving %s: all in all that costs %s than now."
                        .formatted(Wording.list(parts), difference)
                : "Moving others does not make it fit: at best %s, and all in all that costs %s than now."
                        .formatted(Wording.list(parts), difference);
    }
}
