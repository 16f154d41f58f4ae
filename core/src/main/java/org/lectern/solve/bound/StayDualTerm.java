package org.lectern.solve.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.Level;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.CouplingRules;
import org.lectern.solve.scoring.tally.LongStayPerson;

/**
 * Nights of {@code long-stay} in the relaxation (variable splitting, Guignard and Kim 1987). A night, of one person between
 * one day of the event and the next, is stayed where the person has sessions on both sides of it. For each session it has
 * two prices of at least 0: the session pays the one if it is held after the night, the other if before it. The night
 * itself takes whichever side is best for it, and so gives back no more than sessions pay for it.
 */
final class StayDualTerm {

    /**
     * A night.
     *
     * @param personId who stays
     * @param sessions the person's sessions
     * @param day the first day after it
     * @param cost what it costs to stay, in parts of a unit of packed cost
     * @param offset where its prices begin: after, before, of one session after the other
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Night(String personId, int[] sessions, int day, long cost, int offset) {

        /** Returns the number of the price of the {@code i}th session where it is held after the night. */
        int after(int i) {
            return offset + 2 * i;
        }

        int before(int i) {
            return offset + 2 * i + 1;
        }

        /** Returns the number of the price that the {@code i}th session pays where it is held on a day. */
        int on(int heldDay, int i) {
            return heldDay < day ? before(i) : after(i);
        }
    }

    private final List<Night> nights = new ArrayList<>();
    private final boolean[] isConcerned;
    private final int days;
    private final int multiplierCount;

    /** Knows of no night where the rule is at hard level. */
    StayDualTerm(Instance instance, PackedCost packed) {
        CouplingRules couplingRules = instance.couplingRules();
        HalfDays halfDays = couplingRules.halfDays();
        this.days = halfDays.dayCount();
        this.isConcerned = new boolean[instance.sessionCount()];
        RuleConfig config = couplingRules.config(RuleIds.LONG_STAY);
        int count = 0;
        for (LongStayPerson stayer :
                config.level() == Level.HARD ? List.<LongStayPerson>of() : couplingRules.longStayPeople()) {
            for (int day = 1; day < days; day++) {
                long length = nights(halfDays, day - 1, day);
                Score cost = Score.of(config.level(), Math.multiplyExact(length, config.weight()));
                nights.add(new Night(stayer.personId(), stayer.sessions(), day, packed.of(cost), count));
                count += 2 * stayer.sessions().length;
                for (int session : stayer.sessions()) {
                    isConcerned[session] = true;
                }
            }
        }
        this.multiplierCount = count;
    }

    /** What a score is in parts of a unit of packed cost. */
    @FunctionalInterface
    interface PackedCost {
        long of(Score score);
    }

    /** Returns how many nights all can be made to stay. */
    static long maxNights(CouplingRules couplingRules) {
        HalfDays halfDays = couplingRules.halfDays();
        if (couplingRules.longStayPeople().isEmpty()) {
            return 0;
        }
        return Math.multiplyExact(couplingRules.longStayPeople().size(), nights(halfDays, 0, halfDays.dayCount() - 1));
    }

    private static long nights(HalfDays halfDays, int from, int until) {
        return halfDays.dateOfDay(until).toEpochDay() - halfDays.dateOfDay(from).toEpochDay();
    }

    List<Night> nights() {
        return nights;
    }

    int multiplierCount() {
        return multiplierCount;
    }

    int dayCount() {
        return days;
    }

    boolean concerns(int session) {
        return isConcerned[session];
    }

    /** Returns what each session pays on each day; nothing for one that no night is about. */
    long[][] penalties(long[] prices) {
        long[][] charges = new long[isConcerned.length][0];
        for (Night night : nights) {
            for (int i = 0; i < night.sessions.length; i++) {
                int session = night.sessions[i];
                if (charges[session].length == 0) {
                    charges[session] = new long[days];
                }
                for (int day = 0; day < days; day++) {
                    charges[session][day] += prices[night.on(day, i)];
                }
            }
        }
        return charges;
    }

    /** Returns the least that all nights cost less what sessions pay for them: 0 or less. */
    long minValue(long[] prices) {
        long sum = 0;
        for (Night night : nights) {
            long before = 0;
            long after = 0;
            long stayed = night.cost;
            for (int i = 0; i < night.sessions.length; i++) {
                before -= prices[night.before(i)];
                after -= prices[night.after(i)];
                stayed -= Math.max(prices[night.before(i)], prices[night.after(i)]);
            }
            sum += Math.min(stayed, Math.min(before, after));
        }
        return sum;
    }

    /** Returns prices given in units of packed cost; none so large that their sum could overflow. */
    long[] toMultipliers(double[] units, int from, long scale) {
        long dearest = Long.MAX_VALUE / 16 / Math.max(1, multiplierCount);
        long[] prices = new long[multiplierCount];
        Arrays.setAll(prices, i -> Math.min(dearest, Math.round(units[from + i] * scale)));
        return prices;
    }

    /** Returns prices of 0. */
    long[] zero() {
        return new long[multiplierCount];
    }

    /** Returns the night that a price is about. */
    Night nightOf(int price) {
        int low = 0;
        int high = nights.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (nights.get(middle).offset() <= price) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return nights.get(low);
    }
}
