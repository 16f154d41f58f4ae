package org.lectern.solve.proof;

import org.lectern.event.Level;
import org.lectern.event.Session;
import org.lectern.panel.HalfDays;
import org.lectern.rule.Score;
import org.lectern.rule.Terms;

/**
 * Greatest costs at medium and soft level that prices and places can tell of a timetable, plainly: each session at its
 * dearest place, each region as bad as can be, each person for as long as can be. What sessions cost each other otherwise
 * is never packed.
 *
 * <p>Steps greater than these make packed scores compare like scores.
 */
final class GreatestCosts {

    private final ProofSubject subject;
    private long medium;
    private long soft;

    /** @throws ArithmeticException if they are too large to be added up in a long */
    GreatestCosts(ProofSubject subject) {
        this.subject = subject;
        for (int s = 0; s < subject.sessionCount(); s++) {
            add(subject.greatest(s));
        }
        addRule("day-balance", subject.sessionCount());
        addRule("long-stay", Math.multiplyExact(subject.stayers().size(), longestStay()));
        addRule("split-region", Math.multiplyExact(regions(), greatestSpread()));
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    private void addRule(String ruleId, long units) {
        Terms terms = subject.terms(ruleId);
        if (terms.counts() && terms.level() != Level.HARD) {
            add(Score.of(terms.level(), Math.multiplyExact(units, terms.weight())));
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

    private long longestStay() {
        HalfDays halfDays = subject.tables().halfDays();
        return halfDays.dayCount() == 0
                ? 0
                : halfDays.dateOfDay(halfDays.dayCount() - 1).toEpochDay()
                        - halfDays.dateOfDay(0).toEpochDay();
    }

    private long greatestSpread() {
        HalfDays halfDays = subject.tables().halfDays();
        return 2L * (halfDays.dayCount() - 1) + halfDays.count() - 1;
    }
}
