package org.lectern.benchmarks.generate;

import java.util.List;

/** The regions of sessions, each as likely. */
final class Regions {

    private static final List<String> NAMES =
            List.of("Africa", "Asia and Pacific", "Eastern Europe", "Latin America and Caribbean", "Western Europe");

    private Regions() {}

    static String draw(Draws draws) {
        return draws.one(NAMES);
    }
}
