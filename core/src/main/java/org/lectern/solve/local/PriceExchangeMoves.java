package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.lectern.panel.SessionCostTable;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.IncompleteSessions;
import org.lectern.solve.model.RankedPlaces;

/**
 * Exchanges placed sessions for unscheduled ones: clears one to three neighbours in a room, and fills the hole with what costs
 * the most a minute to leave out. So one session may make way for several, and several for one.
 */
final class PriceExchangeMoves {

    private static final int TRIES = 3;
    private static final int MAX_CLEARED = 3;
    private static final int MORE_OFFERED = 3;
    /** Prices are multiplied by a random number between this and one more, so that the order differs from time to time. */
    private static final double MIN_DRAWN = 0.5;

    private final LagrangianModel model;
    private final Assignment assignment;
    private final CheapestInsertion insertion;
    private final RandomGenerator random;
    /** By session: what a minute of it costs to leave out, packed. */
    private final double[] prices;

    PriceExchangeMoves(
            LagrangianModel model, Assignment assignment, CheapestInsertion insertion, RandomGenerator random) {
        this.model = model;
        this.assignment = assignment;
        this.insertion = insertion;
        this.random = random;
        this.prices = IntStream.range(0, model.sessionCount())
                .mapToDouble(this::price)
                .toArray();
    }

    private double price(int session) {
        SessionCostTable table = model.instance().table(session);
        int minutes = table.session().allowedMinutes().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(1);
        return (double) model.packing().pack(table.unscheduledCost()) / minutes;
    }

    /**
     * Exchanges placed sessions for this unscheduled one or others, and returns those that were cleared; some of them may be
     * out.
     */
    List<Integer> move(int unscheduled) {
        int cheap = cheapOfSome();
        if (cheap < 0) {
            return List.of();
        }
        int group = model.groups().of(assignment.room(cheap));
        int halfDay = assignment.time(cheap).halfDay();
        List<Integer> cleared = neighbours(cheap);
        cleared.forEach(session -> assignment.move(session, -1, -1));
        List<Integer> offered = new ArrayList<>(cleared);
        offered.add(unscheduled);
        IncompleteSessions unplaced = assignment.incompleteSessions();
        for (int i = 0; i < MORE_OFFERED; i++) {
            int session = unplaced.session(random.nextInt(unplaced.size()));
            if (!assignment.isScheduled(session) && !offered.contains(session)) {
                offered.add(session);
            }
        }
        Map<Integer, Double> drawn = new HashMap<>();
        offered.forEach(session -> drawn.put(session, prices[session] * (MIN_DRAWN + random.nextDouble())));
        offered.sort(Comparator.comparing(drawn::get).reversed());
        for (int session : offered) {
            insertion.insert(session, placesIn(group, halfDay, session), 0, 0);
        }
        return cleared;
    }

    /** Returns a scheduled session that costs little a minute to leave out, or -1. */
    private int cheapOfSome() {
        int cheap = -1;
        for (int tries = 0; tries < TRIES; tries++) {
            int session = random.nextInt(model.sessionCount());
            if (assignment.isScheduled(session) && (cheap < 0 || prices[session] < prices[cheap])) {
                cheap = session;
            }
        }
        return cheap;
    }

    /** Returns a session and some of those next to it in its room and half-day. */
    private List<Integer> neighbours(int session) {
        int room = assignment.room(session);
        int halfDay = assignment.time(session).halfDay();
        int start = assignment.start(session);
        List<Integer> near = new ArrayList<>();
        for (int i = 0; i < assignment.occupancy().size(room); i++) {
            int other = assignment.occupancy().session(room, i);
            if (assignment.time(other).halfDay() == halfDay) {
                near.add(other);
            }
        }
        near.sort(Comparator.comparingInt(other -> Math.abs(assignment.start(other) - start)));
        return new ArrayList<>(near.subList(0, Math.min(near.size(), 1 + random.nextInt(MAX_CLEARED))));
    }

    private int[] placesIn(int group, int halfDay, int session) {
        RankedPlaces places = model.places(session);
        int[] found = new int[model.instance().table(session).options().size()];
        int count = 0;
        for (int place = 0; place < places.size(); place++) {
            if (places.isScheduled(place) && places.group(place) == group && model.halfDay(session, place) == halfDay) {
                found[count++] = place;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
