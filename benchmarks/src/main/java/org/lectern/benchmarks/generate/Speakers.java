package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Who speaks in which session of a hidden plan, at which of its turns, and when each person is there. */
final class Speakers {

    static final int TURN_MINUTES = 6;
    private static final int MIN_SPEAKERS = 5;
    private static final int MAX_SPEAKERS = 8;
    private static final int SHARED_PERCENT = 9;
    private static final int TRIES = 20;

    private final HiddenPlan plan;
    private final int changeoverMinutes;
    private final Draws draws;
    private final List<List<Integer>> speakers = new ArrayList<>();
    private final List<List<Integer>> order = new ArrayList<>();
    private final List<List<Integer>> sessionsOf = new ArrayList<>();

    Speakers(HiddenPlan plan, int sessions, int changeoverMinutes, Draws draws) {
        this.plan = plan;
        this.changeoverMinutes = changeoverMinutes;
        this.draws = draws;
        for (int session = 0; session < sessions; session++) {
            int slots = draws.between(MIN_SPEAKERS, MAX_SPEAKERS);
            List<Integer> own = new ArrayList<>();
            speakers.add(own);
            for (int slot = 0; slot < slots; slot++) {
                int person = draws.chance(SHARED_PERCENT) ? fromEarlier(session) : -1;
                if (person < 0) {
                    person = sessionsOf.size();
                    sessionsOf.add(new ArrayList<>());
                }
                own.add(person);
                sessionsOf.get(person).add(session);
            }
            order.add(draws.shuffled(
                    java.util.stream.IntStream.range(0, slots).boxed().toList()));
        }
    }

    /** Draws a speaker of an earlier session whom this one does not clash with, or −1 after {@link #TRIES} that do. */
    private int fromEarlier(int session) {
        for (int attempt = 0; attempt < TRIES && session > 0; attempt++) {
            int person = draws.one(speakers.get(draws.below(session)));
            boolean free = sessionsOf.get(person).stream()
                    .allMatch(other ->
                            other != session && plan.spot(other).isClearOf(plan.spot(session), changeoverMinutes));
            if (free) {
                return person;
            }
        }
        return -1;
    }

    int people() {
        return sessionsOf.size();
    }

    /** Returns the people of a session, by slot. */
    List<Integer> of(int session) {
        return speakers.get(session);
    }

    /** Returns the slots of a session in the order of the hidden plan. */
    List<Integer> order(int session) {
        return order.get(session);
    }

    /** Returns the first minute of a turn in the hidden plan, by its position. */
    int turnMinute(int session, int position) {
        return plan.spot(session).startMinute() + position * TURN_MINUTES;
    }

    /**
     * Draws when a person is there: always, around the turns, or for long; then one window on each day with a turn, from
     * the first turn to the last and longer on both sides.
     *
     * @return first minute and first minute after, by day; none if the person is always there
     */
    Map<Integer, int[]> windows(int person, int mostMinutesBeside) {
        Map<Integer, int[]> windows = new LinkedHashMap<>();
        int kind = draws.below(10);
        if (kind >= 4) {
            boolean isShort = kind == 4;
            turns(person).forEach((day, turns) -> {
                int before = isShort ? draws.between(0, 20) : draws.between(30, mostMinutesBeside);
                int after = isShort ? draws.between(0, 20) : draws.between(30, mostMinutesBeside);
                windows.put(day, new int[] {turns[0] - before, turns[1] + after});
            });
        }
        return windows;
    }

    /** Returns the first minute of the first turn and the first after the last, by day. */
    private Map<Integer, int[]> turns(int person) {
        Map<Integer, int[]> byDay = new TreeMap<>();
        for (int session : sessionsOf.get(person)) {
            int slot = speakers.get(session).indexOf(person);
            int from = turnMinute(session, order.get(session).indexOf(slot));
            byDay.merge(plan.spot(session).day(), new int[] {from, from + TURN_MINUTES}, (one, other) ->
                    new int[] {Math.min(one[0], other[0]), Math.max(one[1], other[1])});
        }
        return byDay;
    }
}
