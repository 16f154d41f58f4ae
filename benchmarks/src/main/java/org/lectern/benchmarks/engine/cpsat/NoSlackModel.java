package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.lectern.event.Room;
import org.lectern.event.SubjectId;
import org.lectern.rule.ParameterNames;
import org.lectern.rule.RuleConfig;
import org.lectern.rule.RuleIds;

/**
 * {@code no-slack}: minutes missing between consecutive sessions of a room. Where sessions of a room never overlap and none
 * is shorter than the slack, each has one session after it at most, and its interval grows by the slack that it has.
 */
final class NoSlackModel {

    private static final int MAX_TRIPLES = 200_000;

    private final Model model;
    private final CpModel cp;
    private final SessionVariables sessions;
    private final RuleConfig config;
    private final List<Room> rooms;
    private final int wanted;

    NoSlackModel(Model model, RuleConfig config) {
        this.model = model;
        this.cp = model.cp();
        this.sessions = model.sessions();
        this.config = config;
        this.rooms = model.offer().event().rooms();
        this.wanted = (int) config.parameter(ParameterNames.MINUTES);
    }

    void add() {
        if (wanted == 0) {
            return;
        }
        RuleConfig conflict = model.offer().rulebook().config(RuleIds.ROOM_CONFLICT);
        boolean isAlone = conflict.isActive() && model.isHard(conflict) && !model.hasWaivers(conflict);
        List<Integer> dividing = dividing();
        long triples = (long) dividing.size() * model.sessionCount() * model.sessionCount() * rooms.size();
        if (isAlone && dividing.isEmpty() && !model.hasWaivers(config)) {
            addGrowing();
        } else if (triples > MAX_TRIPLES) {
            model.leaveOut(config);
        } else {
            addPairs(dividing);
        }
    }

    /** Returns the sessions so short that they may lie between two others that are nearer than the slack. */
    private List<Integer> dividing() {
        int around = rooms.stream().mapToInt(RoomConflictModel::around).min().orElse(0);
        List<Integer> dividing = new ArrayList<>();
        for (int s = 0; s < model.sessionCount(); s++) {
            if (sessions.shortest(s) + around < wanted) {
                dividing.add(s);
            }
        }
        return dividing;
    }

    private void addGrowing() {
        List<List<IntervalVar>> byRoom = new ArrayList<>();
        rooms.forEach(ignored -> byRoom.add(new ArrayList<>()));
        for (int s = 0; s < model.sessionCount(); s++) {
            IntVar missing = model.costs().units(config, wanted);
            LinearExpr size = LinearExpr.newBuilder()
                    .add(sessions.minutes(s))
                    .addTerm(missing, -1)
                    .add(wanted)
                    .build();
            IntVar grown = cp.newIntVar(sessions.shortest(s), (long) sessions.longest(s) + wanted, "");
            cp.addEquality(grown, size);
            IntVar until = untilOf(s, grown);
            for (int r = 0; r < rooms.size(); r++) {
                int before = rooms.get(r).setUpMinutes();
                int after = rooms.get(r).tearDownMinutes();
                byRoom.get(r)
                        .add(cp.newOptionalIntervalVar(
                                LinearExpr.affine(sessions.start(s), 1, -before),
                                LinearExpr.affine(grown, 1, before + after),
                                LinearExpr.affine(until, 1, after),
                                model.rooms().in(s, r),
                                ""));
            }
        }
        byRoom.forEach(cp::addNoOverlap);
    }

    private IntVar untilOf(int session, IntVar grown) {
        int first = sessions.times(session).stream()
                .mapToInt(time -> time.start())
                .min()
                .orElse(0);
        int last = sessions.times(session).stream()
                .mapToInt(time -> time.end())
                .max()
                .orElse(0);
        IntVar until = cp.newIntVar(first, (long) last + wanted, "");
        cp.addEquality(
                        until,
                        LinearExpr.newBuilder().add(sessions.start(session)).add(grown))
                .onlyEnforceIf(sessions.held(session));
        return until;
    }

    private void addPairs(List<Integer> dividing) {
        for (int one = 0; one < model.sessionCount(); one++) {
            for (int other = one + 1; other < model.sessionCount(); other++) {
                IntVar missing = model.costs().units(config, wanted);
                for (int r = 0; r < rooms.size(); r++) {
                    SubjectId room = SubjectId.room(rooms.get(r).id());
                    if (!model.isWaived(config, model.subject(one), model.subject(other), room)) {
                        addPair(missing, one, other, r, dividing);
                    }
                }
            }
        }
    }

    /** The slack missing is what they lack between them, at most all of it, unless another session lies there. */
    private void addPair(IntVar missing, int one, int other, int room, List<Integer> dividing) {
        Literal in = model.rooms().in(one, room);
        Literal too = model.rooms().in(other, room);
        BoolVar isAll = cp.newBoolVar("");
        BoolVar isDivided = cp.newBoolVar("");
        List<Literal> between = new ArrayList<>(List.of(isDivided.not()));
        for (int s : dividing) {
            if (s != one && s != other) {
                between.add(isBetween(one, s, other, room));
                between.add(isBetween(other, s, one, room));
            }
        }
        cp.addBoolOr(between);
        int around = RoomConflictModel.around(rooms.get(room));
        model.pairs().atLeastOverlap(missing, 1, one, other, around + wanted, in, too, isAll.not(), isDivided.not());
        cp.addGreaterOrEqual(missing, wanted).onlyEnforceIf(new Literal[] {in, too, isAll, isDivided.not()});
    }

    private Literal isBetween(int before, int session, int after, int room) {
        BoolVar is = cp.newBoolVar("");
        int around = RoomConflictModel.around(rooms.get(room));
        cp.addImplication(is, model.rooms().in(session, room));
        for (int[] pair : new int[][] {{before, session}, {session, after}}) {
            cp.addGreaterOrEqual(
                            sessions.start(pair[1]),
                            LinearExpr.newBuilder().add(sessions.end(pair[0])).add(around))
                    .onlyEnforceIf(is);
        }
        return is;
    }
}
