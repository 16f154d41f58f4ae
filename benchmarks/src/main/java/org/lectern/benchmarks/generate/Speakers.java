package org.lectern.benchmarks.generate;

/** Draws speakers of whom some speak in an earlier session already. */
final class Speakers {

    private static final int TRIES = 20;

    private final Cast cast;
    private final int sharedPercent;
    private final Draws draws;

    /**
     * @param sharedPercent of how many of 100 slots the speaker is one of an earlier session, as far as there is one
     */
    Speakers(Cast cast, int sharedPercent, Draws draws) {
        this.cast = cast;
        this.sharedPercent = sharedPercent;
        this.draws = draws;
    }

    /** Draws the next speaker of a session. */
    int draw(int session) {
        int person = draws.chance(sharedPercent) ? fromEarlier(session) : -1;
        return person < 0 ? cast.newPerson() : person;
    }

    /** Draws a speaker of an earlier session whom this one does not clash with, or −1 after {@link #TRIES} that do. */
    private int fromEarlier(int session) {
        for (int attempt = 0; attempt < TRIES && session > 0; attempt++) {
            int person = draws.one(cast.speakers(draws.below(session)));
            if (cast.isFree(person, session)) {
                return person;
            }
        }
        return -1;
    }
}
