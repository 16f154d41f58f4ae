package org.lectern.examples.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** What of the library's log goes to standard error: warnings, unless more is asked for. */
final class Logging {

    private Logging() {}

    static void showAll() {
        if (LoggerFactory.getLogger("org.lectern") instanceof Logger logger) {
            logger.setLevel(Level.DEBUG);
        }
    }
}
