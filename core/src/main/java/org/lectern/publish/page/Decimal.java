package org.lectern.publish.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as pictures and styles have them: with a point, to a hundredth, the same on every machine. */
final class Decimal {

    private Decimal() {}

    static String of(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
