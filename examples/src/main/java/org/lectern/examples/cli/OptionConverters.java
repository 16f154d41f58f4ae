package org.lectern.examples.cli;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import org.lectern.language.Language;
import picocli.CommandLine.TypeConversionException;

/** The numbers and languages of a command line, read with messages that say what is asked for. */
final class OptionConverters {

    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(1_000_000_000);

    private OptionConverters() {}

    /** Returns a whole number. */
    static long wholeNumber(String text) {
        return wholeNumber(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Returns a whole number that counts something, such as threads. */
    static int count(String text) {
        return (int) wholeNumber(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long wholeNumber(String text, long least, long most) {
        try {
            BigInteger number = new BigInteger(text);
            if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
                throw new TypeConversionException(
                        "'%s' must be at least %s and at most %s".formatted(text, least, most));
            }
            return number.longValueExact();
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is not a whole number".formatted(text));
        }
    }

    /** Returns a length of time from seconds above 0, such as {@code 10} or {@code 0.5}, to the millisecond. */
    static Duration seconds(String text) {
        BigDecimal seconds;
        try {
            seconds = new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'%s' is not a number".formatted(text));
        }
        if (seconds.signum() <= 0 || seconds.compareTo(MAX_SECONDS) > 0) {
            throw new TypeConversionException(
                    "'%s' must be above 0 and at most %s".formatted(text, MAX_SECONDS.toPlainString()));
        }
        return Duration.ofMillis(Math.max(1, seconds.movePointRight(3).longValue()));
    }

    /** Returns a language by its tag, such as {@code fr}. */
    static Language language(String tag) {
        return Language.find(tag)
                .orElseThrow(() -> new TypeConversionException(
                        "'%s' is not one of the languages %s".formatted(tag, String.join(", ", Language.tags()))));
    }
}
