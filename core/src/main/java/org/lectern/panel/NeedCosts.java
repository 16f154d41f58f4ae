package org.lectern.panel;

import java.util.Collection;
import org.lectern.event.SubjectId;
import org.lectern.rule.Rulebook;
import org.lectern.rule.Score;

/**
 * What it costs that a person is needed for a time: by the windows when the person is there and by wishes.
 *
 * @param spans the person's windows
 * @param windowRule the rule that the windows belong to: {@code speaker-window} or {@code attendant-window}
 * @param window what a minute outside the window that covers most costs
 * @param preferred what a minute outside the preferred window that covers most costs
 * @param undesired what a minute inside undesired windows costs
 * @param far what a minute costs at which it is early or late where the person is
 */
record NeedCosts(PersonSpans spans, String windowRule, Charge window, Charge preferred, Charge undesired, Charge far) {

    /** Returns the costs of a need that findings are about like this. */
    static NeedCosts of(PersonSpans spans, String windowRule, Rulebook rulebook, Collection<SubjectId> subjects) {
        return new NeedCosts(
                spans,
                windowRule,
                Charge.of(rulebook, windowRule, subjects),
                Charge.of(rulebook, "preferred-window", subjects),
                Charge.of(rulebook, "undesired-window", subjects),
                Charge.of(rulebook, "far-zone", subjects));
    }

    /** Returns what being needed for {@code [from, to)} costs. */
    Score of(int from, int to) {
        return window.of(Spans.outside(spans.windows(), from, to))
                .plus(preferred.of(Spans.outside(spans.preferred(), from, to)))
                .plus(undesired.of(Spans.inside(spans.undesired(), from, to)))
                .plus(far.of(Spans.inside(spans.far(), from, to)));
    }

    /** Adds what being needed for {@code [from, to)} costs, rule by rule. */
    void addTo(RuleCosts costs, int from, int to) {
        costs.add(windowRule, window, Spans.outside(spans.windows(), from, to));
        costs.add("preferred-window", preferred, Spans.outside(spans.preferred(), from, to));
        costs.add("undesired-window", undesired, Spans.inside(spans.undesired(), from, to));
        costs.add("far-zone", far, Spans.inside(spans.far(), from, to));
    }

    /** Returns a score that being needed for so many minutes exceeds on no level. */
    Score greatest(int minutes) {
        return window.of(spans.windows().length == 0 ? 0 : minutes)
                .plus(preferred.of(spans.preferred().length == 0 ? 0 : minutes))
                .plus(undesired.of(spans.undesired().length == 0 ? 0 : minutes))
                .plus(far.of(spans.far().length == 0 ? 0 : minutes));
    }

    /** Returns what the times of turns of the person's own cost in a session at {@code [start, end)}. */
    ClockCosts clock(Ladder ladder, int start, int end) {
        return new ClockCosts(
                window.weight() > 0 ? Spans.cut(spans.windows(), start, end) : new int[0],
                ladder.pack(window.of(1)),
                preferred.weight() > 0 ? Spans.cut(spans.preferred(), start, end) : new int[0],
                ladder.pack(preferred.of(1)),
                undesired.weight() > 0 ? Spans.clipped(spans.undesired(), start, end) : new int[0],
                ladder.pack(undesired.of(1)),
                far.weight() > 0 ? Spans.clipped(spans.far(), start, end) : new int[0],
                ladder.pack(far.of(1)));
    }
}
