package org.lectern.examples.cli;

import java.util.Locale;

/** Who reads what is published, by the word on the command line. */
enum Readers {
    PUBLIC,
    ORGANISERS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
