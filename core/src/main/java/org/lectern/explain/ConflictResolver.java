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
import org.lectern.text.Wording;

/**
 * Looks for other places of the sessions that an alternative conflicts with. Each in turn gets its best place while all
 * others stay, in the order in which they are listed and in reverse.
 *
 * @param trial a trial of the present timetable that lists the places of those sessions
 * @param present the score of the present timetable
 */
record ConflictResolver(TrialTimetable trial, Score present) {

    private static final int MAX_MOVED = 3;

    Optional<ConflictResolution> findResolution(Alternative alternative, List<Subject> collidesWith) {
        if (collidesWith.size() > MAX_MOVED) {
            return Optional.empty();
        }
        trial.assign(trial.index(alternative.sessionId()), alternative.placement());
        ConflictResolution one = tried(collidesWith);
        if (one.isSuccessful() || collidesWith.size() == 1) {
            return Optional.of(one);
        }
        ConflictResolution other = tried(collidesWith.reversed());
        return Optional.of(other.score().compareTo(one.score()) < 0 ? other : one);
    }

    private ConflictResolution tried(List<Subject> order) {
        List<Integer> sessions =
                order.stream().map(subject -> trial.index(subject.id().id())).toList();
        List<@Nullable Placement> before = new ArrayList<>();
        for (int session : sessions) {
            before.add(trial.findPlacement(session).orElse(null));
            trial.assign(session, null);
        }
        List<Placement> moved = new ArrayList<>();
        sessions.forEach(session -> findBest(session).ifPresent(moved::add));
        Score score = trial.score();
        boolean fits = score.hard() <= present.hard() && score.medium() <= present.medium();
        ConflictResolution fit =
                new ConflictResolution(fits, moved, trial.timetable(), score, sentence(fits, order, moved, score));
        for (int i = 0; i < before.size(); i++) {
            trial.assign(sessions.get(i), before.get(i));
        }
        return fit;
    }

    /** Puts an unscheduled session at its best place, unless it is better unscheduled, and returns that place. */
    private Optional<Placement> findBest(int session) {
        Score least = trial.score();
        Placement best = null;
        for (TimeOption option : trial.table(session).options()) {
            for (Room room : trial.event().rooms()) {
                Placement place = trial.table(session).placement(room.id(), option);
                trial.assign(session, place);
                Score score = trial.score();
                if (score.compareTo(least) < 0) {
                    least = score;
                    best = place;
                }
            }
        }
        trial.assign(session, best);
        return Optional.ofNullable(best);
    }

    private String sentence(boolean fits, List<Subject> order, List<Placement> moved, Score score) {
        List<String> parts = new ArrayList<>();
        for (Subject subject : order) {
            parts.add(moved.stream()
                    .filter(place -> place.sessionId().equals(subject.id().id()))
                    .map(place -> "move %s to %s".formatted(subject.name(), ReasonText.of(place, trial.event())))
                    .findFirst()
                    .orElse("leave %s unscheduled".formatted(subject.name())));
        }
        String difference = ReasonText.difference(present, score);
        return fits
                ? "To make it fit, %s. The timetable then costs %s.".formatted(Wording.list(parts), difference)
                : "Moving %s alone does not make it fit. The best attempt is to %s; the timetable then costs %s."
                        .formatted(
                                Wording.list(order.stream().map(Subject::name).toList()),
                                Wording.list(parts),
                                difference);
    }
}
