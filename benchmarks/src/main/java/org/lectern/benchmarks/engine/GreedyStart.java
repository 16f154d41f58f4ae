package org.lectern.benchmarks.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.event.Travel;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/**
 * A first timetable for an engine to start from, made as plainly as can be: one session after the other, those with the
 * fewest times first, each at its cheapest place of which the room and all people are free. What has no such place is left
 * out. Relations and limits are not looked at.
 */
public final class GreedyStart {

    private final Offer offer;
    private final int[] rooms;
    private final int[] times;
    private final List<List<Integer>> inRoom = new ArrayList<>();
    private final List<List<Integer>> sharing = new ArrayList<>();
    private final int gap;

    private GreedyStart(Offer offer) {
        this.offer = offer;
        this.rooms = new int[offer.sessionCount()];
        this.times = new int[offer.sessionCount()];
        Arrays.fill(rooms, -1);
        Arrays.fill(times, -1);
        Event event = offer.event();
        this.gap = Math.max(
                event.changeoverMinutes(),
                event.travel().stream().mapToInt(Travel::minutes).max().orElse(0));
        IntStream.range(0, offer.roomCount()).forEach(room -> inRoom.add(new ArrayList<>()));
        IntStream.range(0, offer.sessionCount()).forEach(session -> sharing.add(new ArrayList<>()));
        LivePeople.sessionsByPerson(event)
                .values()
                .forEach(together -> together.forEach(one ->
                        together.stream().filter(other -> !other.equals(one)).forEach(sharing.get(one)::add)));
        IntStream.range(0, offer.sessionCount())
                .boxed()
                .sorted(Comparator.comparingInt(session -> offer.times(session).size()))
                .forEach(this::place);
    }

    /** Returns the timetable made of an offer. */
    public static GreedyStart of(Offer offer) {
        return new GreedyStart(offer);
    }

    private void place(int session) {
        Score best = null;
        for (int room = 0; room < offer.roomCount(); room++) {
            for (int time = 0; time < offer.times(session).size(); time++) {
                TimeOption option = offer.times(session).get(time);
                Score score = offer.place(session, room, option);
                if (score != null && (best == null || score.compareTo(best) < 0) && isFree(session, room, option)) {
                    best = score;
                    rooms[session] = room;
                    times[session] = time;
                }
            }
        }
        if (best != null) {
            inRoom.get(rooms[session]).add(session);
        }
    }

    private boolean isFree(int session, int room, TimeOption option) {
        Room given = offer.event().rooms().get(room);
        int between = given.setUpMinutes() + given.tearDownMinutes();
        return inRoom.get(room).stream().noneMatch(other -> isNear(other, option, between))
                && sharing.get(session).stream().noneMatch(other -> isNear(other, option, gap));
    }

    /** Returns whether a session that has a place begins or ends less than some minutes away. */
    private boolean isNear(int other, TimeOption option, int minutes) {
        if (times[other] < 0) {
            return false;
        }
        TimeOption there = offer.times(other).get(times[other]);
        return option.start() < there.end() + minutes && there.start() < option.end() + minutes;
    }

    /** Returns the room of a session, or -1 where it is left out. */
    public int room(int session) {
        return rooms[session];
    }

    /** Returns the position of a session's time in the offer, or -1 where it is left out. */
    public int time(int session) {
        return times[session];
    }

    /** Returns it as a timetable. */
    public Timetable timetable() {
        return offer.timetable(rooms, times);
    }
}
