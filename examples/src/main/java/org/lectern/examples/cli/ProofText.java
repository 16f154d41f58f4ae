package org.lectern.examples.cli;

import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.rule.EffectiveRules;
import org.lectern.rule.Gap;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;
import org.lectern.solve.SolveResult;

/** How good a timetable is proven to be, in words: at which level the gap is, and what the costs there mean. */
record ProofText(Score score, Score bound, boolean isOfPriorities) {

    static ProofText of(SolveResult result) {
        return new ProofText(result.score(), result.lowerBound(), isOfPriorities(result.event()));
    }

    /** Returns whether a medium cost tells how much of what the event asks for is unplaced, and nothing else. */
    static boolean isOfPriorities(Event event) {
        return EffectiveRules.of(event, StandardRules.catalogue()).isMediumCostPriorities(event);
    }

    /** Returns the bound without the levels at which it says nothing, such as {@code 0 hard, 115 medium}. */
    String lowerBound() {
        Level lowest = Gap.find(score, bound).map(Gap::level).orElse(Level.SOFT);
        return switch (lowest) {
            case HARD -> DisplayText.of(bound.hard()) + " hard";
            case MEDIUM -> "%s hard, %s medium".formatted(DisplayText.of(bound.hard()), DisplayText.of(bound.medium()));
            case SOFT -> DisplayText.of(bound);
        };
    }

    /** Returns whether the timetable is proven optimal, or what its gap is and means. */
    String proof() {
        return Gap.find(score, bound)
                .map(gap -> switch (gap.level()) {
                    case HARD ->
                        "gap %s at hard level: every timetable costs at least %s there, and this one %s"
                                .formatted(percent(gap), DisplayText.of(gap.lowerBound()), DisplayText.of(gap.cost()));
                    case MEDIUM -> "gap %s at medium level: %s".formatted(percent(gap), ofMedium(gap));
                    case SOFT ->
                        "gap %s: a better timetable saves at most this share of the soft cost".formatted(percent(gap))
                                + unavoidable("; ");
                })
                .orElseGet(() -> "proven optimal: no timetable is better" + unavoidable("; "));
    }

    private String ofMedium(Gap gap) {
        if (!isOfPriorities) {
            return "every timetable with %s costs at least %s there, and this one %s"
                    .formatted(
                            score.hard() == 0 ? "all hard rules met" : "no more hard cost",
                            DisplayText.of(gap.lowerBound()),
                            DisplayText.of(gap.cost()));
        }
        if (gap.lowerBound() == 0) {
            return "the bound does not say that anything has to be left out";
        }
        return "at least %s of the %s left out are unavoidable"
                .formatted(DisplayText.of(gap.lowerBound()), DisplayText.count(gap.cost(), "priority point"));
    }

    private String unavoidable(String before) {
        if (score.medium() == 0) {
            return "";
        }
        return before
                + (isOfPriorities
                        ? "what is left out, %s, is unavoidable"
                                .formatted(DisplayText.count(score.medium(), "priority point"))
                        : "the medium cost is unavoidable");
    }

    private static String percent(Gap gap) {
        return DisplayText.percent(gap.share());
    }
}
