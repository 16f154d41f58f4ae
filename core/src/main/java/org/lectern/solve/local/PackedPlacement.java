package org.lectern.solve.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.model.Assignment;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.RankedPlaces;

/**
 * Greedy packing, as a diagnosis does it: places session after session at the first free time, the one with the fewest places
 * first, and of several the one that costs most to leave out. The first session that finds none comes earlier in the next round.
 * So sessions stand without a gap, which solves tight events that a search by costs solves late. It knows no costs at soft level.
 */
public final class PackedPlacement {

    private static final int ROUNDS = 20;
    private static final long MAX_CHECKS = 3_000_000;

    private final LagrangianModel model;
    private final SplittableRandom random;
    private final Assignment assignment;
    private final CouplingGuard guard;
    private final MediumLosses losses;
    private final List<Integer> order = new ArrayList<>();
    private final int[][] byTime;
    private long checks;

    private PackedPlacement(LagrangianModel model, long seed) {
        this.model = model;
        this.random = new SplittableRandom(seed);
        this.assignment = Assignment.aboveSoft(model.instance(), model.groups());
        this.guard = new CouplingGuard(model.instance(), assignment);
        this.losses = new MediumLosses(model);
        this.byTime = new int[model.sessionCount()][];
        for (int s = 0; s < byTime.length; s++) {
            byTime[s] = byTime(s);
            if (byTime[s].length > 0) {
                order.add(s);
            }
        }
        order.sort(Comparator.comparingInt((Integer s) -> byTime[s].length)
                .thenComparing(Comparator.comparingLong(losses::ofUnscheduled).reversed()));
    }

    private int[] byTime(int session) {
        RankedPlaces places = model.places(session);
        return IntStream.range(0, model.completePlaceCount(session))
                .boxed()
                .sorted(Comparator.comparingInt(place -> model.instance().end(session, places.option(place))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Returns the timetable that loses least at medium level, or {@code best} itself. Only complete places count.
     *
     * @param stop whether to end soon
     */
    public static AssignmentSnapshot packed(
            LagrangianModel model, AssignmentSnapshot best, long seed, BooleanSupplier stop) {
        return new PackedPlacement(model, seed).packed(best, stop);
    }

    private AssignmentSnapshot packed(AssignmentSnapshot best, BooleanSupplier stop) {
        AssignmentSnapshot found = best;
        long least = losses.of(best);
        for (int round = 0; round < ROUNDS && checks < MAX_CHECKS && least > 0 && !stop.getAsBoolean(); round++) {
            int failed = -1;
            long lost = 0;
            for (int i = 0; i < order.size() && lost < least; i++) {
                int session = order.get(i);
                if (!isPlaced(session)) {
                    failed = failed < 0 ? session : failed;
                    lost += losses.ofUnscheduled(session);
                }
            }
            if (lost < least) {
                least = lost;
                found = assignment.snapshot();
            }
            order.forEach(session -> assignment.move(session, -1, -1));
            if (failed >= 0) {
                bringForward(failed);
            }
        }
        return found;
    }

    private void bringForward(int session) {
        int place = order.indexOf(session);
        order.remove(place);
        order.add(place == 0 ? random.nextInt(order.size() + 1) : random.nextInt(place), session);
    }

    private boolean isPlaced(int session) {
        RankedPlaces places = model.places(session);
        long[] byHalfDay = guard.increaseByHalfDay(session);
        for (int place : byTime[session]) {
            checks++;
            int option = places.option(place);
            int room = assignment.freeRoom(session, places.group(place), option);
            if (room >= 0 && guard.increase(session, room, option, byHalfDay) == 0) {
                assignment.move(session, room, option);
                return true;
            }
        }
        return false;
    }
}
