package org.lectern.json;

import java.time.Instant;
import java.util.List;
import org.lectern.solve.proof.CertificateMultiplier;

/**
 * The multipliers that a certificate lists, each once. Its nodes give their values, and name them by number, from 1.
 *
 * @param listed without values
 * @param isListRead whether there is such a list; without one no number is reported as unknown
 */
record ListedMultipliers(
        List<CertificateMultiplier> listed, boolean isListRead, ProblemCollector mistakes, ValueReader values) {

    private static final CertificateMultiplier UNREAD =
            CertificateMultiplier.of(CertificateMultiplier.Kind.ROOM, "", Instant.EPOCH, 0);

    /** Returns the multiplier that a pair of its number and its value stands for. */
    CertificateMultiplier valued(JsonValue pair) {
        List<JsonValue> items = values.items(pair);
        if (items.size() != 2) {
            if (pair instanceof JsonValue.Items) {
                mistakes.addUnread(
                        "no-pair",
                        pair.place(),
                        pair.shown(),
                        "The %s must have two numbers: that of a multiplier, and its value."
                                .formatted(pair.place().label()),
                        "Write it like [1, 512].");
            }
            return UNREAD;
        }
        long value =
                values.wholeNumber(items.get(1), Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        return values.wholeNumber(items.get(0), Long.MIN_VALUE, Long.MAX_VALUE)
                .filter(number -> isListed(items.get(0), number))
                .map(number -> listed.get(Math.toIntExact(number - 1)).withValue(value))
                .orElse(UNREAD);
    }

    private boolean isListed(JsonValue item, long number) {
        if (number >= 1 && number <= listed.size()) {
            return true;
        }
        if (isListRead) {
            mistakes.addUnread(
                    "unknown-multiplier",
                    item.place(),
                    item.shown(),
                    "The certificate lists %s multipliers, and has no number '%s'.".formatted(listed.size(), number),
                    "Write the certificate anew, or name one of them, from 1.");
        }
        return false;
    }
}
