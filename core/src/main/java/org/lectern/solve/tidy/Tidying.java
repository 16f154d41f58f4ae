package org.lectern.solve.tidy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Placement;
import org.lectern.event.Published;
import org.lectern.event.Room;
import org.lectern.event.Timetable;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.IncrementalScorer;
import org.lectern.solve.scoring.tally.EventIndex;

/**
 * The last step of a solve: chooses, among timetables of equal cost, one that looks tended, by {@link Untidiness}.
 *
 * <p>A descent: each session in turn moves to the tidiest place at which the timetable costs exactly the same, until none finds
 * a tidier one. It tries a bounded number of places, the same on every machine.
 */
public final class Tidying {

    /** Places tried in all: less than a second at 100 sessions under all rules. */
    private static final int MAX_TRIALS = 40_000;

    /** Places tried of one session in one round. */
    private static final int MAX_TRIALS_OF_SESSION = 60;

    private final Instance instance;
    private final EventIndex index;
    private final Untidiness untidiness;
    private final IncrementalScorer scorer;
    private final int[] rooms;
    private final @Nullable TimeOption[] times;
    /** Where each session was published, or null. */
    private final @Nullable Placement[] published;

    private int trials;

    /** A place of a session, with the points of the timetable if it stood there, all others where they are. */
    private record Candidate(int room, TimeOption time, long points) {}

    private Tidying(Instance instance, AssignmentSnapshot snapshot) {
        this.instance = instance;
        this.index = instance.index();
        this.untidiness = new Untidiness(
                index.timeline(), index.halfDays(), instance.event().zone());
        this.scorer = IncrementalScorer.of(instance.couplingRules());
        int sessions = instance.sessionCount();
        this.rooms = new int[sessions];
        this.times = new TimeOption[sessions];
        this.published = new Placement[sessions];
        Timetable told = instance.event()
                .findPublished()
                .map(Published::timetable)
                .orElse(new Timetable(instance.event().id(), List.of()));
        for (int s = 0; s < sessions; s++) {
            published[s] =
                    told.findPlacement(instance.event().sessions().get(s).id()).orElse(null);
            rooms[s] = -1;
            if (snapshot.isScheduled(s)) {
                put(s, snapshot.room(s), instance.option(s, snapshot.option(s)));
            }
        }
    }

    /**
     * Returns a timetable of the same cost that is no less tidy, or the same one. A session keeps its length, and all inside it
     * unless it moves.
     *
     * @param timetable whose placements are all among those that the instance lists; otherwise it is returned as it is
     */
    public static Timetable of(Instance instance, Timetable timetable) {
        AssignmentSnapshot snapshot = instance.snapshot(timetable);
        if (instance.sessionCount() - snapshot.unscheduledCount()
                != timetable.placements().size()) {
            return timetable;
        }
        return new Tidying(instance, snapshot).run(timetable);
    }

    private Timetable run(Timetable timetable) {
        boolean isTidier = true;
        while (isTidier && trials < MAX_TRIALS) {
            isTidier = false;
            for (int s = 0; s < rooms.length && trials < MAX_TRIALS; s++) {
                JobScope.checkpoint();
                isTidier |= times[s] != null && tidy(s, times[s]);
            }
        }
        return Timetable.of(
                instance.event(),
                timetable.placements().stream().map(this::placement).toList());
    }

    private Placement placement(Placement before) {
        int s = index.session(before.sessionId());
        TimeOption time = times[s];
        Room room = instance.event().rooms().get(rooms[s]);
        boolean isMoved =
                time != null && (!room.id().equals(before.roomId()) || time.start() != index.startMinute(before));
        return isMoved ? instance.table(s).placement(room.id(), time) : before;
    }

    private boolean tidy(int s, TimeOption now) {
        int home = rooms[s];
        Score all = cost(s, home, now).plus(scorer.score());
        take(s);
        Score others = scorer.score();
        long pointsNow = points(s, home, now, spans(home, now.halfDay()));
        for (Candidate candidate : tidier(s, now, pointsNow)) {
            Score alone = cost(s, candidate.room(), candidate.time());
            // A place that costs more than there is to spend would need rules that one more session makes cheaper.
            if (alone.plus(others).compareTo(all) > 0) {
                continue;
            }
            trials++;
            put(s, candidate.room(), candidate.time());
            if (alone.plus(scorer.score()).equals(all)) {
                return true;
            }
            take(s);
            if (trials >= MAX_TRIALS) {
                break;
            }
        }
        put(s, home, now);
        return false;
    }

    private List<Candidate> tidier(int s, TimeOption now, long pointsNow) {
        List<Candidate> tidier = new ArrayList<>();
        List<TimeOption> options = instance.table(s).options();
        for (int room = 0; room < instance.roomCount(); room++) {
            Map<Integer, int[]> spans = new HashMap<>();
            for (TimeOption time : options) {
                if (time.minutes() == now.minutes()) {
                    int own = room;
                    long points = points(
                            s, room, time, spans.computeIfAbsent(time.halfDay(), halfDay -> spans(own, halfDay)));
                    if (points < pointsNow) {
                        tidier.add(new Candidate(room, time, points));
                    }
                }
            }
        }
        tidier.sort(Comparator.comparingLong(Candidate::points));
        return tidier.size() <= MAX_TRIALS_OF_SESSION ? tidier : tidier.subList(0, MAX_TRIALS_OF_SESSION);
    }

    /**
     * Returns what differs between places of a session that stands nowhere: its own points, and those of the room that it joins.
     *
     * @param spans the sessions that stand in that room and half-day
     */
    private long points(int s, int room, TimeOption time, int[] spans) {
        Placement told = published[s];
        boolean isElsewhere = told != null
                && (index.startMinute(told) != time.start()
                        || index.findRoom(told.roomId()).orElse(-1) != room);
        return (isElsewhere ? Untidiness.ELSEWHERE : 0)
                + untidiness.ofStart(time.start())
                + untidiness.ofRoom(time.halfDay(), with(spans, time))
                - untidiness.ofRoom(time.halfDay(), spans);
    }

    /** Returns start and end of each session of a room and half-day, in order. */
    private int[] spans(int room, int halfDay) {
        return IntStream.range(0, rooms.length)
                .filter(s -> rooms[s] == room)
                .mapToObj(s -> times[s])
                .filter(Objects::nonNull)
                .filter(time -> time.halfDay() == halfDay)
                .sorted(Comparator.comparingInt(TimeOption::start).thenComparingInt(TimeOption::end))
                .flatMapToInt(time -> IntStream.of(time.start(), time.end()))
                .toArray();
    }

    private static int[] with(int[] spans, TimeOption more) {
        int[] all = new int[spans.length + 2];
        int at = 0;
        while (at < spans.length && spans[at] <= more.start()) {
            at += 2;
        }
        System.arraycopy(spans, 0, all, 0, at);
        all[at] = more.start();
        all[at + 1] = more.end();
        System.arraycopy(spans, at, all, at + 2, spans.length - at);
        return all;
    }

    private Score cost(int s, int room, TimeOption time) {
        return instance.table(s).cost(room, time);
    }

    private void put(int s, int room, TimeOption time) {
        rooms[s] = room;
        times[s] = time;
        scorer.add(s, room, time);
    }

    private void take(int s) {
        scorer.remove(s);
        rooms[s] = -1;
        times[s] = null;
    }
}
