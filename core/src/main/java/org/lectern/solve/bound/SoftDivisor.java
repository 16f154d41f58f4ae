package org.lectern.solve.bound;

import org.lectern.event.Level;
import org.lectern.panel.SessionCostTable;
import org.lectern.panel.TimeOption;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleScope;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.ProofTechnique;
import org.lectern.solve.proof.Certificate;

/**
 * The greatest common divisor of the soft costs of all places and of the weights of soft rules about several sessions. The
 * soft cost of the best timetable is a multiple of it, so a bound is rounded up to the next one.
 *
 * @param value at least 1
 */
record SoftDivisor(long value) {

    /**
     * Returns the divisor of an event; 1 if it has more than {@value Certificate#MAX_PLACES} places, which it would take too
     * long to look at.
     *
     * @param maxHard places of a higher hard cost do not count
     */
    static SoftDivisor of(Instance instance, long maxHard) {
        boolean isSoughtFor = instance.uses(ProofTechnique.ROUNDING) && placeCount(instance) <= Certificate.MAX_PLACES;
        long divisor = isSoughtFor ? ofRules(instance) : 1;
        for (int s = 0; s < instance.sessionCount() && divisor != 1; s++) {
            SessionCostTable table = instance.table(s);
            divisor = gcd(divisor, table.unscheduledCost(), maxHard);
            for (int room = 0; room < instance.roomCount(); room++) {
                for (TimeOption option : table.options()) {
                    divisor = divisor == 1 ? 1 : gcd(divisor, table.cost(room, option), maxHard);
                }
            }
        }
        return new SoftDivisor(Math.max(1, divisor));
    }

    private static long placeCount(Instance instance) {
        long times = 0;
        for (int s = 0; s < instance.sessionCount(); s++) {
            times += instance.table(s).options().size();
        }
        return times * instance.roomCount();
    }

    /** A rule of an application that sees several sessions may look into them, where costs are not those of the tables. */
    private static long ofRules(Instance instance) {
        return instance.couplingRules().hasCustomRules()
                ? 1
                : instance.effectiveRules().configs().stream()
                        .flatMap(config -> instance
                                .index()
                                .relationConfigs(config.definition().id())
                                .stream())
                        .filter(config -> config.isActive() && config.level() == Level.SOFT)
                        .filter(config -> config.definition().scopes().contains(RuleScope.COUPLING))
                        .mapToLong(RuleConfig::weight)
                        .reduce(0, SoftDivisor::gcd);
    }

    private static long gcd(long divisor, Score score, long maxHard) {
        return score.hard() > maxHard ? divisor : gcd(divisor, score.soft());
    }

    private static long gcd(long one, long other) {
        return other == 0 ? one : gcd(other, one % other);
    }

    /** Returns the lowest score of a timetable that scores no less. */
    Score roundUp(Score score) {
        return new Score(
                score.hard(), score.medium(), Math.addExact(score.soft(), Math.floorMod(-score.soft(), value)));
    }

    /** Returns the lowest score that no better timetable has. */
    Score target(Score best) {
        long below = Math.floorDiv(best.soft() - 1, value) * value;
        return new Score(best.hard(), best.medium(), best.soft() == 0 ? 0 : below + 1);
    }
}
