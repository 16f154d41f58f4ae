package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CumulativeConstraint;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.Literal;
import com.google.ortools.util.Domain;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Room;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/** A literal for each session and room, with an interval in that room that is there if the literal is true. */
final class IntervalModel implements RoomModel {

    private final CpModel cp;
    private final Offer offer;
    private final SessionVariables sessions;
    private final Costs costs;
    private final Map<Integer, BoolVar>[] inRoom;
    private final List<List<IntervalVar>> intervals = new ArrayList<>();

    @SuppressWarnings({"unchecked", "rawtypes"})
    IntervalModel(CpModel cp, Offer offer, SessionVariables sessions, Costs costs) {
        this.cp = cp;
        this.offer = offer;
        this.sessions = sessions;
        this.costs = costs;
        this.inRoom = new Map[offer.sessionCount()];
        for (int r = 0; r < offer.roomCount(); r++) {
            intervals.add(new ArrayList<>());
        }
        for (int s = 0; s < offer.sessionCount(); s++) {
            inRoom[s] = new LinkedHashMap<>();
            addRooms(s);
        }
    }

    @Override
    public void forbidMeeting() {
        intervals.forEach(cp::addNoOverlap);
        for (List<Integer> rooms : Halls.sharing(offer.event().rooms())) {
            cp.addNoOverlap(
                    rooms.stream().flatMap(room -> intervals.get(room).stream()).toList());
        }
        addCrowd();
    }

    @Override
    public Literal in(int session, int room) {
        BoolVar in = inRoom[session].get(room);
        return in == null ? cp.falseLiteral() : in;
    }

    private void addRooms(int session) {
        List<Literal> one = new ArrayList<>();
        for (int r = 0; r < offer.roomCount(); r++) {
            SortedSet<Integer> times = allowed(session, r);
            if (!times.isEmpty()) {
                BoolVar in = cp.newBoolVar("in" + session + "_" + r);
                inRoom[session].put(r, in);
                one.add(in);
                costs.add(in, offer.table(session).fixedRoomCost(r));
                addRoom(session, r, in, times);
            }
        }
        one.add(sessions.held(session).not());
        cp.addExactlyOne(one);
    }

    private SortedSet<Integer> allowed(int session, int room) {
        List<TimeOption> times = offer.times(session);
        SortedSet<Integer> allowed = new TreeSet<>();
        for (int t = 0; t < times.size(); t++) {
            if (offer.table(session).cost(room, times.get(t)).hard() == 0) {
                allowed.add(t);
            }
        }
        return allowed;
    }

    private void addRoom(int session, int room, BoolVar in, SortedSet<Integer> allowed) {
        List<TimeOption> times = offer.times(session);
        if (allowed.size() < times.size()) {
            long[] starts =
                    allowed.stream().mapToLong(t -> times.get(t).start()).toArray();
            cp.addLinearExpressionInDomain(sessions.start(session), Domain.fromValues(starts))
                    .onlyEnforceIf(in);
            addForbiddenLengths(session, in, allowed);
        }
        addDearHours(session, room, in, allowed);
        Room given = offer.event().rooms().get(room);
        intervals.get(room).add(sessions.interval(session, given.setUpMinutes(), given.tearDownMinutes(), in));
    }

    /** Where one length of a start is allowed and another is not, the start alone does not tell. */
    private void addForbiddenLengths(int session, BoolVar in, SortedSet<Integer> allowed) {
        List<TimeOption> times = offer.times(session);
        Set<Integer> starts = new HashSet<>();
        allowed.forEach(t -> starts.add(times.get(t).start()));
        for (int t = 0; t < times.size(); t++) {
            if (!allowed.contains(t) && starts.contains(times.get(t).start())) {
                cp.addBoolOr(new Literal[] {in.not(), sessions.at(session, t).not()});
            }
        }
    }

    /** A room that costs more at some times than at others: a literal for each such cost. */
    private void addDearHours(int session, int room, BoolVar in, SortedSet<Integer> allowed) {
        Map<Score, BoolVar> dear = new LinkedHashMap<>();
        for (int t : allowed) {
            Score more = offer.table(session)
                    .timeDependentRoomCost(room, offer.times(session).get(t));
            if (more.medium() != 0 || more.soft() != 0) {
                BoolVar paid = dear.computeIfAbsent(more, score -> {
                    BoolVar variable = cp.newBoolVar("dear" + session + "_" + room);
                    costs.add(variable, score);
                    return variable;
                });
                cp.addBoolOr(
                        new Literal[] {paid, in.not(), sessions.at(session, t).not()});
            }
        }
    }

    /** Follows from the rest, and helps the solver: at no time more sessions than rooms. */
    private void addCrowd() {
        CumulativeConstraint crowd = cp.addCumulative(offer.roomCount());
        for (int s = 0; s < offer.sessionCount(); s++) {
            crowd.addDemand(sessions.interval(s, 0, 0, sessions.held(s)), 1);
        }
    }

    @Override
    public void read(Predicate<Literal> isTrue, int[] rooms, int[] times) {
        for (int s = 0; s < rooms.length; s++) {
            for (Map.Entry<Integer, BoolVar> in : inRoom[s].entrySet()) {
                if (isTrue.test(in.getValue())) {
                    rooms[s] = in.getKey();
                }
            }
            for (int t = 0; t < offer.times(s).size() && times[s] < 0 && rooms[s] >= 0; t++) {
                if (isTrue.test(sessions.at(s, t))) {
                    times[s] = t;
                }
            }
        }
    }

    @Override
    public void hint(GreedyStart start) {
        sessions.hint(start);
        for (int s = 0; s < inRoom.length; s++) {
            int room = start.room(s);
            inRoom[s].forEach((index, in) -> cp.addHint(in, index == room));
        }
    }

    @Override
    public boolean hasAllPlaces() {
        return true;
    }
}
