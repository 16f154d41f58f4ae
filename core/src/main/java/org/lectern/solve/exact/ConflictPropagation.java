package org.lectern.solve.exact;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import org.lectern.rule.RuleIds;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Instance;
import org.lectern.solve.proof.Certificate;
import org.lectern.solve.scoring.tally.BufferMinutes;
import org.lectern.solve.scoring.tally.SharedPeople;

/**
 * Propagation (Mackworth 1977) of hard conflicts: removes each place that clashes with all places of another session, because
 * they share a person or the room.
 */
final class ConflictPropagation {

    private final LagrangianModel model;
    private final Instance instance;
    private final boolean isUsed;
    private final boolean[][] sharesPerson;
    private final boolean[] holdsRooms;
    private final int changeover;

    ConflictPropagation(LagrangianModel model) {
        this.model = model;
        this.instance = model.instance();
        int sessions = model.sessionCount();
        this.isUsed = model.hasMultipliers()
                && sessions <= Certificate.MAX_PROPAGATED
                && IntStream.range(0, sessions).noneMatch(model::isPartlyListed);
        this.sharesPerson = new boolean[isUsed ? sessions : 0][isUsed ? sessions : 0];
        this.holdsRooms = new boolean[sessions];
        this.changeover = instance.event().changeoverMinutes();
        if (isUsed && instance.isHard(RuleIds.PERSON_CONFLICT)) {
            for (SharedPeople.Pair pair : instance.couplingRules().sharedPeople()) {
                sharesPerson[pair.one()][pair.other()] = true;
                sharesPerson[pair.other()][pair.one()] = true;
            }
        }
        for (int s = 0; s < sessions; s++) {
            holdsRooms[s] = instance.isHard(RuleIds.ROOM_CONFLICT)
                    && !instance.couplingRules().isRoomConflictEverWaived(s);
        }
    }

    /** Returns the places that are left of some, cheapest first; none of a session if there is no timetable among them. */
    int[][] reduce(int[][] domains) {
        if (!isUsed) {
            return domains;
        }
        int[][] left = domains.clone();
        Deque<Integer> changed = new ArrayDeque<>();
        for (int s = 0; s < left.length; s++) {
            changed.add(s);
        }
        while (!changed.isEmpty()) {
            int narrowed = changed.remove();
            for (int s = 0; s < left.length; s++) {
                if (s != narrowed && left[s].length > 0) {
                    int[] supported = supported(s, left[s], narrowed, left[narrowed]);
                    if (supported.length < left[s].length) {
                        left[s] = supported;
                        changed.remove(s);
                        changed.add(s);
                    }
                }
            }
        }
        return left;
    }

    private int[] supported(int session, int[] places, int other, int[] otherPlaces) {
        boolean isPerson = sharesPerson[session][other];
        boolean isRoom = holdsRooms[session] && holdsRooms[other];
        if (!isPerson && !isRoom) {
            return places;
        }
        return Arrays.stream(places)
                .filter(place -> isSupported(session, place, other, otherPlaces, isPerson, isRoom))
                .toArray();
    }

    private boolean isSupported(
            int session, int place, int other, int[] otherPlaces, boolean isPerson, boolean isRoom) {
        for (int otherPlace : otherPlaces) {
            if (!clashes(session, place, other, otherPlace, isPerson, isRoom)) {
                return true;
            }
        }
        return false;
    }

    private boolean clashes(int session, int place, int other, int otherPlace, boolean isPerson, boolean isRoom) {
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
        if (isPerson && start < otherEnd + changeover && otherStart < end + changeover) {
            return true;
        }
        boolean isSameRoom = isRoom && group == otherGroup && model.groups().isSingle(group);
        return isSameRoom && start < roomEnd(group, otherEnd) && otherStart < roomEnd(group, end);
    }

    private int roomEnd(int group, int end) {
        BufferMinutes buffers = instance.couplingRules().buffers();
        int room = model.groups().first(group);
        return buffers.occupiedUntil(room, end) + end - buffers.occupiedFrom(room, end);
    }
}
