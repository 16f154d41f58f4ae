package org.lectern.solve.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.lectern.event.Person;
import org.lectern.event.ShiftLimits;
import org.lectern.event.SubjectId;
import org.lectern.panel.time.HalfDays;
import org.lectern.rule.RuleIds;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.CertificateMultiplier.Kind;
import org.lectern.solve.scoring.tally.WaiverLookup;

/**
 * {@code interpreter-load} in the dual: the shifts of a team hold its sessions one after another, with the changeover between them.
 * So the sessions of a day last no longer than its shifts together. Each shift or minute too much makes room for no more than one
 * further shift.
 */
public final class ShiftTerm {

    private final TermModel model;
    private final Instance instance;
    private final HalfDays halfDays;
    private final WaiverLookup waived;
    private final long unitCost;
    private final int changeover;

    private ShiftTerm(TermModel model, long unitCost) {
        this.model = model;
        this.instance = model.instance();
        this.halfDays = instance.index().halfDays();
        this.waived = instance.index().waivers(RuleIds.INTERPRETER_LOAD);
        this.unitCost = unitCost;
        this.changeover = instance.event().changeoverMinutes();
    }

    /** Returns terms for each team whose sessions never overlap: one for its days and, if the rule is hard, one for each run of days. */
    public static List<DualTerm> all(TermModel model) {
        Instance instance = model.instance();
        long unitCost = model.unitCost(instance.couplingRules().config(RuleIds.INTERPRETER_LOAD));
        boolean isCounted = instance.isHard(RuleIds.INTERPRETER_LOAD) || unitCost > 0;
        List<DualTerm> terms = new ArrayList<>();
        if (!isCounted || !instance.isHard(RuleIds.PERSON_CONFLICT)) {
            return terms;
        }
        ShiftTerm rule = new ShiftTerm(model, unitCost);
        for (Person person : instance.event().people()) {
            Optional<ShiftLimits> limits = person.findShiftLimits();
            if (limits.isPresent() && rule.isInOnePlaceAtATime(person.id())) {
                rule.addAll(person.id(), limits.get(), terms);
            }
        }
        return terms;
    }

    private boolean isInOnePlaceAtATime(String person) {
        int[] sessions = instance.index().sessionsOf(person);
        WaiverLookup conflicts = instance.index().waivers(RuleIds.PERSON_CONFLICT);
        for (int one = 0; one < sessions.length; one++) {
            for (int other = 0; other < sessions.length; other++) {
                if (one != other && conflicts.covers(sessions[one], sessions[other], SubjectId.person(person))) {
                    return false;
                }
            }
        }
        return sessions.length > 1;
    }

    private void addAll(String team, ShiftLimits limits, List<DualTerm> terms) {
        int[] sessions = instance.index().sessionsOf(team);
        LoadTerm ofDays = new LoadTerm(model, sessions, unitCost);
        BitSet counted = new BitSet();
        for (int day = 0; day < halfDays.dayCount(); day++) {
            if (!waived.covers(List.of(SubjectId.person(team), SubjectId.day(halfDays.dateOfDay(day))))) {
                counted.set(day);
                ofDays.add(day, limit(sessions, limits, limits.maxShiftsPerDay()));
            }
        }
        ofDays.find(Kind.SHIFTS_OF_DAY, "shifts " + team, team).ifPresent(terms::add);
        for (int day = 0; day < halfDays.dayCount() && unitCost == 0; day++) {
            for (int run : List.of(3, 4, 7)) {
                BitSet days = run(day, run);
                int most = run == 3
                        ? limits.maxShiftsIn3Days()
                        : run == 4 ? limits.maxShiftsIn4Days() : limits.maxShiftsIn7Days();
                boolean isStricter = most < (long) limits.maxShiftsPerDay() * days.cardinality();
                days.andNot(counted);
                if (isStricter && days.isEmpty()) {
                    Kind kind =
                            run == 3 ? Kind.SHIFTS_IN_3_DAYS : run == 4 ? Kind.SHIFTS_IN_4_DAYS : Kind.SHIFTS_IN_7_DAYS;
                    new LoadTerm(model, sessions, unitCost)
                            .add(run(day, run), limit(sessions, limits, most))
                            .find(kind, "shifts %s/%s %s".formatted(day, run, team), team)
                            .ifPresent(terms::add);
                }
            }
        }
    }

    /** Returns the days of the event in a run of calendar days. */
    private BitSet run(int first, int length) {
        BitSet days = new BitSet();
        LocalDate end = halfDays.dateOfDay(first).plusDays(length);
        for (int day = first; day < halfDays.dayCount(); day++) {
            days.set(day, halfDays.dateOfDay(day).isBefore(end));
        }
        return days;
    }

    /** A shift holds a changeover less than its sessions. If the rule is hard, only whole sessions fill it. */
    private LoadLimit limit(int[] sessions, ShiftLimits limits, int shifts) {
        int length = limits.maxShiftMinutes() + changeover;
        if (unitCost > 0) {
            return new LoadLimit(LoadLimit.NONE, (long) shifts * length, changeover, length);
        }
        BitSet filled = new BitSet();
        filled.set(0);
        for (int minutes = 1; minutes <= length; minutes++) {
            for (int session : sessions) {
                for (int allowed : instance.table(session).session().allowedMinutes()) {
                    int before = minutes - allowed - changeover;
                    filled.set(minutes, filled.get(minutes) || (before >= 0 && filled.get(before)));
                }
            }
        }
        return new LoadLimit(LoadLimit.NONE, (long) shifts * (filled.length() - 1), changeover, 1);
    }

    /** Returns the most units that the bound counts: each minute of a team, and each changeover. */
    public static long maxUnits(Instance instance) {
        long sum = 0;
        for (Person person : instance.event().people()) {
            if (person.findShiftLimits().isPresent()) {
                for (int session : instance.index().sessionsOf(person.id())) {
                    long longest = instance.table(session).session().allowedMinutes().stream()
                            .mapToInt(Integer::intValue)
                            .max()
                            .orElse(0);
                    sum = Math.addExact(sum, longest + instance.event().changeoverMinutes());
                }
            }
        }
        return sum;
    }
}
