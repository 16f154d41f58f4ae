package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws people who speak in three to six sessions each, all clear of one another in the hidden plan.
 *
 * <p>Order of the draws: the slots of each session; then for each person how many sessions, and the sessions, shuffled, of
 * which those with the most open slots come first; once nobody finds three sessions any more, who of the others takes an
 * open slot (a slot that nobody can take is left away); last, the order of the turns of each session.
 */
final class SharedSpeakers {

    static final int MIN_SESSIONS = 3;
    static final int MAX_SESSIONS = 6;

    private final Cast cast;
    private final Draws draws;
    private final int[] openSlots;

    SharedSpeakers(HiddenPlan plan, int changeoverMinutes, Draws draws) {
        this.cast = new Cast(plan, changeoverMinutes);
        this.draws = draws;
        this.openSlots = IntStream.range(0, plan.sessions())
                .map(session -> Panels.slots(BlockPlan.SESSION_MINUTES, draws))
                .toArray();
        List<Integer> sessions = IntStream.range(0, plan.sessions()).boxed().toList();
        while (addPerson(sessions)) {}
        sessions.forEach(this::fillUp);
        sessions.forEach(session -> Panels.order(cast, session, BlockPlan.SESSION_MINUTES, draws));
    }

    Cast cast() {
        return cast;
    }

    /** Draws a person, and returns false if there are not three sessions for one. */
    private boolean addPerson(List<Integer> sessions) {
        int wanted = draws.between(MIN_SESSIONS, MAX_SESSIONS);
        List<Integer> chosen = new ArrayList<>();
        List<Integer> order = new ArrayList<>(draws.shuffled(sessions));
        order.sort(Comparator.comparingInt(session -> -openSlots[session]));
        for (int session : order) {
            if (chosen.size() < wanted
                    && openSlots[session] > 0
                    && chosen.stream().allMatch(other -> cast.areClear(other, session))) {
                chosen.add(session);
            }
        }
        if (chosen.size() < MIN_SESSIONS) {
            return false;
        }
        int person = cast.newPerson();
        chosen.forEach(session -> takeSlot(session, person));
        return true;
    }

    private void takeSlot(int session, int person) {
        cast.addSpeaker(session, person, Panels.presence(draws));
        openSlots[session]--;
    }

    private void fillUp(int session) {
        List<Integer> people =
                draws.shuffled(IntStream.range(0, cast.people()).boxed().toList());
        for (int person : people) {
            if (openSlots[session] > 0
                    && cast.sessionsOf(person).size() < MAX_SESSIONS
                    && cast.isFree(person, session)) {
                takeSlot(session, person);
            }
        }
    }
}
