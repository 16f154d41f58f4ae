package org.lectern.diagnose.repair;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Event;

/**
 * A change that may help.
 *
 * @param burden how much it asks of the organiser, least first; amounts are added in minutes
 * @param step the unit in which the amount is counted, such as 5 minutes
 * @param maxUnits how many units may be tried; 0 for a change without an amount
 * @param sentence the change in words, by amount
 * @param edit the change, by amount; an amount may leave an event that is not valid
 * @param relaxation a change that helps at least as much as any amount; null if the greatest valid amount does
 */
public record RepairCandidate(
        int burden,
        int step,
        int maxUnits,
        IntFunction<String> sentence,
        IntFunction<UnaryOperator<Event>> edit,
        @Nullable UnaryOperator<Event> relaxation) {

    /** Creates a change of which more never helps less. */
    RepairCandidate(
            int burden, int step, int maxUnits, IntFunction<String> sentence, IntFunction<UnaryOperator<Event>> edit) {
        this(burden, step, maxUnits, sentence, edit, null);
    }

    static RepairCandidate of(int burden, String sentence, UnaryOperator<Event> edit) {
        return new RepairCandidate(burden, 1, 0, amount -> sentence, amount -> edit);
    }
}
