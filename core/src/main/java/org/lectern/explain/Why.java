package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.solve.LeftOut;

/**
 * Why a timetable costs what it costs, as a whole or as far as one subject goes.
 *
 * @param about what it is about, or null for the whole
 * @param score the sum of the costs told here; a cost of two subjects is told for both
 * @param rules the rules that cost anything, by weight: the graver level first, then the dearer
 * @param waived what is broken and accepted, in the order of the catalogue
 * @param leftOut what is left out, and what each of it lacks
 */
public record Why(
        @Nullable Subject about, Score score, List<RuleCost> rules, List<Finding> waived, List<LeftOut> leftOut) {

    public Why {
        Objects.requireNonNull(score, "score");
        rules = List.copyOf(rules);
        waived = List.copyOf(waived);
        leftOut = List.copyOf(leftOut);
    }

    /** Returns what it is about, or empty for the whole. */
    public Optional<Subject> subject() {
        return Optional.ofNullable(about);
    }

    /** Returns one sentence for each rule that costs anything, then one for each thing left out. */
    public List<String> sentences() {
        return Stream.concat(
                        rules.stream().map(RuleCost::sentence), leftOut.stream().map(LeftOut::sentence))
                .toList();
    }
}
