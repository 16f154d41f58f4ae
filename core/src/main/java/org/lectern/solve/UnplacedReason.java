package org.lectern.solve;

import org.jspecify.annotations.Nullable;
import org.lectern.rule.TranslatableSentence;

/** Why something is unplaced, as far as no check of the whole timetable is needed. */
record UnplacedReason(
        TranslatableSentence sentence, @Nullable NearestFit nearestFit) {

    static UnplacedReason of(String key, String pattern, Object... values) {
        return new UnplacedReason(TranslatableSentence.of(key, pattern, values), null);
    }
}
