package org.lectern.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.solve.UnplacedItem;

/**
 * Why a timetable costs what it costs, as a whole or as far as one subject goes.
 *
 * @param subject what it is about, or null for the whole
 * @param score the sum of the costs told here; a cost of two subjects is told for both
 * @param rules the rules that cost anything, by weight: the graver level first, then the dearer
 * @param waived what is broken and accepted, in the order of the catalogue
 * @param unplaced what is left out, and what each of it lacks
 */
public record Why(
        @Nullable Subject subject,
        Score score,
        List<RuleCost> rules,
        List<Finding> waived,
        List<UnplacedItem> unplaced) {

    public Why {
        Objects.requireNonNull(score, "score");
        rules = List.copyOf(rules);
        waived = List.copyOf(waived);
        unplaced = List.copyOf(unplaced);
    }

    /** Returns what it is about, or empty for the whole. */
    public Optional<Subject> findSubject() {
        return Optional.ofNullable(subject);
    }

    /** Returns one sentence for each rule that costs anything, then one for each thing left out. */
    public List<String> sentences() {
        return Stream.concat(
                        rules.stream().map(RuleCost::sentence),
                        unplaced.stream().map(UnplacedItem::sentence))
                .toList();
    }
}
