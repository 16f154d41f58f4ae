package org.lectern.solve.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lectern.event.Event;
import org.lectern.event.Session;
import org.lectern.solve.model.Instance;
import org.lectern.solve.scoring.tally.CouplingRule;
import org.lectern.solve.scoring.tally.DeltaTally;
import org.lectern.solve.scoring.tally.SchedulePositions;
import org.lectern.solve.scoring.tally.UnitTally;
import org.lectern.testing.ManyRooms;

/** A timetable written by hand, whose sessions come one after another to the tallies of one rule. */
public final class TalliedTimetable {

    private final Instance instance;
    private final List<Place> places = new ArrayList<>();

    /** Where a session is, by index and minute. */
    private record Place(int session, int room, int start, int end, int halfDay) {}

    private TalliedTimetable(Instance instance) {
        this.instance = instance;
    }

    public static TalliedTimetable of(Event.Builder event) {
        return new TalliedTimetable(ManyRooms.instance(event.build()));
    }

    /** Returns an event of three days, with two half-days on the first and none between the others, and two rooms. */
    public static Event.Builder threeDays(Session.Builder... sessions) {
        return Event.builder("three-days", ZoneOffset.UTC)
                .startStepMinutes(15)
                .day("2026-05-04", "09:00/12:00", "14:00/18:00")
                .day("2026-05-05", "09:00/12:00")
                .day("2026-05-07", "09:00/12:00")
                .room("blue", 50)
                .room("red", 20)
                .people("ana", "bo")
                .sessions(Arrays.stream(sessions).map(Session.Builder::build).toList());
    }

    /** Returns a session of half an hour, with attendants. */
    public static Session.Builder session(String id, String... people) {
        return Session.builder(id).allowedMinutes(30).qaMinutes(0, 0).attendants(people);
    }

    /** Returns whether any coupling of a rule is in force. */
    public boolean isInForce(String ruleId) {
        return !rules(ruleId).isEmpty();
    }

    /** Returns the ids of the sessions that a rule concerns. */
    public List<String> concerned(String ruleId) {
        return instance.event().sessions().stream()
                .map(Session::id)
                .filter(id -> rules(ruleId).stream()
                        .anyMatch(rule -> rule.concerns(instance.index().session(id))))
                .toList();
    }

    public Instance instance() {
        return instance;
    }

    /** Schedules a session at a date and time of the event's zone, such as {@code 2026-05-04T09:00}. */
    public TalliedTimetable with(String sessionId, String roomId, String start, int minutes) {
        Event event = instance.event();
        int from = instance.tables()
                .timeline()
                .toMinute(LocalDateTime.parse(start).atZone(event.zone()).toInstant());
        places.add(new Place(
                instance.index().session(sessionId),
                instance.index().room(roomId),
                from,
                from + minutes,
                instance.tables().halfDays().indexOf(from, from + minutes)));
        return this;
    }

    /**
     * Fails unless a rule costs so many units once all sessions are there. Each session then leaves, and comes again where it
     * was: what its tallies expect it to add must be what they count. At the end, all leave.
     */
    public void assertAmount(long expected, String ruleId) {
        List<CouplingRule> rules = rules(ruleId);
        SchedulePositions positions = new SchedulePositions(instance.sessionCount());
        List<UnitTally> tallies =
                rules.stream().map(rule -> rule.tally(positions)).toList();
        places.forEach(place -> add(place, tallies, positions));
        assertEquals(expected, amount(tallies), ruleId);
        for (Place place : places) {
            remove(place, tallies, positions);
            assertEquals(without(place).amount(ruleId), amount(tallies), () -> ruleId + " without " + place.session());
            long expectedMore = 0;
            long more = 0;
            for (int i = 0; i < tallies.size(); i++) {
                if (tallies.get(i) instanceof DeltaTally delta && rules.get(i).concerns(place.session())) {
                    expectedMore +=
                            delta.increase(place.session(), place.room(), place.start(), place.end(), place.halfDay());
                    more -= delta.amount();
                }
            }
            add(place, tallies, positions);
            for (int i = 0; i < tallies.size(); i++) {
                if (tallies.get(i) instanceof DeltaTally delta && rules.get(i).concerns(place.session())) {
                    more += delta.amount();
                }
            }
            assertEquals(expectedMore, more, () -> ruleId + ", what session " + place.session() + " adds");
            assertEquals(expected, amount(tallies), ruleId);
        }
        places.forEach(place -> remove(place, tallies, positions));
        assertEquals(0, amount(tallies), ruleId);
    }

    private TalliedTimetable without(Place place) {
        TalliedTimetable others = new TalliedTimetable(instance);
        places.stream().filter(other -> !other.equals(place)).forEach(others.places::add);
        return others;
    }

    /** Returns the units of a rule once all sessions are there. */
    public long amount(String ruleId) {
        SchedulePositions positions = new SchedulePositions(instance.sessionCount());
        List<UnitTally> tallies =
                rules(ruleId).stream().map(rule -> rule.tally(positions)).toList();
        places.forEach(place -> add(place, tallies, positions));
        return amount(tallies);
    }

    private List<CouplingRule> rules(String ruleId) {
        return instance.couplingRules().inForce().stream()
                .filter(rule -> rule.id().equals(ruleId))
                .toList();
    }

    private static void add(Place place, List<UnitTally> tallies, SchedulePositions positions) {
        positions.place(place.session(), place.room(), place.start(), place.end(), place.halfDay());
        tallies.forEach(tally -> tally.add(place.session()));
    }

    private static void remove(Place place, List<UnitTally> tallies, SchedulePositions positions) {
        tallies.forEach(tally -> tally.remove(place.session()));
        positions.clear(place.session());
    }

    private static long amount(List<UnitTally> tallies) {
        return tallies.stream().mapToLong(UnitTally::amount).sum();
    }
}
