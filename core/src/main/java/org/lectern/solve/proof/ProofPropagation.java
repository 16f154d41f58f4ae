package org.lectern.solve.proof;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.lectern.event.Room;
import org.lectern.job.work.JobScope;
import org.lectern.panel.TimeOption;
import org.lectern.solve.proof.symmetry.SameSessions;

/**
 * Removes places at which a session would clash with another wherever that one is: they share a person or the room, or are the same and
 * need not be in this order.
 */
final class ProofPropagation {

    private final ProofContext subject;
    private final boolean isAllowed;
    /** Whether a session competes for rooms with all others that do. */
    private final boolean[] needsRoom;

    /** Whether two sessions share a person who is in one place at a time. */
    private final boolean[][] sharesPerson;

    /** Whether two sessions are the same, so that the first need not come after the other. */
    private final boolean[][] isSame;

    ProofPropagation(ProofContext subject) {
        this.subject = subject;
        int sessions = subject.sessionCount();
        this.isAllowed = subject.certificate().maxHard() == 0 && sessions <= Certificate.MAX_PROPAGATED;
        int checked = isAllowed ? sessions : 0;
        this.needsRoom = new boolean[checked];
        this.sharesPerson = new boolean[checked][checked];
        this.isSame = new boolean[checked][checked];
        SameSessions same = new SameSessions(subject.event(), subject.effectiveRules());
        for (int one = 0; one < checked; one++) {
            needsRoom[one] = subject.isHard("room-conflict") && !subject.canShareRooms(one);
            for (int other = 0; other < checked; other++) {
                sharesPerson[one][other] =
                        one != other && subject.isHard("person-conflict") && subject.sharesPerson(one, other);
                isSame[one][other] = same.areSame(one, other);
            }
        }
    }

    /** Returns the places that remain of some; where a session has none, there is no timetable. */
    int[][] propagate(int[][] allowed) {
        int[][] left = allowed.clone();
        boolean isChanged = isAllowed;
        while (isChanged) {
            isChanged = false;
            for (int one = 0; one < left.length; one++) {
                for (int other = 0; other < left.length; other++) {
                    if (one != other) {
                        JobScope.checkpoint();
                        int[] kept = kept(one, left[one], other, left[other]);
                        isChanged |= kept.length < left[one].length;
                        left[one] = kept;
                    }
                }
            }
        }
        return left;
    }

    /** Returns the places of a session at which it does not clash with another one at all places of that. */
    int[] kept(int one, int[] places, int other, int[] others) {
        if (!isAllowed) {
            return places;
        }
        boolean isPerson = sharesPerson[one][other];
        boolean isRoom = needsRoom[one] && needsRoom[other];
        List<ProofPlace> ofOne = subject.places().of(one);
        List<ProofPlace> ofOther = subject.places().of(other);
        if (!isPerson && !isSame[one][other] && (!isRoom || areInTwoRooms(ofOther, others))) {
            return places;
        }
        int[] kept = new int[places.length];
        int count = 0;
        for (int place : places) {
            ProofPlace first = ofOne.get(place);
            boolean goes = false;
            for (int i = 0; i < others.length && !goes; i++) {
                ProofPlace second = ofOther.get(others[i]);
                goes = !(isPerson && isSamePerson(first, second))
                        && !(isRoom && isSameRoom(first, second))
                        && !(isSame[one][other] && (one < other ? isLater(first, second) : isLater(second, first)));
            }
            if (goes) {
                kept[count++] = place;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** Returns whether a session may be in two rooms, or unscheduled, so that no place clashes with all of its own by the room. */
    private static boolean areInTwoRooms(List<ProofPlace> own, int[] places) {
        return places.length > 1
                && own.get(places[0]).room()
                        != own.get(places[places.length - 1]).room();
    }

    /** Returns whether two sessions clash at two places, by a hard rule that no waiver loosens. */
    BiPredicate<ProofPlace, ProofPlace> clash(int one, int other) {
        boolean isPerson = subject.isHard("person-conflict") && subject.sharesPerson(one, other);
        boolean isRoom =
                subject.isHard("room-conflict") && !subject.canShareRooms(one) && !subject.canShareRooms(other);
        return (first, second) -> (isPerson && isSamePerson(first, second)) || (isRoom && isSameRoom(first, second));
    }

    /** Returns whether two sessions clash at two times whatever their rooms, since they share a person. */
    BiPredicate<ProofPlace, ProofPlace> clashOfPeople(int one, int other) {
        boolean isPerson = subject.isHard("person-conflict") && subject.sharesPerson(one, other);
        return (first, second) -> isPerson && isSamePerson(first, second);
    }

    /** Returns whether a place is later in time than another; unscheduled comes last. */
    private static boolean isLater(ProofPlace first, ProofPlace second) {
        TimeOption one = first.time();
        TimeOption other = second.time();
        return other != null && (one == null || one.start() > other.start());
    }

    private boolean isSamePerson(ProofPlace first, ProofPlace second) {
        int after = subject.event().changeoverMinutes();
        return overlap(first.time(), second.time(), after);
    }

    private boolean isSameRoom(ProofPlace first, ProofPlace second) {
        if (first.isUnscheduled()
                || first.room() != second.room()
                || subject.places().sameRooms().count(first.room()) > 1) {
            return false;
        }
        Room room = subject.event().rooms().get(first.room());
        return overlap(first.time(), second.time(), room.setUpMinutes() + room.tearDownMinutes());
    }

    private static boolean overlap(@Nullable TimeOption first, @Nullable TimeOption second, int after) {
        return first != null
                && second != null
                && first.start() < second.end() + after
                && second.start() < first.end() + after;
    }
}
