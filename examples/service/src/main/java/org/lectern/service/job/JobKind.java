package org.lectern.service.job;

import java.util.Locale;

/** What a job does. */
public enum JobKind {
    SOLVE,
    DIAGNOSE,
    REPLAN,
    WHAT_IF,
    WHY_NOT,
    ROBUSTNESS;

    /** Returns its name as clients see it, such as {@code why-not}. */
    public String word() {
        return word(this);
    }

    /** Returns the name of a constant as clients see it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
