package org.lectern.benchmarks.diagnose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;

/** Literals about when sessions are held, each true if and only if it says so. */
record CpLiterals(CpModel model) {

    BoolVar all(Literal... literals) {
        BoolVar all = model.newBoolVar("all");
        model.addBoolAnd(literals).onlyEnforceIf(all);
        Literal[] or = new Literal[literals.length + 1];
        for (int i = 0; i < literals.length; i++) {
            or[i] = literals[i].not();
        }
        or[literals.length] = all;
        model.addBoolOr(or);
        return all;
    }

    /** Returns whether a session, held or not, is on a day. */
    BoolVar isDay(CpSession session, int d) {
        BoolVar isDay = model.newBoolVar("is day");
        model.addEquality(session.day, d).onlyEnforceIf(isDay);
        model.addDifferent(session.day, d).onlyEnforceIf(isDay.not());
        return isDay;
    }

    /** Returns whether {@code u} is held before {@code t} on its day: it starts earlier, or at once and comes first. */
    BoolVar comesBefore(CpSession u, CpSession t, boolean isFirst) {
        BoolVar sameDay = model.newBoolVar("same day");
        model.addEquality(u.day, t.day).onlyEnforceIf(sameDay);
        model.addDifferent(u.day, t.day).onlyEnforceIf(sameDay.not());
        return all(sameDay, isAtMost(LinearExpr.affine(u.start, 1, isFirst ? 0 : 1), t.start), u.held, t.held);
    }

    /** Returns whether {@code t} starts less than so many minutes after {@code u} ends. */
    BoolVar isNear(CpSession u, CpSession t, long minutes) {
        return isAtMost(LinearExpr.affine(t.start, 1, 1), LinearExpr.affine(u.end, 1, minutes));
    }

    /** Returns whether a session that is held runs at a moment. */
    BoolVar runsAt(CpSession session, LinearExpr moment) {
        return all(
                session.held,
                isAtMost(session.start, moment),
                isAtMost(LinearExpr.newBuilder().add(moment).add(1).build(), session.end));
    }

    private BoolVar isAtMost(LinearArgument small, LinearArgument large) {
        BoolVar isAtMost = model.newBoolVar("at most");
        model.addLessOrEqual(small, large).onlyEnforceIf(isAtMost);
        model.addGreaterThan(small, large).onlyEnforceIf(isAtMost.not());
        return isAtMost;
    }
}
