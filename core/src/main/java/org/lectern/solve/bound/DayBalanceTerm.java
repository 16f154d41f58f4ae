package org.lectern.solve.bound;

import java.util.OptionalLong;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.RankedPlaces;
import org.lectern.solve.scoring.CouplingRules;

/**
 * A lower bound of {@code day-balance} at a node. The fullest day has at least the sessions that must be on it, and at
 * least the mean; the emptiest has at most the sessions that may be on it, and at most the mean.
 */
final class DayBalanceTerm {

    private static final int MAX_DAYS = Long.SIZE - 1;
    private static final long UNSCHEDULED = 1L << MAX_DAYS;

    private final LagrangianModel model;
    private final CouplingRules couplingRules;
    private final RuleConfig config;
    private final long days;

    DayBalanceTerm(LagrangianModel model) {
        this.model = model;
        this.couplingRules = model.instance().couplingRules();
        this.config = couplingRules.config(RuleIds.DAY_BALANCE);
        boolean counts = config.isActive()
                && couplingRules.halfDays().dayCount() <= MAX_DAYS
                && model.instance()
                        .effectiveRules()
                        .waivers(RuleIds.DAY_BALANCE)
                        .isEmpty();
        this.days = counts ? couplingRules.balancedDays() : 0;
    }

    /** Returns the lower bound, packed, or 0 where a session may have places that are not listed. */
    long lowerBound(int[][] allowed) {
        if (Long.bitCount(days) < 2) {
            return 0;
        }
        int count = couplingRules.halfDays().dayCount();
        int[] must = new int[count];
        int[] may = new int[count];
        int surely = 0;
        int perhaps = 0;
        for (int s = 0; s < allowed.length; s++) {
            OptionalLong used = daysOf(s, allowed[s]);
            if (used.isEmpty()) {
                return 0;
            }
            long on = used.getAsLong();
            surely += (on & ~days) == 0 ? 1 : 0;
            perhaps += (on & days) != 0 ? 1 : 0;
            for (int day = 0; day < count; day++) {
                may[day] += (int) (on >> day & 1);
                must[day] += on == 1L << day ? 1 : 0;
            }
        }
        int most = Math.ceilDiv(surely, Long.bitCount(days));
        int fewest = perhaps / Long.bitCount(days);
        for (int day = 0; day < count; day++) {
            if ((days >> day & 1) == 1) {
                most = Math.max(most, must[day]);
                fewest = Math.min(fewest, may[day]);
            }
        }
        Score cost = Score.of(config.level(), Math.multiplyExact(config.weight(), (long) Math.max(0, most - fewest)));
        // A timetable that breaks this much at hard level is worse than the incumbent in any case.
        return model.pack(cost.hard() > model.maxHard() ? new Score(model.maxHard() + 1, 0, 0) : cost);
    }

    /**
     * Returns the days, as bits, on which a session may be, and whether it may be unscheduled; empty if not all of its
     * places are listed.
     */
    private OptionalLong daysOf(int session, int[] places) {
        if (model.places(session).unlistedCost() != RankedPlaces.NONE) {
            return OptionalLong.empty();
        }
        long on = 0;
        for (int place : places) {
            int halfDay = model.halfDay(session, place);
            on |= halfDay < 0 ? UNSCHEDULED : 1L << couplingRules.halfDays().dayIndex(halfDay);
        }
        return OptionalLong.of(on);
    }
}
