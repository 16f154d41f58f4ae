package org.lectern.benchmarks.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.event.Presence;

/** Who speaks in and attends which session of a hidden plan, and when: nobody in two sessions that clash. */
final class Cast {

    private final HiddenPlan plan;
    private final int changeoverMinutes;
    private final List<Roster> rosters;
    private final List<List<Integer>> sessionsOf = new ArrayList<>();

    /** The people of a session: speakers by slot, their turns in the order of the plan, and attendants. */
    private static final class Roster {
        private final List<Integer> speakers = new ArrayList<>();
        private final List<Presence> presences = new ArrayList<>();
        private final List<Integer> attendants = new ArrayList<>();
        private List<Integer> order = List.of();
        private int firstTurnOffset;
        private int turnMinutes;
    }

    Cast(HiddenPlan plan, int changeoverMinutes) {
        this.plan = plan;
        this.changeoverMinutes = changeoverMinutes;
        this.rosters = IntStream.range(0, plan.sessions())
                .mapToObj(session -> new Roster())
                .toList();
    }

    HiddenPlan plan() {
        return plan;
    }

    int people() {
        return sessionsOf.size();
    }

    /** Returns a person who is in no session yet. */
    int newPerson() {
        sessionsOf.add(new ArrayList<>());
        return people() - 1;
    }

    /** Gives a person the next slot of a session. */
    void addSpeaker(int session, int person, Presence presence) {
        rosters.get(session).speakers.add(person);
        rosters.get(session).presences.add(presence);
        sessionsOf.get(person).add(session);
    }

    void addAttendant(int session, int person) {
        rosters.get(session).attendants.add(person);
        sessionsOf.get(person).add(session);
    }

    /**
     * Says how the turns of a session follow one another in the plan, without a gap.
     *
     * @param order the slots in the order of their turns
     * @param firstTurnOffset minutes from the start of the session to the first turn
     */
    void setTurns(int session, List<Integer> order, int firstTurnOffset, int turnMinutes) {
        Roster roster = rosters.get(session);
        roster.order = order;
        roster.firstTurnOffset = firstTurnOffset;
        roster.turnMinutes = turnMinutes;
    }

    /** Returns whether a person is not in a session yet, and in none that clashes with it. */
    boolean isFree(int person, int session) {
        return sessionsOf.get(person).stream().allMatch(other -> other != session && areClear(other, session));
    }

    /** Returns whether a person can be in both sessions. */
    boolean areClear(int one, int other) {
        return !plan.isScheduled(one)
                || !plan.isScheduled(other)
                || plan.spot(one).isClearOf(plan.spot(other), changeoverMinutes);
    }

    /** Returns the people who speak in a session, by slot. */
    List<Integer> speakers(int session) {
        return rosters.get(session).speakers;
    }

    Presence presence(int session, int slot) {
        return rosters.get(session).presences.get(slot);
    }

    List<Integer> attendants(int session) {
        return rosters.get(session).attendants;
    }

    /** Returns the sessions that a person is in. */
    List<Integer> sessionsOf(int person) {
        return sessionsOf.get(person);
    }

    /** Returns the slots of a session in the order of their turns. */
    List<Integer> order(int session) {
        return rosters.get(session).order;
    }

    int turnMinutes(int session) {
        return rosters.get(session).turnMinutes;
    }

    /** Returns when a turn of a session that is scheduled takes place, by its position. */
    Span turn(int session, int position) {
        Roster roster = rosters.get(session);
        int from = plan.spot(session).time().from() + roster.firstTurnOffset + position * roster.turnMinutes;
        return new Span(from, from + roster.turnMinutes);
    }

    /** Returns from when until when a person is needed, by day. */
    Map<Integer, Span> needs(int person) {
        return sessionsOf.get(person).stream()
                .filter(plan::isScheduled)
                .collect(Collectors.toMap(
                        session -> plan.spot(session).day(),
                        session -> need(session, person),
                        Span::hull,
                        TreeMap::new));
    }

    private Span need(int session, int person) {
        int slot = speakers(session).indexOf(person);
        return slot >= 0 && presence(session, slot) == Presence.OWN_SLOT
                ? turn(session, order(session).indexOf(slot))
                : plan.spot(session).time();
    }
}
