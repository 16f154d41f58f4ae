package org.lectern.benchmarks.diagnose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.event.DailyLimit;
import org.lectern.event.Event;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;

/** The limits of days and shifts for {@link CpSatJudge}. */
final class CpLoads {

    private static final int LATEST = 400_000;

    private final Event event;
    private final RulesInForce rules;
    private final CpModel model;
    private final List<CpSession> sessions;
    private final CpLiterals literals;

    CpLoads(Event event, RulesInForce rules, CpModel model, List<CpSession> sessions) {
        this.event = event;
        this.rules = rules;
        this.model = model;
        this.sessions = sessions;
        this.literals = new CpLiterals(model);
    }

    void build() {
        if (rules.forbids("daily-load")) {
            daily(event.dailyLimit(), sessions, -1);
            for (int r = 0; r < event.rooms().size(); r++) {
                daily(event.rooms().get(r).dailyLimit(), sessions, r);
            }
            event.people().forEach(person -> daily(person.dailyLimit(), sessionsOf(person), -1));
        }
        if (rules.forbids("interpreter-load")) {
            for (Person person : event.people()) {
                ShiftLimits limits = person.shiftLimits();
                if (limits != null) {
                    List<CpSession> group = sessionsOf(person);
                    team(limits, group);
                    if (rules.forbids("person-conflict", person.id())) {
                        spans(limits, group);
                    }
                }
            }
        }
    }

    private List<CpSession> sessionsOf(Person person) {
        return sessions.stream()
                .filter(session -> session.live().contains(person.id()))
                .toList();
    }

    private void daily(DailyLimit limit, List<CpSession> group, int room) {
        if (limit.equals(DailyLimit.NONE)) {
            return;
        }
        for (int d = 0; d < event.days().size(); d++) {
            LinearExprBuilder count = LinearExpr.newBuilder();
            LinearExprBuilder minutes = LinearExpr.newBuilder();
            for (CpSession session : group) {
                BoolVar inRoom = room < 0 ? null : session.inRoom(room);
                count.add(isOn(session, d, inRoom));
                minutes.add(minutesOn(session, d, inRoom));
            }
            if (limit.findMaxSessions().isPresent()) {
                model.addLessOrEqual(count, limit.findMaxSessions().getAsInt());
            }
            if (limit.findMaxMinutes().isPresent()) {
                model.addLessOrEqual(minutes, limit.findMaxMinutes().getAsInt());
            }
        }
    }

    /** Returns at least the minutes of a session if it is held on a day, and in a room if one is given. */
    private IntVar minutesOn(CpSession session, int d, @Nullable BoolVar inRoom) {
        IntVar minutes = model.newIntVar(0, 1440, "minutes of the day");
        model.addEquality(minutes, session.minutes).onlyEnforceIf(isOn(session, d, inRoom));
        return minutes;
    }

    /** Returns whether a session is held on a day, and in a room if one is given. */
    private BoolVar isOn(CpSession session, int d, @Nullable BoolVar inRoom) {
        return literals.all(literals.isDay(session, d), inRoom == null ? session.held : inRoom);
    }

    private void team(ShiftLimits limits, List<CpSession> group) {
        int breakMinutes = rules.parameter("interpreter-load", "breakMinutes")
                .map(Long::intValue)
                .orElse(30);
        List<BoolVar> begins = new ArrayList<>();
        List<IntVar> shiftStarts = new ArrayList<>();
        for (CpSession session : group) {
            IntVar shiftStart = model.newIntVar(-2000, LATEST, "start of shift");
            model.addLessOrEqual(shiftStart, session.start);
            model.addLessOrEqual(session.end, LinearExpr.affine(shiftStart, 1, limits.maxShiftMinutes()))
                    .onlyEnforceIf(session.held);
            shiftStarts.add(shiftStart);
        }
        for (int t = 0; t < group.size(); t++) {
            List<Literal> near = new ArrayList<>();
            for (int u = 0; u < group.size(); u++) {
                if (u != t) {
                    BoolVar joins = joins(group.get(u), group.get(t), u < t, breakMinutes);
                    near.add(joins);
                    model.addLessOrEqual(shiftStarts.get(t), shiftStarts.get(u)).onlyEnforceIf(joins);
                }
            }
            BoolVar begin = model.newBoolVar("begins a shift");
            near.add(begin);
            near.add(group.get(t).held.not());
            model.addBoolOr(near.toArray(Literal[]::new));
            begins.add(begin);
        }
        shifts(limits, group, begins);
    }

    /**
     * What shifts imply where sessions of a team do not overlap: on some days together they last no longer than the shifts of
     * those days. Without it CP-SAT would try every way to form the shifts.
     */
    private void spans(ShiftLimits limits, List<CpSession> group) {
        model.addNoOverlap(group.stream().map(session -> session.interval).toArray(IntervalVar[]::new));
        int days = event.days().size();
        IntVar[][] minutes = new IntVar[days][group.size()];
        for (int d = 0; d < days; d++) {
            for (int t = 0; t < group.size(); t++) {
                minutes[d][t] = minutesOn(group.get(t), d, null);
            }
        }
        for (int first = 0; first < days; first++) {
            atMost(minutes, first, 1, limits.maxShiftsPerDay() * limits.maxShiftMinutes());
            atMost(minutes, first, 3, limits.maxShiftsIn3Days() * limits.maxShiftMinutes());
            atMost(minutes, first, 4, limits.maxShiftsIn4Days() * limits.maxShiftMinutes());
            atMost(minutes, first, 7, limits.maxShiftsIn7Days() * limits.maxShiftMinutes());
        }
    }

    /** Returns whether {@code u} starts no later than {@code t} on its day and ends less than a break before it. */
    private BoolVar joins(CpSession u, CpSession t, boolean isFirst, int breakMinutes) {
        return literals.all(literals.comesBefore(u, t, isFirst), literals.isNear(u, t, breakMinutes));
    }

    private void shifts(ShiftLimits limits, List<CpSession> group, List<BoolVar> begins) {
        int days = event.days().size();
        BoolVar[][] ofDay = new BoolVar[days][group.size()];
        for (int d = 0; d < days; d++) {
            for (int t = 0; t < group.size(); t++) {
                ofDay[d][t] = literals.all(begins.get(t), isOn(group.get(t), d, null));
            }
        }
        for (int first = 0; first < days; first++) {
            atMost(ofDay, first, 1, limits.maxShiftsPerDay());
            atMost(ofDay, first, 3, limits.maxShiftsIn3Days());
            atMost(ofDay, first, 4, limits.maxShiftsIn4Days());
            atMost(ofDay, first, 7, limits.maxShiftsIn7Days());
        }
    }

    private void atMost(LinearArgument[][] ofDay, int first, int length, int limit) {
        LocalDate from = event.days().get(first).date();
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int d = 0; d < ofDay.length; d++) {
            LocalDate date = event.days().get(d).date();
            if (!date.isBefore(from) && date.isBefore(from.plusDays(length))) {
                for (LinearArgument own : ofDay[d]) {
                    sum.add(own);
                }
            }
        }
        model.addLessOrEqual(sum, limit);
    }
}
