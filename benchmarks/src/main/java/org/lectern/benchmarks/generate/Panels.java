package org.lectern.benchmarks.generate;

import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Presence;
import org.lectern.event.Session;

/**
 * Draws the slots of sessions of any length: two minutes of opening remarks, two of statement, then one slot per 6 to 10
 * minutes of what is left, at most 12. In the hidden plan all turns of a session get the same minutes, 5 to 7. Three
 * speakers in five are needed for their own slot only.
 */
final class Panels {

    private static final int OPENING_MINUTES = 2;
    private static final int STATEMENT_MINUTES = 2;
    private static final int MAX_SLOTS = 12;
    private static final int MAX_TURN_MINUTES = 7;
    private static final int OWN_SLOT_PERCENT = 60;

    private Panels() {}

    private static int minutesOfTurns(int minutes) {
        return minutes - OPENING_MINUTES - STATEMENT_MINUTES;
    }

    /** Draws how many slots a session of so many minutes has. */
    static int slots(int minutes, Draws draws) {
        return draws.between(minutesOfTurns(minutes) / 10, Math.min(MAX_SLOTS, minutesOfTurns(minutes) / 6));
    }

    /**
     * Draws for each session how many slots it has, the speaker and the presence of each, and the order of the turns.
     *
     * @param minutes how long each session lasts
     */
    static void fill(Cast cast, List<Integer> minutes, int sharedPercent, Draws draws) {
        Speakers speakers = new Speakers(cast, sharedPercent, draws);
        for (int session = 0; session < minutes.size(); session++) {
            int slots = slots(minutes.get(session), draws);
            for (int slot = 0; slot < slots; slot++) {
                cast.addSpeaker(session, speakers.draw(session), presence(draws));
            }
            order(cast, session, minutes.get(session), draws);
        }
    }

    static Presence presence(Draws draws) {
        return draws.chance(OWN_SLOT_PERCENT) ? Presence.OWN_SLOT : Presence.WHOLE_SESSION;
    }

    /** Draws the order of the turns of a session. */
    static void order(Cast cast, int session, int minutes, Draws draws) {
        int slots = cast.speakers(session).size();
        List<Integer> order = draws.shuffled(IntStream.range(0, slots).boxed().toList());
        cast.setTurns(
                session,
                order,
                OPENING_MINUTES + STATEMENT_MINUTES,
                Math.min(MAX_TURN_MINUTES, minutesOfTurns(minutes) / slots));
    }

    static void describe(Session.Builder builder) {
        builder.openingMinutes(OPENING_MINUTES).statementMinutes(STATEMENT_MINUTES);
    }
}
