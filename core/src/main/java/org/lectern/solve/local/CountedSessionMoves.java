package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.panel.TimeOption;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.tally.CountedSessions;

/**
 * Moves that put as many sessions of a topic at one time as must run at once. One by one, each would break the rule until the last is
 * there.
 */
final class CountedSessionMoves {

    /** The maximum number of other sessions that leave a time. */
    private static final int MAX_CLEARED = 24;

    private final LagrangianModel model;
    private final Instance instance;
    private final Assignment assignment;
    private final RandomGenerator random;
    private final List<CountedSessions> groups;

    CountedSessionMoves(LagrangianModel model, Assignment assignment, RandomGenerator random) {
        this.model = model;
        this.instance = model.instance();
        this.assignment = assignment;
        this.random = random;
        this.groups = instance.couplingRules().countedSessions().stream()
                .map(group -> group.withSessions(
                        group.sessions().stream().filter(this::hasTimes).toList()))
                .filter(group -> group.count() > 1 && group.sessions().size() >= group.count())
                .toList();
    }

    /** A session that is too long for the event has none. */
    private boolean hasTimes(int session) {
        return !instance.table(session).options().isEmpty();
    }

    /** Returns whether several sessions of the event must run at once. */
    boolean isApplicable() {
        return !groups.isEmpty();
    }

    /** Moves some sessions of a group to one time, and returns all whose place has changed; some are unscheduled now. */
    List<Integer> move() {
        CountedSessions group = groups.get(random.nextInt(groups.size()));
        List<Integer> members = unscheduledFirst(group.sessions());
        TimeOption time = anyTime(members.getFirst());
        List<Integer> chosen = at(time, members, group.count());
        // Where the others cannot be when this one is, another one has a say.
        for (int i = 1; i < members.size() && chosen.size() < group.count(); i++) {
            time = anyTime(members.get(i));
            chosen = at(time, members, group.count());
        }
        return moveTo(time, chosen, group.sessions());
    }

    /** Returns the first of some sessions, up to a number, that may have a time. */
    private List<Integer> at(TimeOption time, List<Integer> sessions, int count) {
        return sessions.stream()
                .filter(session -> optionAt(session, time) >= 0)
                .limit(count)
                .toList();
    }

    private List<Integer> moveTo(TimeOption time, List<Integer> chosen, List<Integer> group) {
        List<Integer> out = new ArrayList<>(chosen);
        // Others of the group would be too many at that time, and some keep others out of their rooms.
        group.stream()
                .filter(other -> !chosen.contains(other) && overlaps(other, time))
                .forEach(out::add);
        List<Integer> inTheWay = IntStream.range(0, instance.sessionCount())
                .filter(other -> !out.contains(other) && overlaps(other, time))
                .boxed()
                .toList();
        if (inTheWay.size() <= MAX_CLEARED && random.nextBoolean()) {
            out.addAll(inTheWay);
        }
        out.forEach(session -> assignment.move(session, -1, -1));
        chosen.forEach(session -> place(session, optionAt(session, time)));
        return out;
    }

    private List<Integer> unscheduledFirst(List<Integer> sessions) {
        List<Integer> members = new ArrayList<>(sessions);
        Collections.shuffle(members, random);
        members.sort((one, other) -> Boolean.compare(assignment.isScheduled(one), assignment.isScheduled(other)));
        return members;
    }

    private TimeOption anyTime(int session) {
        return instance.option(
                session, random.nextInt(instance.table(session).options().size()));
    }

    private int optionAt(int session, TimeOption time) {
        return instance.optionAt(session, time.start(), time.end());
    }

    private boolean overlaps(int session, TimeOption time) {
        return assignment.isScheduled(session)
                && assignment.time(session).start() < time.end()
                && time.start() < assignment.time(session).end();
    }

    private void place(int session, int option) {
        int first = random.nextInt(model.groups().count());
        for (int i = 0; i < model.groups().count(); i++) {
            int room = assignment.freeRoom(session, (first + i) % model.groups().count(), option);
            if (room >= 0 && instance.placeCost(session, room, option).hard() == 0) {
                assignment.move(session, room, option);
                return;
            }
        }
    }
}
