package org.lectern.solve.exact;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.lectern.rule.RuleIds;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.nogood.PlaceClashes;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.SharedPeople;

/** Which places of two sessions clash: they share a person or the room, by hard rules without waivers, or are equal and out of order. */
final class SessionConflicts implements PlaceClashes {

    private final LagrangianModel model;
    private final Instance instance;
    /** The sessions that share a person with each session. */
    private final BitSet[] sharesPerson;

    private final boolean[] holdsRooms;
    private final int changeover;
    /** Asked for one order in time, if the timetables of a proof need not show all. */
    private final @Nullable EqualSessions equal;

    SessionConflicts(LagrangianModel model) {
        this(model, null);
    }

    /** Returns the conflicts where equal sessions start in one order only. */
    static SessionConflicts inOrder(LagrangianModel model) {
        return new SessionConflicts(model, new EqualSessions(model));
    }

    private SessionConflicts(LagrangianModel model, @Nullable EqualSessions equal) {
        this.equal = equal;
        this.model = model;
        this.instance = model.instance();
        int sessions = model.sessionCount();
        this.sharesPerson = new BitSet[sessions];
        Arrays.setAll(sharesPerson, s -> new BitSet());
        this.holdsRooms = new boolean[sessions];
        this.changeover = instance.event().changeoverMinutes();
        if (instance.isHard(RuleIds.PERSON_CONFLICT)) {
            for (SharedPeople.Pair pair : instance.couplingRules().sharedPeople()) {
                sharesPerson[pair.one()].set(pair.other());
                sharesPerson[pair.other()].set(pair.one());
            }
        }
        for (int s = 0; s < sessions; s++) {
            holdsRooms[s] = instance.isHard(RuleIds.ROOM_CONFLICT)
                    && !instance.couplingRules().isRoomConflictEverWaived(s);
        }
    }

    /** Returns whether two sessions share a person, both need a room of their own, or are equal and have an order. */
    @Override
    public boolean compete(int one, int other) {
        return sharesPerson[one].get(other)
                || (holdsRooms[one] && holdsRooms[other])
                || (equal != null && equal.areEqual(one, other));
    }

    boolean sharePerson(int one, int other) {
        return sharesPerson[one].get(other);
    }

    /** Returns the sessions that share a person with a session. */
    BitSet partners(int session) {
        return sharesPerson[session];
    }

    /** Returns whether two sessions share a person and are too close in time for that. */
    boolean clashInPeople(int session, int place, int other, int otherPlace) {
        int option = model.places(session).option(place);
        int otherOption = model.places(other).option(otherPlace);
        return option >= 0
                && otherOption >= 0
                && sharesPerson[session].get(other)
                && instance.start(session, option) < instance.end(other, otherOption) + changeover
                && instance.start(other, otherOption) < instance.end(session, option) + changeover;
    }

    /** Returns whether another session has a place that does not clash with this one. */
    boolean isSupported(int session, int place, int other, int[] otherPlaces) {
        for (int otherPlace : otherPlaces) {
            if (!clash(session, place, other, otherPlace)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean clash(int session, int place, int other, int otherPlace) {
        if (equal != null && equal.areOutOfOrder(session, place, other, otherPlace)) {
            return true;
        }
        int group = model.places(session).group(place);
        int otherGroup = model.places(other).group(otherPlace);
        if (group < 0 || otherGroup < 0) {
            return false;
        }
        int option = model.places(session).option(place);
        int otherOption = model.places(other).option(otherPlace);
        int start = instance.start(session, option);
        int end = instance.end(session, option);
        int otherStart = instance.start(other, otherOption);
        int otherEnd = instance.end(other, otherOption);
        if (clashInPeople(session, place, other, otherPlace)) {
            return true;
        }
        boolean isSameRoom = holdsRooms[session]
                && holdsRooms[other]
                && group == otherGroup
                && model.groups().isSingle(group);
        return isSameRoom && start < roomEnd(group, otherEnd) && otherStart < roomEnd(group, end);
    }

    private int roomEnd(int group, int end) {
        BufferMinutes buffers = instance.couplingRules().buffers();
        int room = model.groups().first(group);
        return buffers.occupiedUntil(room, end) + end - buffers.occupiedFrom(room, end);
    }
}
