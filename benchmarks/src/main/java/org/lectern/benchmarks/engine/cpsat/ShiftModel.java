package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lectern.benchmarks.engine.LivePeople;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;

/** {@code interpreter-load}: how long the shifts of each team are, and how many there are on a day and in some days. */
final class ShiftModel {

    /** Each session of a team may follow each in the shift of each. */
    private static final int MAX_TRIPLES = 200_000;

    private final Model model;
    private final RuleConfig config;

    ShiftModel(Model model, RuleConfig config) {
        this.model = model;
        this.config = config;
    }

    void add() {
        Map<String, List<Integer>> byPerson =
                LivePeople.sessionsByPerson(model.offer().event());
        for (Person team : model.offer().event().people()) {
            List<Integer> own = byPerson.getOrDefault(team.id(), List.of());
            team.findShiftLimits().ifPresent(limits -> addTeam(team, own, limits));
        }
    }

    private void addTeam(Person team, List<Integer> own, ShiftLimits limits) {
        long size = own.size();
        if (size * size * size > MAX_TRIPLES) {
            model.leaveOut(config);
            return;
        }
        TeamShifts shifts = new TeamShifts(model, own, config.parameter(ParameterNames.BREAK_MINUTES));
        List<Integer> days = IntStream.range(0, model.dayCount())
                .filter(day -> !model.isWaived(config, SubjectId.person(team.id()), model.day(day)))
                .boxed()
                .toList();
        for (int i = 0; i < own.size(); i++) {
            addLengths(shifts, own, i, days, limits.maxShiftMinutes());
        }
        for (int day : days) {
            limit(shifts, List.of(day), limits.maxShiftsPerDay());
            limit(shifts, run(day, 3), limits.maxShiftsIn3Days());
            limit(shifts, run(day, 4), limits.maxShiftsIn4Days());
            limit(shifts, run(day, 7), limits.maxShiftsIn7Days());
        }
    }

    /** The shift that a session begins lasts until the last session in it ends. */
    private void addLengths(TeamShifts shifts, List<Integer> own, int first, List<Integer> days, int most) {
        long longest = own.stream().mapToLong(model.sessions()::longest).sum()
                + config.parameter(ParameterNames.BREAK_MINUTES) * own.size();
        IntVar over = model.costs().units(config, longest);
        for (int i = 0; i < own.size(); i++) {
            LinearExpr beyond = LinearExpr.newBuilder()
                    .add(model.sessions().end(own.get(i)))
                    .addTerm(model.sessions().start(own.get(first)), -1)
                    .add(-most)
                    .build();
            for (int day : days) {
                model.atLeast(over, beyond, shifts.isLed(first, i), shifts.begins(first, day));
            }
        }
    }

    /** Returns those of so many calendar days that the event has. */
    private List<Integer> run(int day, int length) {
        LocalDate first = model.offer().tables().halfDays().dateOfDay(day);
        List<Integer> run = new ArrayList<>();
        for (int d = 0; d < model.dayCount(); d++) {
            LocalDate date = model.offer().tables().halfDays().dateOfDay(d);
            if (!date.isBefore(first) && date.isBefore(first.plusDays(length))) {
                run.add(d);
            }
        }
        return run;
    }

    private void limit(TeamShifts shifts, List<Integer> days, int most) {
        LinearExprBuilder over = LinearExpr.newBuilder().add(-most);
        for (int day : days) {
            for (int i = 0; i < shifts.size(); i++) {
                over.add(shifts.begins(i, day));
            }
        }
        model.atLeast(model.costs().units(config, shifts.size()), over);
    }

    /** Which session of a team begins a shift, and which shift each is in. */
    private static final class TeamShifts {

        private final Model model;
        private final List<Integer> own;
        private final Literal[][] led;
        private final Literal[][] begins;

        private TeamShifts(Model model, List<Integer> own, long breakMinutes) {
            this.model = model;
            this.own = own;
            this.led = literals(own.size());
            this.begins = literals(model.dayCount());
            for (int v = 0; v < own.size(); v++) {
                Literal held = model.sessions().held(own.get(v));
                List<Literal> follows = new ArrayList<>(List.of(led[v][v], held.not()));
                LinearExprBuilder shifts = LinearExpr.newBuilder();
                for (int u = 0; u < own.size(); u++) {
                    shifts.add(led[u][v]);
                    if (u != v) {
                        Literal isJoined = joins(own.get(u), own.get(v), breakMinutes);
                        follows.add(isJoined);
                        model.cp().addImplication(isJoined, led[v][v].not());
                        shareShift(u, v, isJoined);
                    }
                }
                model.cp().addBoolOr(follows);
                model.cp().addEquality(shifts, held);
                addDays(v);
            }
        }

        private Literal[][] literals(int columns) {
            Literal[][] literals = new Literal[own.size()][columns];
            for (Literal[] row : literals) {
                for (int i = 0; i < columns; i++) {
                    row[i] = model.cp().newBoolVar("");
                }
            }
            return literals;
        }

        /** Returns whether the later of two is in the shift of the earlier. */
        private Literal joins(int earlier, int later, long breakMinutes) {
            BoolVar is = model.cp().newBoolVar("");
            BoolVar isNear = model.cp().newBoolVar("");
            Literal isFirst = model.pairs().startsBefore(earlier, later);
            Literal isOnDay = model.pairs().onSameDay(earlier, later, model.dayCount());
            LinearExpr restEnd = LinearExpr.affine(model.sessions().end(earlier), 1, breakMinutes);
            model.cp().addGreaterThan(restEnd, model.sessions().start(later)).onlyEnforceIf(isNear);
            model.cp().addLessOrEqual(restEnd, model.sessions().start(later)).onlyEnforceIf(isNear.not());
            model.cp().addImplication(is, isNear);
            model.cp().addImplication(is, isFirst);
            model.cp().addImplication(is, isOnDay);
            model.cp().addBoolOr(new Literal[] {is, isNear.not(), isFirst.not(), isOnDay.not()});
            return is;
        }

        private void shareShift(int earlier, int later, Literal isJoined) {
            for (Literal[] of : led) {
                model.cp().addBoolOr(new Literal[] {isJoined.not(), of[earlier].not(), of[later]});
                model.cp().addBoolOr(new Literal[] {isJoined.not(), of[later].not(), of[earlier]});
            }
        }

        private void addDays(int session) {
            LinearExprBuilder days = LinearExpr.newBuilder();
            for (int d = 0; d < begins[session].length; d++) {
                days.add(begins[session][d]);
                model.cp().addImplication(begins[session][d], model.sessions().onDay(own.get(session), d));
            }
            model.cp().addEquality(days, led[session][session]);
        }

        private int size() {
            return own.size();
        }

        /** Returns whether a session is in the shift that another, or itself, begins. */
        private Literal isLed(int first, int session) {
            return led[first][session];
        }

        /** Returns whether a session begins a shift on a day. */
        private Literal begins(int session, int day) {
            return begins[session][day];
        }
    }
}
