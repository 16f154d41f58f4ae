package org.lectern.diagnose.repair;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.lectern.event.Event;

/**
 * A change that may help.
 *
 * @param burden how much it asks of the organiser, least first; amounts are added in minutes
 * @param step the unit in which the amount is counted, such as 5 minutes
 * @param maxUnits how many units may be tried; 0 for a change without an amount
 * @param sentence the change in words, by amount
 * @param edit the change, by amount
 */
public record RepairCandidate(
        int burden, int step, int maxUnits, IntFunction<String> sentence, IntFunction<UnaryOperator<Event>> edit) {

    static RepairCandidate of(int burden, String sentence, UnaryOperator<Event> edit) {
        return new RepairCandidate(burden, 1, 0, amount -> sentence, amount -> edit);
    }
}
