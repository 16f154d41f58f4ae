package org.lectern.solve.local;

import java.util.Set;
import java.util.random.RandomGenerator;
import org.lectern.rule.RuleIds;
import org.lectern.rule.Score;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.Instance;
import org.lectern.solve.model.RoomGroups;

/**
 * Moves that exchange two times along a {@link KempeChain}, where what people wait is much of the cost. Each session keeps its
 * room if that is free and fits, or gets another that does.
 */
final class KempeChainMoves {

    private static final Set<String> ABOUT_WAITING = Set.of(RuleIds.IDLE_GAP, RuleIds.GAP_LIMIT, RuleIds.GAP_SPREAD);
    private static final int MAX_SIZE = 60;
    private static final int TRIES = 8;
    /** Of a hundred chains, how many start where somebody waits; the others start anywhere. */
    private static final int CLOSINGS = 50;
    /** Chains are made from this share of waiting in the soft cost on, in percent; below, other moves save more. */
    private static final int MIN_PERCENT = 25;

    private static final int MAX_PERCENT = 95;
    /** While something is unplaced, half of the steps are left to making room for it. */
    private static final int MAX_PERCENT_IF_INCOMPLETE = 50;

    private final Instance instance;
    private final RoomGroups groups;
    private final Assignment assignment;
    private final RandomGenerator random;
    private final GapClosings closings;
    private final KempeChain chain;
    private final int[] oldRooms = new int[MAX_SIZE];
    private final int[] oldOptions = new int[MAX_SIZE];
    private int percent;

    KempeChainMoves(Instance instance, RoomGroups groups, Assignment assignment, RandomGenerator random) {
        this.instance = instance;
        this.groups = groups;
        this.assignment = assignment;
        this.random = random;
        this.closings = new GapClosings(instance, assignment, random);
        this.chain = new KempeChain(instance, assignment, MAX_SIZE);
    }

    /** Lets chains be as frequent as waiting is costly now. */
    void renewShare(Score score) {
        long waiting = assignment.insertionCosts().softCost(ABOUT_WAITING);
        int share = (int) (100.0 * (double) waiting / (double) Math.max(1, score.soft()));
        int max = assignment.incompleteSessions().size() > 0 ? MAX_PERCENT_IF_INCOMPLETE : MAX_PERCENT;
        percent = share < MIN_PERCENT ? 0 : Math.min(max, share);
    }

    /** Returns whether the next step is one of these moves. */
    boolean isDrawn() {
        return percent > 0 && random.nextInt(100) < percent;
    }

    /** Exchanges two times along the first of some random chains that is possible, or along none. */
    void move() {
        for (int tries = 0; tries < TRIES; tries++) {
            if (random.nextInt(100) < CLOSINGS ? closeGap() : exchangeAny()) {
                return;
            }
        }
    }

    private boolean closeGap() {
        return closings.draw() && exchange(closings.session(), closings.later());
    }

    private boolean exchangeAny() {
        int session = random.nextInt(instance.sessionCount());
        int options = instance.table(session).options().size();
        return assignment.isScheduled(session)
                && exchange(session, instance.start(session, random.nextInt(options)) - assignment.start(session));
    }

    private boolean exchange(int session, int later) {
        return later != 0 && chain.start(session, later) && place();
    }

    /** Moves the sessions of the chain to their new times, or none if one finds no room. */
    private boolean place() {
        for (int i = 0; i < chain.size(); i++) {
            oldRooms[i] = assignment.room(chain.session(i));
            oldOptions[i] = assignment.option(chain.session(i));
            assignment.move(chain.session(i), -1, -1);
        }
        for (int i = 0; i < chain.size(); i++) {
            int room = room(chain.session(i), chain.option(i), oldRooms[i]);
            if (room < 0) {
                restore();
                return false;
            }
            assignment.move(chain.session(i), room, chain.option(i));
        }
        return true;
    }

    /** Returns the session's old room or another in which it can be held, or -1. */
    private int room(int session, int option, int old) {
        if (assignment.isFree(session, old, option) && isAllowed(session, old, option)) {
            return old;
        }
        int first = random.nextInt(groups.count());
        for (int i = 0; i < groups.count(); i++) {
            int room = assignment.freeRoom(session, (first + i) % groups.count(), option);
            if (room >= 0 && isAllowed(session, room, option)) {
                return room;
            }
        }
        return -1;
    }

    private boolean isAllowed(int session, int room, int option) {
        return instance.placeCost(session, room, option).hard() == 0;
    }

    private void restore() {
        for (int i = 0; i < chain.size(); i++) {
            assignment.move(chain.session(i), -1, -1);
        }
        for (int i = 0; i < chain.size(); i++) {
            assignment.move(chain.session(i), oldRooms[i], oldOptions[i]);
        }
    }
}
