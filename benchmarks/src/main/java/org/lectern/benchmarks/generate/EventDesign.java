package org.lectern.benchmarks.generate;

import java.util.List;
import org.lectern.event.Delegation;
import org.lectern.event.Person;
import org.lectern.event.Placement;
import org.lectern.event.Session;
import org.lectern.event.Slot;

/**
 * What makes the events of a class. A new design has drawn its plan and its people; {@link EventGenerator} then asks once
 * for each person, for each session and its slots, for ties and for delegations, in this order.
 */
interface EventDesign {

    /** Draws the plan and the people of an event. */
    static EventDesign of(EventClass eventClass, int sessions, Draws draws) {
        return switch (eventClass) {
            case MEDIUM -> BlockDesign.medium(sessions, draws);
            case TIGHT -> BlockDesign.tight(sessions, draws);
            case FULL -> BlockDesign.full(sessions, draws);
            case TRACK -> new TrackDesign(sessions, draws);
            case COMMITTEE -> new CommitteeDesign(sessions, draws);
            case PACKED -> PackedDesign.packed(sessions, draws);
            case CROWDED -> PackedDesign.crowded(sessions, draws);
            case SHARED -> new SharedDesign(sessions, draws);
            case CONGRESS -> new CongressDesign(sessions, draws);
            case MEETINGS -> new MeetingsDesign(sessions, draws);
        };
    }

    /** Who is in which session. */
    Cast cast();

    /** Where and when the sessions take place in the hidden plan. */
    default HiddenPlan plan() {
        return cast().plan();
    }

    /** Sessions start on multiples of this many minutes. */
    default int startStepMinutes() {
        return BlockPlan.STEP_MINUTES;
    }

    /** The fewest minutes between two sessions of a person. */
    default int changeoverMinutes() {
        return 0;
    }

    /** Draws when a person is there, and what they wish. */
    void describePerson(int person, Person.Builder builder);

    /** Draws what a session needs and wishes. */
    void describeSession(int session, Session.Builder builder);

    /** Draws what a slot is about. */
    default void describeSlot(int session, int slot, Slot.Builder builder) {}

    /**
     * Draws relations and pins in keeping with the hidden plan.
     *
     * @param placements the hidden plan, in any order
     */
    default TiedSessions tie(List<Session> sessions, List<Placement> placements) {
        return new TiedSessions(sessions, List.of());
    }

    /** Draws who wants to attend which session. */
    default List<Delegation> delegations(List<Session> sessions) {
        return List.of();
    }
}
