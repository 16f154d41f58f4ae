package org.lectern.panel.cost;

import java.util.List;
import org.lectern.rule.Score;

/** What rules that depend on time alone cost a session, or a person's presence in it. */
public record WindowCosts(List<WindowCost> all) {

    /** Returns what {@code [from, to)} costs. */
    public Score of(int from, int to) {
        Score sum = Score.ZERO;
        for (WindowCost cost : all) {
            sum = sum.plus(cost.of(from, to));
        }
        return sum;
    }

    /** Adds what {@code [from, to)} costs, rule by rule. */
    public void addTo(CostBreakdown costs, int from, int to) {
        all.forEach(cost -> costs.add(cost.ruleId(), cost.unitCost(), cost.amount(from, to)));
    }

    /** Returns a score that so many minutes exceed on no level. */
    public Score maxCost(int minutes) {
        return all.stream()
                .filter(cost -> cost.spans().length > 0)
                .map(cost -> cost.unitCost().of(minutes))
                .reduce(Score.ZERO, Score::plus);
    }

    /** Returns what the time of a turn costs in a session at {@code [start, end)}. */
    public TurnTimeCosts turnTimeCosts(LexicographicPacking packing, int start, int end) {
        return TurnTimeCosts.of(
                all.stream().map(cost -> cost.within(start, end)).toList(), packing);
    }
}
