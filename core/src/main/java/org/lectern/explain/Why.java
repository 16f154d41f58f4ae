package org.lectern.explain;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;
import org.lectern.rule.Subject;
import org.lectern.solve.UnplacedItem;
import org.lectern.text.JsonForm;
import org.lectern.text.Wording;

/**
 * Why a timetable costs what it costs, as a whole or for one subject.
 *
 * @param subject the subject, or null for the whole
 * @param score the sum of the costs; a finding with two subjects counts for both
 * @param rules the rules with a cost: the most severe level first, then the most expensive
 * @param waived the waived findings, in the order of the catalogue
 * @param unplaced the unscheduled sessions and dropped slots, with reasons
 * @since 0.1.0
 */
public record Why(
        @Nullable Subject subject,
        Score score,
        List<RuleCost> rules,
        List<Finding> waived,
        List<UnplacedItem> unplaced) {

    public Why {
        rules = List.copyOf(rules);
        waived = List.copyOf(waived);
        unplaced = List.copyOf(unplaced);
    }

    /** Returns the subject, or empty for the whole timetable. */
    public Optional<Subject> findSubject() {
        return Optional.ofNullable(subject);
    }

    /** Returns one sentence for each rule with a cost, then one for each unplaced session or slot. */
    public List<String> sentences() {
        return Stream.concat(
                        rules.stream().map(RuleCost::sentence),
                        unplaced.stream().map(UnplacedItem::sentence))
                .toList();
    }

    /** Returns in one line the subject, the cost, and how much of it is explained. */
    @Override
    public String toString() {
        return "%s: %s, %s with a cost, %s unplaced"
                .formatted(
                        subject == null ? "The timetable" : subject.name(),
                        score,
                        Wording.count(rules.size(), "rule"),
                        unplaced.size());
    }

    /** Returns this in Lectern's JSON on one line, which an application's own Jackson 2 or 3 writes too. */
    @JsonValue
    @JsonRawValue
    public String toJson() {
        return JsonForm.get().write(this);
    }
}
