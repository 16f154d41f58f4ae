package org.lectern.solve.proof;

import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/**
 * Upper bounds of the medium and soft cost that the relaxation can give a timetable: each session at its most expensive
 * place, each region with its worst spread, each person with the longest stay. Other coupling rules are never packed.
 *
 * <p>Steps greater than these make packed scores compare like scores.
 */
final class MaxCosts {

    private final ProofContext subject;
    private long medium;
    private long soft;

    /** @throws ArithmeticException if the costs are too large to add up in a long */
    MaxCosts(ProofContext subject) {
        this.subject = subject;
        for (int s = 0; s < subject.sessionCount(); s++) {
            add(subject.maxScore(s));
        }
        addRule("day-balance", subject.sessionCount());
        addRule("long-stay", Math.multiplyExact(subject.longStayPeople().size(), maxStay()));
        addRule("split-region", Math.multiplyExact(regions(), maxSpread()));
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    private void addRule(String ruleId, long units) {
        RuleConfig config = subject.config(ruleId);
        if (config.isActive() && config.level() != Level.HARD) {
            add(Score.of(config.level(), Math.multiplyExact(units, config.weight())));
        }
    }

    private void add(Score score) {
        medium = Math.addExact(medium, score.medium());
        soft = Math.addExact(soft, score.soft());
    }

    private long regions() {
        return subject.event().sessions().stream()
                .map(Session::region)
                .filter(region -> !region.isEmpty())
                .distinct()
                .count();
    }

    private long maxStay() {
        HalfDays halfDays = subject.tables().halfDays();
        return halfDays.dayCount() == 0
                ? 0
                : halfDays.dateOfDay(halfDays.dayCount() - 1).toEpochDay()
                        - halfDays.dateOfDay(0).toEpochDay();
    }

    private long maxSpread() {
        HalfDays halfDays = subject.tables().halfDays();
        return 2L * (halfDays.dayCount() - 1) + halfDays.count() - 1;
    }
}
