package org.lectern.solve.timefold;

/**
 * A start and a length as a planning value. What Timefold generates could not reach the time option itself, whose package
 * is not exported.
 *
 * @param index its position among the time options of the session
 * @since 0.1.0
 */
public record TimeChoice(int index) {

    /** The hash that a record has by itself is slow at first, and Timefold asks every choice for it. */
    @Override
    public int hashCode() {
        return index;
    }
}
