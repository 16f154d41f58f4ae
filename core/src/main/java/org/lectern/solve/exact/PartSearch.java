package org.lectern.solve.exact;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lectern.rule.Score;
import org.lectern.solve.bound.LagrangeMultipliers;
import org.lectern.solve.bound.LagrangianModel;
import org.lectern.solve.bound.Node;
import org.lectern.solve.model.AssignmentSnapshot;
import org.lectern.solve.model.Instance;
import org.lectern.solve.nogood.NogoodSearch;
import org.lectern.solve.term.ArcBudget;
import org.lectern.solve.term.TermKind;

/**
 * Large neighbourhood search (Shaw 1998): all sessions but a few stay where they are, and those few are placed anew by the search
 * that closes nodes, see {@link NogoodSearch}. It finds the best timetable of most such parts, or that none is better.
 */
public final class PartSearch {

    /** So many sessions have the first parts. */
    public static final double FIRST_SIZE = 8;

    private static final double MIN_SIZE = 4;

    /** Parts become larger by so much for each that is closed, and smaller for each that takes too long. */
    private static final double GROWTH = 0.05;

    private static final double SHRINKAGE = 0.2;

    private static final int MAX_CONTRADICTIONS = 100;

    /** A person may be in so many sessions that the diagrams of a part are still large. */
    private static final int MAX_ARCS = 200_000;

    /** What it takes to make the model of a part, in arcs for each session. */
    private static final long MODEL_WORK = 2_000;

    /** Where sessions of one room are near, another room is as far as so many minutes. */
    private static final int OTHER_ROOM = 240;

    /** Parts differ although their sessions are the nearest of one: by so many minutes. */
    private static final int SPREAD = 60;

    private final LagrangianModel model;
    private final LagrangeMultipliers multipliers;
    private final Instance instance;
    private final SessionConflicts conflicts;
    private final SplittableRandom random;
    private final BooleanSupplier stop;
    private AssignmentSnapshot best;
    private Score score;
    private double size;

    /**
     * @param model its places alone are tried
     * @param multipliers of the model
     * @param best the best timetable so far
     * @param score its score
     * @param size how many sessions the first part has
     * @param stop whether to end soon
     */
    public PartSearch(
            LagrangianModel model,
            LagrangeMultipliers multipliers,
            AssignmentSnapshot best,
            Score score,
            long seed,
            double size,
            BooleanSupplier stop) {
        this.model = model;
        this.multipliers = multipliers;
        this.instance = model.instance();
        this.conflicts = new SessionConflicts(model);
        this.random = new SplittableRandom(seed);
        this.best = best;
        this.score = score;
        this.size = size;
        this.stop = stop;
    }

    /** Returns whether a model has what {@link #searchPart} needs: places that are told apart, and multipliers. */
    public static boolean isAllowed(LagrangianModel model) {
        return NogoodSearch.isAllowed(model);
    }

    /** Returns the best timetable so far. */
    public AssignmentSnapshot best() {
        return best;
    }

    /** Returns how many sessions the next part has: as many as could be closed of late. */
    public double size() {
        return size;
    }

    /** The time of rooms has multipliers only where the model counts it. */
    private static ArcBudget budget(LagrangianModel model) {
        boolean countsRooms = model.terms().kinds().contains(TermKind.ROOM_TIME);
        return new ArcBudget(MAX_ARCS, countsRooms ? MAX_ARCS : 0);
    }

    /** Searches a part, and returns how much work that was, in arcs. */
    public long searchPart() {
        int[][] domains = domains();
        LagrangianModel part = model.narrowed(domains, new boolean[domains.length], budget(model));
        NogoodSearch search = new NogoodSearch(
                        part,
                        multipliers.takenOver(part),
                        Node.root(part),
                        part.target(score),
                        new SessionConflicts(part),
                        this::targetAfter,
                        stop)
                .ofPart();
        boolean isClosed = search.close(part.target(score), MAX_CONTRADICTIONS).isPresent();
        size = Math.max(MIN_SIZE, isClosed ? size + GROWTH : size - SHRINKAGE);
        return search.work() + MODEL_WORK * domains.length;
    }

    private long targetAfter(AssignmentSnapshot snapshot) {
        Score after = instance.score(snapshot);
        if (after.compareTo(score) < 0) {
            score = after;
            best = snapshot;
        }
        return model.target(score);
    }

    /** Returns all places of the sessions of a part, and of each other session its own. */
    private int[][] domains() {
        int[][] domains = model.allPlaces();
        BitSet free = part(domains);
        for (int s = 0; s < domains.length; s++) {
            int own = free.get(s) ? -1 : place(s, domains[s]);
            domains[s] = own < 0 ? domains[s] : new int[] {own};
        }
        return domains;
    }

    /** Returns the place where a session is, or -1 if no better timetable uses that. */
    private int place(int session, int[] places) {
        return Arrays.stream(places)
                .filter(place -> model.places(session).group(place) == groupOf(session)
                        && model.places(session).option(place) == best.option(session))
                .findFirst()
                .orElse(-1);
    }

    private int groupOf(int session) {
        return best.isScheduled(session) ? model.groups().of(best.room(session)) : -1;
    }

    /** Returns a session drawn at random, and those that are nearest to it in one of several ways. */
    private BitSet part(int[][] domains) {
        int[] movable = IntStream.range(0, domains.length)
                .filter(s -> domains[s].length > 1)
                .toArray();
        BitSet free = new BitSet();
        if (movable.length > 0) {
            int centre = movable[random.nextInt(movable.length)];
            double[] distances = new double[domains.length];
            IntToDoubleFunction distance = distance(centre);
            for (int session : movable) {
                distances[session] = session == centre ? Double.NEGATIVE_INFINITY : distance.applyAsDouble(session);
            }
            Arrays.stream(movable)
                    .boxed()
                    .sorted(Comparator.comparingDouble(s -> distances[s]))
                    .limit((int) size)
                    .forEach(free::set);
        }
        return free;
    }

    /** Draws what makes sessions near: time, time and room, people, or nothing. */
    private IntToDoubleFunction distance(int centre) {
        int kind = random.nextInt(4);
        return session -> {
            double chance = random.nextDouble();
            return switch (kind) {
                case 0 -> minutesBetween(session, centre) + SPREAD * chance;
                case 1 ->
                    minutesBetween(session, centre)
                            + (best.room(session) == best.room(centre) ? 0 : OTHER_ROOM)
                            + SPREAD * chance;
                case 2 -> chance - (conflicts.sharePerson(session, centre) ? 1 : 0);
                default -> chance;
            };
        };
    }

    private int minutesBetween(int session, int other) {
        return best.isScheduled(session) && best.isScheduled(other)
                ? Math.abs(instance.start(session, best.option(session)) - instance.start(other, best.option(other)))
                : 0;
    }
}
