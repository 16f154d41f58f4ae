package org.lectern;

/** Stands in until the library has a class of its own. */
public final class Placeholder {
    private Placeholder() {}

    /** The name of the library. */
    public static String name() {
        return "Lectern";
    }
}
