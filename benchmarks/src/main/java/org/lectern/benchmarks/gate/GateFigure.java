package org.lectern.benchmarks.gate;

import java.util.Objects;
import java.util.Optional;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;

/**
 * How good the timetable and the lower bound of an instance are after a fixed number of steps.
 *
 * @param instance the id of the event
 * @param event SHA-256 of the event's file, so that an event drawn otherwise is not taken for it
 * @param steps the step limit
 * @param score the score of the timetable
 * @param lowerBound a score that no timetable goes below
 */
public record GateFigure(String instance, String event, long steps, Costs score, Costs lowerBound) {

    /** A score, with a name for each level. */
    public record Costs(long hard, long medium, long soft) {

        static Costs of(Score score) {
            return new Costs(score.hard(), score.medium(), score.soft());
        }

        private Score toScore() {
            return new Score(hard, medium, soft);
        }

        @Override
        public String toString() {
            return toScore().toString();
        }
    }

    public GateFigure {
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(score, "score");
        Objects.requireNonNull(lowerBound, "lowerBound");
    }

    /** Returns in what this is worse than a kept figure of the same run, in one sentence, or empty if in nothing. */
    public Optional<String> worseThan(GateFigure kept) {
        if (!event.equals(kept.event) || steps != kept.steps) {
            return Optional.of(
                    "%s is another event or has another step limit than the kept figure.".formatted(instance));
        }
        if (score.toScore().compareTo(kept.score.toScore()) > 0) {
            return Optional.of("%s costs %s, and the kept figure is %s.".formatted(instance, score, kept.score));
        }
        if (isWiderGap(findGap(), kept.findGap())) {
            return Optional.of("%s has the lower bound %s for a cost of %s, and the kept figures are %s for %s."
                    .formatted(instance, lowerBound, score, kept.lowerBound, kept.score));
        }
        return Optional.empty();
    }

    private Optional<Gap> findGap() {
        return Gap.find(score.toScore(), lowerBound.toScore());
    }

    /** A gap at a more severe level is wider than any at another. */
    private static boolean isWiderGap(Optional<Gap> gap, Optional<Gap> kept) {
        if (gap.isEmpty() || kept.isEmpty()) {
            return gap.isPresent();
        }
        int byLevel = gap.get().level().compareTo(kept.get().level());
        return byLevel == 0 ? width(gap.get()) > width(kept.get()) : byLevel < 0;
    }

    private static long width(Gap gap) {
        return gap.cost() - gap.lowerBound();
    }
}
