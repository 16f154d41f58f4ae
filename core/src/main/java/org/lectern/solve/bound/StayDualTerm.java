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
 * The nights of {@code long-stay} in the relaxation, by variable splitting (Guignard and Kim 1987). A night lies
 * between two days of the event and belongs to one person. The person stays if there are sessions on both sides of it.
 * Each session of the person has two multipliers of at least 0 for the night: one if it takes place after the night,
 * one if before. The night itself chooses the side that is best for it, and so gives back no more than the sessions
 * pay.
 */
final class StayDualTerm {

    /**
     * A night.
     *
     * @param personId the person who may stay
     * @param sessions the person's sessions
     * @param day the first day after it
     * @param cost the cost of staying, in parts of a unit of packed cost
     * @param offset where its multipliers begin: after, then before, session by session
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Night(String personId, int[] sessions, int day, long cost, int offset) {

        /** Returns the index of the multiplier of the {@code i}th session after the night. */
        int after(int i) {
            return offset + 2 * i;
        }

        int before(int i) {
            return offset + 2 * i + 1;
        }

        /** Returns the index of the multiplier of the {@code i}th session on a day. */
        int on(int heldDay, int i) {
            return heldDay < day ? before(i) : after(i);
        }
    }

    private final List<Night> nights = new ArrayList<>();
    private final boolean[] isConcerned;
    private final int days;
    private final int multiplierCount;

    /** Has no nights if the rule is hard. */
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

    /** Converts a score to parts of a unit of packed cost. */
    @FunctionalInterface
    interface PackedCost {
        long of(Score score);
    }

    /** Returns the maximum number of nights that all people can stay. */
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

    /** Returns the penalty of each session on each day; nothing for a session without nights. */
    long[][] penalties(long[] multipliers) {
        long[][] charges = new long[isConcerned.length][0];
        for (Night night : nights) {
            for (int i = 0; i < night.sessions.length; i++) {
                int session = night.sessions[i];
                if (charges[session].length == 0) {
                    charges[session] = new long[days];
                }
                for (int day = 0; day < days; day++) {
                    charges[session][day] += multipliers[night.on(day, i)];
                }
            }
        }
        return charges;
    }

    /** Returns the least of cost minus multipliers over all nights, at most 0. */
    long minValue(long[] multipliers) {
        long sum = 0;
        for (Night night : nights) {
            long before = 0;
            long after = 0;
            long stayed = night.cost;
            for (int i = 0; i < night.sessions.length; i++) {
                before -= multipliers[night.before(i)];
                after -= multipliers[night.after(i)];
                stayed -= Math.max(multipliers[night.before(i)], multipliers[night.after(i)]);
            }
            sum += Math.min(stayed, Math.min(before, after));
        }
        return sum;
    }

    /** Returns multipliers given in units of packed cost, each small enough that no sum overflows. */
    long[] toMultipliers(double[] units, int from, long scale) {
        long dearest = Long.MAX_VALUE / 16 / Math.max(1, multiplierCount);
        long[] multipliers = new long[multiplierCount];
        Arrays.setAll(multipliers, i -> Math.min(dearest, Math.round(units[from + i] * scale)));
        return multipliers;
    }

    /** Returns multipliers of 0. */
    long[] zero() {
        return new long[multiplierCount];
    }

    /** Returns the night of a multiplier. */
    Night nightOf(int multiplier) {
        int low = 0;
        int high = nights.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (nights.get(middle).offset() <= multiplier) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return nights.get(low);
    }
}
