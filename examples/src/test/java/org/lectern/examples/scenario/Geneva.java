package org.lectern.examples.scenario;

import org.lectern.testing.EventFixtures;

/** The place and the day of the scenarios. */
final class Geneva {

    static final EventFixtures TUESDAY = EventFixtures.on("2020-03-31", "Europe/Zurich");

    private Geneva() {}
}
