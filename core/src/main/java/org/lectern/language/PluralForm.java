package org.lectern.language;

/** Which form of a noun stands after a number, by the plural rules of CLDR for whole numbers. */
final class PluralForm {

    private PluralForm() {}

    /**
     * Returns the place of the form: among two by whether it is the plural, among three as in Russian (1, 2 to 4, the
     * rest, by the last digits), among four as in Arabic (1, 2, 3 to 10, the rest).
     *
     * @param isPlural which of two forms it is
     */
    static int index(long count, int forms, boolean isPlural) {
        return switch (forms) {
            case 1 -> 0;
            case 3 -> slavic(count);
            case 4 -> arabic(count);
            default -> isPlural ? forms - 1 : 0;
        };
    }

    private static int slavic(long count) {
        long tens = count % 100;
        long ones = count % 10;
        if (ones == 1 && tens != 11) {
            return 0;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
    }

    private static int arabic(long count) {
        if (count == 1 || count == 2) {
            return (int) count - 1;
        }
        return count % 100 >= 3 && count % 100 <= 10 ? 2 : 3;
    }
}
