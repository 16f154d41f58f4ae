package org.lectern.solve.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;

/**
 * The limits that some sessions keep together even if any two of them may be held: how many run at once, and what a day holds. Only limits that
 * are hard and have no waiver count.
 */
final class SetLimits {

    private static final int ANYWHERE = -1;

    private final LagrangianModel model;
    private final Instance instance;
    private final HalfDays halfDays;
    private final long maxAtOnce;
    /** For each session the limits of days that it counts in: of hundreds of people's, a session meets a few. */
    private final List<List<LimitOfDay>> daily;

    /**
     * What each day holds at most.
     *
     * @param sessions the sessions that count
     * @param room the room in which they count, or anywhere
     */
    private record LimitOfDay(DailyLimit limit, BitSet sessions, int room) {}

    /** @param areTimesOnly whether the rooms of places say nothing */
    SetLimits(LagrangianModel model, boolean areTimesOnly) {
        this.model = model;
        this.instance = model.instance();
        this.halfDays = instance.index().halfDays();
        this.daily = Stream.<List<LimitOfDay>>generate(ArrayList::new)
                .limit(model.sessionCount())
                .toList();
        this.maxAtOnce = isStrict(RuleIds.MAX_PARALLEL)
                ? instance.couplingRules().findParallelLimit().orElse(Long.MAX_VALUE)
                : Long.MAX_VALUE;
        if (isStrict(RuleIds.DAILY_LOAD)) {
            addDaily(instance.event(), areTimesOnly);
        }
    }

    private boolean isStrict(String ruleId) {
        return instance.isHard(ruleId)
                && instance.effectiveRules().waivers(ruleId).isEmpty();
    }

    private void addDaily(Event event, boolean areTimesOnly) {
        BitSet all = new BitSet();
        all.set(0, model.sessionCount());
        add(event.dailyLimit(), all, ANYWHERE);
        for (Person person : event.people()) {
            BitSet own = new BitSet();
            for (int session : instance.index().sessionsOf(person.id())) {
                own.set(session);
            }
            add(person.dailyLimit(), own, ANYWHERE);
        }
        for (int room = 0; room < instance.roomCount() && !areTimesOnly; room++) {
            add(event.rooms().get(room).dailyLimit(), all, room);
        }
    }

    private void add(DailyLimit limit, BitSet sessions, int room) {
        if (!limit.equals(DailyLimit.NONE) && !sessions.isEmpty()) {
            LimitOfDay ofDay = new LimitOfDay(limit, sessions, room);
            sessions.stream().forEach(session -> daily.get(session).add(ofDay));
        }
    }

    /**
     * Returns whether one of some sessions keeps all limits beside the others.
     *
     * @param places the place of each, or a negative number if it has none yet
     * @param added the position of the one asked about, which has a place
     */
    boolean allow(int[] sessions, int[] places, int added) {
        int option = model.places(sessions[added]).option(places[added]);
        if (option >= 0) {
            if (!allowAtOnce(sessions, places, added)) {
                return false;
            }
            for (LimitOfDay limit : daily.get(sessions[added])) {
                if (!allow(limit, sessions, places, added)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean allowAtOnce(int[] sessions, int[] places, int added) {
        if (sessions.length <= maxAtOnce) {
            return true;
        }
        for (int i = 0; i < sessions.length; i++) {
            // As many as ever run at once do so when one of them starts.
            if (runsAt(sessions, places, added, start(sessions, places, i))
                    && countAt(sessions, places, start(sessions, places, i)) > maxAtOnce) {
                return false;
            }
        }
        return true;
    }

    private long countAt(int[] sessions, int[] places, int minute) {
        long count = 0;
        for (int i = 0; i < sessions.length; i++) {
            count += runsAt(sessions, places, i, minute) ? 1 : 0;
        }
        return count;
    }

    private boolean runsAt(int[] sessions, int[] places, int i, int minute) {
        int option = option(sessions, places, i);
        return option >= 0
                && instance.start(sessions[i], option) <= minute
                && minute < instance.end(sessions[i], option);
    }

    /** Returns when a session starts, or a minute at which none runs if it is not held. */
    private int start(int[] sessions, int[] places, int i) {
        int option = option(sessions, places, i);
        return option < 0 ? Integer.MIN_VALUE : instance.start(sessions[i], option);
    }

    private int option(int[] sessions, int[] places, int i) {
        return places[i] < 0 ? -1 : model.places(sessions[i]).option(places[i]);
    }

    private boolean allow(LimitOfDay limit, int[] sessions, int[] places, int added) {
        if (!counts(limit, sessions, places, added)) {
            return true;
        }
        int day = day(sessions, places, added);
        long count = 0;
        long minutes = 0;
        for (int i = 0; i < sessions.length; i++) {
            if (counts(limit, sessions, places, i) && day(sessions, places, i) == day) {
                int option = option(sessions, places, i);
                count++;
                minutes += instance.end(sessions[i], option) - instance.start(sessions[i], option);
            }
        }
        return count <= limit.limit().findMaxSessions().orElse(Integer.MAX_VALUE)
                && minutes <= limit.limit().findMaxMinutes().orElse(Integer.MAX_VALUE);
    }

    private boolean counts(LimitOfDay limit, int[] sessions, int[] places, int i) {
        return option(sessions, places, i) >= 0
                && limit.sessions().get(sessions[i])
                && (limit.room() == ANYWHERE || limit.room() == room(sessions[i], places[i]));
    }

    /** Returns the room of a place, or a number that no room has if it stands for several. */
    private int room(int session, int place) {
        int group = model.places(session).group(place);
        return group >= 0 && model.groups().isSingle(group) ? model.groups().first(group) : Integer.MAX_VALUE;
    }

    private int day(int[] sessions, int[] places, int i) {
        return halfDays.dayIndex(
                instance.option(sessions[i], option(sessions, places, i)).halfDay());
    }
}
