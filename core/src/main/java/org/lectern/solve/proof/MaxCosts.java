package org.lectern.solve.proof;

import java.util.Collections;
import java.util.stream.IntStream;
import org.lectern.event.Level;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.Score;

/**
 * Upper bounds of the medium and soft cost that the relaxation can give a timetable: each session at its most expensive place, and what
 * each {@link ProofTerm} says that its rules cost at most. Coupling rules without a term are never packed.
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
            add(subject.places().maxScore(s));
        }
        for (CertificateMultiplier.ListedTerm term : CertificateMultiplier.ListedTerm.values()) {
            term.addMaxCosts(this);
        }
    }

    ProofContext subject() {
        return subject;
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    /** Adds so many units of a rule, if it is in force at medium or soft level. */
    void add(String ruleId, long units) {
        add(subject.config(ruleId), units);
    }

    /** Adds so many units of a rule, or of a relation that it judges, if that is in force at medium or soft level. */
    void add(RuleConfig config, long units) {
        if (config.isActive() && config.level() != Level.HARD) {
            add(Score.of(config.level(), Math.multiplyExact(units, config.weight())));
        }
    }

    private void add(Score score) {
        medium = Math.addExact(medium, score.medium());
        soft = Math.addExact(soft, score.soft());
    }

    /** Returns the greatest length of a session. */
    long longestMinutes(int session) {
        return Collections.max(subject.event().sessions().get(session).allowedMinutes());
    }

    /** Returns the greatest length of any session. */
    long longestMinutes() {
        return IntStream.range(0, subject.sessionCount())
                .mapToLong(this::longestMinutes)
                .max()
                .orElse(0);
    }

    /** Returns the minutes from the first time of any session to the last. */
    long horizonMinutes() {
        int from = Integer.MAX_VALUE;
        int until = Integer.MIN_VALUE;
        for (SessionCostTable table : subject.tables().sessionTables()) {
            for (TimeOption time : table.options()) {
                from = Math.min(from, time.start());
                until = Math.max(until, time.end());
            }
        }
        return Math.max(0, (long) until - from);
    }
}
