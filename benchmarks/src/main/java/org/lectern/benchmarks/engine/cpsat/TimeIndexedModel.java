package org.lectern.benchmarks.engine.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lectern.benchmarks.engine.GreedyStart;
import org.lectern.benchmarks.engine.Offer;
import org.lectern.event.Room;
import org.lectern.panel.TimeOption;
import org.lectern.rule.Score;

/** A literal for each session, room and time. Of large events only each session's cheapest places are in the model. */
final class TimeIndexedModel implements RoomModel {

    /** With more literals the model takes minutes to build and more memory than most machines have. */
    static final int MAX_PLACES = 1_000_000;

    private record Place(int room, int time, Score score) {}

    private record Chosen(int session, Place place, BoolVar literal) {}

    private final CpModel cp;
    private final Offer offer;
    private final SessionVariables sessions;
    private final List<Chosen> places = new ArrayList<>();
    private final List<Map<Integer, Literal>> inRoom = new ArrayList<>();
    private boolean hasAllPlaces = true;

    /** @param maxPlaces how many places of all sessions the model has at most */
    TimeIndexedModel(CpModel cp, Offer offer, SessionVariables sessions, Costs costs, int maxPlaces) {
        this.cp = cp;
        this.offer = offer;
        this.sessions = sessions;
        int most = maxPlaces / Math.max(1, offer.sessionCount());
        for (int s = 0; s < offer.sessionCount(); s++) {
            inRoom.add(new LinkedHashMap<>());
            addPlaces(s, cheapest(s, most), costs);
        }
    }

    private List<Place> cheapest(int session, int most) {
        List<Place> all = new ArrayList<>();
        List<TimeOption> times = offer.times(session);
        for (int r = 0; r < offer.roomCount(); r++) {
            for (int t = 0; t < times.size(); t++) {
                Score score = offer.table(session).cost(r, times.get(t));
                if (score.hard() == 0) {
                    all.add(new Place(r, t, score));
                }
            }
        }
        if (all.size() <= most) {
            return all;
        }
        hasAllPlaces = false;
        all.sort(Comparator.comparing(Place::score));
        return all.subList(0, most);
    }

    private void addPlaces(int session, List<Place> own, Costs costs) {
        LinearExprBuilder[] byTime = new LinearExprBuilder[offer.times(session).size()];
        Arrays.setAll(byTime, ignored -> LinearExpr.newBuilder());
        Map<Integer, List<Literal>> byRoom = new LinkedHashMap<>();
        List<Literal> one = new ArrayList<>();
        for (Place place : own) {
            BoolVar literal = cp.newBoolVar("");
            places.add(new Chosen(session, place, literal));
            byTime[place.time()].add(literal);
            byRoom.computeIfAbsent(place.room(), ignored -> new ArrayList<>()).add(literal);
            one.add(literal);
            Score time = offer.times(session).get(place.time()).score();
            costs.add(
                    literal,
                    new Score(
                            0,
                            place.score().medium() - time.medium(),
                            place.score().soft() - time.soft()));
        }
        byRoom.forEach((room, literals) -> inRoom.get(session).put(room, sessions.sumOf(literals)));
        one.add(sessions.held(session).not());
        cp.addExactlyOne(one);
        for (int t = 0; t < byTime.length; t++) {
            cp.addEquality(byTime[t].build(), sessions.at(session, t));
        }
    }

    @Override
    public Literal in(int session, int room) {
        return inRoom.get(session).getOrDefault(room, cp.falseLiteral());
    }

    /** Two sessions that overlap in a room both cover the first minute of the later one. */
    @Override
    public void forbidMeeting() {
        Map<Integer, List<Chosen>> byRoom = new LinkedHashMap<>();
        places.forEach(chosen -> byRoom.computeIfAbsent(chosen.place().room(), ignored -> new ArrayList<>())
                .add(chosen));
        byRoom.values().forEach(this::forbidMeeting);
        for (List<Integer> rooms : Halls.sharing(offer.event().rooms())) {
            forbidMeeting(rooms.stream()
                    .flatMap(room -> byRoom.getOrDefault(room, List.of()).stream())
                    .toList());
        }
    }

    private void forbidMeeting(List<Chosen> inRooms) {
        Covers covers = new Covers();
        inRooms.forEach(chosen -> {
            Room room = offer.event().rooms().get(chosen.place().room());
            TimeOption time = offer.times(chosen.session()).get(chosen.place().time());
            covers.add(time.start() - room.setUpMinutes(), time.end() + room.tearDownMinutes(), chosen.literal());
        });
        covers.forbidMeeting(cp);
    }

    @Override
    public void read(Predicate<Literal> isTrue, int[] rooms, int[] times) {
        for (Chosen chosen : places) {
            if (rooms[chosen.session()] < 0 && isTrue.test(chosen.literal())) {
                rooms[chosen.session()] = chosen.place().room();
                times[chosen.session()] = chosen.place().time();
            }
        }
    }

    @Override
    public void hint(GreedyStart start) {
        sessions.hint(start);
        for (Chosen chosen : places) {
            boolean is = start.room(chosen.session()) == chosen.place().room()
                    && start.time(chosen.session()) == chosen.place().time();
            cp.addHint(chosen.literal(), is);
        }
    }

    @Override
    public boolean hasAllPlaces() {
        return hasAllPlaces;
    }
}
