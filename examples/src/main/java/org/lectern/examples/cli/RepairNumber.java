package org.lectern.examples.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Which repair of a diagnosis is meant, as its page numbers them: {@code 2} where there is one cause, or {@code 3.2} for the second
 * repair of the third cause.
 *
 * @param cause the number of the cause from 1, or 0 if there should be only one
 * @param repair the number of the repair from 1
 */
record RepairNumber(int cause, int repair) {

    private static final Pattern FORM = Pattern.compile("(?:([1-9]\\d{0,5})\\.)?([1-9]\\d{0,5})");

    /** Returns how many causes must be looked for so that this one is among them. */
    int causesToFind() {
        return Math.max(1, cause);
    }

    @Override
    public String toString() {
        return cause == 0 ? Integer.toString(repair) : cause + "." + repair;
    }

    /** Reads the number of a repair on a command line. */
    static final class Converter implements ITypeConverter<RepairNumber> {

        @Override
        public RepairNumber convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException(
                        "'%s' is no repair. Write its number in the answer, such as 2, or 3.2 where there are several causes"
                                .formatted(OneLineText.of(text)));
            }
            String cause = form.group(1);
            return new RepairNumber(cause == null ? 0 : Integer.parseInt(cause), Integer.parseInt(form.group(2)));
        }
    }
}
