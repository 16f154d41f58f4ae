package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Draws a day of 8 to 22 slots, who meets whom, and when: people are in a meeting for 35 to 65 % of the slots in the mean,
 * nine tables of ten are taken in the mean, and no two people meet twice unless there are too few.
 *
 * <p>Order of the draws: the slots, each number as likely; the mean of the people, in percent; how the meetings, dealt evenly
 * to the slots, are numbered; for each slot the people, shuffled. Of those who are free, the first one in this order who can meets
 * the first one in it who has a higher number and whom they have not met. So people of higher numbers have more meetings.
 */
final class MeetingPlan {

    static final int SLOT_MINUTES = 30;
    static final int PEOPLE = 2;
    private static final int MORNING = 8 * 60;
    private static final int MIN_SLOTS = 8;
    private static final int MAX_SLOTS = 22;

    private final List<Span> slots;
    private final Cast cast;
    private final Set<List<Integer>> met = new HashSet<>();

    MeetingPlan(int sessions, Draws draws) {
        int count = draws.between(MIN_SLOTS, MAX_SLOTS);
        this.slots = IntStream.range(0, count)
                .map(slot -> MORNING + slot * SLOT_MINUTES)
                .mapToObj(from -> new Span(from, from + SLOT_MINUTES))
                .toList();
        int people = people(sessions, count * draws.between(35, 65) / 100.0);
        int tables = Math.ceilDiv(sessions * 10, count * 9);
        List<List<Integer>> dealt =
                Tiling.deal(IntStream.range(0, sessions).boxed().toList(), count, draws);
        List<@Nullable Spot> spots = new ArrayList<>(Collections.nCopies(sessions, null));
        for (int slot = 0; slot < count; slot++) {
            List<Integer> meetings = dealt.get(slot);
            for (int table = 0; table < meetings.size(); table++) {
                spots.set(meetings.get(table), new Spot(table, 0, slots.get(slot)));
            }
        }
        HiddenPlan plan = new HiddenPlan(
                Calendar.of(1, new Span(MORNING, slots.getLast().until())),
                Collections.nCopies(tables, RoomPlan.alwaysOpen(PEOPLE)),
                spots);
        this.cast = new Cast(plan, 0);
        IntStream.range(0, people).forEach(person -> cast.newPerson());
        dealt.forEach(meetings -> pair(meetings, draws));
    }

    /** Returns how many people there are: enough for so many meetings each, and for meetings of all with others. */
    private static int people(int sessions, double meetingsEach) {
        return Math.max(
                (int) Math.ceil(PEOPLE * sessions / meetingsEach), 2 + (int) Math.ceil(Math.sqrt(3.0 * sessions)));
    }

    private void pair(List<Integer> meetings, Draws draws) {
        List<Integer> free =
                draws.shuffled(IntStream.range(0, cast.people()).boxed().toList());
        for (int meeting : meetings) {
            List<Integer> pair = nextPair(free);
            free.removeAll(pair);
            met.add(pair);
            pair.forEach(person -> cast.addAttendant(meeting, person));
        }
    }

    /** Returns the first in the order, and the first whom they have not met, of a higher number; or the first two if there are none. */
    private List<Integer> nextPair(List<Integer> free) {
        for (int one : free) {
            for (int other : free) {
                if (one < other && !met.contains(List.of(one, other))) {
                    return List.of(one, other);
                }
            }
        }
        return List.of(free.get(0), free.get(1));
    }

    List<Span> slots() {
        return slots;
    }

    Cast cast() {
        return cast;
    }
}
