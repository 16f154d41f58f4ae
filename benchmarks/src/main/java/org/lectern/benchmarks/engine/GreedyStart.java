package org.lectern.benchmarks.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lectern.event.Event;
import org.lectern.event.Level;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.event.Timetable;
import org.lectern.event.Travel;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Finding;
import org.lectern.rule.Score;
import org.lectern.rule.standard.StandardRules;

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

    /** Returns the timetable made of an offer, without what breaks a hard rule between sessions. */
    public static GreedyStart ofHardRules(Offer offer) {
        GreedyStart start = new GreedyStart(offer);
        OptionalInt breaking = start.findBreaking();
        while (breaking.isPresent()) {
            start.rooms[breaking.getAsInt()] = -1;
            start.times[breaking.getAsInt()] = -1;
            breaking = start.findBreaking();
        }
        return start;
    }

    /** Returns a scheduled session that a finding at hard level names last, or any if it names none. */
    private OptionalInt findBreaking() {
        List<Finding> hard = StandardRules.checker().check(offer.event(), timetable()).findings().stream()
                .filter(finding -> finding.level() == Level.HARD && finding.cost() > 0)
                .toList();
        if (hard.isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> named = hard.getFirst().subjects().stream()
                .filter(subject -> subject.id().kind() == SubjectId.Kind.SESSION)
                .map(subject -> subject.id().id())
                .toList();
        int[] scheduled = IntStream.range(0, times.length)
                .filter(session -> times[session] >= 0)
                .toArray();
        return IntStream.concat(
                        IntStream.of(scheduled), IntStream.of(scheduled).filter(session -> named.contains(id(session))))
                .reduce((one, other) -> other);
    }

    private String id(int session) {
        return offer.event().sessions().get(session).id();
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
